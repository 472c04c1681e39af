/** Which Dockerfiles a Module builds from, and the arguments that it passes to each. */
import type { Build, Module } from '../model/module.generated.ts';
import type { FieldPath } from '../model/resource.ts';
import { isBuildArgName } from './build-arg-name.ts';
import { containerOf, containerPath, mappingsOf } from './levels.ts';

/** A Dockerfile that is built, with the arguments that the Module gives; each comes from the container or a mapping. */
export interface BuildUse {
  readonly configMap: string;
  readonly path: FieldPath;
  readonly args: readonly GivenArg[];
}

export interface GivenArg {
  readonly name: string;
  readonly path: FieldPath;
}

/** A build in a mapping adds to that of the container and may name another Dockerfile (see the resolve stage). */
export function buildUses(module: Module): readonly BuildUse[] {
  const container = containerOf(module)?.build;
  const uses = new Map<string, BuildUse>();
  for (const { mapping, path } of mappingsOf(module)) {
    const own = mapping.build;
    const isOwn = Boolean(own?.dockerfileConfigMap?.name);
    const configMap = (isOwn ? own : container)?.dockerfileConfigMap?.name;
    if (!configMap) continue;
    const referenced = isOwn ? path : containerPath;
    const key = own === undefined ? '' : path.join('/');
    if (uses.has(key)) continue;
    const args = [...givenArgs(container, containerPath), ...givenArgs(own, path)];
    uses.set(key, { configMap, path: [...referenced, 'build', 'dockerfileConfigMap', 'name'], args });
  }
  return [...uses.values()];
}

/** Those that have a name that can be passed; the others are reported elsewhere. */
function givenArgs(build: Build | undefined, path: FieldPath): readonly GivenArg[] {
  return (build?.buildArgs ?? []).flatMap(({ name }, index) =>
    isBuildArgName(name) ? [{ name, path: [...path, 'build', 'buildArgs', index, 'name'] }] : [],
  );
}
