import assert from 'node:assert/strict';
import { imageName, overrideImage } from '../../src/lib/override-image.ts';

const digest = `sha256:${'0'.repeat(64)}`;

describe('override-image', () => {
  for (const [image, name] of [
    ['a', 'a'],
    ['a:1', 'a'],
    [`a@${digest}`, 'a'],
    [`a:1@${digest}`, 'a'],
    ['example.com:5000/a/b', 'example.com:5000/a/b'],
    ['example.com:5000/a/b:1', 'example.com:5000/a/b'],
    [`example.com:5000/a/b@${digest}`, 'example.com:5000/a/b'],
  ] as const)
    it(`${image} is named ${name}`, () => assert.equal(imageName(image), name));

  // What kustomize makes of it (api/filters/imagetag).
  for (const [image, change, expected] of [
    ['a:1', { newName: 'b' }, 'b:1'],
    [`a:1@${digest}`, { newName: 'b' }, `b:1@${digest}`],
    ['a:1', { newTag: '2' }, 'a:2'],
    [`a:1@${digest}`, { newTag: '2' }, 'a:2'],
    ['a:1', { digest }, `a@${digest}`],
    ['a', { newName: 'example.com:5000/b', newTag: '2' }, 'example.com:5000/b:2'],
    ['example.com:5000/a:1', { newName: 'b', digest }, `b@${digest}`],
  ] as const)
    it(`${image} becomes ${expected}`, () =>
      assert.equal(overrideImage(image, { name: imageName(image), ...change }), expected));
});
