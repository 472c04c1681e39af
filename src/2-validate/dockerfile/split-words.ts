/** Splits the arguments of an instruction into words, as builders do (frontend/dockerfile/parser of BuildKit). */

export interface Word {
  /** As written, with quotes. */
  readonly text: string;
  readonly offset: number;
}

/** Words of ARG, ENV and a shell: quotes hold a word together, and an escape holds a blank. */
export function splitWords(text: string, escapeCharacter: string, offset = 0): readonly Word[] {
  const words: Word[] = [];
  let start = -1;
  let quote = '';
  for (let at = 0; at <= text.length; at += 1) {
    const character = text[at];
    if (character === undefined || (quote === '' && /\s/.test(character))) {
      if (start >= 0) words.push({ text: text.slice(start, at), offset: offset + start });
      start = -1;
      continue;
    }
    if (start < 0) start = at;
    if (character === escapeCharacter && quote !== "'") at += 1;
    else if (quote === '' && (character === '"' || character === "'")) quote = character;
    else if (character === quote) quote = '';
  }
  return words;
}

/** Words of FROM, COPY and ADD: quotes mean nothing. */
export function splitAtBlanks(text: string, offset = 0): readonly Word[] {
  return [...text.matchAll(/\S+/g)].map(({ 0: word, index }) => ({ text: word, offset: offset + index }));
}

export function unquote(text: string): string {
  return text.replace(/["']/g, '');
}

/** The strings of `["a", "b"]`, the other spelling of RUN, COPY and ADD. */
export function jsonWords(text: string): readonly string[] | undefined {
  if (!text.trimStart().startsWith('[')) return undefined;
  try {
    const value: unknown = JSON.parse(text);
    return Array.isArray(value) && value.every((item) => typeof item === 'string') ? value : undefined;
  } catch {
    return undefined;
  }
}
