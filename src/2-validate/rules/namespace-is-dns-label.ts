/** A namespace is a DNS label, also one that comes from the settings. */
import { at, diagnose } from '../../diagnostics/diagnostic.ts';
import { isDnsLabel } from '../label-syntax.ts';
import type { Rule } from './rule.ts';

export const namespaceIsDnsLabel: Rule = function* ({ namespace, resource }) {
  if (!isDnsLabel(namespace)) yield diagnose('invalid-namespace', { namespace }, at(resource, 'metadata', 'namespace'));
};
