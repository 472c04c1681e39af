/** Finds the Dockerfiles that ConfigMaps of the stream hold. */
import type { Dockerfile, Dockerfiles } from '../model/dockerfile.ts';
import { dockerfileKey } from '../model/dockerfile.ts';
import type { Resource } from '../model/resource.ts';
import type { Settings } from '../model/settings.ts';

export function readDockerfiles(resources: readonly Resource[], settings: Settings): Dockerfiles {
  const found = new Map<string, Dockerfile>();
  for (const resource of resources) {
    const { kind, apiVersion, metadata } = resource.object;
    if (kind !== 'ConfigMap' || apiVersion !== 'v1') continue;
    const text = (resource.object['data'] as Readonly<Record<string, unknown>> | undefined)?.[dockerfileKey];
    const name = metadata?.name;
    if (typeof text !== 'string' || name === undefined) continue;
    const namespace = metadata?.namespace || settings.namespace || 'default';
    const args = new Set([...text.matchAll(/^\s*ARG\s+(\w+)/gim)].flatMap(([, arg]) => arg ?? []));
    const usesDriverToolkit = args.has('DTK_AUTO');
    found.set(`${namespace}/${name}`, { namespace, name, text, resource, args, usesDriverToolkit });
  }
  return { find: (namespace, name) => found.get(`${namespace}/${name}`) };
}
