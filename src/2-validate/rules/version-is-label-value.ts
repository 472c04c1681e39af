/** A version can be the value of a node label. */
import { at, diagnose } from '../../diagnostics/diagnostic.ts';
import { isLabelValue } from '../label-syntax.ts';
import { containerOf, containerPath } from '../levels.ts';
import type { Rule } from './rule.ts';

export const versionIsLabelValue: Rule = function* ({ module, resource }) {
  const version = containerOf(module)?.version ?? '';
  if (!isLabelValue(version))
    yield diagnose('version-is-no-label-value', { version }, at(resource, ...containerPath, 'version'));
};
