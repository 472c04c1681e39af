/**
 * Which MachineConfigPools there are, which of them take a MachineConfig, and which nodes are theirs: from the pools of the
 * stream, else from what the inventory says, else by OpenShift's own rules.
 */
import { isEmptySelector, matchLabels } from '../lib/match-labels.ts';
import { controlPlanePools, takesMachineConfig } from '../lib/takes-machine-config.ts';
import type { HitPool, MachineConfigPool } from '../model/boot-module.ts';
import type { NodePool } from '../model/target.ts';

/** Pools that every cluster has. */
const builtIn = ['worker', 'master'];
const nodeRole = 'node-role.kubernetes.io/';

export interface Pools {
  /** In alphabetical order. */
  readonly names: readonly string[];
  /** Those that take a MachineConfig with this role label. */
  hitBy(role: string): readonly HitPool[];
}

export function findPools(objects: readonly MachineConfigPool[], nodePools: readonly NodePool[]): Pools {
  const known = new Map(objects.map((pool) => [pool.name, pool]));
  const poolOf = (nodePool: NodePool) => nodePool.machineConfigPool ?? primaryPool(nodePool, objects);
  const byPool = new Map<string, NodePool[]>();
  // Those of `--kernel` are no nodes of a cluster.
  for (const nodePool of nodePools.filter(({ matchesEverySelector }) => !matchesEverySelector)) {
    const name = poolOf(nodePool);
    byPool.set(name, [...(byPool.get(name) ?? []), nodePool]);
  }
  const names = [...new Set([...builtIn, ...known.keys(), ...byPool.keys()])].sort();
  return {
    names,
    hitBy: (role) =>
      names
        .filter((name) => takesMachineConfig(name, known.get(name), role))
        .map((name) => {
          const own = byPool.get(name) ?? [];
          const current = own.filter(({ state }) => state === 'Current');
          return { name, nodePools: own, nodes: current.reduce((sum, { nodes }) => sum + nodes, 0) };
        }),
  };
}

/** A node is of one pool: of the control plane before others, of a custom one before worker. */
function primaryPool({ labels }: NodePool, objects: readonly MachineConfigPool[]): string {
  const roles = Object.keys(labels).filter((key) => key.startsWith(nodeRole));
  const byRole = roles
    .map((key) => key.slice(nodeRole.length))
    .map((role) => (role === 'control-plane' ? 'master' : role));
  const bySelector = objects
    .filter(({ nodeSelector }) => !isEmptySelector(nodeSelector) && matchLabels(labels, nodeSelector))
    .map(({ name }) => name);
  const names = [...bySelector, ...byRole.filter((role) => builtIn.includes(role) || role === 'arbiter')];
  return names.find((name) => controlPlanePools.includes(name)) ?? names.find((name) => name !== 'worker') ?? 'worker';
}
