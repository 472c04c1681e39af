/** Name and namespace of a Module have at most 41 bytes together. */
import { at, diagnose } from '../../diagnostics/diagnostic.ts';
import type { Rule } from './rule.ts';

const limit = 41;

export const nameAndNamespaceFit: Rule = function* ({ name, namespace, resource }) {
  const bytes = Buffer.byteLength(name) + Buffer.byteLength(namespace);
  if (bytes > limit) yield diagnose('name-too-long', { name, namespace, bytes }, at(resource, 'metadata', 'name'));
};
