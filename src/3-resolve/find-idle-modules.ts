/** Finds Modules whose selector reaches no node pool: nothing would be generated for them, and nobody would know why. */
import { at, type Diagnostic, diagnose } from '../diagnostics/diagnostic.ts';
import type { Checked } from '../model/checked.ts';
import type { CheckedModule, Target } from '../model/target.ts';
import { loaderContainer } from './prepare-module.ts';

export function findIdleModules(
  { modules, rollouts, nodePools }: Pick<Checked, 'modules' | 'rollouts' | 'nodePools'>,
  targets: readonly Target[],
): readonly Diagnostic[] {
  const busy = new Set(targets.map(({ module }) => module));
  // That a rollout reaches no node yet is no fault of the selector.
  const held = new Set(rollouts.map(({ module }) => module));
  const idle = modules.filter((one) => !busy.has(one) && !held.has(one) && loaderContainer(one.module) !== undefined);
  return nodePools.length === 0 ? [] : idle.map((module) => selectsNoNodes(module, nodePools));
}

/** The labels of the selector that no pool has, or all of them where no pool has them together. */
export function selectsNoNodes({ name, module, resource }: CheckedModule, pools: Checked['nodePools']): Diagnostic {
  const wanted = Object.entries(module.spec.selector ?? {});
  const missing = wanted.filter(([key, value]) => pools.every(({ labels }) => labels[key] !== value));
  const labels = (missing.length > 0 ? missing : wanted).map(([key, value]) => `${key}=${value}`);
  return diagnose('module-selects-no-nodes', { module: name, labels }, at(resource, 'spec', 'selector'));
}
