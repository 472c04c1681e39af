/** Patches objects of the stream that kmmc generated in an earlier step; everything else is none of its business. */
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { textOf } from '../../lib/text-of.ts';
import { kernelAnnotation, ownerAnnotation, patchedAnnotation } from '../../model/annotations.ts';
import type { KubernetesObject, Resource } from '../../model/resource.ts';
import type { Settings } from '../../model/settings.ts';
import { dependsOnAnnotation } from '../order-marks.ts';
import { hasPatches, patchObjects } from './patch-objects.ts';
import type { Patchable } from './patchable.ts';

/** An object of the stream, with the two texts that a new name of a step changes as its values. */
interface StreamObject extends Patchable {
  readonly resource: Resource;
}

export interface PatchedResources {
  /** What became of the objects that were changed. */
  readonly changed: ReadonlyMap<Resource, KubernetesObject>;
  readonly diagnostics: readonly Diagnostic[];
}

export async function patchResources(resources: readonly Resource[], settings: Settings): Promise<PatchedResources> {
  if (!hasPatches(settings)) return { changed: new Map(), diagnostics: [] };
  const objects = resources.filter(isGenerated).map(toStreamObject);
  const { items, diagnostics } = await patchObjects(objects, settings, ({ resource }) => doneTo(resource));
  const changed = items
    .filter(({ one, origin }) => one !== origin)
    .map(({ one, done, applied }) => [one.resource, withMarks(one.build(one.values), [...done, ...applied])] as const);
  return { changed: new Map(changed), diagnostics };
}

function isGenerated({ object }: Resource): boolean {
  const owner = object.metadata?.annotations?.[ownerAnnotation];
  return typeof owner === 'string' && owner !== '';
}

function toStreamObject(resource: Resource): StreamObject {
  const { object } = resource;
  const { name, namespace, annotations = {} } = object.metadata ?? {};
  const { [kernelAnnotation]: kernel, [dependsOnAnnotation]: after } = annotations;
  return {
    apiVersion: object.apiVersion,
    kind: object.kind,
    ...(namespace === undefined ? {} : { namespace: textOf(namespace) }),
    name: textOf(name),
    owner: textOf(annotations[ownerAnnotation]),
    ...(kernel === undefined ? {} : { kernel: textOf(kernel) }),
    shape: object,
    values: { name: textOf(name), ...(after === undefined ? {} : { after: textOf(after) }) },
    build: (values) => withValues(object, values),
    resource,
  };
}

function withValues(object: KubernetesObject, { name = '', after }: Patchable['values']): KubernetesObject {
  const { annotations } = object.metadata ?? {};
  const marks = after === undefined ? annotations : { ...annotations, [dependsOnAnnotation]: after };
  return { ...object, metadata: { ...object.metadata, name, ...(marks === undefined ? {} : { annotations: marks }) } };
}

function doneTo({ object }: Resource): readonly string[] {
  const marks = textOf(object.metadata?.annotations?.[patchedAnnotation]);
  return marks === '' ? [] : marks.split(',');
}

function withMarks(object: KubernetesObject, marks: readonly string[]): KubernetesObject {
  if (marks.length === 0) return object;
  const annotations = { ...object.metadata?.annotations, [patchedAnnotation]: marks.join() };
  return { ...object, metadata: { ...object.metadata, annotations } };
}
