/** The container of a Job that builds by buildah, or by what the setting names in its place. */
import { buildahPrivileges } from '../lib/buildah-privileges.ts';
import type { BuildPlan } from '../model/plan.ts';
import { buildahScript } from '../scripts/build-scripts.ts';
import type { BuildValues } from './build.ts';
import type { BuilderContainer } from './build-job.ts';
import { scriptParameters } from './script-parameters.ts';

const credentials = '/etc/kmmc/registry';

export function buildahContainer({ recipe, buildArgs }: BuildPlan, values: BuildValues): BuilderContainer {
  const { secrets, registrySecret } = recipe;
  return {
    command: ['/bin/sh', '-c', buildahScript],
    args: [
      ...scriptParameters('kmmc-build', recipe, values),
      values['baseHash'] ?? '',
      ...buildArgs.flatMap((_, index) => ['--build-arg', values[`arg${index}`] ?? '']),
      ...secrets.flatMap(({ mountPath }) => ['--volume', `${mountPath}:${mountPath}:ro`]),
    ],
    env: registrySecret === undefined ? [] : [{ name: 'REGISTRY_AUTH_FILE', value: `${credentials}/config.json` }],
    securityContext: buildahPrivileges,
    credentials,
    hasWorkDirectory: true,
  };
}
