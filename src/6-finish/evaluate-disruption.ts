/**
 * What the Machine Config Operator does to a node whose MachineConfig changes: evaluated as its daemon does
 * (machine-config-operator, pkg/daemon/update.go, calculatePostConfigChangeNodeDisruptionAction).
 */
import type { Disruption, DisruptionPolicies, MachineConfigContent } from '../model/boot-module.ts';

/** A MachineConfig that is new, or goes, is one without files and units. What is added, removed or spelled in another way is changed. */
export function evaluateDisruption(
  before: MachineConfigContent,
  after: MachineConfigContent,
  policies: DisruptionPolicies,
): Disruption {
  const changedFiles = changedKeys(before.files, after.files);
  const changedUnits = changedKeys(before.units, after.units);
  if (changedFiles.length + changedUnits.length === 0) return { actions: [], unchanged: true };
  const found = [
    ...changedFiles.map((name) => ({ what: 'file' as const, name, actions: policyOfPath(name, policies.files) })),
    ...changedUnits.map((name) => ({ what: 'unit' as const, name, actions: policies.units.get(name) })),
  ];
  const isReboot = (actions: readonly string[] | undefined) => actions?.includes('Reboot') ?? true;
  const reboot = found.find(({ actions }) => isReboot(actions));
  if (reboot !== undefined) return interrupted(['Reboot'], reboot);
  const actions = new Set(found.flatMap((one) => one.actions ?? []).filter((action) => action !== 'None'));
  const first = found.find((one) => one.actions?.some((action) => action !== 'None'));
  return first === undefined ? { actions: [], unchanged: false } : interrupted([...actions], first);
}

function interrupted(
  actions: readonly string[],
  { what, name }: { readonly what: 'file' | 'unit'; readonly name: string },
): Disruption {
  return { actions, because: { what, name }, unchanged: false };
}

function changedKeys(before: ReadonlyMap<string, string>, after: ReadonlyMap<string, string>): readonly string[] {
  const keys = new Set([...before.keys(), ...after.keys()]);
  return [...keys].filter((key) => before.get(key) !== after.get(key)).sort();
}

/** The policy of the path itself or of the nearest directory above it. */
function policyOfPath(path: string, policies: DisruptionPolicies['files']): readonly string[] | undefined {
  const given = [...policies.keys()].filter((policy) => policy !== '');
  const above = given.filter((policy) => policy === path || path.startsWith(`${clean(policy)}/`));
  const nearest = above.reduce<string | undefined>(
    (best, policy) => (best === undefined || policy.length > best.length ? policy : best),
    undefined,
  );
  return nearest === undefined ? undefined : policies.get(nearest);
}

function clean(path: string): string {
  return path.replace(/(?<=.)\/+$/, '');
}
