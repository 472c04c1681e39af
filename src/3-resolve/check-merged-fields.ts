/** Finds what is lost or doubled when the settings of a mapping are merged with those of the container. */
import { type Diagnostic, diagnose, type Where } from '../diagnostics/diagnostic.ts';
import type { Build, KernelMapping, ModuleLoaderContainer } from '../model/module.generated.ts';
import type { FieldPath } from '../model/resource.ts';
import { mappingPath, type PreparedModule } from './prepare-module.ts';

const droppedBuildFields = ['baseImageRegistryTLS', 'kanikoParams', 'selector'] as const;

export function checkMergedFields(module: PreparedModule): readonly Diagnostic[] {
  const diagnostics: Diagnostic[] = [];
  for (const [index, mapping] of module.container.kernelMappings.entries()) {
    if (mapping.build === undefined && mapping.sign === undefined) continue;
    diagnostics.push(...checkMapping(module, mapping, index));
  }
  return diagnostics;
}

function checkMapping({ container, checked }: PreparedModule, mapping: KernelMapping, index: number): Diagnostic[] {
  const at = (...field: FieldPath): Where => ({ resource: checked.resource, path: mappingPath(index, ...field) });
  const secretNames = (build: Build | undefined): readonly string[] =>
    (build?.secrets ?? []).map(({ name }) => name ?? '');
  const secrets = repeated(secretNames(container.build), secretNames(mapping.build));
  const files = repeated(container.sign?.filesToSign ?? [], mapping.sign?.filesToSign ?? []);
  return [
    ...droppedFields(container, mapping).map((field) =>
      diagnose('mapping-field-ignored', { field, index }, at(...field.split('.'))),
    ),
    ...secrets.map(({ text, position }) =>
      diagnose('secret-repeated', { secret: text }, at('build', 'secrets', position)),
    ),
    ...files.map(({ text, position }) =>
      diagnose('file-to-sign-repeated', { file: text }, at('sign', 'filesToSign', position)),
    ),
  ];
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

/** Entries of `mapping` that stand in `container`, or earlier in `mapping`. */
function repeated(
  container: readonly string[],
  mapping: readonly string[],
): readonly { readonly text: string; readonly position: number }[] {
  const seen = new Set(container);
  return mapping.flatMap((text, position) => {
    if (seen.has(text)) return [{ text, position }];
    seen.add(text);
    return [];
  });
}
