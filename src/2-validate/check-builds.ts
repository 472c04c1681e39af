/** Checks the Dockerfiles from which a Module builds, and what the Module passes to them. */
import { at, type Diagnostic, diagnose } from '../diagnostics/diagnostic.ts';
import { suggest } from '../lib/suggest.ts';
import { dockerfileKey, driverToolkitArg } from '../model/dockerfile.ts';
import type { Build, Module } from '../model/module.ts';
import type { FieldPath, Resource } from '../model/resource.ts';
import type { Platform } from '../model/target.ts';
import { describeValue } from './describe-value.ts';
import { dataOf } from './dockerfile/dockerfile-parser.ts';
import { injectedArgs, isReadByBuilders } from './dockerfile/known-arguments.ts';
import type { LintDockerfile } from './dockerfile/lint-dockerfile.ts';
import { containerOf, containerPath, mappingsOf } from './levels.ts';
import type { DockerfileSources } from './read-dockerfiles.ts';

export interface BuildOptions {
  readonly dockerfiles: DockerfileSources;
  readonly lint: LintDockerfile;
  readonly platform: Platform;
}

interface CheckedResource {
  readonly module: Module;
  readonly namespace: string;
  readonly resource: Resource;
}

/** A Dockerfile that is built, with the arguments that the Module gives; each comes from the container or a mapping. */
interface Use {
  readonly configMap: string;
  readonly path: FieldPath;
  readonly args: readonly Given[];
}

interface Given {
  readonly name: string;
  readonly path: FieldPath;
}

export function checkBuilds(checked: CheckedResource, options: BuildOptions): readonly Diagnostic[] {
  const uses = usesOf(checked.module);
  if (uses.length === 0) return [];
  const dirName = dirNameOf(checked.module);
  const linted = uses.flatMap((use) => {
    const { resource, namespace } = checked;
    const dockerfile = options.dockerfiles.find(namespace, use.configMap);
    const configMap = options.dockerfiles.configMaps.find(namespace, use.configMap);
    if (dockerfile === undefined || configMap === undefined) {
      return [missing({ name: use.configMap, namespace }, configMap, at(resource, ...use.path))];
    }
    const buildArgs = new Set(use.args.map(({ name }) => name));
    return options.lint(dockerfile, {
      buildArgs,
      platform: options.platform,
      ...(dirName === undefined ? {} : { dirName }),
    });
  });
  return [...new Set(linted), ...unusedArgs(uses, checked, options), ...overriddenArgs(uses, checked, options)];
}

/** A build in a mapping adds to that of the container and may name another Dockerfile (see the resolve stage). */
function usesOf(module: Module): readonly Use[] {
  const container = containerOf(module)?.build;
  const uses = new Map<string, Use>();
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

function givenArgs(build: Build | undefined, path: FieldPath): readonly Given[] {
  return (build?.buildArgs ?? []).map(({ name }, index) => ({
    name,
    path: [...path, 'build', 'buildArgs', index, 'name'],
  }));
}

/** Absent where the Module calls modprobe with arguments of its own. */
function dirNameOf(module: Module): string | undefined {
  const { rawArgs, dirName = '/opt' } = containerOf(module)?.modprobe ?? {};
  return rawArgs === undefined ? dirName : undefined;
}

function missing(
  named: { readonly name: string; readonly namespace: string },
  configMap: Resource | undefined,
  reference: ReturnType<typeof at>,
): Diagnostic {
  if (configMap === undefined) return diagnose('dockerfile-not-found', named, reference);
  const data = dataOf(configMap.object);
  const value = data[dockerfileKey] ?? undefined;
  if (value !== undefined) {
    const parameters = {
      expected: 'string',
      found: describeValue(value),
      quotable: typeof value !== 'object',
    } as const;
    return diagnose('wrong-type', parameters, at(configMap, 'data', dockerfileKey));
  }
  const keys = Object.keys(data).filter((one) => one !== dockerfileKey);
  const key = keys.find((one) => /docker|container/i.test(one)) ?? keys[0];
  if (key === undefined) return diagnose('dockerfile-wrong-key', named, at(configMap, 'data'));
  return diagnose('dockerfile-wrong-key', { ...named, key }, { resource: configMap, path: ['data', key], atKey: true });
}

/** Arguments that no Dockerfile declares to which they are passed. */
function unusedArgs(
  uses: readonly Use[],
  { resource, namespace }: CheckedResource,
  { dockerfiles }: BuildOptions,
): readonly Diagnostic[] {
  const found = new Map<string, Diagnostic | undefined>();
  for (const { configMap, args } of uses) {
    const declared = dockerfiles.find(namespace, configMap)?.args;
    for (const { name, path } of args) {
      const key = path.join('/');
      const isUsed = declared == null || declared.has(name) || injectedArgs.includes(name) || isReadByBuilders(name);
      if (isUsed) found.set(key, undefined);
      else if (!found.has(key)) {
        const suggestion = suggest(
          name,
          [...declared].filter((one) => !injectedArgs.includes(one)),
        );
        const parameters = { name, configMap, ...(suggestion === undefined ? {} : { suggestion }) };
        found.set(key, diagnose('build-arg-unused', parameters, at(resource, ...path)));
      }
    }
  }
  return [...found.values()].filter((one) => one !== undefined);
}

/** A Driver Toolkit of the user's own: on OpenShift the cluster's takes its place where the Dockerfile uses it. */
function overriddenArgs(
  uses: readonly Use[],
  { resource, namespace }: CheckedResource,
  { dockerfiles, platform }: BuildOptions,
): readonly Diagnostic[] {
  if (platform !== 'OpenShift') return [];
  const found = uses
    .filter(({ configMap }) => dockerfiles.find(namespace, configMap)?.usesDriverToolkit)
    .flatMap(({ args }) => args.filter(({ name }) => name === driverToolkitArg));
  const paths = new Map(found.map(({ path }) => [path.join('/'), path]));
  return [...paths.values()].map((path) =>
    diagnose('build-arg-overridden', { name: driverToolkitArg }, at(resource, ...path)),
  );
}
