/** Makes a Module with faults of type safe to look at, so that the rules find what else is wrong with it. */
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { FieldPath } from '../model/resource.ts';
import { followPointer } from './follow-pointer.ts';
import type { SchemaError } from './validators.generated.js';

/** Required objects that rules look into; the rules do without all other required fields. */
const neutral: Readonly<Record<string, () => unknown>> = {
  selector: () => ({}),
  container: () => ({ kernelMappings: [], modprobe: { dirName: '/opt' } }),
  kernelMappings: () => [],
  modprobe: () => ({ dirName: '/opt' }),
  dockerfileConfigMap: () => ({}),
  keySecret: () => ({}),
  certSecret: () => ({}),
  spec: () => ({ selector: {} }),
};

const neutralTypes: Readonly<Record<string, () => unknown>> = { object: () => ({}), array: () => [] };

/** Changes `data`, in place; returns the paths that now hold something else than the author wrote. */
export function repairTypes(data: unknown, errors: readonly SchemaError[]): readonly FieldPath[] {
  const repaired: FieldPath[] = [];
  for (const { instancePath, keyword, params } of errors) {
    if (keyword !== 'type' && keyword !== 'required') continue;
    const { path, value } = followPointer(instancePath, data);
    const field = keyword === 'required' ? String(params['missingProperty']) : path.at(-1);
    const parent = keyword === 'required' ? value : followPointer(instancePath.replace(/\/[^/]*$/, ''), data).value;
    if (field === undefined || typeof parent !== 'object' || parent === null) continue;
    const replacement = replace(field, keyword === 'type' ? params['type'] : undefined, value);
    if (replacement === undefined) Reflect.deleteProperty(parent, field);
    else Reflect.set(parent, field, replacement);
    repaired.push(keyword === 'required' ? [...path, field] : path);
  }
  return repaired;
}

function replace(field: string | number, type: unknown, value: unknown): unknown {
  const isNamed = typeof field === 'string' && Object.hasOwn(neutral, field);
  if (isNamed && (type === undefined || type === 'object' || type === 'array')) return neutral[field]?.();
  if (type === 'string') return typeof value === 'object' ? '' : String(value);
  return neutralTypes[String(type)]?.();
}

/** Whether a finding is about a repaired place, and so about the repair. */
export function isAboutRepair({ place }: Diagnostic, repaired: readonly FieldPath[]): boolean {
  const path = place?.path ?? [];
  return repaired.some((other) => {
    const length = Math.min(path.length, other.length);
    return path.slice(0, length).every((step, index) => step === other[index]);
  });
}
