/** Finds the Dockerfiles that ConfigMaps of the stream hold; only those that somebody asks for are read. */
import type { Dockerfile, Dockerfiles } from '../model/dockerfile.ts';
import { dockerfileKey } from '../model/dockerfile.ts';
import type { Resource } from '../model/resource.ts';
import type { Settings } from '../model/settings.ts';
import { configMapData } from './config-map-data.ts';
import type { ParseDockerfile } from './dockerfile/parse-dockerfile.ts';
import { argumentsOf } from './dockerfile/read-stages.ts';
import { usesDriverToolkit } from './dockerfile/uses-driver-toolkit.ts';
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
    return typeof text === 'string' && resource ? toDockerfile({ namespace, name, text, resource }, parse) : undefined;
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

function toDockerfile(
  found: Pick<Dockerfile, 'namespace' | 'name' | 'text' | 'resource'>,
  parse: ParseDockerfile,
): Dockerfile {
  const parsed = parse(found.text);
  if (parsed === null) return { ...found, args: null, usesDriverToolkit: false };
  const args = new Set(parsed.instructions.flatMap(argumentsOf).map(({ name }) => name));
  return { ...found, args, usesDriverToolkit: usesDriverToolkit(parsed) };
}
