/** Short digests for names: the same text gives the same eight characters on every machine. */
import { sha256 } from '@noble/hashes/sha2.js';
import { utf8ToBytes } from '@noble/hashes/utils.js';

/**
 * Returns the first 32 bits of the SHA-256 of the parts; no two lists of parts read alike. The exclusive or of two
 * digests is as good as a digest of both: for every pair of many things only the things are hashed.
 */
export function stableHash(...parts: readonly string[]): number {
  const digest = sha256(utf8ToBytes(JSON.stringify(parts)));
  return new DataView(digest.buffer, digest.byteOffset).getUint32(0);
}

/** Spells a digest as eight hexadecimal digits. */
export function hashText(hash: number): string {
  return (hash >>> 0).toString(16).padStart(8, '0');
}
