import { moduleHasLoader } from '../../../src/2-validate/rules/module-has-loader.ts';
import { expectFindings, expectValid, withSpec } from './expect-rule.ts';

const container = { image: 'i:1' };

describe('module-has-loader', () => {
  it('accepts a loader', () => expectValid(moduleHasLoader, withSpec({})));
  it('accepts a device plugin alone', () =>
    expectValid(moduleHasLoader, withSpec({ moduleLoader: undefined, devicePlugin: { container } })));
  it('accepts a DRA driver alone', () =>
    expectValid(moduleHasLoader, withSpec({ moduleLoader: undefined, dra: { container, driverName: 'a' } })));
  it('warns of a Module without any of them', () =>
    expectFindings(moduleHasLoader, withSpec({ moduleLoader: undefined }), ['no-module-loader spec']));
});
