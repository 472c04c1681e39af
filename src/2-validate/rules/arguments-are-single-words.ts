/** Each argument of modprobe is one word; parameters may hold blanks. */
import { at, diagnose } from '../../diagnostics/diagnostic.ts';
import { containerOf, modprobePath } from '../levels.ts';
import type { Rule } from './rule.ts';

export const argumentsAreSingleWords: Rule = function* ({ module, resource }) {
  const modprobe = containerOf(module)?.modprobe;
  for (const field of ['args', 'rawArgs'] as const) {
    for (const action of ['load', 'unload'] as const) {
      for (const [index, argument] of (modprobe?.[field]?.[action] ?? []).entries()) {
        if (!/\s/.test(argument)) continue;
        yield diagnose('argument-with-blanks', { argument }, at(resource, ...modprobePath, field, action, index));
      }
    }
  }
};
