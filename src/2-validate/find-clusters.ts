/** Finds out what runs where: node pools, platform and version, from inventories, captured nodes or the command line. */
import { at, type Diagnostic, diagnose, hasErrors, type Result } from '../diagnostics/diagnostic.ts';
import { fieldsOf, listOf } from '../lib/fields-of.ts';
import { suggest } from '../lib/suggest.ts';
import type { DriverToolkit } from '../model/driver-toolkit.ts';
import {
  groupOf,
  isCapturedToolkit,
  isInventory,
  isModule,
  isNode,
  isPackageFile,
  isRevision,
  isRollout,
  kmmcGroup,
} from '../model/kinds.ts';
import type { KubernetesObject, Resource } from '../model/resource.ts';
import type { Settings } from '../model/settings.ts';
import type { NodePool, Platform } from '../model/target.ts';
import { groupNodes } from './group-nodes.ts';
import { nodesCarryKernelLabel } from './nodes-carry-kernel-label.ts';
import { readDriverToolkit } from './read-driver-toolkit.ts';
import { type Inventory, readInventories } from './read-inventories.ts';

export interface Clusters {
  readonly nodePools: readonly NodePool[];
  readonly platform: Platform;
  readonly clusterVersion?: string;
  readonly driverToolkit: DriverToolkit;
  /** Whether node pools may be missing because of errors that are reported anyway. */
  readonly hasFaults: boolean;
}

interface ClusterOptions {
  readonly settings: Settings;
  readonly nodePools?: readonly NodePool[];
  /** Kernels that no node runs yet: they may tell the platform and a Driver Toolkit. */
  readonly future?: readonly NodePool[];
}

/** Inventories count before captured nodes; pools that the caller gives take the place of both. */
export function findClusters(
  resources: readonly Resource[],
  { settings, nodePools = [], future = [] }: ClusterOptions,
): Result<Clusters> {
  const inventories = readInventories(resources.filter(({ object }) => isInventory(object)));
  const chosen =
    nodePools.length > 0 ? { value: inventories.value, diagnostics: [] } : choose(inventories.value, settings);
  const captured = resources.filter(({ object }) => isNode(object));
  const nodes = groupNodes(captured, selectorKeys(resources));
  const hasInventory = inventories.value.length > 0;
  const pools = hasInventory ? chosen.value.flatMap((inventory) => inventory.nodePools) : nodes.value;
  const known = [...nodePools, ...pools, ...nodes.value];
  const platform = findPlatform(chosen.value, [...known, ...future], settings);
  const driverToolkit = readDriverToolkit({
    inventories: chosen.value,
    imageStreams: resources.filter(({ object }) => isCapturedToolkit(object)),
    nodePools: [...known, ...future],
  });
  const versions = new Set(chosen.value.flatMap(({ version }) => version ?? []));
  const [version] = versions;
  const diagnostics = [
    ...missingMarks(resources),
    ...inventories.diagnostics,
    ...chosen.diagnostics,
    ...(hasInventory ? unusedNodes(captured) : nodes.diagnostics),
    ...(hasInventory || nodePools.length > 0 ? [] : nodesCarryKernelLabel(captured, settings.kernelLabel)),
    ...platform.diagnostics,
    ...driverToolkit.diagnostics,
  ];
  return {
    value: {
      nodePools: nodePools.length > 0 ? nodePools : pools,
      platform: platform.value,
      driverToolkit: driverToolkit.value,
      hasFaults: hasErrors(diagnostics),
      ...(versions.size === 1 && version !== undefined ? { clusterVersion: version } : {}),
    },
    diagnostics,
  };
}

function choose(inventories: readonly Inventory[], { cluster, clusterPlace }: Settings): Result<readonly Inventory[]> {
  if (cluster === undefined) return { value: inventories, diagnostics: [] };
  const value = inventories.filter(({ name }) => name === cluster);
  if (value.length > 0) return { value, diagnostics: [] };
  const names = inventories.map(({ name }) => name);
  const suggestion = suggest(cluster, names);
  const parameters = { cluster, ...(suggestion === undefined ? {} : { suggestion }) };
  const diagnostic = diagnose('unknown-cluster', parameters);
  return { value, diagnostics: [clusterPlace === undefined ? diagnostic : { ...diagnostic, place: clusterPlace }] };
}

/** The settings' platform, else that of the inventories, else what the operating systems say. */
function findPlatform(
  inventories: readonly Inventory[],
  pools: readonly NodePool[],
  settings: Settings,
): Result<Platform> {
  const [first, ...others] = inventories.filter(({ platform }) => platform !== undefined);
  if (settings.platform !== undefined) return { value: settings.platform, diagnostics: [] };
  if (first?.platform === undefined) {
    const isOpenShift = pools.some(({ osImage }) => /^(Red Hat|CentOS Stream|Fedora) .*CoreOS/.test(osImage ?? ''));
    return { value: isOpenShift ? 'OpenShift' : 'Kubernetes', diagnostics: [] };
  }
  const other = first.platform;
  const diagnostics = others.flatMap(({ platform, resource }) =>
    platform === undefined || platform === other
      ? []
      : [diagnose('mixed-platforms', { platform, other, inventory: first.name }, at(resource, 'spec', 'platform'))],
  );
  return { value: other, diagnostics };
}

function unusedNodes(nodes: readonly Resource[]): readonly Diagnostic[] {
  const [first] = nodes;
  return first === undefined ? [] : [diagnose('nodes-not-used', { nodes: nodes.length }, at(first))];
}

/** What no API server knows asks for its mark where an orchestrator would apply it; of captured nodes the first speaks for all. */
function missingMarks(resources: readonly Resource[]): readonly Diagnostic[] {
  const isPackage = resources.some(({ object }) => isPackageFile(object));
  const unmarked = resources.filter(
    ({ object: { metadata }, source }) =>
      (source.fromFunction || isPackage) && metadata?.annotations?.['config.kubernetes.io/local-config'] !== 'true',
  );
  const ours = unmarked.filter(({ object }) => groupOf(object) === kmmcGroup || isCapturedToolkit(object));
  const node = unmarked.filter(({ object }) => isNode(object)).slice(0, 1);
  return [...ours, ...node].map((resource) =>
    diagnose('local-config-missing', { kind: resource.object.kind }, at(resource, 'metadata')),
  );
}

/** Labels by which some Module, or some lane of its rollout, selects: they tell nodes apart even where each node has its own value. */
function selectorKeys(resources: readonly Resource[]): ReadonlySet<string> {
  return new Set(
    resources.flatMap(({ object }) => selectorsOf(object).flatMap((selector) => Object.keys(fieldsOf(selector)))),
  );
}

function selectorsOf(object: KubernetesObject): readonly unknown[] {
  const spec = fieldsOf(object['spec']);
  if (isModule(object)) return [spec['selector']];
  if (isRevision(object)) return [fieldsOf(spec['moduleSpec'])['selector']];
  if (!isRollout(object)) return [];
  return [fieldsOf(spec['canary'])['nodeSelector'], ...listOf(spec['waves']).map((wave) => wave['nodeSelector'])];
}
