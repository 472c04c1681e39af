/** Finds the Dockerfiles that ConfigMaps of the stream hold; only those that somebody asks for are read. */
import type { Dockerfile, Dockerfiles } from '../model/dockerfile.ts';
import { dockerfileKey } from '../model/dockerfile.ts';
import type { Resource } from '../model/resource.ts';
import type { Settings } from '../model/settings.ts';
import { configMapData } from './config-map-data.ts';
import { dockerfileFacts } from './dockerfile/dockerfile-facts.ts';
import type { ParseDockerfile } from './dockerfile/parse-dockerfile.ts';
import { type ByName, findByName } from './find-by-name.ts';

export interface DockerfileSources extends Dockerfiles {
  readonly configMaps: ByName;
}

export function readDockerfiles(
  resources: readonly Resource[],
  settings: Settings,
  parse: ParseDockerfile,
): DockerfileSources {
  const configMaps = findByName(resources, 'ConfigMap', settings);
  const known = new Map<string, Dockerfile | undefined>();
  const read = (namespace: string, name: string): Dockerfile | undefined => {
    const resource = configMaps.find(namespace, name);
    const text = resource && configMapData(resource.object)[dockerfileKey];
    if (typeof text !== 'string' || resource === undefined) return undefined;
    return { namespace, name, text, resource, ...dockerfileFacts(parse(text)) };
  };
  return {
    configMaps,
    find: (namespace, name) => {
      const key = `${namespace}/${name}`;
      if (!known.has(key)) known.set(key, read(namespace, name));
      return known.get(key);
    },
  };
}
