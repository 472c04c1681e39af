/** JSON that any reader of YAML takes for the same, whatever characters its texts hold. */

/** Indented, with a final line end; characters outside of ASCII, and DEL, are escaped. */
export function asciiJson(value: unknown): string {
  return `${JSON.stringify(value, null, 2).replace(/[^\n -~]/g, escapeCharacter)}\n`;
}

function escapeCharacter(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}
