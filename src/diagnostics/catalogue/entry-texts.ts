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

/** `kernel "a"`, `kernels "a", "b", "c" and 147 more`. */
export function kernelList(kernels: readonly string[]): string {
  const shown = kernels.slice(0, 3).map((kernel) => `"${kernel}"`);
  const more = kernels.length - shown.length;
  if (more > 0) return `kernels ${shown.join(', ')} and ${more} more`;
  return kernels.length === 1 ? `kernel ${shown[0]}` : `kernels ${shown.slice(0, -1).join(', ')} and ${shown.at(-1)}`;
}
