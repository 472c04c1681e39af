/** The node label by which a node asks for a version of a Module, as KMM calls it (its internal/utils/kmmlabels.go). */

export function versionLabel({ namespace, name }: { readonly namespace: string; readonly name: string }): string {
  return `kmm.node.kubernetes.io/version-module.${namespace}.${name}`;
}
