/**
 * Gives a plain YAML scalar the value that kyaml (kustomize, kpt) gives it: YAML 1.2 words, with the octals (0644),
 * underscores (1_000) and binary numbers of go-yaml v3. `yes`, `on` and dates stay text.
 * Source of the rules: go-yaml v3, resolve.go.
 */

const words = new Map<string, unknown>([
  ['', null],
  ['~', null],
  ['null', null],
  ['Null', null],
  ['NULL', null],
  ['true', true],
  ['True', true],
  ['TRUE', true],
  ['false', false],
  ['False', false],
  ['FALSE', false],
  ['.nan', Number.NaN],
  ['.NaN', Number.NaN],
  ['.NAN', Number.NaN],
  ...['.inf', '.Inf', '.INF'].flatMap((word): [string, number][] => [
    [word, Number.POSITIVE_INFINITY],
    [`+${word}`, Number.POSITIVE_INFINITY],
    [`-${word}`, Number.NEGATIVE_INFINITY],
  ]),
]);

/** The first characters with which a plain scalar can be anything but text. */
export const firstCharacters: readonly string[] = ['', ...'~nNtTfF.+-0123456789'];

const integer = /^([-+]?)(?:0[xX]([0-9a-fA-F]+)|0[bB]([01]+)|0[oO]?([0-7]+)|(0|[1-9][0-9]*))$/;
const float = /^[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?$/;

/** Returns the value of `text`, or `text` itself where it is no other word or number. */
export function resolveScalar(text: string): unknown {
  const word = words.get(text);
  if (word !== undefined) return word;
  const first = text.charCodeAt(0);
  const numeric = (first >= 48 && first <= 57) || first === 43 || first === 45;
  if (!numeric) return first === 46 && float.test(text) ? Number(text) : text;
  const plain = text.includes('_') ? text.replaceAll('_', '') : text;
  const parts = integer.exec(plain);
  if (parts !== null) return integerOf(parts);
  return float.test(plain) ? Number(plain) : text;
}

function integerOf([, sign, hex, binary, octal, decimal]: readonly (string | undefined)[]): number {
  const value =
    hex !== undefined
      ? Number.parseInt(hex, 16)
      : binary !== undefined
        ? Number.parseInt(binary, 2)
        : octal !== undefined
          ? Number.parseInt(octal, 8)
          : Number(decimal);
  return sign === '-' && value !== 0 ? -value : value;
}
