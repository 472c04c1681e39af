/** Texts in unit files: what systemd reads back is what went in. */

/**
 * `"NAME=value"` as an assignment of `Environment=`. Quotes and backslashes are escaped, and `%`, with which specifiers
 * begin; `$` means nothing there (systemd.exec(5), systemd.syntax(7)). Control characters are for the caller to refuse.
 */
export function systemdAssignment(name: string, value: string): string {
  return `"${name}=${value.replace(/["\\]/g, '\\$&').replaceAll('%', '%%')}"`;
}
