/** Checks that the pods of builds find a node whose taints let them in. */
import { at, type Diagnostic, diagnose } from '../diagnostics/diagnostic.ts';
import { nodeLabels } from '../lib/node-labels.ts';
import type { BuildRecipe } from '../model/plan.ts';
import type { NodePool } from '../model/target.ts';
import { containerField } from './container-field.ts';
import type { ImageSteps } from './image-steps.ts';
import type { PlanOptions } from './plan-options.ts';

interface Taint {
  readonly key: string;
  readonly value: string;
  readonly effect: string;
}

/** One finding for each Module and node selector. Nodes that no inventory tells of may be there all the same. */
export function checkBuildNodes(
  images: readonly ImageSteps[],
  { nodePools, settings, platform }: PlanOptions,
): readonly Diagnostic[] {
  if (!nodePools.some(({ taints = [] }) => taints.length > 0)) return [];
  const labelled = nodePools.map((pool) => ({ pool, labels: nodeLabels(pool, settings.kernelLabel) }));
  const seen = new Set<BuildRecipe>();
  const found = new Map<string, Diagnostic>();
  for (const { build, target, resolution } of images) {
    if (build === undefined || seen.has(build.recipe)) continue;
    const { recipe } = build;
    seen.add(recipe);
    const wanted = Object.entries(recipe.nodeSelector);
    const pools = labelled
      .filter(
        ({ pool, labels }) => pool.matchesEverySelector || wanted.every(([key, value]) => labels.get(key) === value),
      )
      .map(({ pool }) => pool);
    const [taint] = pools.flatMap((pool) => refusing(pool, recipe.tolerations).slice(0, 1));
    if (taint === undefined || pools.some((pool) => refusing(pool, recipe.tolerations).length === 0)) continue;
    const { module } = target;
    const parameters = {
      module: module.name,
      pools: [...new Set(pools.map(({ name }) => name))],
      taint: `${taint.key}${taint.value === '' ? '' : `=${taint.value}`}:${taint.effect}`,
      isOpenShift: platform === 'OpenShift',
    };
    const path = containerField(module, resolution.mapping, 'build', 'selector');
    const key = [module.namespace, module.name, ...path, JSON.stringify(wanted)].join(' ');
    if (!found.has(key)) found.set(key, diagnose('build-nodes-tainted', parameters, at(module.resource, ...path)));
  }
  return [...found.values()];
}

/** The taints of a pool that keep a pod away. Those that the cluster itself sets and removes come and go. */
function refusing({ taints = [] }: NodePool, tolerations: readonly object[]): readonly Taint[] {
  return taints
    .map(readTaint)
    .filter(({ effect }) => effect === 'NoSchedule' || effect === 'NoExecute')
    .filter(({ key }) => !key.startsWith('node.kubernetes.io/') && !key.startsWith('node.cloudprovider.kubernetes.io/'))
    .filter((taint) => !tolerations.some((toleration) => tolerates(toleration, taint)));
}

/** Taints of captured nodes may hold anything. */
function readTaint(taint: unknown): Taint {
  const { key, value, effect } = Object(taint) as Readonly<Record<string, unknown>>;
  return { key: String(key ?? ''), value: String(value ?? ''), effect: String(effect ?? '') };
}

/** As the scheduler compares them (k8s.io/api/core/v1, Toleration.ToleratesTaint). */
function tolerates(toleration: object, taint: Taint): boolean {
  const { key = '', operator = '', value = '', effect = '' } = toleration as Partial<Taint & { operator: string }>;
  if (effect !== '' && effect !== taint.effect) return false;
  if (key !== '' && key !== taint.key) return false;
  return operator === 'Exists' || (key !== '' && value === taint.value);
}
