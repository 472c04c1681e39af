/** The container of a Job that builds by BuildKit without root. */
import { share } from '../lib/share.ts';
import type { BuildPlan } from '../model/plan.ts';
import { buildKitScript } from '../scripts/build-scripts.ts';
import type { BuildValues } from './build.ts';
import type { BuilderContainer } from './build-job.ts';
import { scriptParameters } from './script-parameters.ts';

const credentials = '/etc/kmmc/registry';

/**
 * The user of the rootless image. Its newuidmap writes the map of a user namespace: it must be able to gain the two
 * capabilities that this takes, and no others. Profiles as for buildah (moby/buildkit docs/rootless.md).
 */
const securityContext = share({
  allowPrivilegeEscalation: true,
  appArmorProfile: { type: 'Unconfined' },
  capabilities: { add: ['SETGID', 'SETUID'], drop: ['ALL'] },
  runAsGroup: 1000,
  runAsUser: 1000,
  seccompProfile: { type: 'Unconfined' },
});

export function buildKitContainer({ recipe, buildArgs }: BuildPlan, values: BuildValues): BuilderContainer {
  const { registrySecret } = recipe;
  return {
    command: ['/bin/sh', '-c', buildKitScript],
    args: [
      ...scriptParameters('kmmc-build', recipe, values),
      ...buildArgs.flatMap((_, index) => ['--opt', values[`arg${index}`] ?? '']),
    ],
    env: registrySecret === undefined ? [] : [{ name: 'DOCKER_CONFIG', value: credentials }],
    securityContext,
    credentials,
    hasWorkDirectory: true,
  };
}
