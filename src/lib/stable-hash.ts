/** A short digest for names: the same text gives the same eight characters on every machine. */
import { hash } from 'node:crypto';

/** Returns the first eight hexadecimal digits of the SHA-256 of the parts; no two lists of parts read alike. */
export function stableHash(...parts: readonly string[]): string {
  return hash('sha256', JSON.stringify(parts), 'hex').slice(0, 8);
}
