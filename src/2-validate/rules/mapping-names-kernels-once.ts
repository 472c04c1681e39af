/** A mapping has exactly one of literal and regexp; an empty text counts as none. */
import { at, diagnose } from '../../diagnostics/diagnostic.ts';
import { mappingsOf } from '../levels.ts';
import type { Rule } from './rule.ts';

export const mappingNamesKernelsOnce: Rule = function* ({ module, resource }) {
  for (const { mapping, path } of mappingsOf(module)) {
    const { literal = '', regexp = '' } = mapping;
    if (literal === '' && regexp === '') yield diagnose('mapping-without-kernel', {}, at(resource, ...path));
    if (literal !== '' && regexp !== '')
      yield diagnose('mapping-with-two-kernels', {}, at(resource, ...path, 'literal'));
  }
};
