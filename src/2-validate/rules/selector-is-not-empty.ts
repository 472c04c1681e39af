/** A selector chooses some nodes rather than all of them. */
import { at, diagnose } from '../../diagnostics/diagnostic.ts';
import type { Rule } from './rule.ts';

export const selectorIsNotEmpty: Rule = function* ({ module, resource }) {
  const { selector, moduleLoader, devicePlugin, dra } = module.spec;
  const runsSomewhere = moduleLoader !== undefined || devicePlugin !== undefined || dra !== undefined;
  if (runsSomewhere && Object.keys(selector).length === 0)
    yield diagnose('empty-selector', {}, at(resource, 'spec', 'selector'));
};
