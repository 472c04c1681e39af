/** Finds objects by the names that others use for them, also after kustomize has renamed or moved them. */
import { textOf } from '../lib/text-of.ts';
import {
  prefixesAnnotation,
  previousNamesAnnotation,
  previousNamespacesAnnotation,
  suffixesAnnotation,
} from '../model/annotations.ts';
import type { Resource } from '../model/resource.ts';
import type { Settings } from '../model/settings.ts';

export interface ByName {
  /** `user`, which names it so, tells the one that is meant of several that once had the name. */
  find(namespace: string, name: string, user?: Resource): Resource | undefined;
  /** What `user`, an object of `namespace`, must call it now. */
  presentName(namespace: string, name: string, user: Resource): string;
  /** Whether any of them once had another name. */
  readonly isRenamed: boolean;
  /** All of them, in input order. */
  readonly all: readonly Named[];
}

/** An object with the name and namespace that it has now. */
export interface Named {
  readonly resource: Resource;
  readonly name: string;
  readonly namespace: string;
}

/** Objects that answer to one name, and how well: only the best are kept. */
interface Found {
  readonly rank: number;
  readonly named: Named[];
}

/**
 * Objects of `kind` in the core group. The name and namespace that an object has count before those that it once had.
 * Of several that once had a name, as two overlays of one base make them, the one is found that the same layer renamed;
 * else the first.
 */
export function findByName(resources: readonly Resource[], kind: 'ConfigMap' | 'Secret', settings: Settings): ByName {
  const found = new Map<string, Found>();
  const all = resources
    .filter(({ object }) => object.kind === kind && object.apiVersion === 'v1')
    .map((resource) => ({ resource, ...namesOf(resource, settings) }));
  const add = (rank: number, named: Named, namespaces: readonly string[], names: readonly string[]): void => {
    for (const namespace of namespaces) {
      for (const name of names) {
        const key = `${namespace}/${name}`;
        const known = found.get(key);
        if (known === undefined) found.set(key, { rank, named: [named] });
        else if (known.rank === rank) known.named.push(named);
      }
    }
  };
  for (const one of all) add(0, one, [one.namespace], [one.name]);
  for (const one of all) add(1, one, [one.namespace], one.formerNames);
  for (const one of all) add(2, one, one.formerNamespaces, [one.name, ...one.formerNames]);
  const find = (namespace: string, name: string, user?: Resource): Named | undefined => {
    const { named = [] } = found.get(`${namespace}/${name}`) ?? {};
    const isAlone = named.length < 2 || user === undefined;
    return (isAlone ? undefined : named.find(({ resource }) => layerOf(resource) === layerOf(user))) ?? named[0];
  };
  return {
    find: (namespace, name, user) => find(namespace, name, user)?.resource,
    presentName: (namespace, name, user) => {
      const one = find(namespace, name, user);
      return one?.namespace === namespace ? one.name : name;
    },
    isRenamed: all.some(({ formerNames }) => formerNames.length > 0),
    all,
  };
}

/** What the outermost layer that renamed an object added to its name. */
function layerOf({ object: { metadata } }: Resource): string {
  const last = (annotation: string): string => list(metadata?.annotations?.[annotation]).at(-1) ?? '';
  return JSON.stringify([last(prefixesAnnotation), last(suffixesAnnotation)]);
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
