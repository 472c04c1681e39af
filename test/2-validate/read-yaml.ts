/** Reads the YAML of a test, and writes findings as `code path`. */
import { parseAllDocuments } from 'yaml';
import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts';
import { formatFieldPath } from '../../src/lib/field-path.ts';
import type { KubernetesObject, Resource } from '../../src/model/resource.ts';

export function readYaml(text: string, options: { readonly fromFunction?: boolean } = {}): readonly Resource[] {
  return parseAllDocuments(text).map((document, index) => ({
    object: document.toJS() as KubernetesObject,
    source: { file: 'in.yaml', index, text, prefix: [], line: index + 1, fromFunction: false, ...options },
  }));
}

export function findings(diagnostics: readonly Diagnostic[]): readonly string[] {
  return diagnostics.map(({ code, place }) => `${code} ${formatFieldPath(place?.path ?? [])}`.trim());
}

/** The same without those that tests of something else need not repeat. */
export function errors(diagnostics: readonly Diagnostic[]): readonly string[] {
  return findings(diagnostics.filter(({ severity }) => severity === 'error'));
}
