import assert from 'node:assert/strict';
import fc from 'fast-check';
import { systemdAssignment } from '../../src/lib/systemd-quote.ts';
import { environmentOf, readUnit, settingsOf, splitWords } from './read-unit.ts';

describe('systemd-quote', () => {
  it('escapes quotes, backslashes and percent signs, and nothing else', () => {
    assert.equal(systemdAssignment('A', `a "b" 'c' \\ %n $x é`), `"A=a \\"b\\" 'c' \\\\ %%n $x é"`);
    assert.equal(systemdAssignment('A', ''), '"A="');
  });

  it('gives systemd back every text without control characters', () => {
    const value = fc
      .array(
        fc.oneof(
          fc.constantFrom('"', "'", '\\', '%', '%%', '\\n', '\\x41', '${x}', '#', ';', ' '),
          fc.string({ unit: 'grapheme' }),
        ),
      )
      .map((parts) => parts.join('').replace(/[\p{Cc}\p{Cs}\u2028\u2029]/gu, ''));
    const property = fc.property(value, value, (one, other) => {
      const lines = [systemdAssignment('A', one), systemdAssignment('B_2', other)].map((line) => `Environment=${line}`);
      assert.deepEqual(environmentOf(`[Service]\n${lines.join('\n')}\n`), { A: one, B_2: other });
      // also where both are in one line
      assert.deepEqual(environmentOf(`[Service]\nEnvironment=${lines.map((line) => line.slice(12)).join(' ')}\n`), {
        A: one,
        B_2: other,
      });
    });
    fc.assert(property, { numRuns: 1000 });
  });
});

describe('the reader of unit files that the tests use', () => {
  it('knows sections, comments, lines that go on, and settings that are taken back', () => {
    const text = '# a\n[Unit]\nAfter=a\\\n b\n\n; b\n[Service]\nExecStart=x\nExecStart=\nExecStart=/y z\n';
    assert.deepEqual(readUnit(text)[0], ['Unit', 'After', 'a  b']);
    assert.deepEqual(settingsOf(text, 'ExecStart'), ['/y z']);
  });

  it('undoes quotes and escapes as systemd does', () => {
    assert.deepEqual(splitWords(`a "b c"d 'e "f' \\x41\\u00e9\\101\\s`), ['a', 'b cd', 'e "f', 'AéA ']);
    assert.deepEqual(splitWords(`"" ''  `), ['', '']);
    for (const wrong of ['"a', '\\q', 'a\\']) assert.throws(() => splitWords(wrong));
  });

  it('refuses specifiers, which stand for something of the machine', () => {
    assert.throws(() => environmentOf('[Service]\nEnvironment=A=%n\n'));
    assert.deepEqual(environmentOf('[Service]\nEnvironment=A=100%%\n'), { A: '100%' });
  });
});
