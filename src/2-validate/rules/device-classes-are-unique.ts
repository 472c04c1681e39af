/** Each device class is listed once. */
import { at, diagnose } from '../../diagnostics/diagnostic.ts';
import type { Rule } from './rule.ts';

export const deviceClassesAreUnique: Rule = function* ({ module, resource }) {
  const seen = new Set<string>();
  for (const [index, { name }] of (module.spec.dra?.deviceClasses ?? []).entries()) {
    const where = at(resource, 'spec', 'dra', 'deviceClasses', index, 'name');
    if (seen.has(name)) yield diagnose('duplicate-device-class', { name }, where);
    seen.add(name);
  }
};
