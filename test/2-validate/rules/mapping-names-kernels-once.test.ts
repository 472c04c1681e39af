import { mappingNamesKernelsOnce } from '../../../src/2-validate/rules/mapping-names-kernels-once.ts';
import { expectFindings, expectValid, withMappings } from './expect-rule.ts';

describe('mapping-names-kernels-once', () => {
  it('accepts one beside an empty one', () =>
    expectValid(mappingNamesKernelsOnce, withMappings({ regexp: '' }, { literal: '', regexp: '^a$' })));
  it('refuses none', () =>
    expectFindings(mappingNamesKernelsOnce, withMappings({ literal: '' }), [
      'mapping-without-kernel spec.moduleLoader.container.kernelMappings[0]',
    ]));
  it('refuses both', () =>
    expectFindings(mappingNamesKernelsOnce, withMappings({ regexp: 'b' }), [
      'mapping-with-two-kernels spec.moduleLoader.container.kernelMappings[0].literal',
    ]));
});
