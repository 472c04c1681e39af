/** Finds the owners that the stream holds, under every name that kustomize says they once had. */
import { textOf } from '../lib/text-of.ts';
import { previousNamesAnnotation, previousNamespacesAnnotation } from '../model/annotations.ts';
import { type ExpandedKind, expandedKinds, groupOf, isExpanded, isPreflight, kmmcGroup } from '../model/kinds.ts';
import type { Resource } from '../model/resource.ts';

export interface Owners {
  /** Whether the owner annotation `owner` names an object of the stream, or something that those share. */
  has(owner: string): boolean;
}

/** `defaultNamespace` is where objects live that name no namespace. */
export function readOwners(resources: readonly Resource[], defaultNamespace: string): Owners {
  const owners = new Set<string>();
  const kinds = new Set<string>();
  for (const { object } of resources) {
    if (!isExpanded(object)) continue;
    const { kind } = object;
    kinds.add(kind);
    const { name, namespace, annotations } = object.metadata ?? {};
    const names = [textOf(name), ...list(annotations?.[previousNamesAnnotation])];
    const namespaces = [textOf(namespace), ...list(annotations?.[previousNamespacesAnnotation])];
    // kustomize, which does not know that an object is of the cluster, gives it a namespace like any other.
    const places = isPreflight(object) ? [''] : namespaces.map((place) => place || defaultNamespace);
    for (const one of names) {
      for (const place of places) {
        owners.add(`${groupOf(object)}/${kind}/${place}/${one}`);
      }
    }
  }
  return {
    has: (owner) => (isShared(owner) ? kinds.has(kindOfOwner(owner)) : owners.has(owner)),
  };
}

/** The kind of what an owner annotation names. What no namespace has is shared by BootModuleConfigs, all else by Modules. */
export function kindOfOwner(owner: string): ExpandedKind {
  const [, kind, namespace] = owner.split('/');
  if (kind === 'Shared' && namespace === '') return 'BootModuleConfig';
  return expandedKinds.find((one) => one === kind) ?? 'Module';
}

function isShared(owner: string): boolean {
  return owner.startsWith(`${kmmcGroup}/Shared/`);
}

function list(text: unknown): string[] {
  return typeof text === 'string' ? text.split(',') : [];
}
