import { regexpDotsAreEscaped } from '../../../src/2-validate/rules/regexp-dots-are-escaped.ts';
import { expectFindings, expectValid, withMappings } from './expect-rule.ts';

const pattern = (regexp: string) => withMappings({ literal: undefined, regexp });
const finding = ['unescaped-dot spec.moduleLoader.container.kernelMappings[0].regexp'];

describe('regexp-dots-are-escaped', () => {
  it('accepts escaped dots', () => expectValid(regexpDotsAreEscaped, pattern('^5\\.14\\.0-.+[.]9$')));
  it('accepts dots that are repeated', () => expectValid(regexpDotsAreEscaped, pattern('^5.*6.+7.?8$')));
  it('accepts dots in a class and in a quotation', () => expectValid(regexpDotsAreEscaped, pattern('[5.6]\\Q5.14\\E')));
  it('warns between digits', () => expectFindings(regexpDotsAreEscaped, pattern('^5\\.14.0$'), finding));
  it('warns between digit classes', () => expectFindings(regexpDotsAreEscaped, pattern('^\\d+.[0-9]+$'), finding));
});
