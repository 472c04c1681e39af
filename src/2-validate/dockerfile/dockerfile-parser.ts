/** Loads the parser of Dockerfiles only where the input holds one: start-up time counts. */
import { dockerfileKey } from '../../model/dockerfile.ts';
import { isModule } from '../../model/kinds.ts';
import type { Resource } from '../../model/resource.ts';
import { loadDockerfileParser, type ParseDockerfile } from './parse-dockerfile.ts';

export async function dockerfileParser(resources: readonly Resource[]): Promise<ParseDockerfile> {
  const isNeeded = resources.some(({ object }) => isModule(object)) && resources.some(holdsDockerfile);
  if (isNeeded) return loadDockerfileParser();
  return () => {
    throw new Error('bug: the parser of Dockerfiles was not loaded');
  };
}

function holdsDockerfile({ object }: Resource): boolean {
  return object.kind === 'ConfigMap' && typeof dataOf(object)[dockerfileKey] === 'string';
}

/** `data` of a ConfigMap that may hold anything. */
export function dataOf(object: object): Readonly<Record<string, unknown>> {
  const data: unknown = 'data' in object ? object.data : undefined;
  return typeof data === 'object' && data !== null ? (data as Readonly<Record<string, unknown>>) : {};
}
