/** A mapping has an image, its own or that of the container. */
import { at, diagnose } from '../../diagnostics/diagnostic.ts';
import { containerOf, mappingsOf } from '../levels.ts';
import type { Rule } from './rule.ts';

export const mappingHasImage: Rule = function* ({ module, resource }) {
  if (containerOf(module)?.containerImage) return;
  for (const { mapping, path } of mappingsOf(module)) {
    if (!mapping.containerImage) yield diagnose('mapping-without-image', {}, at(resource, ...path));
  }
};
