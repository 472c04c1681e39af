/** What a user changes to have the images of one Module built again. */
import { rebuildAnnotation } from '../model/annotations.ts';
import type { CheckedModule } from '../model/target.ts';

/** KMM's own counter, and our annotation beside it; empty where neither is set. */
export function rebuildToken({ module, resource }: CheckedModule): string {
  const generation = module.spec.imageRebuildTriggerGeneration;
  const annotation = resource.object.metadata?.annotations?.[rebuildAnnotation];
  return [generation, annotation]
    .map((part) => part ?? '')
    .join(' ')
    .trim();
}
