/** A Module that stands inside of another object, as its spec alone: checked like any other, with its lines found where they are. */
import type { ObjectMeta, Resource } from '../model/resource.ts';

export interface EmbeddedModule {
  readonly metadata: ObjectMeta;
  readonly spec: unknown;
  /** Where the spec stands in `resource`. */
  readonly path: readonly string[];
}

export function embeddedModule(resource: Resource, { metadata, spec, path }: EmbeddedModule): Resource {
  const object = { apiVersion: 'kmm.sigs.x-k8s.io/v1beta1', kind: 'Module', metadata, spec };
  return { object, source: { ...resource.source, embeddedSpec: path } };
}
