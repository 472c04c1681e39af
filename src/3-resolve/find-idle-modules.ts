/** Finds Modules whose selector reaches no node pool: nothing would be generated for them, and nobody would know why. */
import { at, type Diagnostic, diagnose } from '../diagnostics/diagnostic.ts';
import type { Checked } from '../model/checked.ts';
import type { CheckedModule, Target } from '../model/target.ts';
import { loaderContainer } from './prepare-module.ts';

export function findIdleModules(
  { modules, nodePools }: Pick<Checked, 'modules' | 'nodePools'>,
  targets: readonly Target[],
): readonly Diagnostic[] {
  const busy = new Set(targets.map(({ module }) => module));
  const idle = modules.filter((one) => !busy.has(one) && loaderContainer(one.module) !== undefined);
  return nodePools.length === 0 ? [] : idle.map((module) => report(module, nodePools));
}

function report({ name, module, resource }: CheckedModule, pools: Checked['nodePools']): Diagnostic {
  const wanted = Object.entries(module.spec.selector ?? {});
  const missing = wanted.filter(([key, value]) => pools.every(({ labels }) => labels[key] !== value));
  const labels = (missing.length > 0 ? missing : wanted).map(([key, value]) => `${key}=${value}`);
  return diagnose('module-selects-no-nodes', { module: name, labels }, at(resource, 'spec', 'selector'));
}
