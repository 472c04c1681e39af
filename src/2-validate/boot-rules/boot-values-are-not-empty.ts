/** What a BootModuleConfig cannot do without is not empty; the schema only asks for it to be there, as the operator's does. */
import { at, diagnose } from '../../diagnostics/diagnostic.ts';
import type { BootRule } from './boot-rule.ts';

const fields = ['machineConfigName', 'machineConfigPoolName', 'kernelModuleImage', 'kernelModuleName'] as const;

export const bootValuesAreNotEmpty: BootRule = function* ({ boot, resource }) {
  const spec = resource.object['spec'];
  if (typeof spec !== 'object' || spec === null) return;
  for (const field of fields) {
    // what is missing is reported by the schema
    if (boot[field] === '' && field in spec) yield diagnose('empty-value', {}, at(resource, 'spec', field));
  }
};
