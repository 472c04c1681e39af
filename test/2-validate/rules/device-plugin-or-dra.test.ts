import { devicePluginOrDra } from '../../../src/2-validate/rules/device-plugin-or-dra.ts';
import { expectFindings, expectValid, withSpec } from './expect-rule.ts';

describe('device-plugin-or-dra', () => {
  it('accepts either', () =>
    expectValid(devicePluginOrDra, withSpec({ devicePlugin: { container: { image: 'i:1' } } })));
  it('refuses both', () =>
    expectFindings(
      devicePluginOrDra,
      withSpec({
        devicePlugin: { container: { image: 'i:1' } },
        dra: { container: { image: 'i:1' }, driverName: 'a' },
      }),
      ['device-plugin-and-dra spec.dra'],
    ));
});
