import { loadingOrderBeginsWithModule } from '../../../src/2-validate/rules/loading-order-begins-with-module.ts';
import { expectFindings, expectValid, withModprobe } from './expect-rule.ts';

const order = (...modulesLoadingOrder: string[]) => withModprobe({ modulesLoadingOrder });

describe('loading-order-begins-with-module', () => {
  it('accepts the module and what it depends on', () =>
    expectValid(loadingOrderBeginsWithModule, order('kmod', 'b', 'c')));
  it('refuses one module', () =>
    expectFindings(loadingOrderBeginsWithModule, order('kmod'), [
      'invalid-loading-order spec.moduleLoader.container.modprobe.modulesLoadingOrder',
    ]));
  it('refuses an empty list', () =>
    expectFindings(loadingOrderBeginsWithModule, order(), [
      'invalid-loading-order spec.moduleLoader.container.modprobe.modulesLoadingOrder',
    ]));
  it('refuses another first module', () =>
    expectFindings(loadingOrderBeginsWithModule, order('b', 'kmod'), [
      'invalid-loading-order spec.moduleLoader.container.modprobe.modulesLoadingOrder[0]',
    ]));
  it('refuses a module twice', () =>
    expectFindings(loadingOrderBeginsWithModule, order('kmod', 'b', 'b'), [
      'invalid-loading-order spec.moduleLoader.container.modprobe.modulesLoadingOrder[2]',
    ]));
  it('refuses an order without moduleName', () =>
    expectFindings(
      loadingOrderBeginsWithModule,
      withModprobe({ moduleName: undefined, modulesLoadingOrder: ['a', 'b'] }),
      ['invalid-loading-order spec.moduleLoader.container.modprobe.modulesLoadingOrder'],
    ));
});
