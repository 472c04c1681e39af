import { versionIsLabelValue } from '../../../src/2-validate/rules/version-is-label-value.ts';
import { expectFindings, expectValid, withContainer } from './expect-rule.ts';

describe('version-is-label-value', () => {
  it('accepts 1.0-rc1', () => expectValid(versionIsLabelValue, withContainer({ version: '1.0-rc1' })));
  it('warns of what no label holds', () =>
    expectFindings(versionIsLabelValue, withContainer({ version: '1.0+git' }), [
      'version-is-no-label-value spec.moduleLoader.container.version',
    ]));
});
