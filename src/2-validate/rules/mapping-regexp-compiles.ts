/** A regexp is one of RE2. */
import { diagnose } from '../../diagnostics/diagnostic.ts';
import { mappingsOf } from '../levels.ts';
import type { Rule } from './rule.ts';

export const mappingRegexpCompiles: Rule = function* ({ module, resource, regexp: compile }) {
  for (const { mapping, path } of mappingsOf(module)) {
    const { regexp = '' } = mapping;
    const compiled = regexp === '' ? undefined : compile(regexp);
    if (compiled === undefined || !('error' in compiled)) continue;
    const reason = compiled.error.replace(/^error parsing regexp: /, '');
    const part = /`(.+)`$/.exec(reason)?.[1] ?? '';
    const where = { resource, path: [...path, 'regexp'], within: part };
    yield diagnose('invalid-regexp', { regexp, reason }, where);
  }
};
