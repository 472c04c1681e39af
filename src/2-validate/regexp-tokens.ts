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

/** Patterns repeat: several rules look at each, and many Modules share them. */
const known = new Map<string, readonly Token[]>();

export function regexpTokens(pattern: string): readonly Token[] {
  const found = known.get(pattern) ?? cut(pattern);
  known.set(pattern, found);
  return found;
}

function cut(pattern: string): readonly Token[] {
  const tokens: Token[] = [];
  let index = 0;
  const add = (kind: Token['kind'], length: number, char = ''): void => {
    tokens.push({ kind, text: pattern.slice(index, index + length), char });
    index += length;
  };
  while (index < pattern.length) {
    const first = pattern[index] ?? '';
    const kind = single[first];
    if (kind !== undefined) add(kind, 1);
    else if (first === '\\') addEscape(pattern, index, add);
    else if (first === '[') add('class', classLength(pattern, index));
    else if (first === '(') addOpening(pattern, index, add);
    else if (first === '*' || first === '+' || first === '?') add('repeat', pattern[index + 1] === '?' ? 2 : 1);
    else if (first === '{') addBraces(pattern, index, add);
    else add('char', 1, first);
  }
  return tokens;
}

type Add = (kind: Token['kind'], length: number, char?: string) => void;

const single: Readonly<Record<string, Token['kind']>> = {
  '^': 'start',
  $: 'end',
  '.': 'dot',
  '|': 'alternative',
  ')': 'close',
};
const escapes: Readonly<Record<string, Token['kind']>> = {
  ...{ A: 'start', z: 'end', b: 'boundary', B: 'boundary' },
  ...{ d: 'class', D: 'class', s: 'class', S: 'class', w: 'class', W: 'class' },
};

function addEscape(pattern: string, index: number, add: Add): void {
  const letter = pattern[index + 1] ?? '';
  if (letter === 'Q') addQuoted(pattern, index, add);
  else if (letter === 'p' || letter === 'P') {
    add('class', pattern[index + 2] === '{' ? lengthTo(pattern, index, '}') : 3);
  } else add(escapes[letter] ?? 'char', 2, letter in escapes ? '' : letter);
}

/** `\Q…\E`; the markers go with the first and the last character. */
function addQuoted(pattern: string, index: number, add: Add): void {
  const end = pattern.indexOf('\\E', index);
  const inner = pattern.slice(index + 2, end < 0 ? undefined : end);
  const close = end < 0 ? 0 : 2;
  if (inner === '') add('flags', 2 + close);
  for (let i = 0; i < inner.length; i++) {
    add('char', 1 + (i === 0 ? 2 : 0) + (i === inner.length - 1 ? close : 0), inner[i]);
  }
}

/** A `]` directly after the bracket stands for itself; classes such as `[:alpha:]` hold one of their own. */
function classLength(pattern: string, index: number): number {
  let end = index + (pattern[index + 1] === '^' ? 2 : 1);
  if (pattern[end] === ']') end += 1;
  while (end < pattern.length && pattern[end] !== ']') {
    if (pattern[end] === '\\') end += 1;
    else if (pattern.startsWith('[:', end)) end = Math.max(end, pattern.indexOf(':]', end) + 1);
    end += 1;
  }
  return end + 1 - index;
}

/** `(`, `(?:`, `(?i:`, `(?P<name>`, or flags alone: `(?i)`. */
function addOpening(pattern: string, index: number, add: Add): void {
  const prefix = /^\(\?(?:P?<\w+>|[a-zA-Z-]*[:)])/.exec(pattern.slice(index, index + 80))?.[0] ?? '(';
  add(prefix.endsWith(')') ? 'flags' : 'open', prefix.length);
}

/** Braces that count nothing stand for themselves. */
function addBraces(pattern: string, index: number, add: Add): void {
  const count = /^\{\d+(?:,\d*)?\}\??/.exec(pattern.slice(index, index + 20))?.[0];
  if (count === undefined) add('char', 1, '{');
  else add('repeat', count.length);
}

function lengthTo(pattern: string, index: number, end: string): number {
  const found = pattern.indexOf(end, index);
  return (found < 0 ? pattern.length : found + 1) - index;
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
