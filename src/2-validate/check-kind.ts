/** Finds objects that were meant for kmmc but are of a group, version or kind that does not exist. */
import { at, type Diagnostic, diagnose } from '../diagnostics/diagnostic.ts';
import { suggest } from '../lib/suggest.ts';
import { functionKinds, groupOf, isPreflight, kmmcGroup, kmmcVersion, kmmGroup } from '../model/kinds.ts';
import type { KubernetesObject, Resource } from '../model/resource.ts';

const moduleVersion = `${kmmGroup}/v1beta1`;
const oldGroups = ['kmm.sigs.k8s.io', 'hub.kmm.sigs.k8s.io', 'ooto.sigs.k8s.io'];
const hubGroup = `hub.${kmmGroup}`;

/** Kinds that exist, but that this version does not read. */
const unread: Readonly<Record<string, readonly string[]>> = {
  [hubGroup]: ['ManagedClusterModule'],
};
const kinds: Readonly<Record<string, readonly string[]>> = {
  [kmmGroup]: [
    ...['Module', 'BootModuleConfig', 'PreflightValidation', 'PreflightValidationOCP'],
    ...['NodeModulesConfig', 'ModuleImagesConfig', 'ModuleBuildSignConfig'],
  ],
  [kmmcGroup]: ['KernelInventory', 'ModuleRollout', 'ModuleRevision', ...Object.keys(functionKinds)],
};

export function checkKind(resource: Resource): readonly Diagnostic[] {
  const { object } = resource;
  const { apiVersion, kind } = object;
  const group = groupOf(object);
  if (oldGroups.includes(group)) return [diagnose('old-api-group', { apiVersion }, at(resource, 'apiVersion'))];
  const expected = isPreflight(object) ? preflightVersion(apiVersion) : expectedVersion(object, group);
  if (expected !== undefined && expected !== apiVersion) {
    return [diagnose('unknown-api-version', { apiVersion, expected }, at(resource, 'apiVersion'))];
  }
  const known = kinds[group] ?? [];
  if (unread[group]?.includes(kind)) return [diagnose('kind-without-effect', { kind }, at(resource, 'kind'))];
  const suggestion = known.includes(kind) ? undefined : suggest(kind, known);
  if (suggestion !== undefined) return [diagnose('misspelt-kind', { kind, group, suggestion }, at(resource, 'kind'))];
  // Other kinds of the operator's group may be newer than kmmc; its own group holds nothing that it does not know.
  return group === kmmcGroup && !known.includes(kind)
    ? [diagnose('misspelt-kind', { kind, group }, at(resource, 'kind'))]
    : [];
}

/** Both versions have the same spec. */
function preflightVersion(apiVersion: string): string {
  return apiVersion === `${kmmGroup}/v1beta1` ? apiVersion : `${kmmGroup}/v1beta2`;
}

/** Undefined where the object may be anybody's. */
function expectedVersion({ kind }: KubernetesObject, group: string): string | undefined {
  if (group === kmmcGroup) return kmmcVersion;
  if (kind !== 'Module' && kind !== 'BootModuleConfig') return undefined;
  return group === '' || group === kmmGroup || suggest(group, [kmmGroup]) !== undefined ? moduleVersion : undefined;
}
