/** Says why a Module has no nodes, or why a node is not among them. */
import { kernelLabel } from '../lib/kernel.ts';
import type { NodePool } from '../model/target.ts';

type Labels = Readonly<Record<string, string>>;

/** What keeps the Module of `selector` off `pool`, one phrase per label; empty when nothing does. */
export function missingLabels(selector: Labels, pool: NodePool, kernelLabelKey: string): readonly string[] {
  const labels: Labels = {
    'kubernetes.io/arch': pool.architecture,
    'kubernetes.io/os': 'linux',
    [kernelLabelKey]: kernelLabel(pool.kernel),
    ...pool.labels,
  };
  return Object.entries(selector).flatMap(([key, value]) => {
    const found = Object.hasOwn(labels, key) ? labels[key] : undefined;
    if (found === value) return [];
    return [found === undefined ? `label ${key} is missing` : `label ${key} is "${found}", not "${value}"`];
  });
}

/** The pool that lacks the fewest labels of `selector`, with what it lacks. */
export function nearestPool(
  selector: Labels,
  pools: readonly NodePool[],
  kernelLabelKey: string,
): { readonly pool: NodePool; readonly missing: readonly string[] } | undefined {
  const ranked = pools.map((pool) => ({ pool, missing: missingLabels(selector, pool, kernelLabelKey) }));
  return ranked.sort((a, b) => a.missing.length - b.missing.length)[0];
}
