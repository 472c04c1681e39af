/** Groups the node pools that each Module selects into targets: one per (Module, kernel, architecture). */
import { nodeLabels } from '../lib/node-labels.ts';
import type { Checked } from '../model/checked.ts';
import type { Settings } from '../model/settings.ts';
import type { NodePool, Target } from '../model/target.ts';
import { loaderContainer } from './prepare-module.ts';

type Labels = Readonly<Record<string, string>>;

/** Targets in input order: by Module, then by the first of their pools. Modules without a loader have none. */
export function selectTargets(checked: Pick<Checked, 'modules' | 'nodePools'>, settings: Settings): readonly Target[] {
  const select = createPoolSelector(checked.nodePools, settings.kernelLabel);
  const targets: Target[] = [];
  for (const module of checked.modules) {
    if (loaderContainer(module.module) === undefined) continue;
    for (const pools of select(module.module.spec.selector)) {
      const [first] = pools;
      if (first === undefined) continue;
      targets.push({ module, kernel: first.kernel, architecture: first.architecture, nodePools: pools });
    }
  }
  return targets;
}

/**
 * Returns a function that gives the pools of a selector, grouped by kernel and architecture. Selectors repeat over
 * Modules, so each answer is made once and its arrays are shared.
 */
export function createPoolSelector(
  nodePools: readonly NodePool[],
  kernelLabelKey: string,
): (selector: Labels | undefined) => readonly (readonly NodePool[])[] {
  const labelled = nodePools.map((pool) => ({ pool, labels: nodeLabels(pool, kernelLabelKey) }));
  const answers = new Map<string, readonly (readonly NodePool[])[]>();
  return (selector = {}) => {
    const wanted = Object.entries(selector);
    const key = JSON.stringify(wanted);
    const known = answers.get(key);
    if (known !== undefined) return known;
    const matching = labelled.filter(({ pool, labels }) =>
      wanted.every(([name, value]) => {
        const isImplied = name === 'kubernetes.io/arch' || name === 'kubernetes.io/os' || name === kernelLabelKey;
        return labels.get(name) === value || (pool.matchesEverySelector === true && !isImplied);
      }),
    );
    const answer = groupByKernel(matching.map(({ pool }) => pool));
    answers.set(key, answer);
    return answer;
  };
}

function groupByKernel(pools: readonly NodePool[]): readonly (readonly NodePool[])[] {
  const groups = new Map<string, NodePool[]>();
  for (const pool of pools) {
    const key = `${pool.architecture} ${pool.kernel}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [pool]);
    else group.push(pool);
  }
  return [...groups.values()];
}
