/** Finds Modules whose selector reaches no node pool: nothing would run for them, and nobody would know why. */
import { at, type Diagnostic, diagnose } from '../diagnostics/diagnostic.ts';
import type { Checked } from '../model/checked.ts';
import type { CheckedModule, Target } from '../model/target.ts';
import { loaderContainer } from './prepare-module.ts';
import { createPoolSelector } from './select-targets.ts';

export function findIdleModules(
  { modules, rollouts, nodePools }: Pick<Checked, 'modules' | 'rollouts' | 'nodePools'>,
  targets: readonly Target[],
  kernelLabelKey: string,
): readonly Diagnostic[] {
  const busy = new Set(targets.map(({ module }) => module));
  // That a rollout reaches no node yet is no fault of the selector.
  const held = new Set(rollouts.map(({ module }) => module));
  const select = createPoolSelector(nodePools, kernelLabelKey);
  const isIdle = ({ module }: CheckedModule) =>
    loaderContainer(module) !== undefined || (hasPlugin(module) && select(module.spec.selector).length === 0);
  const idle = modules.filter((one) => !busy.has(one) && !held.has(one) && isIdle(one));
  return nodePools.length === 0 ? [] : idle.map((module) => selectsNoNodes(module, nodePools));
}

/** Its DaemonSet is made for any kernel, and waits for nodes to come. */
function hasPlugin({ spec }: CheckedModule['module']): boolean {
  return spec?.devicePlugin !== undefined || spec?.dra !== undefined;
}

/** The labels of the selector that no pool has, or all of them where no pool has them together. */
export function selectsNoNodes({ name, module, resource }: CheckedModule, pools: Checked['nodePools']): Diagnostic {
  const wanted = Object.entries(module.spec.selector ?? {});
  const missing = wanted.filter(([key, value]) => pools.every(({ labels }) => labels[key] !== value));
  const labels = (missing.length > 0 ? missing : wanted).map(([key, value]) => `${key}=${value}`);
  return diagnose('module-selects-no-nodes', { module: name, labels }, at(resource, 'spec', 'selector'));
}
