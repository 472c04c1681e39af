import { kernelModulesHaveNames } from '../../../src/2-validate/rules/kernel-modules-have-names.ts';
import { expectFindings, expectValid, withContainer, withModprobe } from './expect-rule.ts';

describe('kernel-modules-have-names', () => {
  it('accepts what lsmod shows', () =>
    expectValid(
      kernelModulesHaveNames,
      withContainer({
        modprobe: { moduleName: 'nvidia-uvm', modulesLoadingOrder: ['nvidia-uvm', 'nv_1'] },
        inTreeModulesToRemove: ['i915'],
      }),
    ));
  it('refuses an empty name', () =>
    expectFindings(
      kernelModulesHaveNames,
      withContainer({ modprobe: { moduleName: 'a', modulesLoadingOrder: ['a', ''] }, inTreeModulesToRemove: [''] }),
      [
        'empty-module-name spec.moduleLoader.container.modprobe.modulesLoadingOrder[1]',
        'empty-module-name spec.moduleLoader.container.inTreeModulesToRemove[0]',
      ],
    ));
  it('warns of a file', () =>
    expectFindings(kernelModulesHaveNames, withModprobe({ moduleName: 'kmod.ko' }), [
      'odd-module-name spec.moduleLoader.container.modprobe.moduleName',
    ]));
  it('warns of a leading dash', () =>
    expectFindings(kernelModulesHaveNames, withContainer({ inTreeModuleToRemove: '-r' }), [
      'odd-module-name spec.moduleLoader.container.inTreeModuleToRemove',
    ]));
});
