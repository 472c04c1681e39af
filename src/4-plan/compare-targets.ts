/** The order of everything that is planned: it depends on names alone. */
import type { Generation } from '../model/rollout.ts';
import type { CheckedModule, ResolvedTarget } from '../model/target.ts';

export function compareModules(a: CheckedModule, b: CheckedModule): number {
  return compare(a.namespace, b.namespace) || compare(a.name, b.name);
}

/** By Module, its place in a rollout, kernel and architecture. */
export function compareTargets(a: ResolvedTarget, b: ResolvedTarget): number {
  return (
    compareModules(a.module, b.module) ||
    compareGenerations(a.generation, b.generation) ||
    compare(a.kernel, b.kernel) ||
    compare(a.architecture, b.architecture)
  );
}

function compareGenerations(a: Generation | undefined, b: Generation | undefined): number {
  if (a === b || a === undefined || b === undefined) return 0;
  return a.step - b.step || compare(a.version ?? '', b.version ?? '');
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
