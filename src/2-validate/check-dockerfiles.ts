/** Checks the Dockerfiles that a Module builds from. */
import { at, type Diagnostic } from '../diagnostics/diagnostic.ts';
import { moduleDirectory } from '../lib/module-directory.ts';
import type { Module } from '../model/module.generated.ts';
import type { Resource } from '../model/resource.ts';
import type { Platform } from '../model/target.ts';
import { buildUses } from './build-uses.ts';
import { checkBuildArgs } from './check-build-args.ts';
import type { LintDockerfile } from './dockerfile/lint-dockerfile.ts';
import { containerOf } from './levels.ts';
import { missingConfigMap, missingDockerfile } from './missing-dockerfile.ts';
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
      const named = { name: use.configMap, namespace };
      return [
        configMap === undefined
          ? missingConfigMap(named, options.dockerfiles.configMaps, at(resource, ...use.path))
          : missingDockerfile(named, configMap),
      ];
    }
    const buildArgs = new Set(use.args.map(({ name }) => name));
    const found = options.lint(dockerfile, {
      buildArgs,
      platform: options.platform,
      ...(dirName === undefined ? {} : { dirName }),
    });
    return [options.dockerfiles.duplicates.get(configMap) ?? [], found].flat();
  });
  return [...new Set(linted), ...checkBuildArgs(uses, { ...options, ...checked })];
}

/** Absent where the Module calls modprobe with arguments of its own. */
function dirNameOf(module: Module): string | undefined {
  const modprobe = containerOf(module)?.modprobe;
  return modprobe?.rawArgs?.load?.length ? undefined : moduleDirectory(modprobe);
}
