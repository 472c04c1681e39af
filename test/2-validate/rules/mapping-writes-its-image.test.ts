import { mappingWritesItsImage } from '../../../src/2-validate/rules/mapping-writes-its-image.ts';
import { expectFindings, expectValid, mapping, withContainer, withMappings } from './expect-rule.ts';

describe('mapping-writes-its-image', () => {
  it('accepts an image and an empty text', () =>
    expectValid(
      mappingWritesItsImage,
      withContainer({ containerImage: 'a:1', kernelMappings: [mapping, { ...mapping, containerImage: '' }] }),
    ));
  it('leaves a mapping without any image to another rule', () =>
    expectValid(mappingWritesItsImage, withMappings({ containerImage: undefined })));
  it('warns of a mapping that relies on the container', () =>
    expectFindings(
      mappingWritesItsImage,
      withContainer({ containerImage: 'a:1', kernelMappings: [mapping, { literal: 'x' }] }),
      ['mapping-image-not-written spec.moduleLoader.container.kernelMappings[1]'],
    ));
});
