import { selectorIsNotEmpty } from '../../../src/2-validate/rules/selector-is-not-empty.ts';
import { expectFindings, expectValid, withSpec } from './expect-rule.ts';

describe('selector-is-not-empty', () => {
  it('accepts a label', () => expectValid(selectorIsNotEmpty, withSpec({})));
  it('tells that an empty selector means every node', () =>
    expectFindings(selectorIsNotEmpty, withSpec({ selector: {} }), ['empty-selector spec.selector']));
  it('says nothing where nothing runs', () =>
    expectValid(selectorIsNotEmpty, withSpec({ selector: {}, moduleLoader: undefined })));
});
