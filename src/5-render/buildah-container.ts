/** The container of a Job that builds by buildah, or by what the setting names in its place. */
import { share } from '../lib/share.ts';
import type { BuildPlan } from '../model/plan.ts';
import type { BuildValues } from './build.ts';
import type { BuilderContainer } from './build-job.ts';
import { buildahScript } from './build-scripts.ts';
import { scriptParameters } from './script-parameters.ts';

const credentials = '/etc/kmmc/registry';

/**
 * User 0 of the pod with three capabilities: buildah makes a user namespace, whose map it may write with SETUID and
 * SETGID, and since Linux 5.12 with SETFCAP where that map holds user 0. All that instructions do as root they do inside.
 * Another user would need newuidmap, and so the right to gain privileges. The default profiles of container runtimes
 * refuse `unshare` and `mount` even inside a user namespace.
 */
const securityContext = share({
  allowPrivilegeEscalation: false,
  appArmorProfile: { type: 'Unconfined' },
  capabilities: { add: ['SETFCAP', 'SETGID', 'SETUID'], drop: ['ALL'] },
  runAsUser: 0,
  seccompProfile: { type: 'Unconfined' },
});

export function buildahContainer({ recipe, buildArgs }: BuildPlan, values: BuildValues): BuilderContainer {
  const { secrets, registrySecret } = recipe;
  return {
    command: ['/bin/sh', '-c', buildahScript],
    args: [
      ...scriptParameters('kmmc-build', recipe, values),
      ...buildArgs.flatMap((_, index) => ['--build-arg', values[`arg${index}`] ?? '']),
      ...secrets.flatMap(({ mountPath }) => ['--volume', `${mountPath}:${mountPath}:ro`]),
    ],
    env: registrySecret === undefined ? [] : [{ name: 'REGISTRY_AUTH_FILE', value: `${credentials}/config.json` }],
    securityContext,
    credentials,
    hasWorkDirectory: true,
  };
}
