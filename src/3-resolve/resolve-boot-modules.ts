/** Gives every BootModuleConfig its pools and nodes, and the images that those will pull, now and after an upgrade. */
import { at, type Diagnostic, diagnose, type Result } from '../diagnostics/diagnostic.ts';
import { kernelTag } from '../lib/kernel.ts';
import { suggest } from '../lib/suggest.ts';
import type { BootImage, CheckedBootModule, MachineConfigPool, ResolvedBootModule } from '../model/boot-module.ts';
import type { NodePool, ResolvedTarget } from '../model/target.ts';
import { checkHandOver } from './check-hand-over.ts';
import { findPools } from './find-pools.ts';

export interface ResolveBootOptions {
  readonly pools: readonly MachineConfigPool[];
  readonly nodePools: readonly NodePool[];
  /** The Modules of the same package, resolved. */
  readonly targets: readonly ResolvedTarget[];
}

export function resolveBootModules(
  modules: readonly CheckedBootModule[],
  options: ResolveBootOptions,
): Result<readonly ResolvedBootModule[]> {
  if (modules.length === 0) return { value: [], diagnostics: [] };
  const pools = findPools(options.pools, options.nodePools);
  // What stands in for an inventory runs on any pool.
  const asked = options.nodePools.filter(({ matchesEverySelector }) => matchesEverySelector);
  const diagnostics: Diagnostic[] = [];
  const value = modules.map((module): ResolvedBootModule => {
    const { machineConfigPoolName: role, kernelModuleImage } = module.boot;
    const hit = pools.hitBy(role);
    if (hit.length === 0) diagnostics.push(poolUnknown(module, pools.names));
    const running = [...hit.flatMap(({ nodePools }) => nodePools), ...asked];
    return { ...module, pools: hit, images: imagesFor(kernelModuleImage, running) };
  });
  return {
    value,
    diagnostics: [...diagnostics, ...findShared(value), ...checkHandOver(value, options.targets)],
  };
}

/** In the order of the node pools; an image that current nodes need is not planned. */
function imagesFor(repository: string, nodePools: readonly NodePool[]): readonly BootImage[] {
  const images = new Map<string, BootImage>();
  for (const { kernel, state } of nodePools) {
    const image = `${repository}:${kernelTag(kernel)}`;
    const planned = state === 'Planned' && images.get(image)?.planned !== false;
    images.set(image, { image, kernel: images.get(image)?.kernel ?? kernel, planned });
  }
  return [...images.values()];
}

function poolUnknown({ boot, resource }: CheckedBootModule, names: readonly string[]): Diagnostic {
  const { machineConfigPoolName: pool } = boot;
  const suggestion = suggest(pool, names);
  const parameters = { pool, known: names, ...(suggestion === undefined ? {} : { suggestion }) };
  return diagnose('pool-unknown', parameters, at(resource, 'spec', 'machineConfigPoolName'));
}

/** One kernel module that reaches a pool by two BootModuleConfigs: once as worker, once by the name of a custom pool. */
function findShared(modules: readonly ResolvedBootModule[]): readonly Diagnostic[] {
  return modules.flatMap((module, index) => {
    const { boot, name, namespace, resource, pools } = module;
    const kmod = boot.kernelModuleName.replaceAll('-', '_');
    return modules.slice(0, index).flatMap((other) => {
      if (other.boot.kernelModuleName.replaceAll('-', '_') !== kmod) return [];
      const shared = pools.filter((pool) => other.pools.some((one) => one.name === pool.name));
      const [pool] = shared;
      if (pool === undefined) return [];
      const names = { boot: `${namespace}/${name}`, other: `${other.namespace}/${other.name}` };
      const parameters = { kmod: boot.kernelModuleName, pool: pool.name, ...names };
      return [diagnose('kmod-twice-in-pool', parameters, at(resource, 'spec', 'machineConfigPoolName'))];
    });
  });
}
