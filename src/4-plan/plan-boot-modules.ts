/** Decides day 1: the MachineConfigs, the policies that keep them from rebooting nodes, and whether pools are paused. */
import { at, type Diagnostic, diagnose, type Result } from '../diagnostics/diagnostic.ts';
import { bootNames, kmmNames } from '../lib/machine-config-names.ts';
import { hasDisruptionPolicies } from '../lib/openshift-version.ts';
import type { BootModule, MachineConfigObjects, ResolvedBootModule } from '../model/boot-module.ts';
import type { BootPlans, DisruptionPolicyPlan, PoolPlan, StepReference } from '../model/plan.ts';
import { bootModuleOwner } from './owners.ts';
import { planMachineConfig } from './plan-machine-config.ts';
import type { PlanOptions } from './plan-options.ts';

/** Entries of each kind that the API takes (openshift/api, operator/v1, NodeDisruptionPolicyConfig). */
const maxPolicies = 50;

export function planBootModules(modules: readonly ResolvedBootModule[], options: PlanOptions): Result<BootPlans> {
  const ordered = modules.toSorted((a, b) => (a.boot.machineConfigName < b.boot.machineConfigName ? -1 : 1));
  const { machineConfigObjects: objects, clusterVersion } = options;
  const isCovered = objects.machineConfiguration === undefined && hasDisruptionPolicies(clusterVersion);
  const policy = planPolicy(ordered.map(({ boot }) => boot));
  const isWritten = isCovered && ordered.length > 0;
  const pools = planPools(ordered, options);
  const before: StepReference[] = [
    ...(isWritten ? [clusterObject('MachineConfiguration', 'cluster')] : []),
    ...pools.value.filter(({ paused }) => paused).map(({ name }) => clusterObject('MachineConfigPool', name)),
  ];
  return {
    value: {
      machineConfigs: ordered
        .filter(({ boot }) => !boot.retired)
        .map((module) => ({ ...planMachineConfig(module.boot, before), owner: bootModuleOwner(module) })),
      ...(isWritten ? { disruptionPolicy: policy } : {}),
      pools: pools.value,
    },
    diagnostics: [
      ...ordered.flatMap((module) => findClashes(module, objects)),
      ...(isCovered ? tooMany(policy, ordered) : []),
      ...pools.diagnostics,
    ],
  };
}

/** In the order of their names; what KMM shares among all of its MachineConfigs changes too where one is replaced. */
export function planPolicy(boots: readonly BootModule[]): DisruptionPolicyPlan {
  const plans = boots.map((boot) => planMachineConfig(boot));
  const kmm = boots.some(({ replacesKmm }) => replacesKmm) ? kmmNames : { files: [], units: [] };
  return {
    files: [...plans.flatMap(({ files }) => files.map(({ path }) => path)), ...kmm.files].sort(),
    units: [...plans.flatMap(({ load, pull }) => [load.name, pull.name]), ...kmm.units].sort(),
  };
}

function tooMany(
  { files, units }: DisruptionPolicyPlan,
  modules: readonly ResolvedBootModule[],
): readonly Diagnostic[] {
  const last = modules.at(-1);
  if (last === undefined) return [];
  const counts = [
    ['files', files.length],
    ['units', units.length],
  ] as const;
  return counts
    .filter(([, count]) => count > maxPolicies)
    .map(([what, count]) =>
      diagnose('disruption-policies-full', { what, count, limit: maxPolicies }, at(last.resource)),
    );
}

/** Units and files of other MachineConfigs of the stream that ours would take the place of, or they that of ours. */
function findClashes({ boot, resource }: ResolvedBootModule, { machineConfigs }: MachineConfigObjects): Diagnostic[] {
  const { loadUnit, pullUnit, ...files } = bootNames(boot.machineConfigName);
  const clashes = (what: 'unit' | 'file', names: readonly string[], of: 'units' | 'files') =>
    machineConfigs
      .filter(({ name, owner }) => owner === undefined && name !== boot.machineConfigName)
      .flatMap((other) =>
        names.filter((name) => other[of].has(name)).map((name) => ({ what, name, other: other.name })),
      );
  return [...clashes('unit', [loadUnit, pullUnit], 'units'), ...clashes('file', Object.values(files), 'files')].map(
    (clash) => diagnose('machine-config-clash', clash, at(resource, 'spec', 'machineConfigName')),
  );
}

function clusterObject(kind: StepReference['kind'], name: string): StepReference {
  return { kind, namespace: '', name };
}

/** A pool that the user has written is the user's: what it lacks is told. */
function planPools(
  modules: readonly ResolvedBootModule[],
  { settings, machineConfigObjects: objects }: PlanOptions,
): Result<readonly PoolPlan[]> {
  const { machineConfigPools: wanted } = settings;
  if (wanted === 'Keep') return { value: [], diagnostics: [] };
  const paused = wanted === 'Pause';
  const names = [...new Set(modules.flatMap(({ pools }) => pools.map(({ name }) => name)))].sort();
  const changed = (pool: string) =>
    modules
      .filter(({ boot, pools }) => !boot.retired && pools.some(({ name }) => name === pool))
      .map(({ boot }) => clusterObject('MachineConfig', boot.machineConfigName));
  const written = new Map(objects.pools.filter(({ isCaptured }) => !isCaptured).map((pool) => [pool.name, pool]));
  return {
    value: names
      .filter((name) => !written.has(name))
      .map((name) => ({ name, paused, after: paused ? [] : changed(name) })),
    diagnostics: names.flatMap((name) => {
      const pool = written.get(name);
      if (pool === undefined || pool.isPaused === paused) return [];
      return [diagnose('pool-of-the-user', { pool: name, paused }, at(pool.resource, 'spec', 'paused'))];
    }),
  };
}
