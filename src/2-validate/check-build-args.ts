/** Checks that the build arguments of a Module reach the Dockerfiles that it builds from. */
import { at, type Diagnostic, diagnose } from '../diagnostics/diagnostic.ts';
import { suggest } from '../lib/suggest.ts';
import { type Dockerfiles, driverToolkitArg } from '../model/dockerfile.ts';
import type { Resource } from '../model/resource.ts';
import type { Platform } from '../model/target.ts';
import type { BuildUse } from './build-uses.ts';
import { injectedArgs, isReadByBuilders } from './dockerfile/known-arguments.ts';

export interface BuildArgOptions {
  readonly namespace: string;
  readonly resource: Resource;
  readonly dockerfiles: Dockerfiles;
  readonly platform: Platform;
}

export function checkBuildArgs(uses: readonly BuildUse[], options: BuildArgOptions): readonly Diagnostic[] {
  return [...unusedArgs(uses, options), ...overriddenArgs(uses, options)];
}

/** Arguments that no Dockerfile declares to which they are passed. */
function unusedArgs(
  uses: readonly BuildUse[],
  { resource, namespace, dockerfiles }: BuildArgOptions,
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
  uses: readonly BuildUse[],
  { resource, namespace, dockerfiles, platform }: BuildArgOptions,
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
