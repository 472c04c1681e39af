/** Cuts a regular expression of RE2 into tokens, well enough to judge how it was meant; validity is checked elsewhere. */

export interface Token {
  readonly kind:
    | 'char'
    | 'dot'
    | 'class'
    | 'start'
    | 'end'
    | 'boundary'
    | 'open'
    | 'close'
    | 'alternative'
    | 'repeat'
    | 'flags';
  /** As it stands in the pattern. */
  readonly text: string;
  /** The character that a `char` stands for. */
  readonly char: string;
}

const shapes: readonly (readonly [Token['kind'], RegExp])[] = [
  ['class', /\[\^?\]?(?:\[:\^?\w+:\]|\\.|[^\]\\])*\]/y],
  ['class', /\\(?:[dDsSwW]|[pP](?:\{[^}]*\}|\w))/y],
  ['boundary', /\\[bB]/y],
  ['start', /\^|\\A/y],
  ['end', /\$|\\z/y],
  ['flags', /\(\?[a-zA-Z-]+\)/y],
  ['open', /\((?:\?(?:P?<\w+>|[a-zA-Z-]*:))?/y],
  ['close', /\)/y],
  ['alternative', /\|/y],
  ['repeat', /(?:[*+?]|\{\d+(?:,\d*)?\})\??/y],
  ['dot', /\./y],
];

export function regexpTokens(pattern: string): readonly Token[] {
  const tokens: Token[] = [];
  for (let index = 0; index < pattern.length; ) {
    const found = quoted(pattern, index) ?? shaped(pattern, index) ?? [character(pattern, index)];
    tokens.push(...found);
    index += found.reduce((length, token) => length + token.text.length, 0);
  }
  return tokens;
}

/** `\Q…\E`; the markers go with the first and the last character. */
function quoted(pattern: string, index: number): Token[] | undefined {
  if (!pattern.startsWith('\\Q', index)) return undefined;
  const end = pattern.indexOf('\\E', index + 2);
  const chars = [...pattern.slice(index + 2, end < 0 ? undefined : end)];
  const close = end < 0 ? '' : '\\E';
  if (chars.length === 0) return [{ kind: 'flags', text: `\\Q${close}`, char: '' }];
  const text = (char: string, i: number) => `${i === 0 ? '\\Q' : ''}${char}${i === chars.length - 1 ? close : ''}`;
  return chars.map((char, i) => ({ kind: 'char', text: text(char, i), char }));
}

function shaped(pattern: string, index: number): Token[] | undefined {
  for (const [kind, shape] of shapes) {
    shape.lastIndex = index;
    const text = shape.exec(pattern)?.[0];
    if (text !== undefined) return [{ kind, text, char: '' }];
  }
  return undefined;
}

function character(pattern: string, index: number): Token {
  const text =
    pattern[index] === '\\' ? pattern.slice(index, index + 2) : String.fromCodePoint(pattern.codePointAt(index) ?? 0);
  return { kind: 'char', text, char: text.length > 1 && text.startsWith('\\') ? text.slice(1) : text };
}

/** The alternatives of the outermost level. */
export function alternatives(tokens: readonly Token[]): readonly (readonly Token[])[] {
  const result: Token[][] = [[]];
  let depth = 0;
  for (const token of tokens) {
    if (token.kind === 'open') depth += 1;
    if (token.kind === 'close') depth -= 1;
    if (token.kind === 'alternative' && depth === 0) result.push([]);
    else result.at(-1)?.push(token);
  }
  return result;
}

/** Whether these two tokens stand for any text: `.*` or `.+`. */
export function isAnything(dot: Token | undefined, repeat: Token | undefined): boolean {
  return dot?.kind === 'dot' && repeat?.kind === 'repeat' && /^[*+]/.test(repeat.text);
}
