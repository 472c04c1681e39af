/** Finds the owners that the stream holds, under every name that kustomize says they once had. */
import { textOf } from '../lib/text-of.ts';
import { previousNamesAnnotation, previousNamespacesAnnotation } from '../model/annotations.ts';
import { groupOf, isModule, kmmcGroup } from '../model/kinds.ts';
import type { Resource } from '../model/resource.ts';

export interface Owners {
  /** Whether the owner annotation `owner` names an object of the stream, or something that its Modules share. */
  has(owner: string): boolean;
}

/** `defaultNamespace` is where objects live that name no namespace. */
export function readOwners(resources: readonly Resource[], defaultNamespace: string): Owners {
  const owners = new Set<string>();
  for (const { object } of resources) {
    if (!isModule(object)) continue;
    const { name, namespace, annotations } = object.metadata ?? {};
    const names = [textOf(name), ...list(annotations?.[previousNamesAnnotation])];
    const namespaces = [textOf(namespace), ...list(annotations?.[previousNamespacesAnnotation])];
    for (const one of names) {
      for (const place of namespaces) {
        owners.add(`${groupOf(object)}/${object.kind}/${place || defaultNamespace}/${one}`);
      }
    }
  }
  return {
    has: (owner) => (owner.startsWith(`${kmmcGroup}/Shared/`) ? owners.size > 0 : owners.has(owner)),
  };
}

function list(text: unknown): string[] {
  return typeof text === 'string' ? text.split(',') : [];
}
