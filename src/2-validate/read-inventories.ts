/** Turns KernelInventory objects into node pools. */
import { at, type Diagnostic, diagnose, type Result } from '../diagnostics/diagnostic.ts';
import { isKernel } from '../lib/kernel.ts';
import type { DriverToolkitImage, InventoryNodePool, KernelInventory } from '../model/inventory.generated.ts';
import type { Resource } from '../model/resource.ts';
import type { NodePool, Platform } from '../model/target.ts';
import { architectureOfKernel, checkArchitecture } from './architecture.ts';
import { describeSource } from './describe-source.ts';
import { explainSchemaErrors } from './explain-schema-errors.ts';
import { isLabelKey, isLabelValue } from './label-syntax.ts';
import { ownCopy } from './own-copy.ts';
import { validateInventory } from './validators.generated.js';

export interface Inventory {
  readonly name: string;
  readonly platform?: Platform;
  readonly version?: string;
  readonly nodePools: readonly NodePool[];
  readonly driverToolkit: readonly DriverToolkitImage[];
  readonly resource: Resource;
}

/** An inventory with fields of a wrong type is left out; all errors are reported. */
export function readInventories(resources: readonly Resource[]): Result<readonly Inventory[]> {
  const value: Inventory[] = [];
  const diagnostics: Diagnostic[] = [];
  for (const resource of resources) {
    const copy = ownCopy(resource.object);
    const errors = explainSchemaErrors(validateInventory(copy), copy, resource);
    diagnostics.push(...errors);
    if (errors.some(({ code }) => code === 'missing-field' || code === 'wrong-type')) continue;
    const inventory = toInventory(copy as unknown as KernelInventory, resource);
    const same = value.find(({ name }) => name === inventory.name);
    if (same !== undefined) diagnostics.push(duplicate(same, resource));
    diagnostics.push(...checkPools((copy as unknown as KernelInventory).spec.nodePools, resource));
    value.push(inventory);
  }
  return { value, diagnostics };
}

/** A platform that does not exist is reported by the schema; the Modules are still checked, for no platform in particular. */
function isPlatform(platform: string | undefined): platform is Platform {
  return platform === 'OpenShift' || platform === 'Kubernetes';
}

function duplicate({ name, resource: first }: Inventory, second: Resource): Diagnostic {
  const places = { first: describeSource(first.source), second: describeSource(second.source) };
  return diagnose('duplicate-inventory', { name, ...places }, at(second, 'metadata', 'name'));
}

function toInventory({ metadata: { name }, spec }: KernelInventory, resource: Resource): Inventory {
  const { platform, version, driverToolkit = [] } = spec;
  // What cannot be a kernel is reported, and left out so that nothing more is said about it.
  const nodePools = spec.nodePools
    .map((pool, index) => toNodePool(pool, index, name, resource))
    .filter(({ kernel }) => isKernel(kernel));
  return {
    name,
    nodePools,
    driverToolkit,
    resource,
    ...(isPlatform(platform) ? { platform } : {}),
    ...(version === undefined ? {} : { version }),
  };
}

function toNodePool(pool: InventoryNodePool, index: number, inventory: string, { source }: Resource): NodePool {
  const { name, kernel, nodes = 1, state = 'Current', osImage, taints, machineConfigPool } = pool;
  const architecture = pool.architecture ?? architectureOfKernel(kernel) ?? 'amd64';
  return {
    name,
    inventory,
    kernel,
    architecture,
    nodes: typeof nodes === 'number' ? nodes : nodes.length,
    // Every node of Kubernetes carries these two.
    labels: { 'kubernetes.io/arch': architecture, 'kubernetes.io/os': 'linux', ...pool.labels },
    state,
    place: { source, path: ['spec', 'nodePools', index, 'kernel'] },
    ...(typeof nodes === 'number' ? {} : { names: nodes }),
    ...(osImage === undefined ? {} : { osImage }),
    ...(taints === undefined ? {} : { taints }),
    ...(machineConfigPool === undefined ? {} : { machineConfigPool }),
  };
}

function checkPools(pools: readonly InventoryNodePool[], resource: Resource): readonly Diagnostic[] {
  if (pools.length === 0) return [diagnose('empty-inventory', {}, at(resource, 'spec', 'nodePools'))];
  const poolNames = new Set<string>();
  const poolOfNode = new Map<string, string>();
  return pools.flatMap((pool, index) => {
    const here = (...path: (string | number)[]) => at(resource, 'spec', 'nodePools', index, ...path);
    const found: Diagnostic[] = [];
    if (poolNames.has(pool.name)) found.push(diagnose('duplicate-node-pool', { name: pool.name }, here('name')));
    poolNames.add(pool.name);
    if (pool.kernel !== '' && !isKernel(pool.kernel))
      found.push(diagnose('invalid-kernel', { kernel: pool.kernel }, here('kernel')));
    found.push(...checkArchitecture(pool.architecture, pool.kernel, here('architecture')));
    for (const [key, value] of Object.entries(pool.labels ?? {})) {
      if (!isLabelKey(key))
        found.push(diagnose('invalid-label', { text: key, part: 'key' }, { ...here('labels', key), atKey: true }));
      if (!isLabelValue(value))
        found.push(diagnose('invalid-label', { text: value, part: 'value' }, here('labels', key)));
    }
    const names = Array.isArray(pool.nodes) ? (pool.nodes as readonly string[]) : [];
    for (const [position, node] of names.entries()) {
      const other = poolOfNode.get(`${pool.state} ${node}`);
      if (other !== undefined)
        found.push(diagnose('duplicate-node', { node, pool: pool.name, other }, here('nodes', position)));
      poolOfNode.set(`${pool.state} ${node}`, pool.name);
    }
    return found;
  });
}
