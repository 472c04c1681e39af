/** The order of everything that is planned: it depends on names alone. */
import type { CheckedModule, ResolvedTarget } from '../model/target.ts';

export function compareModules(a: CheckedModule, b: CheckedModule): number {
  return compare(a.namespace, b.namespace) || compare(a.name, b.name);
}

/** By Module, kernel and architecture. */
export function compareTargets(a: ResolvedTarget, b: ResolvedTarget): number {
  return compareModules(a.module, b.module) || compare(a.kernel, b.kernel) || compare(a.architecture, b.architecture);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
