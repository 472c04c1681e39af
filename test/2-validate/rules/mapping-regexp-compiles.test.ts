import { mappingRegexpCompiles } from '../../../src/2-validate/rules/mapping-regexp-compiles.ts';
import { expectFindings, expectValid, withMappings } from './expect-rule.ts';

describe('mapping-regexp-compiles', () => {
  it('accepts RE2', () =>
    expectValid(mappingRegexpCompiles, withMappings({ literal: undefined, regexp: '(?i)^\\pL[[:alpha:]]\\z' })));
  it('refuses what only JavaScript knows', () =>
    expectFindings(mappingRegexpCompiles, withMappings({}, { literal: undefined, regexp: '(?=a)' }), [
      'invalid-regexp spec.moduleLoader.container.kernelMappings[1].regexp',
    ]));
  it('refuses an unknown escape', () =>
    expectFindings(mappingRegexpCompiles, withMappings({ literal: undefined, regexp: '^.+\\el9$' }), [
      'invalid-regexp spec.moduleLoader.container.kernelMappings[0].regexp',
    ]));
});
