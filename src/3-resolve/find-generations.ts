/**
 * Divides the nodes of a Module: into lanes that come one after the other, each with the present or an earlier state of the
 * Module, and by the version that nodes ask for. No node is in two of them.
 */
import type { CheckedRevision, CheckedRollout, Generation, Lane } from '../model/rollout.ts';
import type { CheckedModule } from '../model/target.ts';
import { loaderContainer } from './prepare-module.ts';

export interface ModuleGeneration {
  /** Its spec is that of the generation. */
  readonly module: CheckedModule;
  readonly generation: Generation;
}

export function findGenerations(rollout: CheckedRollout): readonly ModuleGeneration[] {
  const { module, canary, versions } = rollout;
  const own = loaderContainer(module.module)?.version;
  const isHeldBack = canary !== undefined && !canary.promote;
  const lanes = lanesOf(rollout);
  const present = lanes.flatMap((lane, step): ModuleGeneration[] => {
    const generation = { rollout, ...lane, step };
    const isReached = !isHeldBack || lane.lane === canary.name;
    if (isReached) return [{ module, generation: { ...generation, ...asked(versions, own), isCurrent: true } }];
    // In an ordered upgrade the baseline is one of the versions, which nodes ask for by themselves.
    const { baseline } = canary;
    if (baseline === undefined || versions !== undefined) return [];
    return [{ module: baseline.module, generation: { ...generation, isCurrent: false } }];
  });
  const earlier = (versions ?? []).map(
    ({ version, module: state }): ModuleGeneration => ({
      module: state,
      generation: { rollout, version, include: {}, exclude: [], step: 0, isCurrent: false },
    }),
  );
  return [...present, ...earlier];
}

function asked(versions: readonly CheckedRevision[] | undefined, version: string | undefined): { version?: string } {
  return versions === undefined || version === undefined ? {} : { version };
}

type Place = Pick<Generation, 'lane' | 'include' | 'exclude'>;

/** Canary, waves, and the nodes that are in none of them: each without the nodes of those before. */
function lanesOf({ canary, waves }: CheckedRollout): readonly Place[] {
  const lanes: readonly Lane[] = [...(canary === undefined ? [] : [canary]), ...waves];
  const before = (index: number) => lanes.slice(0, index).map(({ nodeSelector }) => nodeSelector);
  return [
    ...lanes.map(({ name, nodeSelector }, index) => ({ lane: name, include: nodeSelector, exclude: before(index) })),
    { include: {}, exclude: before(lanes.length) },
  ];
}
