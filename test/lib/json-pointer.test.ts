import assert from 'node:assert/strict';
import fc from 'fast-check';
import { isPointer, pointerOf, stepsOf } from '../../src/lib/json-pointer.ts';

describe('json-pointer', () => {
  it('reads what RFC 6901 shows', () => {
    assert.deepEqual(stepsOf(''), []);
    assert.deepEqual(stepsOf('/'), ['']);
    assert.deepEqual(stepsOf('/a~1b/m~0n/0'), ['a/b', 'm~n', '0']);
    assert.deepEqual(stepsOf('/~01'), ['~1']);
  });

  it('reads what it writes', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: fc.constantFrom('~', '/', '0', '1', 'a') })), (steps) => {
        assert.ok(isPointer(pointerOf(steps)));
        assert.deepEqual(stepsOf(pointerOf(steps)), steps);
      }),
    );
  });

  it('knows what is none', () => {
    for (const text of ['a', 'a/b', '/~', '/~2', '#/a', '/a/~x']) assert.equal(isPointer(text), false, text);
  });
});
