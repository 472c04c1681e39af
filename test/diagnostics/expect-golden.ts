/** Compares a text with a committed file; with UPDATE_GOLDEN=1 it rewrites the file and fails, so that no rewrite passes for a test. */
import assert from 'node:assert/strict';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';

export function expectGolden(file: string, actual: string): void {
  const expected = existsSync(file) ? readFileSync(file, 'utf8') : '';
  if (actual === expected) return;
  if (process.env['UPDATE_GOLDEN'] === '1') {
    writeFileSync(file, actual);
    assert.fail(`rewrote ${file}`);
  }
  assert.equal(actual, expected, file);
}
