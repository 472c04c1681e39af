/** Says how Modules reach their nodes: one line for each lane and version, with the nodes that it adds. */
import type { Compiled } from '../compile.ts';
import { groupBy } from '../lib/group-by.ts';
import { versionLabel } from '../lib/version-label.ts';
import type { Generation } from '../model/rollout.ts';
import type { CheckedModule, NodePool, ResolvedTarget } from '../model/target.ts';
import { describeLane, describeState } from './describe-generation.ts';

/** Lines for below the row of the Module; none where it has no rollout. */
export function summarizeRollout(module: CheckedModule, { targets }: Compiled): readonly string[] {
  const own = targets.filter(({ module: one }) => one.namespace === module.namespace && one.name === module.name);
  const generations = groupBy(own, ({ generation }) => generation);
  return [...generations].flatMap(([generation, group]) =>
    generation === undefined ? [] : [line(module, generation, group)],
  );
}

function line(module: CheckedModule, generation: Generation, targets: readonly ResolvedTarget[]): string {
  const pools = new Set(targets.flatMap(({ nodePools }) => nodePools));
  const current = [...pools].filter(({ state }) => state === 'Current');
  const nodes = current.reduce((sum, pool) => sum + pool.nodes, 0);
  const position = generation.version !== undefined && !generation.isCurrent ? '-' : `${generation.step + 1}.`;
  // Nodes whose label is not known may ask for any version.
  const isSure = generation.version === undefined || current.every(({ labels }) => versionLabel(module) in labels);
  const where = `${isSure ? '' : 'up to '}${count(nodes)}${namesOf(current)}`;
  return `    ${position} ${describeLane(module, generation)}: ${describeState(generation)}, ${where}`;
}

function count(nodes: number): string {
  return `${nodes.toLocaleString('en')} ${nodes === 1 ? 'node' : 'nodes'}`;
}

/** Names of nodes where a reviewer can take them in, else of pools. */
function namesOf(pools: readonly NodePool[]): string {
  const nodes = pools.flatMap(({ names }) => names ?? []);
  const areNamed = pools.every(({ names }) => names !== undefined) && nodes.length <= 8;
  const shown = areNamed ? nodes : pools.map(({ name }) => name);
  return shown.length === 0 ? '' : ` (${shown.join(', ')})`;
}
