import { moduleHasLoader } from '../../../src/2-validate/rules/module-has-loader.ts';
import { expectFindings, expectValid, withSpec } from './expect-rule.ts';

describe('module-has-loader', () => {
  it('accepts a loader', () => expectValid(moduleHasLoader, withSpec({})));
  it('warns of a device plugin alone', () =>
    expectFindings(
      moduleHasLoader,
      withSpec({ moduleLoader: undefined, devicePlugin: { container: { image: 'i:1' } } }),
      ['no-module-loader spec'],
    ));
});
