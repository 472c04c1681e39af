/** Finds a character of a text in the YAML that spells the text, whatever the style: block, folded, plain or quoted. */

/** What is needed of a scalar of the `yaml` package. */
export interface WrittenScalar {
  readonly type?: string;
  readonly value?: unknown;
  readonly range?: readonly [number, number, number] | null;
}

/**
 * Position within `source` of the character at `offset` of the scalar's value. Styles differ in blanks and line ends
 * alone, and in escapes: the n-th character that is neither blank nor line end is the n-th in both.
 */
export function offsetInScalar(source: string, scalar: WrittenScalar, offset: number): number {
  const [start, end] = scalar.range ?? [0, 0];
  let left = visible(String(scalar.value ?? '').slice(0, offset));
  const isDouble = scalar.type === 'QUOTE_DOUBLE';
  const isSingle = scalar.type === 'QUOTE_SINGLE';
  let at = firstCharacter(source, scalar, start);
  while (at < end) {
    const escaped = isDouble && source[at] === '\\' ? readEscape(source, at) : undefined;
    const length = escaped?.length ?? (isSingle && source.startsWith("''", at) ? 2 : 1);
    const count = visible(escaped?.text ?? (source[at] as string));
    if (count > left) return at;
    left -= count;
    at += length;
  }
  return start;
}

function firstCharacter(source: string, { type = '' }: WrittenScalar, start: number): number {
  if (type.startsWith('QUOTE')) return start + 1;
  if (!type.startsWith('BLOCK')) return start;
  const header = source.indexOf('\n', start);
  return header < 0 ? start : header + 1;
}

function visible(text: string): number {
  return text.replace(/[ \t\r\n]+/g, '').length;
}

const named: Readonly<Record<string, string>> = {
  ...{ 0: '\0', a: '\x07', b: '\b', e: '\x1b', f: '\f', v: '\v', N: '\x85', _: '\xa0', L: '\u2028', P: '\u2029' },
  ...{ n: '\n', r: '\r', t: '\t', '\t': '\t' },
};
const digits: Readonly<Record<string, number>> = { x: 2, u: 4, U: 8 };

/** Escapes of YAML 1.2.2, section 5.7; one before a line end stands for nothing. */
function readEscape(source: string, at: number): { readonly text: string; readonly length: number } {
  const letter = source[at + 1] ?? '';
  const count = digits[letter];
  if (count === undefined) return { text: named[letter] ?? letter, length: 2 };
  const code = Number.parseInt(source.slice(at + 2, at + 2 + count), 16);
  return { text: code <= 0x10ffff ? String.fromCodePoint(code) : '', length: 2 + count };
}
