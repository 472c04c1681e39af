/** Groups the node pools that each Module selects into targets: one per (Module, kernel, architecture). */
import { nodeLabels } from '../lib/node-labels.ts';
import { versionLabel } from '../lib/version-label.ts';
import type { Checked } from '../model/checked.ts';
import type { Settings } from '../model/settings.ts';
import type { CheckedModule, NodePool, Target } from '../model/target.ts';
import { findGenerations, type ModuleGeneration } from './find-generations.ts';
import { loaderContainer } from './prepare-module.ts';

type Labels = Readonly<Record<string, string>>;

/**
 * Targets in input order: by Module, then by its lanes and versions where it has a rollout, then by the first of their pools.
 * Modules without a loader have none.
 */
export function selectTargets(
  checked: Pick<Checked, 'modules' | 'rollouts' | 'nodePools'>,
  settings: Settings,
): readonly Target[] {
  const select = createPoolSelector(checked.nodePools, settings.kernelLabel);
  const rollouts = new Map(checked.rollouts.map((rollout) => [rollout.module, rollout]));
  return checked.modules.flatMap((module): readonly Target[] => {
    const rollout = rollouts.get(module);
    if (rollout === undefined) return targetsOf(module, select(module.module.spec.selector));
    return findGenerations(rollout).flatMap((one) => {
      const isIts = isOfGeneration(one, settings.kernelLabel);
      const groups = select({ ...one.module.module.spec.selector, ...one.generation.include })
        .map((pools) => pools.filter(isIts))
        .filter((pools) => pools.length > 0);
      return targetsOf(one.module, groups).map((target) => ({ ...target, generation: one.generation }));
    });
  });
}

function targetsOf(module: CheckedModule, groups: readonly (readonly NodePool[])[]): readonly Target[] {
  if (loaderContainer(module.module) === undefined) return [];
  return groups.flatMap((nodePools) => {
    const [first] = nodePools;
    return first === undefined ? [] : [{ module, kernel: first.kernel, architecture: first.architecture, nodePools }];
  });
}

/** Labels that nodes get one by one, such as the version that they ask for, may be missing from a pool: then it may be any. */
function isOfGeneration(
  { module, generation: { version, exclude } }: ModuleGeneration,
  kernelLabelKey: string,
): (pool: NodePool) => boolean {
  return (pool) => {
    if (pool.matchesEverySelector === true) return true;
    const labels = nodeLabels(pool, kernelLabelKey);
    const wanted = labels.get(versionLabel(module));
    const isOfOther = exclude.some((one) => Object.entries(one).every(([key, value]) => labels.get(key) === value));
    return !isOfOther && (version === undefined || wanted === undefined || wanted === version);
  };
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
