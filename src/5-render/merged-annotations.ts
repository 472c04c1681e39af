/** Marks for objects of which kmmc writes only some fields: every tool merges them, and none deletes them. */

export const mergedAnnotations = {
  'argocd.argoproj.io/sync-options': 'Delete=false,Prune=false,ServerSideApply=true',
  'client.lifecycle.config.k8s.io/deletion': 'detach',
  'kustomize.toolkit.fluxcd.io/prune': 'disabled',
  'kustomize.toolkit.fluxcd.io/ssa': 'Merge',
} as const;
