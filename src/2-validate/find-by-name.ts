/** Finds objects by the names that others use for them, also after kustomize has renamed or moved them. */
import { textOf } from '../lib/text-of.ts';
import { previousNamesAnnotation, previousNamespacesAnnotation } from '../model/annotations.ts';
import type { Resource } from '../model/resource.ts';
import type { Settings } from '../model/settings.ts';

export interface ByName {
  find(namespace: string, name: string): Resource | undefined;
  /** All of them, in input order. */
  readonly all: readonly Named[];
}

/** An object with the name and namespace that it has now. */
export interface Named {
  readonly resource: Resource;
  readonly name: string;
  readonly namespace: string;
}

/**
 * Objects of `kind` in the core group. The name and namespace that an object has count before those that it once had;
 * of two objects with one name the first is found.
 */
export function findByName(resources: readonly Resource[], kind: 'ConfigMap' | 'Secret', settings: Settings): ByName {
  const found = new Map<string, Resource>();
  const all = resources
    .filter(({ object }) => object.kind === kind && object.apiVersion === 'v1')
    .map((resource) => ({ resource, ...namesOf(resource, settings) }));
  const add = (resource: Resource, namespaces: readonly string[], names: readonly string[]): void => {
    for (const namespace of namespaces) {
      for (const name of names) {
        const key = `${namespace}/${name}`;
        if (!found.has(key)) found.set(key, resource);
      }
    }
  };
  for (const { resource, namespace, name } of all) add(resource, [namespace], [name]);
  for (const { resource, namespace, formerNames } of all) add(resource, [namespace], formerNames);
  for (const { resource, formerNamespaces, name, formerNames } of all) {
    add(resource, formerNamespaces, [name, ...formerNames]);
  }
  return { find: (namespace, name) => found.get(`${namespace}/${name}`), all };
}

function namesOf({ object: { metadata } }: Resource, settings: Settings) {
  const defaultNamespace = settings.namespace || 'default';
  return {
    name: textOf(metadata?.name),
    namespace: textOf(metadata?.namespace) || defaultNamespace,
    formerNames: list(metadata?.annotations?.[previousNamesAnnotation]),
    formerNamespaces: list(metadata?.annotations?.[previousNamespacesAnnotation]).map((one) => one || defaultNamespace),
  };
}

function list(text: unknown): readonly string[] {
  return typeof text === 'string' ? text.split(',') : [];
}
