import { bootLoadingOrderBeginsWithModule } from '../../../src/2-validate/boot-rules/boot-loading-order-begins-with-module.ts';
import { expectFindings, expectValid } from './expect-boot-rule.ts';

const order = (...modulesLoadingOrder: readonly string[]) => ({ kernelModuleName: 'nic', modulesLoadingOrder });
const refused = 'invalid-loading-order metadata.annotations["kmmc.dev/boot-modules-loading-order"]';

describe('boot-loading-order-begins-with-module', () => {
  it('accepts none, and one that begins with the module', () => {
    expectValid(bootLoadingOrderBeginsWithModule, order(), order('nic', 'core'), order('nic', 'lib', 'core'));
  });

  it('refuses the module alone', () => expectFindings(bootLoadingOrderBeginsWithModule, order('nic'), refused));

  it('refuses another module first', () => {
    expectFindings(bootLoadingOrderBeginsWithModule, order('core', 'nic'), refused);
  });

  it('refuses a module twice', () => {
    expectFindings(bootLoadingOrderBeginsWithModule, order('nic', 'core', 'core'), refused);
  });
});
