/** Finds what two Modules do to one node pool: the same kernel module loaded twice, firmware in one directory. */
import { at, type Diagnostic, diagnose } from '../diagnostics/diagnostic.ts';
import type { CheckedModule, NodePool, ResolvedTarget } from '../model/target.ts';

export function findSharedNodes(targets: readonly ResolvedTarget[]): readonly Diagnostic[] {
  const found: Diagnostic[] = [];
  const loadedBy = new Map<string, CheckedModule>();
  const reported = new Set<string>();
  for (const { module, nodePools } of targets) {
    const modprobe = module.module.spec?.moduleLoader?.container.modprobe;
    const kmod = modprobe?.moduleName?.replaceAll('-', '_');
    for (const pool of nodePools) {
      const place = `${pool.inventory}/${pool.name}`;
      const check = (what: string, report: (other: CheckedModule, pool: NodePool) => Diagnostic): void => {
        const other = loadedBy.get(`${what} on ${place}`);
        if (other === undefined) loadedBy.set(`${what} on ${place}`, module);
        const pair = `${what}: ${nameOf(other)} ${nameOf(module)}`;
        if (other === undefined || other === module || reported.has(pair)) return;
        reported.add(pair);
        found.push(report(other, pool));
      };
      if (kmod !== undefined && kmod !== '') check(`kmod ${kmod}`, (other) => kmodTwice(kmod, module, other, pool));
      if (modprobe?.firmwarePath) check('firmware', (other) => firmwareTwice(module, other, pool));
    }
  }
  return found;
}

const modprobePath = ['spec', 'moduleLoader', 'container', 'modprobe'] as const;

function kmodTwice(kmod: string, module: CheckedModule, other: CheckedModule, pool: NodePool): Diagnostic {
  const parameters = { kmod, module: nameOf(module), other: nameOf(other), pool: pool.name };
  return diagnose('kmod-in-two-modules', parameters, at(module.resource, ...modprobePath, 'moduleName'));
}

function firmwareTwice(module: CheckedModule, other: CheckedModule, pool: NodePool): Diagnostic {
  const parameters = { module: nameOf(module), other: nameOf(other), pool: pool.name };
  return diagnose('firmware-shared', parameters, at(module.resource, ...modprobePath, 'firmwarePath'));
}

function nameOf(module: CheckedModule | undefined): string {
  return module === undefined ? '' : `${module.namespace}/${module.name}`;
}
