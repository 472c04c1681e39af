/** Turns of phrase that several entries share. */
export { entry } from './entry.ts';

/** The hint for a misspelt word, or `otherwise` where nothing similar is known. */
export function didYouMean(suggestion: string | undefined, otherwise: string): string {
  return suggestion === undefined ? otherwise : `Did you mean \`${suggestion}\`?`;
}

/** `"a", "b" or "c"`. */
export function choices(values: readonly string[]): string {
  const quoted = values.map((value) => `"${value}"`);
  const last = quoted.pop() ?? '';
  return quoted.length === 0 ? last : `${quoted.join(', ')} or ${last}`;
}
