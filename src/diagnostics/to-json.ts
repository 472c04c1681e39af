/** A diagnostic as one JSON object on one line. */
import type { LocatedDiagnostic } from './locate-all.ts';

export function toJson(diagnostic: LocatedDiagnostic): string {
  const { code, severity, message, hint, resourceRef, field, file, line, column } = diagnostic;
  return `${JSON.stringify({ code, severity, message, hint, resourceRef, field, file, line, column })}\n`;
}
