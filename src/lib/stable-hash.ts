/** A short digest for names: the same text gives the same eight characters on every machine. */
import { createHash } from 'node:crypto';

/** Returns the first eight hexadecimal digits of the SHA-256 of the parts; no two lists of parts read alike. */
export function stableHash(...parts: readonly string[]): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 8);
}
