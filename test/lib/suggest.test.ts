import assert from 'node:assert/strict';
import { suggest } from '../../src/lib/suggest.ts';

describe('suggest', () => {
  const words = ['kernelMappings', 'containerImage', 'sign', 'build'];

  it('finds a word with a letter too many, too few, changed or swapped', () => {
    for (const word of ['kernelMapppings', 'kernelMapping', 'kernelMappimgs', 'kernleMappings']) {
      assert.equal(suggest(word, words), 'kernelMappings');
    }
  });

  it('ignores case', () => assert.equal(suggest('CONTAINERIMAGE', words), 'containerImage'));

  it('counts a swap as one change', () => assert.equal(suggest('sgin', words), 'sign'));

  it('finds nothing that is far', () => {
    assert.equal(suggest('modprobe', words), undefined);
    assert.equal(suggest('x', words), undefined);
    assert.equal(suggest('', words), undefined);
  });

  it('takes the first of two that are equally near', () => assert.equal(suggest('ba', ['bb', 'bc']), 'bb'));
});
