/** Texts of several lines as Dockerfiles and scripts have them, with everything that readers of YAML stumble over. */
import fc from 'fast-check';

const words = ['a', 'RUN make', '# comment', '- a', 'key: v', '"', "'", '\\', '%a', 'a #b', '|', '>', '#', ':', '${X}'];
const blanks = [
  '\n',
  '\n',
  '\n\n',
  ' ',
  '  ',
  '\t',
  '\n\t',
  '\n ',
  '\n  ',
  ' \n',
  '\t\n',
  '\r\n',
  '\n---\n',
  '\n...\n',
];
const others = [
  '---',
  '...',
  'é',
  '漢字',
  '😀',
  '⚠️',
  'e\u0301',
  '\u00a0',
  '\u3000',
  '\u0085',
  '\u2028',
  '\u200b',
  '\ufeff',
];
const long = ['x'.repeat(100), 'word '.repeat(40)];

/** Of at least one line. */
export const textOfLines = fc
  .array(fc.constantFrom(...words, ...blanks, ...others, ...long), { minLength: 2, maxLength: 9 })
  .map((parts) => parts.join(''))
  .filter((text) => text.includes('\n'));
