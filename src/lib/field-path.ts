/** Writes a field path the way the KRM functions specification does: `spec.containers[0].image`. */
import type { FieldPath } from '../model/resource.ts';

/** Keys that hold a dot or a slash are put in brackets and quotes: `metadata.labels["a.example/b"]`. */
export function formatFieldPath(path: FieldPath): string {
  let text = '';
  for (const step of path) {
    if (typeof step === 'number') text += `[${step}]`;
    else if (/^[A-Za-z0-9_-]+$/.test(step)) text += text === '' ? step : `.${step}`;
    else text += `[${JSON.stringify(step)}]`;
  }
  return text;
}
