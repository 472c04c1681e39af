/** Lays an explanation out so that it stays readable in a narrow terminal. */

const labelWidth = 10;
const indent = 4;
const lineWidth = 80;

/** One labelled line; a long text goes on below itself. An empty label continues the one before. */
export function field(label: string, text: string): string {
  const margin = ' '.repeat(indent + labelWidth);
  const lines = wrap(printable(text), lineWidth - indent - labelWidth);
  const first = `${' '.repeat(indent)}${label.padEnd(labelWidth)}`;
  return lines.map((line, index) => `${index === 0 ? first : margin}${line}\n`).join('');
}

/** A line below a field that must keep its blanks. */
export function hanging(line: string): string {
  return `${' '.repeat(indent + labelWidth)}${line}\n`;
}

/** Control characters spelled out: a name from a file must not steer a terminal. */
export function printable(text: string): string {
  return text.replace(
    /[\u0000-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069]/g,
    (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

/** An argument vector as a POSIX shell would take it. */
export function quoteWords(words: readonly string[]): string {
  return words
    .map((word) => (/^[A-Za-z0-9_@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`))
    .join(' ');
}

/** Breaks at blanks; a word that is longer than the line keeps a line of its own. */
function wrap(text: string, width: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    if (line !== '' && line.length + 1 + word.length > width) {
      lines.push(line);
      line = word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  return [...lines, line];
}
