/** No field is used that a newer one has replaced. */
import { diagnose } from '../../diagnostics/diagnostic.ts';
import { levelsOf } from '../levels.ts';
import type { Rule } from './rule.ts';

const replaced = 'inTreeModuleToRemove';

export const fieldsAreCurrent: Rule = function* ({ module, resource }) {
  for (const { settings, path } of levelsOf(module)) {
    if (!settings[replaced]) continue;
    const better = `inTreeModulesToRemove: [${settings[replaced]}]`;
    const where = { resource, path: [...path, replaced], atKey: true };
    yield diagnose('deprecated-field', { field: replaced, better, since: 'KMM 2.1' }, where);
  }
};
