import assert from 'node:assert/strict';
import { alternatives, isAnything, regexpTokens } from '../../src/2-validate/regexp-tokens.ts';

describe('regexp-tokens', () => {
  const kinds = (pattern: string) => regexpTokens(pattern).map(({ kind, text }) => `${kind} ${text}`);

  it('cuts without losing a letter', () => {
    const patterns = [
      '^a\\.b$',
      '[]a]x[^]]',
      '[[:alpha:]_]+?',
      '(?P<n>a)(?i)(?s:b)',
      '\\Qa.b\\E',
      '\\Q',
      'x{2,3}?{',
      '\\pL\\p{Lu}\\',
      '[a',
      '(?',
    ];
    for (const pattern of patterns)
      assert.equal(
        regexpTokens(pattern)
          .map(({ text }) => text)
          .join(''),
        pattern,
      );
  });

  it('knows what a character stands for', () =>
    assert.deepEqual(
      regexpTokens('\\.a\\Qb.\\E').map(({ char }) => char),
      ['.', 'a', 'b', '.'],
    ));

  it('tells classes, repetitions and groups apart', () =>
    assert.deepEqual(kinds('[^]a]+(?:\\d|.){2}'), [
      'class [^]a]',
      'repeat +',
      'open (?:',
      'class \\d',
      'alternative |',
      'dot .',
      'close )',
      'repeat {2}',
    ]));

  it('takes braces that count nothing for characters', () =>
    assert.deepEqual(kinds('a{x'), ['char a', 'char {', 'char x']));

  it('splits the outermost alternatives only', () =>
    assert.deepEqual(
      alternatives(regexpTokens('a|(b|c)|')).map((part) => part.length),
      [1, 5, 0],
    ));

  it('knows any text', () => {
    const [dot, repeat] = regexpTokens('.+');
    assert.ok(isAnything(dot, repeat));
    assert.ok(!isAnything(...(regexpTokens('.?') as [never, never])));
  });
});
