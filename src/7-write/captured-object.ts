/** Takes out of an object captured from a cluster what the API server put in: applied again it would be refused or fight. */
import type { KubernetesObject } from '../model/resource.ts';

const serverFields = ['creationTimestamp', 'generation', 'managedFields', 'resourceVersion', 'selfLink', 'uid'];
const lastApplied = 'kubectl.kubernetes.io/last-applied-configuration';

/** Whether the API server has written into `object` (`kubectl get -o yaml`). */
export function isCaptured({ metadata }: KubernetesObject): boolean {
  return metadata !== undefined && ('resourceVersion' in metadata || 'uid' in metadata);
}

/** Without status, without the server's metadata and the marks of controllers (finalizers, owners). */
export function withoutServerFields({ status: _, metadata, ...object }: KubernetesObject): KubernetesObject {
  const dropped = [...serverFields, 'finalizers', 'ownerReferences'];
  const kept = Object.entries(metadata ?? {}).filter(([key]) => !dropped.includes(key));
  const annotations = Object.entries(metadata?.annotations ?? {}).filter(([key]) => key !== lastApplied);
  const own = Object.fromEntries(kept.filter(([key]) => key !== 'annotations'));
  const { apiVersion, kind, ...rest } = object;
  return {
    apiVersion: String(apiVersion),
    kind: String(kind),
    metadata: { ...own, ...(annotations.length > 0 ? { annotations: Object.fromEntries(annotations) } : {}) },
    ...rest,
  };
}
