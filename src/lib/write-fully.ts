/** Writes all of a text to a file descriptor: pipes take it in parts, non-blocking ones refuse for a while. */
import { writeSync } from 'node:fs';

const chunkSize = 1 << 20;
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
    writeAll(descriptor, Buffer.from(pending, 'utf8'));
    pending = '';
  }
  if (pending !== '') writeAll(descriptor, Buffer.from(pending, 'utf8'));
}

function writeAll(descriptor: number, bytes: Buffer): void {
  for (let offset = 0; offset < bytes.length; ) {
    try {
      offset += writeSync(descriptor, bytes, offset);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EAGAIN') throw error;
      Atomics.wait(nap, 0, 0, 2);
    }
  }
}
