/** What applying each MachineConfig does to the nodes of its pools, compared with what an earlier run made of it. */
import { at, type Diagnostic, diagnose, type Result } from '../diagnostics/diagnostic.ts';
import { machineConfigContent } from '../lib/machine-config-content.ts';
import { kmmNames, roleLabel } from '../lib/machine-config-names.ts';
import { hasDisruptionPolicies } from '../lib/openshift-version.ts';
import type {
  Disruption,
  DisruptionPolicies,
  MachineConfigContent,
  MachineConfigInput,
  MachineConfigObjects,
  ResolvedBootModule,
} from '../model/boot-module.ts';
import { type Generated, toObject } from '../model/generated.ts';
import type { DisruptionPolicyPlan } from '../model/plan.ts';
import { evaluateDisruption } from './evaluate-disruption.ts';

export interface DisruptionOptions {
  readonly objects: MachineConfigObjects;
  /** MachineConfigs as they were, those of the stream included. */
  readonly earlier: readonly MachineConfigInput[];
  readonly policy?: DisruptionPolicyPlan;
  readonly clusterVersion?: string;
}

/** By the name of the MachineConfig. */
export type Disruptions = ReadonlyMap<string, Disruption>;

export function findDisruptions(
  modules: readonly ResolvedBootModule[],
  generated: readonly Generated[],
  { objects, earlier, policy, clusterVersion }: DisruptionOptions,
): Result<Disruptions> {
  const policies = objects.machineConfiguration?.policies ?? toPolicies(policy);
  const made = new Map(generated.filter(({ kind }) => kind === 'MachineConfig').map((one) => [one.name, one]));
  const known = new Map(earlier.filter(({ owner }) => owner !== undefined).map((one) => [one.name, one]));
  const value = new Map<string, Disruption>();
  const diagnostics: Diagnostic[] = [];
  for (const module of modules) {
    const { machineConfigName: name, replacesKmm, retired } = module.boot;
    const one = made.get(name);
    if (one === undefined && !retired) continue;
    const after = one === undefined ? nothing : machineConfigContent(toObject(one));
    const before = known.get(name) ?? (replacesKmm ? contentOfKmm : nothing);
    const disruption = withVersion(evaluateDisruption(before, after, policies), clusterVersion);
    value.set(name, disruption);
    if (disruption.actions.length > 0) diagnostics.push(interrupts(module, disruption));
  }
  // Without generated objects nothing is known to go.
  const isWhole = modules.every(({ boot }) => boot.retired || made.has(boot.machineConfigName));
  const gone = [...known.values()].filter(({ name, owner = '' }) => isOfBoot(owner) && !value.has(name));
  return { value, diagnostics: [...diagnostics, ...(isWhole ? gone.flatMap(removal(policies)) : [])] };
}

function isOfBoot(owner: string): boolean {
  return owner.split('/')[1] === 'BootModuleConfig';
}

/** The policies for a MachineConfig go with its BootModuleConfig: removing both at once reboots. */
function removal(policies: DisruptionPolicies): (gone: MachineConfigInput) => readonly Diagnostic[] {
  return (gone) => {
    const { actions } = evaluateDisruption(gone, nothing, policies);
    if (!actions.includes('Reboot')) return [];
    const role = gone.labels[roleLabel] ?? '';
    return [
      diagnose('machine-config-removed', { machineConfig: gone.name, role }, at(gone.resource, 'metadata', 'name')),
    ];
  };
}

const nothing: MachineConfigContent = { files: new Map(), units: new Map() };

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
