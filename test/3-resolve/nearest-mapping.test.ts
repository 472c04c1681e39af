import assert from 'node:assert/strict';
import { matchedPart } from '../../src/3-resolve/matched-part.ts';
import { nearestMapping } from '../../src/3-resolve/nearest-mapping.ts';
import { regexp } from './fixtures.ts';

describe('the nearest mapping', () => {
  const mappings = [
    { literal: '5.14.0-427.13.1.el9_4.x86_64' },
    { regexp: '^5\\.14\\.0-570\\..*\\.x86_64$' },
    { literal: '5.14.0-427.13.1.el9_4.aarch64' },
    { regexp: '^6\\.[0-9]+' },
  ];
  const nearest = (kernel: string): number | undefined => nearestMapping(mappings, kernel)?.index;

  it('shares the longest beginning, then the longest end', () => {
    assert.equal(nearest('5.14.0-427.9.1.el9_4.x86_64'), 0);
    assert.equal(nearest('5.14.0-427.13.1.el9_4.aarch6'), 2);
    assert.equal(nearest('5.14.0-570.1.el9_6.aarch64'), 1);
    assert.equal(nearest('6.x'), 3);
    assert.equal(nearest('zzz'), 0);
    assert.equal(nearestMapping([], 'x'), undefined);
  });

  it('agrees with the kernel up to a point that can be named', () => {
    const part = (pattern: string, kernel: string): string => matchedPart(pattern, kernel, regexp);
    assert.equal(part('^5\\.14\\.0-570\\..*\\.x86_64$', '5.14.0-427.1'), '^5\\.14\\.0-');
    assert.equal(part('^6', '5.14'), '^');
    assert.equal(part('x+y', 'axb'), 'x+');
    assert.equal(part('q', 'axb'), '');
  });
});
