/** The name of a Module is a DNS subdomain. */
import { at, diagnose } from '../../diagnostics/diagnostic.ts';
import { isDnsSubdomain } from '../label-syntax.ts';
import type { Rule } from './rule.ts';

export const moduleNameIsDnsSubdomain: Rule = function* ({ name, resource }) {
  if (!isDnsSubdomain(name)) yield diagnose('invalid-name', { name }, at(resource, 'metadata', 'name'));
};
