/** Judges the patterns of a Module one by one; those that do not compile are left to the rule that says so. */
import { at, type Diagnostic, type Where } from '../diagnostics/diagnostic.ts';
import { mappingsOf } from './levels.ts';
import type { RuleContext } from './rules/rule.ts';

export function* patternFindings(
  { module, resource, regexp: compile }: RuleContext,
  judge: (regexp: string, where: Where) => Diagnostic | undefined,
): Generator<Diagnostic> {
  for (const { mapping, path } of mappingsOf(module)) {
    const { regexp = '' } = mapping;
    if (regexp === '' || 'error' in compile(regexp)) continue;
    const found = judge(regexp, at(resource, ...path, 'regexp'));
    if (found !== undefined) yield found;
  }
}
