/** Build arguments have names that a Dockerfile can declare. */
import { at, diagnose } from '../../diagnostics/diagnostic.ts';
import { isBuildArgName } from '../build-arg-name.ts';
import { levelsOf } from '../levels.ts';
import type { Rule } from './rule.ts';

export const buildArgsHaveNames: Rule = function* ({ module, resource }) {
  for (const { settings, path } of levelsOf(module)) {
    for (const [index, { name }] of (settings.build?.buildArgs ?? []).entries()) {
      // The schema tells of an argument without a name.
      if (name === undefined || isBuildArgName(name)) continue;
      yield diagnose('invalid-build-arg-name', { name }, at(resource, ...path, 'build', 'buildArgs', index, 'name'));
    }
  }
};
