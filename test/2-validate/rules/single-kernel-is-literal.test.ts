import { singleKernelIsLiteral } from '../../../src/2-validate/rules/single-kernel-is-literal.ts';
import { expectFindings, expectValid, withMappings } from './expect-rule.ts';

const pattern = (regexp: string) => withMappings({ literal: undefined, regexp });
const finding = ['regexp-is-exact-kernel spec.moduleLoader.container.kernelMappings[0].regexp'];

describe('single-kernel-is-literal', () => {
  it('accepts a pattern', () => expectValid(singleKernelIsLiteral, pattern('^5\\.14\\.0-.+\\.x86_64$')));
  it('accepts a part of a kernel', () => expectValid(singleKernelIsLiteral, pattern('5.14.0-70')));
  it('tells of one kernel between anchors', () =>
    expectFindings(singleKernelIsLiteral, pattern('^5\\.14\\.0-70\\.13\\.1\\.el9_0\\.x86_64$'), finding));
  it('tells of one complete kernel without anchors and escapes', () =>
    expectFindings(singleKernelIsLiteral, pattern('5.14.0-70.13.1.el9_0.x86_64'), finding));
});
