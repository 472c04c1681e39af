/** JSON that any reader of YAML takes for the same, whatever characters its texts hold. */

/**
 * Indented, with a final line end. Characters outside of ASCII, and DEL, are escaped; those above U+FFFF are not: JSON would
 * need two escapes for one, and readers of YAML refuse each half (go-yaml, scannerc.go).
 */
export function asciiJson(value: unknown): string {
  return `${JSON.stringify(value, null, 2).replace(/[^\n -~\u{10000}-\u{10ffff}]/gu, escapeCharacter)}\n`;
}

function escapeCharacter(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}
