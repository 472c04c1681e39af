/** Names of generated objects: DNS labels of at most 63 characters that never collide by being cut. */

const maxLength = 63;

/**
 * Joins `words` with dashes into a DNS label and appends `hash`, which must identify the object by itself: words are
 * shortened from the first on where the whole would be longer than 63 characters.
 */
export function boundedName(words: readonly string[], hash: string): string {
  const whole = `${words.join('-')}-${hash}`;
  if (whole.length <= maxLength && startsWithLetter.test(whole)) return whole;
  const parts = words.map(toLabel).filter((word) => word !== '');
  let excess = parts.reduce((length, word) => length + word.length + 1, 0) + hash.length - maxLength;
  const kept = parts.map((word) => {
    if (excess <= 0) return word;
    const shortened = word.slice(0, Math.max(1, word.length - excess)).replace(/-+$/, '');
    excess -= word.length - shortened.length;
    return shortened;
  });
  return [...kept, hash].join('-').replace(/^[^a-z]/, 'k');
}

/** Some kinds want a name that begins with a letter. */
const startsWithLetter = /^[a-z](?:[a-z0-9-]*[a-z0-9])?$/;

function toLabel(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^a-z0-9-]/g, '-')
    .replace(/^-+|-+$/g, '');
}
