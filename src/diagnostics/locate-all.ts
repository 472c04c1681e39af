/** Gives every diagnostic its file, line and column, sorts them, and caps a flood. */
import { formatFieldPath } from '../lib/field-path.ts';
import { writtenPath } from '../lib/field-place.ts';
import type { Diagnostic } from './diagnostic.ts';
import { locate } from './locate.ts';

export interface LocatedDiagnostic extends Diagnostic {
  /** Field path as the KRM functions specification writes it, `''` for a whole object. */
  readonly field: string;
  readonly file?: string;
  readonly index?: number;
  readonly line?: number;
  readonly column?: number;
}

/** Returns them by file, position and code, each finding once. */
export async function locateAll(diagnostics: readonly Diagnostic[]): Promise<readonly LocatedDiagnostic[]> {
  const located: LocatedDiagnostic[] = [];
  for (const diagnostic of diagnostics) located.push(await locateOne(diagnostic));
  located.sort(compare);
  return located.filter((one, index) => index === 0 || !isSame(one, located[index - 1]));
}

async function locateOne(diagnostic: Diagnostic): Promise<LocatedDiagnostic> {
  const { place } = diagnostic;
  const field = place === undefined ? '' : formatFieldPath(writtenPath(place.path, place.source));
  if (diagnostic.place !== undefined) return { ...diagnostic, field, ...(await locate(diagnostic.place)) };
  if (diagnostic.position === undefined) return { ...diagnostic, field };
  const { file, line, column } = diagnostic.position;
  return { ...diagnostic, field, file, line, column };
}

function compare(a: LocatedDiagnostic, b: LocatedDiagnostic): number {
  return (
    compareText(a.file ?? '', b.file ?? '') ||
    (a.index ?? 0) - (b.index ?? 0) ||
    (a.line ?? 0) - (b.line ?? 0) ||
    (a.column ?? 0) - (b.column ?? 0) ||
    compareText(a.code, b.code) ||
    compareText(a.message, b.message)
  );
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function isSame(a: LocatedDiagnostic, b: LocatedDiagnostic | undefined): boolean {
  return b !== undefined && compare(a, b) === 0;
}
