/** A diagnostic for a person: severity and code, the sentence, the place with its line of text, the hint. */
import type { Severity } from './diagnostic.ts';
import type { LocatedDiagnostic } from './locate-all.ts';

const colours: Readonly<Record<Severity, string>> = { error: '31', warning: '33', info: '36' };

export function toText(diagnostic: LocatedDiagnostic, options: { readonly colour: boolean }): string {
  const { code, severity, message, hint, field } = diagnostic;
  const paint = (style: string, text: string): string => (options.colour ? `\u001b[${style}m${text}\u001b[0m` : text);
  const lines = [`${paint(`1;${colours[severity]}`, `${severity}[${code}]`)}: ${paint('1', message)}`];
  const place = formatPlace(diagnostic);
  const where = [place, field === '' ? formatRef(diagnostic) : `${field}`].filter((part) => part !== '').join('  ');
  if (where !== '') lines.push(`  ${paint('36', '-->')} ${where}`);
  const frame = sourceLine(diagnostic);
  if (frame !== undefined) {
    const number = String(diagnostic.line);
    const bar = paint('36', '|');
    lines.push(`  ${paint('36', number)} ${bar} ${frame.text}`);
    lines.push(`  ${' '.repeat(number.length)} ${bar} ${' '.repeat(frame.caret)}${paint(colours[severity], '^')}`);
  }
  if (hint !== '') lines.push(`  ${paint('36', '=')} hint: ${hint}`);
  return `${lines.join('\n')}\n`;
}

export function formatPlace({ file, line, column }: LocatedDiagnostic): string {
  const position = line === undefined ? '' : `${line}:${column ?? 1}`;
  if (file === undefined || file === '') return position === '' ? '' : `line ${position}`;
  return position === '' ? file : `${file}:${position}`;
}

function formatRef({ resourceRef }: LocatedDiagnostic): string {
  if (resourceRef === undefined) return '';
  const name = resourceRef.namespace === undefined ? resourceRef.name : `${resourceRef.namespace}/${resourceRef.name}`;
  return `${resourceRef.kind} ${name}`.trim();
}

const width = 100;

/** The line that is meant, cut around the column where it is long. */
function sourceLine(diagnostic: LocatedDiagnostic): { text: string; caret: number } | undefined {
  const { place, position, line } = diagnostic;
  const origin = place?.source.fromFunction ? undefined : (place?.source ?? position?.shown);
  if (origin === undefined || line === undefined) return undefined;
  const text = nthLine(origin.text, line - origin.line);
  if (text === undefined || text.trim() === '') return undefined;
  const caret = (diagnostic.column ?? 1) - 1;
  const start = text.length > width ? Math.max(0, caret - width / 2) : 0;
  const shown = text.slice(start, start + width).replace(/[\t\u0000-\u001f\u007f-\u009f]/g, ' ');
  return { text: shown.trimEnd(), caret: caret - start };
}

function nthLine(text: string, number: number): string | undefined {
  let start = 0;
  for (let line = 0; line < number; line += 1) {
    const end = text.indexOf('\n', start);
    if (end < 0) return undefined;
    start = end + 1;
  }
  const end = text.indexOf('\n', start);
  return text.slice(start, end < 0 ? undefined : end).replace(/\r$/, '');
}
