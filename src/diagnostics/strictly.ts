/** With the setting `strict` a warning counts, and is shown, as an error. */
import type { Diagnostic } from './diagnostic.ts';

export function strictly(
  diagnostics: readonly Diagnostic[],
  settings: { readonly strict: boolean },
): readonly Diagnostic[] {
  if (!settings.strict) return diagnostics;
  return diagnostics.map((one) => (one.severity === 'warning' ? { ...one, severity: 'error' as const } : one));
}
