/** Looks at rollouts with the nodes in view: canaries of no node or of all, nodes that ask for a version nobody serves. */
import { at, type Diagnostic, diagnose } from '../diagnostics/diagnostic.ts';
import { nodeLabels } from '../lib/node-labels.ts';
import { versionLabel } from '../lib/version-label.ts';
import type { CheckedRollout } from '../model/rollout.ts';
import type { NodePool } from '../model/target.ts';
import { selectsNoNodes } from './find-idle-modules.ts';
import { loaderContainer } from './prepare-module.ts';
import { createPoolSelector } from './select-targets.ts';

export function checkRollouts(
  rollouts: readonly CheckedRollout[],
  nodePools: readonly NodePool[],
  kernelLabelKey: string,
): readonly Diagnostic[] {
  const real = nodePools.filter(({ matchesEverySelector }) => !matchesEverySelector);
  const select = createPoolSelector(real, kernelLabelKey);
  return rollouts.flatMap((rollout) => {
    const selected = select(rollout.module.module.spec.selector).flat();
    if (selected.length === 0) return selectsNothing(rollout, real);
    return [...checkCanary(rollout, selected, kernelLabelKey), ...checkVersions(rollout, selected)];
  });
}

function selectsNothing({ module }: CheckedRollout, pools: readonly NodePool[]): readonly Diagnostic[] {
  return pools.length === 0 ? [] : [selectsNoNodes(module, pools)];
}

function checkCanary(
  { module, canary, resource }: CheckedRollout,
  pools: readonly NodePool[],
  kernelLabelKey: string,
): readonly Diagnostic[] {
  if (canary === undefined || canary.promote) return [];
  const wanted = Object.entries(canary.nodeSelector);
  const isCanary = (pool: NodePool) => {
    const labels = nodeLabels(pool, kernelLabelKey);
    return wanted.every(([key, value]) => labels.get(key) === value);
  };
  const nodes = sum(pools.filter(isCanary));
  const all = sum(pools);
  const where = at(resource, 'spec', 'canary', 'nodeSelector');
  const labels = wanted.map(([key, value]) => `${key}=${value}`);
  if (nodes === 0) return [diagnose('canary-selects-no-node', { module: module.name, labels, nodes: all }, where)];
  return nodes === all && all > 0
    ? [diagnose('canary-selects-all', { module: module.name, labels, nodes }, where)]
    : [];
}

/** Only pools whose version label is known tell anything. */
function checkVersions(
  { module, versions, resource }: CheckedRollout,
  pools: readonly NodePool[],
): readonly Diagnostic[] {
  if (versions === undefined) return [];
  const own = loaderContainer(module.module)?.version ?? '';
  const served = [own, ...versions.map(({ version }) => version)];
  const key = versionLabel(module);
  const asked = new Map<string, NodePool[]>();
  for (const pool of pools) {
    const version = pool.labels[key];
    if (version === undefined || served.includes(version)) continue;
    asked.set(version, [...(asked.get(version) ?? []), pool]);
  }
  return [...asked].map(([version, own]) => {
    const parameters = { module: module.name, version, nodes: sum(own), pools: own.map(({ name }) => name), served };
    return diagnose('version-not-served', parameters, at(resource, 'spec', 'versions'));
  });
}

function sum(pools: readonly NodePool[]): number {
  return pools.reduce((total, { nodes }) => total + nodes, 0);
}
