/** A diagnostic as a Result of the KRM functions specification. */
import type { LocatedDiagnostic } from './locate-all.ts';

export interface KrmResult {
  readonly message: string;
  readonly severity: 'error' | 'warning' | 'info';
  readonly resourceRef?: object;
  readonly field?: { readonly path: string };
  readonly file?: { readonly path: string; readonly index?: number };
  readonly tags: Readonly<Record<string, string>>;
}

/** `field` only together with `resourceRef`, and `file` only with a path, as the specification demands. */
export function toKrmResult(diagnostic: LocatedDiagnostic): KrmResult {
  const { code, severity, message, hint, resourceRef, field, file, index, line, column } = diagnostic;
  const named = resourceRef !== undefined && resourceRef.name !== '';
  const ref = named
    ? { apiVersion: resourceRef.apiVersion, kind: resourceRef.kind, name: resourceRef.name }
    : undefined;
  return {
    message,
    severity,
    ...(ref === undefined
      ? {}
      : {
          resourceRef: {
            ...ref,
            ...(resourceRef?.namespace === undefined ? {} : { namespace: resourceRef.namespace }),
          },
        }),
    ...(named && field !== '' ? { field: { path: field } } : {}),
    ...(file === undefined || file === ''
      ? {}
      : { file: index === undefined || index === 0 ? { path: file } : { path: file, index } }),
    tags: {
      code,
      ...(hint === '' ? {} : { hint }),
      ...(line === undefined ? {} : { line: String(line) }),
      ...(column === undefined ? {} : { column: String(column) }),
    },
  };
}
