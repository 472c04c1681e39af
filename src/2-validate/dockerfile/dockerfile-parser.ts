/** Loads the parser of Dockerfiles only where the input holds one: start-up time counts. */
import { invariant } from '../../lib/invariant.ts';
import { dockerfileKey } from '../../model/dockerfile.ts';
import { isModule } from '../../model/kinds.ts';
import type { Resource } from '../../model/resource.ts';
import { configMapData } from '../config-map-data.ts';
import { loadDockerfileParser, type ParseDockerfile } from './parse-dockerfile.ts';

export async function dockerfileParser(resources: readonly Resource[]): Promise<ParseDockerfile> {
  const isNeeded = resources.some(({ object }) => isModule(object)) && resources.some(holdsDockerfile);
  if (isNeeded) return loadDockerfileParser();
  return () => {
    invariant(false, 'the parser of Dockerfiles is loaded');
  };
}

function holdsDockerfile({ object }: Resource): boolean {
  return object.kind === 'ConfigMap' && typeof configMapData(object)[dockerfileKey] === 'string';
}
