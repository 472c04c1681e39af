/** Where a setting of a module loader was written. */
import { at, type Where } from '../diagnostics/diagnostic.ts';
import type { FieldPath } from '../model/resource.ts';
import type { CheckedModule, Resolution } from '../model/target.ts';

const containerPath: FieldPath = ['spec', 'moduleLoader', 'container'];

/** The field where it was written: at the mapping, else at the container. */
export function containerField({ module }: CheckedModule, mapping: number, ...field: readonly string[]): FieldPath {
  const container = module.spec.moduleLoader?.container;
  const own = ['kernelMappings', mapping, ...field];
  return [...containerPath, ...(hasField(container?.kernelMappings[mapping], field) ? own : field)];
}

/** Where the image of a resolution is named; an empty text names none. */
export function imagePlace(module: CheckedModule, { mapping }: Pick<Resolution, 'mapping'>): Where {
  return at(module.resource, ...containerField(module, mapping, 'containerImage'));
}

/**
 * The file to sign at `index` of those that were merged: the container's come first. The whole list where files that are
 * named twice were left out of it.
 */
export function fileToSignPlace(
  module: CheckedModule,
  { mapping, sign }: Pick<Resolution, 'mapping' | 'sign'>,
  index: number,
): Where {
  const container = module.module.spec.moduleLoader?.container;
  const first = container?.sign?.filesToSign?.length ?? 0;
  const all = first + (container?.kernelMappings[mapping]?.sign?.filesToSign?.length ?? 0);
  const path =
    index < first
      ? [...containerPath, 'sign', 'filesToSign', index]
      : [...containerPath, 'kernelMappings', mapping, 'sign', 'filesToSign', index - first];
  return at(module.resource, ...(sign?.filesToSign.length === all ? path : path.slice(0, -1)));
}

function hasField(value: unknown, field: readonly string[]): boolean {
  let current = value;
  for (const step of field) current = (current as Readonly<Record<string, unknown>> | undefined)?.[step];
  return current !== undefined && current !== '';
}
