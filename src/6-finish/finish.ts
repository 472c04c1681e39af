/** Joins input and generated objects: drops what an earlier run generated, refuses to replace what a user wrote. */
import { at, type Diagnostic, diagnose, type Result } from '../diagnostics/diagnostic.ts';
import { textOf } from '../lib/text-of.ts';
import { ownerAnnotation } from '../model/annotations.ts';
import type { Generated } from '../model/generated.ts';
import { type ExpandedKind, groupOf } from '../model/kinds.ts';
import type { KubernetesObject, Resource, Source } from '../model/resource.ts';
import { kindOfOwner, readOwners } from './read-owners.ts';

export interface Finished {
  /** The input without what was generated before, in its order. */
  readonly kept: readonly Resource[];
  readonly generated: readonly Generated[];
  /** Objects of an earlier run that have no successor under their name. */
  readonly removed: readonly Resource[];
}

export interface FinishOptions {
  /** Where objects live that name no namespace. */
  readonly defaultNamespace: string;
  /** Kinds that were expanded: what was generated for others stays as it is. */
  readonly expanded: readonly ExpandedKind[];
}

export function finish(
  resources: readonly Resource[],
  generated: readonly Generated[],
  { defaultNamespace, expanded }: FinishOptions,
): Result<Finished> {
  const owners = readOwners(resources, defaultNamespace);
  const diagnostics: Diagnostic[] = [];
  const given = new Set(resources.map(({ object }) => object.metadata?.name));
  const names = new Set(generated.filter(({ name }) => given.has(name)).map(identity));
  const kept: Resource[] = [];
  const removed: Resource[] = [];
  for (const resource of resources) {
    const { object, source } = resource;
    const owner = object.metadata?.annotations?.[ownerAnnotation];
    const isOurs = typeof owner === 'string' && owner !== '' && expanded.includes(kindOfOwner(owner));
    if (isOurs && (owners.has(owner) || hasHome(source))) {
      if (!names.has(identityOf(object))) removed.push(resource);
      continue;
    }
    kept.push(resource);
    const parameters = { kind: object.kind, name: textOf(object.metadata?.name) };
    if (names.has(identityOf(object))) {
      diagnostics.push(diagnose('name-clash', { ...parameters, file: source.file }, at(resource, 'metadata', 'name')));
    } else if (isOurs) {
      diagnostics.push(diagnose('stale-object-kept', { ...parameters, owner }, at(resource)));
    }
  }
  return { value: { kept, generated, removed }, diagnostics };
}

/** What the API server tells objects apart by; the version of the group does not count. */
function identity({
  apiVersion,
  kind,
  namespace = '',
  name,
}: Pick<Generated, 'apiVersion' | 'kind' | 'namespace' | 'name'>): string {
  return `${groupOf({ apiVersion, kind })}\0${kind}\0${namespace}\0${name}`;
}

function identityOf({ apiVersion, kind, metadata }: KubernetesObject): string {
  return identity({ apiVersion, kind, name: textOf(metadata?.name), namespace: textOf(metadata?.namespace) });
}

/** Whether the object was read from a file of the package, so that it can be removed with its owner. */
function hasHome({ file, isHomeless }: Source): boolean {
  return file !== '' && isHomeless !== true;
}
