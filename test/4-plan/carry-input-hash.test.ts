import assert from 'node:assert/strict';
import { loadDockerfileParser } from '../../src/2-validate/dockerfile/parse-dockerfile.ts';
import { carryInputHash } from '../../src/4-plan/carry-input-hash.ts';

const added = 'ARG KMMC_STEP_HASH\nENV KMMC_INPUT_HASH=${KMMC_STEP_HASH}\n';
const unchanged = {
  'a final newline': 'FROM a\nRUN true\n',
  'CR LF': 'FROM a\r\nRUN true\r\n',
  'a comment that ends with a backslash': 'FROM a\n# see \\\n',
  'a heredoc': 'FROM a\nRUN <<END\necho \\\nEND\n',
  'another escape character': '# escape=`\nFROM a\nCOPY b c:\\\n',
  'an escaped backslash': 'FROM a\nENV PLACE=c:\\\\\n',
};
const changed = {
  'no final newline': ['FROM a\nRUN true', 'FROM a\nRUN true\n'],
  'a heredoc without a final newline': ['FROM a\nRUN <<END\ntrue\nEND', 'FROM a\nRUN <<END\ntrue\nEND\n'],
  'a line that goes on': ['FROM a\nRUN true \\\n', 'FROM a\nRUN true \n'],
  'a line that goes on into nothing': ['FROM a\nRUN true \\', 'FROM a\nRUN true \n'],
  'a line that goes on, with blanks and CR LF': ['FROM a\r\nRUN true \\ \t\r\n', 'FROM a\r\nRUN true \r\n'],
  'a line that goes on over a comment and blank lines': [
    'FROM a\nRUN true \\\n# why\n\n  \n',
    'FROM a\nRUN true \n# why\n\n  \n',
  ],
  'several lines that go on': ['FROM a\nRUN true \\\n  \\\n\\\n', 'FROM a\nRUN true \n  \n\n'],
  'a line that goes on by another character': ['# escape=`\nFROM a\nRUN true `\n', '# escape=`\nFROM a\nRUN true \n'],
};

describe('a Dockerfile whose image says what it was made from', () => {
  for (const [name, text] of Object.entries(unchanged)) {
    it(`keeps its text with ${name}`, () => assert.equal(carryInputHash(text), text + added));
  }
  for (const [name, [text = '', expected = '']] of Object.entries(changed)) {
    it(`has two instructions more after ${name}`, () => assert.equal(carryInputHash(text), expected + added));
  }

  it('has them as instructions of their own', async () => {
    const parse = await loadDockerfileParser();
    // the library reads two backslashes as builders did years ago
    const { 'an escaped backslash': _, ...readable } = unchanged;
    for (const text of [...Object.values(readable), ...Object.values(changed).map(([before = '']) => before)]) {
      const keywords = (one: string) => parse(one)?.instructions.map(({ keyword }) => keyword) ?? [];
      assert.deepEqual(keywords(carryInputHash(text)), [...keywords(text), 'ARG', 'ENV'], text);
    }
  });
});
