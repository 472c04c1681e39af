/** Finds the Dockerfiles that ConfigMaps of the stream hold; only those that somebody asks for are read. */
import { at, type Diagnostic, diagnose } from '../diagnostics/diagnostic.ts';
import type { Dockerfile, Dockerfiles } from '../model/dockerfile.ts';
import { dockerfileKey } from '../model/dockerfile.ts';
import type { Resource } from '../model/resource.ts';
import type { Settings } from '../model/settings.ts';
import { configMapData } from './config-map-data.ts';
import { describeSource } from './describe-source.ts';
import { dockerfileFacts } from './dockerfile/dockerfile-facts.ts';
import type { ParseDockerfile } from './dockerfile/parse-dockerfile.ts';
import { type ByName, findByName } from './find-by-name.ts';

export interface DockerfileSources extends Dockerfiles {
  readonly configMaps: ByName;
  /** What is wrong with a ConfigMap whose name and namespace a later one has, too. */
  readonly duplicates: ReadonlyMap<Resource, Diagnostic>;
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
    duplicates: findDuplicates(configMaps),
    find: (namespace, name) => {
      const key = `${namespace}/${name}`;
      if (!known.has(key)) known.set(key, read(namespace, name));
      return known.get(key);
    },
  };
}

/** The first one is found by its name; the finding stands at the second. */
function findDuplicates({ all }: ByName): ReadonlyMap<Resource, Diagnostic> {
  const first = new Map<string, Resource>();
  const found = new Map<Resource, Diagnostic>();
  for (const { resource, namespace, name } of all) {
    const configMap = `${namespace}/${name}`;
    const earlier = first.get(configMap);
    if (earlier === undefined) first.set(configMap, resource);
    else if (!found.has(earlier)) {
      const places = { first: describeSource(earlier.source), second: describeSource(resource.source) };
      const where = at(resource, 'metadata', 'name');
      found.set(earlier, diagnose('duplicate-dockerfile', { configMap, ...places }, where));
    }
  }
  return found;
}
