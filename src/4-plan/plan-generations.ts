/** Decides what a rollout adds to loaders: their names, their nodes, the loaders that they come after. */
import { stableHash } from '../lib/stable-hash.ts';
import { versionLabel } from '../lib/version-label.ts';
import type { LanePlace, LoaderPlan, LoaderPod, StepReference } from '../model/plan.ts';
import type { Generation } from '../model/rollout.ts';
import type { CheckedModule } from '../model/target.ts';

/**
 * Words of a loader's name before the kernel, and a digest of them. A version keeps its name when the Module moves on to
 * another one; the nodes of no lane keep the name that they have without a rollout.
 */
export function generationName(
  module: CheckedModule,
  generation: Generation | undefined,
): { readonly words: readonly string[]; readonly hash: number } {
  const hash = stableHash('module', module.namespace, module.name);
  const { lane, version } = generation ?? {};
  return {
    words: [module.name, ...(version === undefined ? [] : [version]), ...(lane === undefined ? [] : [lane])],
    hash:
      hash ^
      (version === undefined ? 0 : stableHash('version', version)) ^
      (lane === undefined ? 0 : stableHash('lane', lane)),
  };
}

/** Labels of its nodes besides those of the Module's selector. */
export function selectorOf(module: CheckedModule, { include, version }: Generation): Readonly<Record<string, string>> {
  return { ...include, ...(version === undefined ? {} : { [versionLabel(module)]: version }) };
}

export function turnsOf(generation: Generation | undefined): Pick<LoaderPod, 'preUnload' | 'updateStrategy'> {
  const { preUnload, updateStrategy } = generation?.rollout ?? {};
  return {
    ...(preUnload === undefined ? {} : { preUnload }),
    ...(updateStrategy === undefined ? {} : { updateStrategy: { type: 'RollingUpdate', ...updateStrategy } }),
  };
}

interface Lanes {
  add(module: CheckedModule, generation: Generation, loaders: readonly LoaderPlan[]): void;
  /** Targets come in the order of their steps. */
  place(
    module: CheckedModule,
    generation: Generation,
  ): { readonly lane: LanePlace; readonly follows?: readonly StepReference[] };
}

/** Each lane comes after the one before it that has loaders. */
export function loadersByStep(): Lanes {
  const known = new Map<string, Map<number, StepReference[]>>();
  const stepsOf = ({ namespace, name }: CheckedModule) => known.get(`${namespace}/${name}`) ?? new Map();
  return {
    add(module, { step, version, isCurrent }, loaders) {
      // Versions that nodes ask for are side by side: none comes after another.
      if (version !== undefined && !isCurrent) return;
      const { namespace, name } = module;
      const steps: Map<number, StepReference[]> = stepsOf(module);
      const references = loaders.map((one): StepReference => ({ kind: 'DaemonSet', namespace, name: one.name }));
      steps.set(step, [...(steps.get(step) ?? []), ...references]);
      known.set(`${namespace}/${name}`, steps);
    },
    place(module, { lane, step }) {
      const steps: ReadonlyMap<number, readonly StepReference[]> = stepsOf(module);
      const before = [...steps.keys()].filter((one) => one < step).sort((a, b) => b - a);
      const [last] = before;
      const follows = last === undefined ? undefined : steps.get(last);
      return {
        lane: { step, ...(lane === undefined ? {} : { name: lane }) },
        ...(follows === undefined ? {} : { follows }),
      };
    },
  };
}
