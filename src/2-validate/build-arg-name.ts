/** Names that a build argument can have. */

/**
 * Builders take `NAME=VALUE` and split it at the first "=": a name with "=" is another one. One that begins with "-" would
 * pass for an option, and `ARG` splits its line at blanks.
 * There is no name where the schema found a fault.
 */
export function isBuildArgName(name: string | undefined): boolean {
  return name !== undefined && /^[^-=\s\p{Cc}][^=\s\p{Cc}]*$/u.test(name);
}
