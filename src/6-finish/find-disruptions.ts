/** What applying each MachineConfig does to the nodes of its pools, compared with what an earlier run made of it. */
import { at, type Diagnostic, diagnose, type Result } from '../diagnostics/diagnostic.ts';
import { machineConfigContent } from '../lib/machine-config-content.ts';
import { kmmNames } from '../lib/machine-config-names.ts';
import { hasDisruptionPolicies } from '../lib/openshift-version.ts';
import type {
  Disruption,
  DisruptionPolicies,
  MachineConfigContent,
  MachineConfigObjects,
  ResolvedBootModule,
} from '../model/boot-module.ts';
import { type Generated, toObject } from '../model/generated.ts';
import type { DisruptionPolicyPlan } from '../model/plan.ts';
import { evaluateDisruption } from './evaluate-disruption.ts';

export interface DisruptionOptions {
  readonly objects: MachineConfigObjects;
  readonly policy?: DisruptionPolicyPlan;
  readonly clusterVersion?: string;
}

/** By the name of the MachineConfig. */
export type Disruptions = ReadonlyMap<string, Disruption>;

export function findDisruptions(
  modules: readonly ResolvedBootModule[],
  generated: readonly Generated[],
  options: DisruptionOptions,
): Result<Disruptions> {
  const { objects, policy, clusterVersion } = options;
  const policies = objects.machineConfiguration?.policies ?? toPolicies(policy);
  const value = new Map<string, Disruption>();
  const diagnostics: Diagnostic[] = [];
  for (const module of modules) {
    const { machineConfigName: name, replacesKmm } = module.boot;
    const made = generated.find((one) => one.kind === 'MachineConfig' && one.name === name);
    if (made === undefined) continue;
    const after = machineConfigContent(toObject(made));
    const earlier = objects.machineConfigs.find((one) => one.name === name && one.owner !== undefined);
    const before = earlier ?? (replacesKmm ? contentOfKmm : undefined);
    const evaluated = evaluateDisruption(before, after, policies);
    const disruption = withVersion(evaluated, clusterVersion);
    value.set(name, disruption);
    if (disruption.actions.length > 0) diagnostics.push(interrupts(module, disruption));
  }
  return { value, diagnostics };
}

/** What goes when a MachineConfig of KMM is replaced; what its units of the same names hold makes no difference. */
const contentOfKmm: MachineConfigContent = {
  files: new Map(kmmNames.files.map((path) => [path, ''])),
  units: new Map(kmmNames.units.map((name) => [name, ''])),
};

function toPolicies({ files, units }: DisruptionPolicyPlan = { files: [], units: [] }): DisruptionPolicies {
  const none = (names: readonly string[]) => new Map(names.map((name) => [name, ['None']]));
  return { files: none(files), units: none(units) };
}

function withVersion(disruption: Disruption, version: string | undefined): Disruption {
  if (disruption.unchanged || version === undefined || hasDisruptionPolicies(version)) return disruption;
  return { actions: ['Reboot'], because: { what: 'version', version }, unchanged: false };
}

function interrupts({ boot, pools, resource }: ResolvedBootModule, disruption: Disruption): Diagnostic {
  const parameters = { machineConfig: boot.machineConfigName, disruption, pools };
  return diagnose('machine-config-interrupts', parameters, at(resource, 'spec', 'machineConfigName'));
}
