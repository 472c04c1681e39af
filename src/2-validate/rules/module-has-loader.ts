import { at, diagnose } from '../../diagnostics/diagnostic.ts';
import type { Rule } from './rule.ts';

/** Something is generated for each Module. */
export const moduleHasLoader: Rule = function* ({ module, resource }) {
  if (module.spec.moduleLoader === undefined) yield diagnose('no-module-loader', {}, at(resource, 'spec'));
};
