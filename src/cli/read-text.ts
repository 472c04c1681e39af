/** Reads files and the standard input as UTF-8 text. */
import { isUtf8 } from 'node:buffer';
import { readFileSync, readSync } from 'node:fs';
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

/** Waits for all of the standard input, also where it is a pipe that somebody made non-blocking. */
export async function readStandardInput(): Promise<FileText> {
  const chunks: Buffer[] = [];
  for (;;) {
    const chunk = Buffer.allocUnsafe(1 << 18);
    const length = readSome(chunk);
    if (length === 0) return decode(Buffer.concat(chunks), '-');
    chunks.push(chunk.subarray(0, length));
  }
}

const nap = new Int32Array(new SharedArrayBuffer(4));

/** Returns 0 at the end. What was read before a refusal is never lost: `readFileSync` would drop it. */
function readSome(chunk: Buffer): number {
  for (;;) {
    try {
      return readSync(0, chunk, 0, chunk.length, null);
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (code === 'EOF') return 0;
      if (code !== 'EAGAIN') throw systemError('read the standard input', error);
      Atomics.wait(nap, 0, 0, 2);
    }
  }
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
