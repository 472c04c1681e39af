/** Texts of several lines: every reader finds the same characters, and people find lines wherever that is possible. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { emitYaml } from '../../src/7-write/emit-yaml.ts';
import { blockText } from '../../src/7-write/scalar-text.ts';
import { readers } from './readers.ts';
import { textOfLines } from './texts.ts';

describe('block-text', () => {
  for (const [name, readBack] of Object.entries(readers)) {
    it(`is read by ${name} as it was written, at every place`, () => {
      fc.assert(
        fc.property(textOfLines, (text) => {
          const object = { a: text, b: { c: [text, { d: text, e: 'x' }, [text]], f: 'x' }, g: [text], h: text };
          assert.deepEqual(readBack(emitYaml(object)), object);
        }),
        { numRuns: 1000 },
      );
    });
  }

  const lines: Readonly<Record<string, string>> = {
    'with tabs in lines': 'RUN a && \\\n\tb\tc\n',
    'without a last newline': 'FROM a\nRUN b',
    'with several last newlines': 'FROM a\n\n\n',
    'with blanks at the end of lines': 'FROM a \nRUN b\t\n',
    'with a comment in another script': '# für 漢字 😀 ⚠️\nFROM a\n',
    'with a blank at the beginning': '  FROM a\nRUN b\n',
    'with an empty line at the beginning': '\nFROM a\n',
    'with lines that look like the end of a document': 'a\n---\nb\n...\n',
    'with a here-document': 'RUN <<EOF\n  echo a\n\tb\nEOF\n',
  };
  for (const [what, text] of Object.entries(lines)) {
    it(`keeps the lines of a text ${what}`, () => {
      const block = blockText(text, '  ');
      assert.match(block ?? '', /^\|2?[-+]?\n/);
      for (const line of text.split('\n')) assert.ok(block?.split('\n').includes(line === '' ? '' : `  ${line}`), line);
    });
  }

  const quoted: Readonly<Record<string, string>> = {
    'carriage returns': 'FROM a\r\nRUN b\r\n',
    'a control character': 'a\u0007\nb\n',
    'a line end of YAML 1.1': 'a\u0085b\nc\n',
    'a character that turns the direction of writing': 'a\u202eb\nc\n',
    'half a surrogate pair': 'a\ud800\nb\n',
    'newlines alone': '\n\n',
    'a tab at the beginning': '\ta\nb\n',
    'blanks alone in the last line': '  a\n  ',
  };
  for (const [what, text] of Object.entries(quoted)) {
    it(`puts a text with ${what} into quotes`, () => {
      assert.equal(blockText(text, '  '), undefined);
      assert.match(emitYaml({ a: text }), /^a: ".*"\n$/);
    });
  }
});
