/** Cuts a YAML stream into its documents by their markers, which stand at column 0 and nowhere inside a scalar. */

export interface DocumentText {
  /** From its `---` (or its directives) to the next document. */
  readonly text: string;
  /** Line on which `text` begins, from 1. */
  readonly line: number;
}

/** `^` of the flag m would also stand after U+2028, which is no line break in YAML. */
const marker = /(?<=^|[\r\n])(?:---|\.\.\.)(?=[ \t\r\n]|$)[^\r\n]*(?:\r\n|\r|\n)?/g;
const emptyLine = /^(?:\uFEFF)?(?:---|\.\.\.|%.*)?\s*(?:#.*)?$/;

/** Returns the documents that hold something; comments before the first `---` stay with the document after them. */
export function splitDocuments(stream: string): readonly DocumentText[] {
  const cuts = [0];
  for (const match of stream.matchAll(marker)) {
    cuts.push(match[0].startsWith('...') ? match.index + match[0].length : match.index);
  }
  cuts.push(stream.length);
  const documents: DocumentText[] = [];
  let start = 0;
  let line = 1;
  for (const end of cuts.slice(1)) {
    if (end <= start) continue;
    const text = stream.slice(start, end);
    if (isEmpty(text)) {
      if (keepsForNext(text) && end < stream.length) continue;
    } else {
      documents.push({ text, line });
    }
    line += countLines(text);
    start = end;
  }
  return documents;
}

function isEmpty(text: string): boolean {
  let start = 0;
  while (start < text.length) {
    const newline = text.indexOf('\n', start);
    const end = newline < 0 ? text.length : newline;
    if (!emptyLine.test(text.slice(start, Math.min(end, start + 4096)))) return false;
    start = end + 1;
  }
  return true;
}

/** A header comment or directives without a `---` of their own belong to the document that follows. */
function keepsForNext(text: string): boolean {
  return !text.startsWith('---') && !text.startsWith('...') && /^[#%]/m.test(text);
}

function countLines(text: string): number {
  let lines = 0;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) lines += 1;
  return lines;
}
