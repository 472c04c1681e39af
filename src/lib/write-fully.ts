/** Writes all of a text to a file descriptor: pipes take it in parts, non-blocking ones refuse for a while. */
import { writeSync } from 'node:fs';

/** Small enough to stay in the processor's cache and in the young generation of the heap. */
const chunkSize = 1 << 16;
const nap = new Int32Array(new SharedArrayBuffer(4));

/**
 * Writes the pieces in order and returns when the last byte is handed over. Throws what the system says
 * (`EPIPE`: the reader is gone; `ENOSPC`: the disk is full): the caller must not exit with 0 then.
 */
export function writeFully(descriptor: number, pieces: Iterable<string>): void {
  let pending = '';
  for (const piece of pieces) {
    pending += piece;
    if (pending.length < chunkSize) continue;
    writeText(descriptor, pending);
    pending = '';
  }
  if (pending !== '') writeText(descriptor, pending);
}

/** A text is handed over without a copy of its own; only what the first attempt left over is encoded again. */
function writeText(descriptor: number, text: string): void {
  const written = attempt(() => writeSync(descriptor, text));
  if (written === Buffer.byteLength(text)) return;
  const bytes = Buffer.from(text, 'utf8');
  for (let offset = written; offset < bytes.length; ) offset += attempt(() => writeSync(descriptor, bytes, offset));
}

function attempt(write: () => number): number {
  for (;;) {
    try {
      return write();
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EAGAIN') throw error;
      Atomics.wait(nap, 0, 0, 2);
    }
  }
}
