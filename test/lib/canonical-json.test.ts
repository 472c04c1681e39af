import assert from 'node:assert/strict';
import { canonicalJson } from '../../src/lib/canonical-json.ts';

describe('canonical JSON', () => {
  it('does not depend on the order of keys, at any depth', () => {
    assert.equal(canonicalJson({ b: [{ d: 1, c: 2 }], a: null }), '{"a":null,"b":[{"c":2,"d":1}]}');
  });

  it('keeps the order of lists', () => {
    assert.notEqual(canonicalJson([1, 2]), canonicalJson([2, 1]));
  });

  it('tells values apart', () => {
    const values = [{}, [], '', null, 0, false, { a: 1 }, { a: '1' }, { a: [1] }, { '0': 1 }, [1]];
    assert.equal(new Set(values.map(canonicalJson)).size, values.length);
  });
});
