import { bootModulesHaveNames } from '../../../src/2-validate/boot-rules/boot-modules-have-names.ts';
import { expectFindings, expectValid } from './expect-boot-rule.ts';

const order = 'metadata.annotations["kmmc.dev/boot-modules-loading-order"]';
const code = 'kernel-module-name-invalid';

describe('boot-modules-have-names', () => {
  it('accepts letters, digits, dashes and underscores', () => {
    expectValid(bootModulesHaveNames, {
      kernelModuleName: 'nic-drv_2',
      inTreeModulesToRemove: ['8021q', 'ice'],
      modulesLoadingOrder: ['nic-drv_2', 'Core'],
    });
  });

  it('leaves an empty module to another rule, and refuses empty names in lists', () => {
    expectValid(bootModulesHaveNames, { kernelModuleName: '' });
    expectFindings(bootModulesHaveNames, { inTreeModulesToRemove: [''] }, `${code} spec.inTreeModulesToRemove[0]`);
    expectFindings(bootModulesHaveNames, { modulesLoadingOrder: ['nic', ''] }, `${code} ${order}`);
  });

  it('refuses files, paths, blanks, options and what a shell would read', () => {
    for (const text of ['nic.ko', 'a/b', '../nic', 'a b', '-r', '$(x)', '*', 'a"', 'a%n', 'é', 'a\n']) {
      expectFindings(bootModulesHaveNames, { kernelModuleName: text }, `${code} spec.kernelModuleName`);
      expectFindings(
        bootModulesHaveNames,
        { inTreeModulesToRemove: ['a', text] },
        `${code} spec.inTreeModulesToRemove[1]`,
      );
      expectFindings(bootModulesHaveNames, { modulesLoadingOrder: [text] }, `${code} ${order}`);
    }
  });
});
