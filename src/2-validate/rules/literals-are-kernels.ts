/** A literal can be what `uname -r` prints: neither a pattern nor a text with blanks. */
import { at, diagnose } from '../../diagnostics/diagnostic.ts';
import { mappingsOf } from '../levels.ts';
import type { Rule } from './rule.ts';

export const literalsAreKernels: Rule = function* ({ module, resource }) {
  for (const { mapping, path } of mappingsOf(module)) {
    const { literal = '' } = mapping;
    const problem = problemOf(literal);
    if (problem !== undefined)
      yield diagnose('literal-is-no-kernel', { literal, problem }, at(resource, ...path, 'literal'));
  }
};

function problemOf(literal: string): 'blank' | 'pattern' | undefined {
  if (/[\^$*\\[\]()|?]|\.\+/.test(literal)) return 'pattern';
  return /\s/.test(literal) ? 'blank' : undefined;
}
