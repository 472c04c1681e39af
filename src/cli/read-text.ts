/** Reads files and the standard input as UTF-8 text. */
import { isUtf8 } from 'node:buffer';
import { readFileSync } from 'node:fs';
import { type Diagnostic, diagnose } from '../diagnostics/diagnostic.ts';
import { systemError } from './faults.ts';

export interface FileText {
  readonly text: string;
  /** `not-utf8` where the bytes are something else; the text is empty then. */
  readonly diagnostics: readonly Diagnostic[];
}

export function readTextFile(path: string, shownAs = path): FileText {
  try {
    return decode(readFileSync(path), shownAs);
  } catch (error) {
    throw systemError(`read "${shownAs}"`, error);
  }
}

/** Waits for all of the standard input; a non-blocking pipe is read as it fills. */
export async function readStandardInput(): Promise<FileText> {
  try {
    return decode(readFileSync(0), '-');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EOF') return { text: '', diagnostics: [] };
    if ((error as NodeJS.ErrnoException).code !== 'EAGAIN') throw systemError('read the standard input', error);
  }
  const chunks: Buffer[] = [];
  for await (const chunk of process.stdin) chunks.push(chunk as Buffer);
  return decode(Buffer.concat(chunks), '-');
}

function decode(bytes: Buffer, file: string): FileText {
  if (isUtf8(bytes)) return { text: bytes.toString('utf8'), diagnostics: [] };
  const line = firstBadLine(bytes);
  return { text: '', diagnostics: [diagnose('not-utf8', {}, { position: { file, line, column: 1 } })] };
}

function firstBadLine(bytes: Buffer): number {
  let line = 1;
  let start = 0;
  for (let end = bytes.indexOf(10); end >= 0; end = bytes.indexOf(10, start)) {
    if (!isUtf8(bytes.subarray(start, end))) return line;
    line += 1;
    start = end + 1;
  }
  return line;
}
