/** Labels, and the node selectors of the Module and of its builds, have the syntax of labels. */
import { at, diagnose } from '../../diagnostics/diagnostic.ts';
import type { FieldPath } from '../../model/resource.ts';
import { isLabelKey, isLabelValue } from '../label-syntax.ts';
import { levelsOf } from '../levels.ts';
import type { Rule } from './rule.ts';

export const selectorsAreLabels: Rule = function* ({ module, resource }) {
  const selectors: [Readonly<Record<string, string>> | undefined, FieldPath][] = [
    [module.metadata?.labels, ['metadata', 'labels']],
    [module.spec.selector, ['spec', 'selector']],
    ...levelsOf(module).map(({ settings, path }): [Readonly<Record<string, string>> | undefined, FieldPath] => [
      settings.build?.selector,
      [...path, 'build', 'selector'],
    ]),
  ];
  for (const [selector, path] of selectors) {
    for (const [key, value] of Object.entries(selector ?? {})) {
      const where = { resource, path: [...path, key], atKey: true };
      if (!isLabelKey(key)) yield diagnose('invalid-label', { text: key, part: 'key' }, where);
      if (!isLabelValue(value))
        yield diagnose('invalid-label', { text: value, part: 'value' }, at(resource, ...path, key));
    }
  }
};
