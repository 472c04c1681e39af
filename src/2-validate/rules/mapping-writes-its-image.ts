/** Each mapping writes `containerImage`, be it empty: the schema of the operator requires the field. */
import { at, diagnose } from '../../diagnostics/diagnostic.ts';
import { containerOf, mappingsOf } from '../levels.ts';
import type { Rule } from './rule.ts';

export const mappingWritesItsImage: Rule = function* ({ module, resource }) {
  if (!containerOf(module)?.containerImage) return;
  for (const { mapping, path } of mappingsOf(module)) {
    if (mapping.containerImage === undefined) yield diagnose('mapping-image-not-written', {}, at(resource, ...path));
  }
};
