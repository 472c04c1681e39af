/** Finds what two Modules do to one node pool: the same kernel module loaded twice, firmware in one directory. */
import { at, type Diagnostic, diagnose } from '../diagnostics/diagnostic.ts';
import type { CheckedModule, NodePool, ResolvedTarget } from '../model/target.ts';

export function findSharedNodes(targets: readonly ResolvedTarget[]): readonly Diagnostic[] {
  const pools = poolsByModule(targets);
  const byKmod = groupBy([...pools.keys()], kmodOf);
  const byFirmware = groupBy([...pools.keys()], ({ module }) =>
    module.spec?.moduleLoader?.container.modprobe.firmwarePath ? 'firmware' : undefined,
  );
  return [
    ...[...byKmod].flatMap(([kmod, modules]) =>
      sharing(modules, pools).map(({ module, other, pool }) => {
        const parameters = { kmod, module: nameOf(module), other: nameOf(other), pool: pool.name };
        return diagnose('kmod-in-two-modules', parameters, at(module.resource, ...modprobePath, 'moduleName'));
      }),
    ),
    ...[...byFirmware.values()].flatMap((modules) =>
      sharing(modules, pools).map(({ module, other, pool }) => {
        const parameters = { module: nameOf(module), other: nameOf(other), pool: pool.name };
        return diagnose('firmware-shared', parameters, at(module.resource, ...modprobePath, 'firmwarePath'));
      }),
    ),
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

function groupBy(
  modules: readonly CheckedModule[],
  keyOf: (module: CheckedModule) => string | undefined,
): ReadonlyMap<string, readonly CheckedModule[]> {
  const groups = new Map<string, CheckedModule[]>();
  for (const module of modules) {
    const key = keyOf(module);
    if (key !== undefined) groups.set(key, [...(groups.get(key) ?? []), module]);
  }
  return groups;
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
