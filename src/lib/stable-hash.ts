/** Short digests for names: the same text gives the same eight characters on every machine. */
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';

/** Returns the first eight hexadecimal digits of the SHA-256 of the parts; no two lists of parts read alike. */
export function stableHash(...parts: readonly string[]): string {
  return bytesToHex(sha256(utf8ToBytes(JSON.stringify(parts))).subarray(0, 4));
}

/** Joins two digests into one that is as good: for every pair of many things only the things are hashed. */
export function joinHashes(a: string, b: string): string {
  return ((Number.parseInt(a, 16) ^ Number.parseInt(b, 16)) >>> 0).toString(16).padStart(8, '0');
}
