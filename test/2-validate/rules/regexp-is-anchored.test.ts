import { regexpIsAnchored } from '../../../src/2-validate/rules/regexp-is-anchored.ts';
import { expectFindings, expectValid, withMappings } from './expect-rule.ts';

const pattern = (regexp: string) => withMappings({ literal: undefined, regexp });
const finding = ['unanchored-regexp spec.moduleLoader.container.kernelMappings[0].regexp'];

describe('regexp-is-anchored', () => {
  it('accepts both anchors', () => expectValid(regexpIsAnchored, pattern('^5\\.14$')));
  it('accepts RE2 anchors, flags and groups', () => expectValid(regexpIsAnchored, pattern('(?i)\\A(a|b)\\z')));
  it('accepts any text at the ends', () => expectValid(regexpIsAnchored, pattern('.*el9.+')));
  it('accepts a separator at the ends', () => expectValid(regexpIsAnchored, pattern('\\.el9_')));
  it('warns of an open start', () => expectFindings(regexpIsAnchored, pattern('5\\.14$'), finding));
  it('warns of an open end', () => expectFindings(regexpIsAnchored, pattern('^5\\.14'), finding));
  it('warns of one alternative', () => expectFindings(regexpIsAnchored, pattern('^a$|b$'), finding));
});
