/** Decides the ImageStreams that built images of OpenShift's internal registry live in. */
import { type Diagnostic, diagnose, type Result } from '../diagnostics/diagnostic.ts';
import { internalImage } from '../lib/internal-registry.ts';
import { ownerAnnotation } from '../model/annotations.ts';
import { groupOf } from '../model/kinds.ts';
import type { ImageStreamPlan } from '../model/plan.ts';
import type { Resource } from '../model/resource.ts';
import { imagePlace } from './container-field.ts';
import type { ImageSteps } from './image-steps.ts';
import type { PlanOptions } from './plan-options.ts';

/** One for each name; an ImageStream that the user wrote is used as it is. */
export function planImageStreams(
  images: readonly ImageSteps[],
  { platform, resources }: PlanOptions,
): Result<readonly ImageStreamPlan[]> {
  if (platform !== 'OpenShift') return { value: [], diagnostics: [] };
  const given = new Set(resources.filter(isUsersStream).map(({ object: { metadata } }) => key(metadata ?? {})));
  const streams = new Map<string, ImageStreamPlan>();
  const found = new Map<string, Diagnostic>();
  for (const steps of images) {
    const { module } = steps.target;
    const image = steps.resolution.containerImage;
    const internal = internalImage(image);
    if (internal === undefined) continue;
    if ('fault' in internal) {
      const finding = diagnose(
        'image-stream-name-invalid',
        { image, name: internal.fault },
        imagePlace(module, steps.resolution),
      );
      if (!found.has(internal.fault)) found.set(internal.fault, finding);
      continue;
    }
    const { namespace, name } = internal;
    if (namespace !== module.namespace && !found.has(`${module.namespace}/${module.name}`)) {
      const parameters = { image, module: module.name, namespace: module.namespace, other: namespace };
      found.set(
        `${module.namespace}/${module.name}`,
        diagnose('image-stream-elsewhere', parameters, imagePlace(module, steps.resolution)),
      );
    }
    if (!given.has(key({ namespace, name }))) streams.set(key({ namespace, name }), { namespace, name });
  }
  const value = [...streams].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, stream]) => stream);
  return { value, diagnostics: [...found.values()] };
}

function isUsersStream({ object }: Resource): boolean {
  return (
    object.kind === 'ImageStream' &&
    groupOf(object) === 'image.openshift.io' &&
    object.metadata?.annotations?.[ownerAnnotation] === undefined
  );
}

function key({ namespace = '', name = '' }: { readonly namespace?: string; readonly name?: string }): string {
  return `${namespace}/${name}`;
}
