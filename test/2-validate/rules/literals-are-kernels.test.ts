import { literalsAreKernels } from '../../../src/2-validate/rules/literals-are-kernels.ts';
import { expectFindings, expectValid, withMappings } from './expect-rule.ts';

describe('literals-are-kernels', () => {
  it('accepts kernels', () => expectValid(literalsAreKernels, withMappings({ literal: '6.1.0-rc1~exp1+deb12' })));
  it('warns of a pattern', () =>
    expectFindings(literalsAreKernels, withMappings({ literal: '^5.*$' }), [
      'literal-is-no-kernel spec.moduleLoader.container.kernelMappings[0].literal',
    ]));
  it('warns of a blank', () =>
    expectFindings(literalsAreKernels, withMappings({ literal: '5.14.0 ' }), [
      'literal-is-no-kernel spec.moduleLoader.container.kernelMappings[0].literal',
    ]));
});
