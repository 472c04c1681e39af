import { imageHasTag } from '../../../src/2-validate/rules/image-has-tag.ts';
import { expectFindings, expectValid, withContainer, withMappings } from './expect-rule.ts';

describe('image-has-tag', () => {
  it('accepts a tag, a digest and none at all', () =>
    expectValid(imageHasTag, withMappings({}, { containerImage: 'a@sha256:0' }, { containerImage: '' })));
  it('refuses a mapping without tag', () =>
    expectFindings(imageHasTag, withMappings({}, { containerImage: 'quay.io/a/b' }), [
      'image-needs-tag spec.moduleLoader.container.kernelMappings[1].containerImage',
    ]));
  it('refuses a container without tag', () =>
    expectFindings(imageHasTag, withContainer({ containerImage: '$KERNEL_VERSION' }), [
      'image-needs-tag spec.moduleLoader.container.containerImage',
    ]));
  it('takes the port of a registry for a tag, as the operator does', () =>
    expectValid(imageHasTag, withContainer({ containerImage: 'reg:5000/a' })));
});
