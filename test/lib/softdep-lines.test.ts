import assert from 'node:assert/strict';
import { softdepLines } from '../../src/lib/softdep-lines.ts';

describe('softdep-lines', () => {
  it('makes a line for each pair, so that the last one is loaded first', () => {
    assert.equal(softdepLines(['nic', 'lib', 'core']), 'softdep nic pre: lib\nsoftdep lib pre: core\n');
  });

  it('makes none of one module or none', () => {
    assert.equal(softdepLines(['nic']), '');
    assert.equal(softdepLines([]), '');
  });
});
