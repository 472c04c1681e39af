/** Prints diagnostics to stderr in the format that the user chose, with a closing count for people. */
import type { LocatedDiagnostic } from '../diagnostics/locate-all.ts';
import { toGithub } from '../diagnostics/to-github.ts';
import { toJson } from '../diagnostics/to-json.ts';
import { toText } from '../diagnostics/to-text.ts';
import { writeFully } from '../lib/write-fully.ts';

export type DiagnosticFormat = 'text' | 'json' | 'github';

export function printDiagnostics(diagnostics: readonly LocatedDiagnostic[], format: DiagnosticFormat): void {
  if (diagnostics.length === 0) return;
  const colour = usesColour(process.stderr);
  const print = { text: (one: LocatedDiagnostic) => toText(one, { colour }), json: toJson, github: toGithub }[format];
  const pieces = diagnostics.map(print);
  if (format === 'text') pieces.push(`${count(diagnostics)}\n`);
  writeFully(2, pieces);
}

export function usesColour(stream: { readonly isTTY?: boolean }): boolean {
  return stream.isTTY === true && !process.env['NO_COLOR'] && process.env['TERM'] !== 'dumb';
}

function count(diagnostics: readonly LocatedDiagnostic[]): string {
  const parts = (['error', 'warning', 'info'] as const).flatMap((severity) => {
    const number = diagnostics.filter((one) => one.severity === severity).length;
    return number === 0 ? [] : [`${number} ${severity}${number === 1 || severity === 'info' ? '' : 's'}`];
  });
  return `kmmc: ${parts.join(', ')}`;
}
