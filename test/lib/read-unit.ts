/**
 * Reads unit files as systemd does (systemd.syntax(7), systemd.exec(5); its config-parser and extract-word): lines, then
 * words with their quotes and C escapes undone, then specifiers.
 */
import assert from 'node:assert/strict';

/** `[section, key, value]` in order; a backslash at the end of a line goes on with the next. */
export function readUnit(text: string): readonly (readonly [section: string, key: string, value: string])[] {
  const settings: [string, string, string][] = [];
  let section = '';
  for (const line of text.replace(/\\\n/g, ' ').split('\n')) {
    if (line.trim() === '' || /^\s*[#;]/.test(line)) continue;
    const header = /^\[(.+)\]$/.exec(line);
    if (header !== null) section = header[1] ?? '';
    else {
      const [, key = '', value = ''] = /^([^=\s]+)\s*=\s*(.*?)\s*$/.exec(line) ?? assert.fail(`no setting: ${line}`);
      settings.push([section, key, value]);
    }
  }
  return settings;
}

/** All values of a setting; an empty one takes back those before it. */
export function settingsOf(text: string, key: string): readonly string[] {
  const values = readUnit(text).flatMap(([, name, value]) => (name === key ? [value] : []));
  return values.slice(values.lastIndexOf('') + 1);
}

/** What `Environment=` makes of a unit's variables, by name. */
export function environmentOf(text: string): Readonly<Record<string, string>> {
  const assignments = settingsOf(text, 'Environment').flatMap(splitWords).map(expandSpecifiers);
  return Object.fromEntries(
    assignments.map((assignment) => {
      const [, name, value] = /^([A-Za-z_][A-Za-z0-9_]*)=(.*)$/s.exec(assignment) ?? assert.fail(assignment);
      return [name, value];
    }),
  );
}

const escapes: Readonly<Record<string, string>> = {
  ...{ a: '\x07', b: '\b', f: '\f', n: '\n', r: '\r', t: '\t', v: '\v', s: ' ' },
  ...{ '\\': '\\', '"': '"', "'": "'" },
};
const digits: Readonly<Record<string, RegExp>> = { x: /[0-9a-f]{2}/iy, u: /[0-9a-f]{4}/iy, U: /[0-9a-f]{8}/iy };

/** Words between blanks; quotes may begin and end anywhere in a word, and escapes mean the same inside and outside of them. */
export function splitWords(text: string): readonly string[] {
  const words: string[] = [];
  let word: string | undefined;
  let quote = '';
  for (let index = 0; index < text.length; index++) {
    const character = text.charAt(index);
    if (character === '\\') {
      const [value, length] = readEscape(text, index + 1);
      word = (word ?? '') + value;
      index += length;
    } else if (quote === '' && /\s/.test(character)) {
      if (word !== undefined) words.push(word);
      word = undefined;
    } else if (character === quote) quote = '';
    else if (quote === '' && /["']/.test(character)) {
      quote = character;
      word ??= '';
    } else word = (word ?? '') + character;
  }
  assert.equal(quote, '', `a quote is not closed: ${text}`);
  return word === undefined ? words : [...words, word];
}

function readEscape(text: string, at: number): readonly [value: string, length: number] {
  const letter = text.charAt(at);
  const plain = escapes[letter];
  if (plain !== undefined) return [plain, 1];
  const octal = /[0-3][0-7]{2}/y;
  octal.lastIndex = at;
  const pattern = digits[letter];
  if (pattern !== undefined) pattern.lastIndex = at + 1;
  const found = pattern?.exec(text)?.[0];
  if (found !== undefined) return [String.fromCodePoint(Number.parseInt(found, 16)), 1 + found.length];
  const byte = octal.exec(text)?.[0] ?? assert.fail(`no escape: ${text.slice(at - 1)}`);
  return [String.fromCodePoint(Number.parseInt(byte, 8)), 3];
}

/** `%%` is a percent sign. Every other specifier stands for something of the machine, which no value of ours may. */
function expandSpecifiers(text: string): string {
  return text.replace(/%(.?)/gs, (found, letter) => (letter === '%' ? '%' : assert.fail(`${found} in ${text}`)));
}
