/** Finds what two Modules do to one node pool: the same kernel module loaded twice, firmware in one directory. */
import { at, type Diagnostic, diagnose } from '../diagnostics/diagnostic.ts';
import { groupBy } from '../lib/group-by.ts';
import type { CheckedModule, NodePool, ResolvedTarget } from '../model/target.ts';

export function findSharedNodes(targets: readonly ResolvedTarget[]): readonly Diagnostic[] {
  const pools = poolsByModule(targets);
  const modules = [...pools.keys()];
  const byKmod = groupBy(
    modules.filter((module) => kmodOf(module) !== undefined),
    kmodOf,
  );
  const withFirmware = modules.filter(({ module }) => module.spec?.moduleLoader?.container.modprobe.firmwarePath);
  return [
    ...[...byKmod].flatMap(([kmod = '', loaders]) =>
      sharing(loaders, pools).map(({ module, other, pool }) => {
        const parameters = { kmod, module: nameOf(module), other: nameOf(other), pool: pool.name };
        return diagnose('kmod-in-two-modules', parameters, at(module.resource, ...modprobePath, 'moduleName'));
      }),
    ),
    ...sharing(withFirmware, pools).map(({ module, other, pool }) => {
      const parameters = { module: nameOf(module), other: nameOf(other), pool: pool.name };
      return diagnose('firmware-shared', parameters, at(module.resource, ...modprobePath, 'firmwarePath'));
    }),
  ];
}

const modprobePath = ['spec', 'moduleLoader', 'container', 'modprobe'] as const;

type Pools = ReadonlyMap<CheckedModule, ReadonlySet<NodePool>>;

function poolsByModule(targets: readonly ResolvedTarget[]): Pools {
  const pools = new Map<CheckedModule, Set<NodePool>>();
  for (const { module, nodePools } of targets) {
    const own = pools.get(module) ?? new Set();
    pools.set(module, own);
    for (const pool of nodePools) own.add(pool);
  }
  return pools;
}

/** `-` and `_` are the same in the name of a kernel module. */
function kmodOf({ module }: CheckedModule): string | undefined {
  return module.spec?.moduleLoader?.container.modprobe.moduleName?.replaceAll('-', '_') || undefined;
}

interface Sharing {
  readonly module: CheckedModule;
  readonly other: CheckedModule;
  readonly pool: NodePool;
}

/** Each Module with the first one before it that has a node pool in common, and that pool. */
function sharing(modules: readonly CheckedModule[], pools: Pools): readonly Sharing[] {
  return modules.flatMap((module, index) => {
    for (const other of modules.slice(0, index)) {
      // Generations of one Module take turns.
      if (nameOf(other) === nameOf(module)) continue;
      const pool = [...(pools.get(module) ?? [])].find((one) => pools.get(other)?.has(one));
      if (pool !== undefined) return [{ module, other, pool }];
    }
    return [];
  });
}

function nameOf({ namespace, name }: CheckedModule): string {
  return `${namespace}/${name}`;
}
