/** The name of a Module has no dots. */
import { at, diagnose } from '../../diagnostics/diagnostic.ts';
import type { Rule } from './rule.ts';

export const moduleNameHasNoDots: Rule = function* ({ name, resource }) {
  if (name.includes('.')) yield diagnose('dotted-name', { name }, at(resource, 'metadata', 'name'));
};
