import { bootValuesAreNotEmpty } from '../../../src/2-validate/boot-rules/boot-values-are-not-empty.ts';
import { expectFindings, expectValid } from './expect-boot-rule.ts';

describe('boot-values-are-not-empty', () => {
  it('accepts values, and nothing where nothing is needed', () => {
    expectValid(bootValuesAreNotEmpty, {}, { inTreeModulesToRemove: [], firmwareFilesPath: '' });
  });

  for (const field of ['machineConfigName', 'machineConfigPoolName', 'kernelModuleImage', 'kernelModuleName']) {
    it(`refuses an empty ${field}`, () => {
      expectFindings(bootValuesAreNotEmpty, { [field]: '' }, `empty-value spec.${field}`);
    });
  }
});
