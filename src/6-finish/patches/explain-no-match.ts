/** Says why a patch matches nothing: which field of its target is in the way, and what was probably meant. */
import { suggest } from '../../lib/suggest.ts';
import type { Findings } from './collect-findings.ts';
import type { Item, Patchable } from './patchable.ts';
import type { Condition } from './prepare-target.ts';

/** The one field without which something would match is the one that is wrong. */
export function explainNoMatch(
  items: readonly Item<Patchable>[],
  conditions: readonly Condition[],
  index: number,
  findings: Findings,
): void {
  const target = ['patches', index, 'target'];
  for (const condition of conditions) {
    const others = conditions.filter((one) => one !== condition);
    const near = items.filter(({ one }) => others.every(({ holds }) => holds(one)));
    if (near.length === 0) continue;
    const { field, wanted: value } = condition;
    const parameters = { field, value, count: near.length, alone: others.length === 0 };
    const suggestion = suggest(value, valuesOf(near, condition));
    findings.add('patch-matches-nothing', [...target, field], {
      ...parameters,
      ...(suggestion === undefined ? {} : { suggestion }),
    });
    return;
  }
  findings.add('patch-matches-nothing', target, {});
}

function valuesOf(items: readonly Item<Patchable>[], { presentIn }: Condition): readonly string[] {
  if (presentIn === undefined) return [];
  return [...new Set(items.map(({ one }) => presentIn(one)))].filter((value) => value !== '');
}
