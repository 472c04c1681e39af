/** Tells which images are tags of ImageStreams, and which of those a Module's own accounts have credentials for. */
import { internalImage } from '../lib/internal-registry.ts';
import type { ImageStreamTag } from '../model/plan.ts';
import type { ResolvedTarget } from '../model/target.ts';
import type { PlanOptions } from './plan-options.ts';

/** Elsewhere the name of that registry is a host like any other. */
export function imageStreamTag(image: string, { platform }: Pick<PlanOptions, 'platform'>): ImageStreamTag | undefined {
  const internal = platform === 'OpenShift' ? internalImage(image) : undefined;
  return internal === undefined || 'fault' in internal ? undefined : internal;
}

/**
 * Every account of a namespace has credentials for the ImageStreams in it. A pod that names a Secret gets that one alone
 * (Kubernetes, the admission plugin ServiceAccount).
 */
export function isInOwnStream({ module, resolution }: ResolvedTarget, options: Pick<PlanOptions, 'platform'>): boolean {
  return resolution !== null && imageStreamTag(resolution.containerImage, options)?.namespace === module.namespace;
}
