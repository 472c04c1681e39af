/** The pool can be the value of the role label. */
import { at, diagnose } from '../../diagnostics/diagnostic.ts';
import { isLabelValue } from '../label-syntax.ts';
import type { BootRule } from './boot-rule.ts';

export const poolNameIsLabelValue: BootRule = function* ({ boot: { machineConfigPoolName: text }, resource }) {
  if (!isLabelValue(text))
    yield diagnose('invalid-label', { text, part: 'value' }, at(resource, 'spec', 'machineConfigPoolName'));
};
