/** Decides the marks of order for objects that an earlier function generated, as they come in a stream. */
import { isTransportAnnotation, ownerAnnotation } from '../model/annotations.ts';
import type { MachineConfigPool } from '../model/boot-module.ts';
import type { KubernetesObject, Resource } from '../model/resource.ts';
import type { Settings } from '../model/settings.ts';
import {
  hasVariable,
  largestForClientSideApply,
  markKeys,
  marksOf,
  ownSyncOptions,
  syncOptionsAnnotation,
} from './order-marks.ts';
import { createReferences, type StagedObject } from './read-references.ts';
import { readStage } from './read-stage.ts';
import { readStep } from './read-step.ts';

/** Annotations to write, by key; undefined for those to take away. */
export type AnnotationChanges = ReadonlyMap<string, string | undefined>;

/** One entry for each resource that has to change; what has no owner of ours never has. */
export function orderResources(
  resources: readonly Resource[],
  { gitops }: Pick<Settings, 'gitops'>,
  pools: readonly MachineConfigPool[],
): ReadonlyMap<Resource, AnnotationChanges> {
  const staged = resources.flatMap((resource) => {
    const stage = isGenerated(resource.object) ? readStage(resource.object) : undefined;
    return stage === undefined ? [] : [{ resource, object: resource.object, stage }];
  });
  const referencesOf = createReferences(staged, pools);
  const found = new Map<Resource, AnnotationChanges>();
  for (const { resource, ...one } of staged) {
    const changes = changesOf(one, gitops, referencesOf);
    if (changes.size > 0) found.set(resource, changes);
  }
  return found;
}

function isGenerated({ metadata }: KubernetesObject): boolean {
  const owner: unknown = metadata?.annotations?.[ownerAnnotation];
  return typeof owner === 'string' && owner !== '';
}

function changesOf(
  { object, stage }: StagedObject,
  gitops: Settings['gitops'],
  referencesOf: ReturnType<typeof createReferences>,
): AnnotationChanges {
  const present: Readonly<Record<string, string>> = object.metadata?.annotations ?? {};
  const syncOptions = ownSyncOptions(present[syncOptionsAnnotation]);
  const text = JSON.stringify(asGenerated(object, syncOptions));
  const marks = marksOf(
    {
      stage,
      step: readStep(object),
      after: referencesOf({ object, stage }),
      hasVariable: hasVariable(text),
      isLarge: text.length > largestForClientSideApply,
      syncOptions,
    },
    gitops,
  );
  const wanted = { ...(syncOptions === undefined ? {} : { [syncOptionsAnnotation]: syncOptions }), ...marks };
  const differing = markKeys.filter((key) => wanted[key] !== present[key]);
  return new Map(differing.map((key) => [key, wanted[key]]));
}

/** Without what this function and orchestrators write into it. */
function asGenerated(object: KubernetesObject, syncOptions: string | undefined): KubernetesObject {
  const isForeign = (key: string): boolean =>
    isTransportAnnotation(key) ||
    (key === syncOptionsAnnotation ? syncOptions === undefined : (markKeys as readonly string[]).includes(key));
  const annotations = Object.entries(object.metadata?.annotations ?? {}).filter(([key]) => !isForeign(key));
  return { ...object, metadata: { ...object.metadata, annotations: Object.fromEntries(annotations) } };
}
