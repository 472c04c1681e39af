/** Checks the Dockerfiles that a Module builds from. */
import { at, type Diagnostic, diagnose } from '../diagnostics/diagnostic.ts';
import { dockerfileKey } from '../model/dockerfile.ts';
import type { Module } from '../model/module.ts';
import type { Resource } from '../model/resource.ts';
import type { Platform } from '../model/target.ts';
import { buildUses } from './build-uses.ts';
import { checkBuildArgs } from './check-build-args.ts';
import { configMapData } from './config-map-data.ts';
import { describeValue } from './describe-value.ts';
import type { LintDockerfile } from './dockerfile/lint-dockerfile.ts';
import { containerOf } from './levels.ts';
import type { DockerfileSources } from './read-dockerfiles.ts';

export interface DockerfileOptions {
  readonly dockerfiles: DockerfileSources;
  readonly lint: LintDockerfile;
  readonly platform: Platform;
}

interface CheckedResource {
  readonly module: Module;
  readonly namespace: string;
  readonly resource: Resource;
}

export function checkDockerfiles(checked: CheckedResource, options: DockerfileOptions): readonly Diagnostic[] {
  const uses = buildUses(checked.module);
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
  return [...new Set(linted), ...checkBuildArgs(uses, { ...options, ...checked })];
}

/** Absent where the Module calls modprobe with arguments of its own. */
function dirNameOf(module: Module): string | undefined {
  const { rawArgs, dirName = '/opt' } = containerOf(module)?.modprobe ?? {};
  return rawArgs?.load?.length ? undefined : dirName;
}

function missing(
  named: { readonly name: string; readonly namespace: string },
  configMap: Resource | undefined,
  reference: ReturnType<typeof at>,
): Diagnostic {
  if (configMap === undefined) return diagnose('dockerfile-not-found', named, reference);
  const data = configMapData(configMap.object);
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
