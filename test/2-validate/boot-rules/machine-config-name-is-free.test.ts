import { machineConfigNameIsFree } from '../../../src/2-validate/boot-rules/machine-config-name-is-free.ts';
import { expectFindings, expectValid } from './expect-boot-rule.ts';

const name = (machineConfigName: string) => ({ machineConfigName });
const refused = 'machine-config-name-invalid spec.machineConfigName';

describe('machine-config-name-is-free', () => {
  it('accepts names of objects, dots and digits included', () => {
    expectValid(machineConfigNameIsFree, name('99-worker-nic'), name('a'), name('a.b-c.0'), name('my-rendered-nic'));
  });

  it('leaves an empty name to another rule', () => expectValid(machineConfigNameIsFree, name('')));

  it('refuses what is no name of an object', () => {
    for (const text of ['Nic', 'a_b', '-a', 'a-', 'a..b', 'a/b', 'a b', 'é', 'a\n']) {
      expectFindings(machineConfigNameIsFree, name(text), 'invalid-name spec.machineConfigName');
    }
  });

  it('refuses the names of what the operator renders', () => {
    expectFindings(machineConfigNameIsFree, name('rendered-worker-nic'), refused);
  });

  it('has room for the longest name of a unit, and not for one character more', () => {
    const longest = 255 - '-pull-kernel-module-image.service'.length;
    expectValid(machineConfigNameIsFree, name('a'.repeat(longest)));
    expectFindings(machineConfigNameIsFree, name('a'.repeat(longest + 1)), refused);
  });
});
