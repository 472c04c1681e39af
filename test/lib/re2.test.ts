import assert from 'node:assert/strict';
import fc from 'fast-check';
import { RE2JS } from 're2js';
import { loadRe2, needsRe2, regexpCompiler } from '../../src/lib/re2.ts';
import { repairForRe2 } from '../../src/lib/repair-for-re2.ts';
import { simpleRegexp } from '../../src/lib/simple-regexp.ts';

const compile = await loadRe2();

function matches(pattern: string, text: string): boolean {
  const compiled = compile(pattern);
  assert.ok('matches' in compiled, `${pattern}: ${'error' in compiled ? compiled.error : ''}`);
  return compiled.matches(text);
}

describe('RE2', () => {
  it('finds a pattern anywhere unless it is anchored', () => {
    assert.equal(matches('5.14.0-70', '15.14.0-70.el9'), true);
    assert.equal(matches('^5\\.14\\.0-70$', '5.14.0-70.el9'), false);
    assert.equal(matches('', 'x'), true);
  });

  it('accepts what Go accepts beyond other engines', () => {
    const accepted = [
      '(?<n>a)',
      '(?P<1>a)',
      '(?P<n>a)(?P<n>b)',
      '(?P<n>a)(?<n>b)',
      '\\Qabc',
      '\\_',
      '\\012',
      '\\pN',
      '\\p{^L}',
    ];
    const odd = [
      '^*',
      '$?',
      '(?ii)a',
      '{',
      '}',
      ']',
      'a{',
      'x{,2}',
      '5{}',
      '5{ 1}',
      '5{01}',
      '[]a]',
      '[[.a.]]',
      '[a&&b]',
    ];
    const names = [
      '\\p{latin}',
      '\\p{Letter}',
      '\\p{ASCII}',
      '\\p{LC}',
      '\\p{Cn}',
      '[^\\P{ascii}]',
      '\\P{Assigned}',
      '\\p{uppercase letter}',
    ];
    for (const pattern of [...accepted, ...odd, ...names]) assert.ok('matches' in compile(pattern), pattern);
  });

  it('refuses what Go refuses, in its words', () => {
    const look = ['(?=a)', '(?!a)', '(?<=a)', '(?<!a)', '(?>a)', '\\1', '(?P=n)'];
    const escapes = [
      '\\C',
      '[\\b]',
      '\\Z',
      '\\G',
      '\\K',
      '\\R',
      '\\u0041',
      '\\c',
      '\\e',
      '[a-\\d]',
      '[\\Q.\\E]',
      '\\p{L&}',
      '\\p{Script=Latin}',
    ];
    const rest = [
      '[^]',
      '(?x)',
      '(?#a)',
      '(?i-)',
      'a**',
      '5+?*',
      '5{1}{2}',
      'a{1001}',
      '(a{100}){11}',
      '[z-a]',
      '(',
      'a)',
      '[',
    ];
    for (const pattern of [...look, ...escapes, ...rest]) {
      const compiled = compile(pattern);
      assert.match('error' in compiled ? compiled.error : `accepted ${pattern}`, /^error parsing regexp: /);
    }
  });

  it('gives repaired patterns the meaning that Go gives them', () => {
    assert.equal(matches('^\\p{Letter}+$', 'aé'), true);
    assert.equal(matches('^\\p{^letter}$', 'a'), false);
    assert.equal(matches('^[\\p{ascii}]$', 'é'), false);
    assert.equal(matches('^\\P{ASCII}$', 'é'), true);
    assert.equal(matches('\\Q\\p{ASCII}', '\\p{ASCII}'), true);
    assert.equal(matches('(?P<n>a)(?P<n>b)(?P<n>c)', 'abc'), true);
    assert.equal(matches('(?i)k', '\u212a'), true);
  });

  it('quotes the pattern that was written in an error', () => {
    assert.deepEqual(compile('(\\p{Letter}'), { error: 'error parsing regexp: missing closing ): `(\\p{Letter}`' });
  });

  it('is loaded only for patterns that need it', async () => {
    assert.equal(needsRe2('^5\\.14\\.0-427\\..*\\.x86_64$'), false);
    assert.equal(needsRe2('(?i)rt'), true);
    const quick = await regexpCompiler(['^5\\.14']);
    assert.ok('matches' in quick('^6'));
    assert.throws(() => quick('(?i)x'), /bug/);
  });
});

describe('the fast path', () => {
  const atom = fc.constantFrom(
    ...'a56.-_x+'.split(''),
    '\\.',
    '\\-',
    '\\+',
    '\\d',
    '\\w',
    '\\S',
    '\\_',
    '\\z',
    '[0-9]',
    '[a-z0-9._-]',
    '[^.]',
    '[-a]',
    '[a-]',
    '[^^]',
    '[a\\]]',
    '[z-a]',
  );
  const quantifier = fc.constantFrom(
    '',
    '',
    '',
    '*',
    '+',
    '?',
    '*?',
    '{2}',
    '{1,2}',
    '{2,1}',
    '{01}',
    '{,2}',
    '{2,}',
    '{',
  );
  const unit = fc.oneof(
    fc.tuple(atom, quantifier).map((parts) => parts.join('')),
    fc.constantFrom('^', '$', '|', '(', '(?:', ')', '(?i)', '.*', '.+', 'el9'),
  );
  const pattern = fc.array(unit, { maxLength: 8 }).map((units) => units.join(''));
  const text = fc.oneof(
    fc.constantFrom(
      '5.14.0-427.el9_4.x86_64',
      '6.8.0-40-generic',
      '5.10.0-1+',
      '',
      'a]',
      '55',
      'a-b',
      '^',
      '\n',
      '5\u2028a',
    ),
    fc
      .array(fc.constantFrom(...'a56.-_x+ ]^é'.split(''), '\n', '\r'), { maxLength: 10 })
      .map((chars) => chars.join('')),
  );

  it('accepts nothing that RE2 refuses, and matches as RE2 does', () => {
    let taken = 0;
    fc.assert(
      fc.property(pattern, fc.array(text, { minLength: 3, maxLength: 6 }), (source, texts) => {
        const simple = simpleRegexp(source);
        if (simple === undefined) return;
        taken += 1;
        const reference = RE2JS.compile(repairForRe2(source));
        for (const one of texts)
          assert.equal(simple.matches(one), reference.test(one), `${source} on ${JSON.stringify(one)}`);
      }),
      { numRuns: 5000 },
    );
    assert.ok(taken > 500, `only ${taken} patterns were simple`);
  });

  it('takes the patterns that mappings hold', () => {
    for (const plain of [
      '^.+$',
      '.',
      '^5\\.14\\.0-(427|570)\\..*$',
      '^[56]\\.[0-9]{1,2}\\.',
      'el9_[46]',
      '^.*\\.fc37\\.x86_64$',
      '',
    ]) {
      assert.notEqual(simpleRegexp(plain), undefined, plain);
    }
  });

  it('leaves patterns to RE2 that could backtrack badly', () => {
    for (const bad of [
      '(a+)+$',
      '.*.*.*x',
      '(a|a)*',
      '.*a.*b',
      'a?a?a?a?a?a?a?a?',
      '((a|b)(a|b)(a|b)(a|b)(a|b)(a|b)(a|b))x',
    ]) {
      assert.equal(simpleRegexp(bad), undefined, bad);
    }
  });
});
