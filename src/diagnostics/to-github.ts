/** A diagnostic as a workflow command of GitHub Actions, which shows it beside the line of a pull request. */
import type { LocatedDiagnostic } from './locate-all.ts';

const levels = { error: 'error', warning: 'warning', info: 'notice' } as const;

export function toGithub(diagnostic: LocatedDiagnostic): string {
  const { code, severity, message, hint, file, line, column } = diagnostic;
  const properties = [
    ...(file === undefined || file === '' ? [] : [`file=${property(file)}`]),
    ...(line === undefined ? [] : [`line=${line}`]),
    ...(column === undefined ? [] : [`col=${column}`]),
    `title=${property(code)}`,
  ];
  const text = hint === '' ? message : `${message} ${hint}`;
  return `::${levels[severity]} ${properties.join(',')}::${data(text)}\n`;
}

function data(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function property(text: string): string {
  return data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
