import assert from 'node:assert/strict';
import fc from 'fast-check';
import { load } from 'js-yaml';
import { parse } from 'yaml';
import { asciiJson } from '../../src/lib/ascii-json.ts';

describe('ascii-json', () => {
  it('is JSON with lines, and a line end at its end', () => {
    assert.equal(asciiJson({ a: ['b'] }), '{\n  "a": [\n    "b"\n  ]\n}\n');
  });

  it('escapes what is not ASCII, DEL included, but for what would need two escapes', () => {
    assert.equal(asciiJson('é\u007f\u2028\uffff'), '"\\u00e9\\u007f\\u2028\\uffff"\n');
    // readers of YAML in Go refuse half a pair
    assert.equal(asciiJson('\u{1f600}'), '"\u{1f600}"\n');
  });

  it('is the same value to readers of JSON and of YAML', () => {
    const property = fc.property(
      fc.array(fc.dictionary(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }))),
      (value) => {
        const text = asciiJson(value);
        assert.match(text, /^[\n -~\u{10000}-\u{10ffff}]*$/u);
        assert.doesNotMatch(text, /\\u[dD][89a-fA-F]/);
        const plain = JSON.parse(JSON.stringify(value)) as unknown;
        assert.deepEqual(JSON.parse(text), plain);
        assert.deepEqual(load(text), plain);
        assert.deepEqual(parse(text), plain);
      },
    );
    fc.assert(property, { numRuns: 500 });
  });
});
