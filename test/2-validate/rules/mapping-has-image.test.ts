import { mappingHasImage } from '../../../src/2-validate/rules/mapping-has-image.ts';
import { expectFindings, expectValid, mapping, withContainer, withMappings } from './expect-rule.ts';

describe('mapping-has-image', () => {
  it('accepts the image of the container', () =>
    expectValid(
      mappingHasImage,
      withContainer({ containerImage: 'a:1', kernelMappings: [{ literal: 'x' }, { ...mapping, containerImage: '' }] }),
    ));
  it('refuses each mapping without any', () =>
    expectFindings(mappingHasImage, withMappings({}, { containerImage: undefined }, { containerImage: '' }), [
      'mapping-without-image spec.moduleLoader.container.kernelMappings[1]',
      'mapping-without-image spec.moduleLoader.container.kernelMappings[2]',
    ]));
});
