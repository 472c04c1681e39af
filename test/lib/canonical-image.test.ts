import assert from 'node:assert/strict';
import fc from 'fast-check';
import { canonicalImage } from '../../src/lib/canonical-image.ts';

const digest = `sha256:${'0123456789abcdef'.repeat(4)}`;
const internal = 'image-registry.openshift-image-registry.svc:5000/drivers/nic:1';

/** Spellings by the one that all of them have. */
const spellings: Readonly<Record<string, readonly string[]>> = {
  'docker.io/library/nic:latest': ['nic', 'nic:latest', 'library/nic', 'docker.io/nic', 'index.docker.io/library/nic'],
  'docker.io/library/nic:1.0': ['nic:1.0', 'library/nic:1.0'],
  'docker.io/example/nic:1': ['example/nic:1', 'registry-1.docker.io/example/nic:1', 'Docker.io/example/nic:1'],
  'registry.example.com/nic:latest': ['registry.example.com/nic', 'registry.example.com:443/nic:latest'],
  'registry.example.com/a/nic:1': ['Registry.Example.com/a/nic:1'],
  'registry.example.com:5000/nic:1': [],
  'localhost/nic:1': [],
  [`registry.example.com/nic@${digest}`]: [`registry.example.com/nic:1@${digest}`],
  [internal]: [
    internal.replace('.svc:5000', '.svc'),
    internal.replace('.svc', '.svc.cluster.local'),
    internal.replace('.svc:5000', '.svc.cluster.local'),
  ],
  'image-registry.example.com/drivers/nic:1': [],
  'docker.io.example.com/nic:1': [],
};

describe('canonical image', () => {
  for (const [canonical, others] of Object.entries(spellings)) {
    it(`is ${canonical}`, () => {
      for (const image of [canonical, ...others]) assert.equal(canonicalImage(image), canonical);
    });
  }

  it('is another one for another registry, path or tag', () => {
    const all = Object.keys(spellings);
    assert.equal(new Set(all.map(canonicalImage)).size, all.length);
    assert.notEqual(canonicalImage('example/nic:A'), canonicalImage('example/nic:a'));
  });

  it('of no reference is the text', () => {
    for (const text of ['', '-/b', 'a:', 'a@sha256:1', 'docker.io/']) assert.equal(canonicalImage(text), text);
  });

  it('is its own', () => {
    const part = fc.constantFrom(
      'docker.io/',
      'localhost:5000/',
      'a.b/',
      'x',
      'library/',
      'y-z',
      ':1',
      `@${digest}`,
      ':443/',
    );
    const images = fc.array(part, { maxLength: 5 }).map((parts) => parts.join(''));
    fc.assert(
      fc.property(images, (image) => assert.equal(canonicalImage(canonicalImage(image)), canonicalImage(image))),
    );
  });
});
