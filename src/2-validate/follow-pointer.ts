/** Follows a JSON pointer into `data`; a step is a list position only where there is a list. */
import type { FieldPath } from '../model/resource.ts';

export function followPointer(pointer: string, data: unknown): { readonly path: FieldPath; readonly value: unknown } {
  const path: (string | number)[] = [];
  let value = data;
  for (const step of pointer.split('/').slice(1)) {
    const key = step.replaceAll('~1', '/').replaceAll('~0', '~');
    path.push(Array.isArray(value) ? Number(key) : key);
    value = typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[key] : undefined;
  }
  return { path, value };
}
