/** Something is generated for each Module. */
import { at, diagnose } from '../../diagnostics/diagnostic.ts';
import type { Rule } from './rule.ts';

export const moduleHasLoader: Rule = function* ({ module, resource }) {
  const { moduleLoader, devicePlugin, dra } = module.spec;
  if (moduleLoader === undefined && devicePlugin === undefined && dra === undefined)
    yield diagnose('no-module-loader', {}, at(resource, 'spec'));
};
