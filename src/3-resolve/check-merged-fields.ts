/** Finds what is lost or doubled when the settings of a mapping are merged with those of the container. */
import { type Diagnostic, diagnose } from '../diagnostics/diagnostic.ts';
import type { KernelMapping, ModuleLoaderContainer } from '../model/module.ts';
import { mappingPath, type PreparedModule } from './prepare-module.ts';

const droppedBuildFields = ['baseImageRegistryTLS', 'kanikoParams', 'selector'] as const;

export function checkMergedFields({ container, checked }: PreparedModule): readonly Diagnostic[] {
  return container.kernelMappings.flatMap((mapping, index) => [
    ...droppedFields(container, mapping).map((field) =>
      diagnose(
        'mapping-field-ignored',
        { field, index },
        { resource: checked.resource, path: mappingPath(index, ...field.split('.')) },
      ),
    ),
    ...repeated(
      container.build?.secrets?.map((secret) => secret.name),
      mapping.build?.secrets?.map((secret) => secret.name),
    ).map(({ text, position }) =>
      diagnose(
        'secret-repeated',
        { secret: text },
        { resource: checked.resource, path: mappingPath(index, 'build', 'secrets', position) },
      ),
    ),
    ...repeated(container.sign?.filesToSign, mapping.sign?.filesToSign).map(({ text, position }) =>
      diagnose(
        'file-to-sign-repeated',
        { file: text },
        { resource: checked.resource, path: mappingPath(index, 'sign', 'filesToSign', position) },
      ),
    ),
  ]);
}

/** Fields that the operator takes from the container alone where both levels have `build` or `sign`. */
function droppedFields(container: ModuleLoaderContainer, mapping: KernelMapping): readonly string[] {
  const dropped: string[] = [];
  const { build, sign } = mapping;
  if (build !== undefined && container.build !== undefined) {
    for (const field of droppedBuildFields) {
      if (isDifferent(build[field], container.build[field])) dropped.push(`build.${field}`);
    }
  }
  if (sign !== undefined && container.sign !== undefined) {
    if (isDifferent(sign.unsignedImageRegistryTLS, container.sign.unsignedImageRegistryTLS)) {
      dropped.push('sign.unsignedImageRegistryTLS');
    }
  }
  return dropped;
}

/** Whether `mapping` says anything that `container` does not say too. */
function isDifferent(mapping: object | undefined, container: object | undefined): boolean {
  const said = new Map(Object.entries(container ?? {}));
  return Object.entries(mapping ?? {}).some(([key, value]) => value !== said.get(key));
}

function repeated(
  container: readonly (string | undefined)[] = [],
  mapping: readonly (string | undefined)[] = [],
): readonly { readonly text: string; readonly position: number }[] {
  const seen = new Set(container);
  return mapping.flatMap((text, position) => {
    if (text === undefined || !seen.has(text)) {
      seen.add(text);
      return [];
    }
    return [{ text, position }];
  });
}
