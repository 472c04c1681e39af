import { moduleNameHasNoDots } from '../../../src/2-validate/rules/module-name-has-no-dots.ts';
import { expectFindings, expectValid, withMetadata } from './expect-rule.ts';

describe('module-name-has-no-dots', () => {
  it('accepts a name without dots', () => expectValid(moduleNameHasNoDots, withMetadata({ name: 'a-b' })));
  it('warns of a dot', () =>
    expectFindings(moduleNameHasNoDots, withMetadata({ name: 'a.b' }), ['dotted-name metadata.name']));
});
