/** Returns how many blanks `line` begins with. */
export function indentOf(line: string): number {
  return line.length - line.trimStart().length;
}
