/** A toleration is one that a pod may have; operator and effect are checked by the schema. */
import { at, diagnose } from '../../diagnostics/diagnostic.ts';
import { isLabelKey, isLabelValue } from '../label-syntax.ts';
import type { Rule } from './rule.ts';

export const tolerationsAreComplete: Rule = function* ({ module, resource }) {
  for (const [index, toleration] of (module.spec.tolerations ?? []).entries()) {
    const { key = '', operator = '', value = '', effect = '', tolerationSeconds } = toleration;
    const here = (field: string) => at(resource, 'spec', 'tolerations', index, field);
    if (key === '' && operator !== 'Exists')
      yield diagnose('invalid-toleration', { problem: 'empty-key' }, here('operator'));
    if (key !== '' && !isLabelKey(key)) yield diagnose('invalid-toleration', { problem: 'key' }, here('key'));
    if (operator === 'Exists' && value !== '') {
      yield diagnose('invalid-toleration', { problem: 'exists-with-value' }, here('value'));
    } else if (!isLabelValue(value)) {
      yield diagnose('invalid-toleration', { problem: 'value' }, here('value'));
    }
    if (tolerationSeconds !== undefined && effect !== 'NoExecute') {
      yield diagnose('invalid-toleration', { problem: 'seconds-without-no-execute' }, here('tolerationSeconds'));
    }
  }
};
