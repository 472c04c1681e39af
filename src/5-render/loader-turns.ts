/** What loaders and plugins of a Module need that meet on a node: a directory of it, and who they are. */
import { moduleStateVolume } from '../lib/plugin-volumes.ts';
import { share } from '../lib/share.ts';
import type { LoaderPod } from '../model/plan.ts';
import { hostStateDirectory, moduleStateDirectory, podVariable } from '../scripts/turn-scripts.ts';

/** One directory for all loaders and plugins of a Module on a node; below /run, so that it goes with the boot. */
export function moduleState({ namespace, module }: Pick<LoaderPod, 'namespace' | 'module'>) {
  return {
    volume: {
      name: moduleStateVolume,
      hostPath: { path: `${hostStateDirectory}/${namespace}.${module}`, type: 'DirectoryOrCreate' },
    },
    mount: { name: moduleStateVolume, mountPath: moduleStateDirectory },
  } as const;
}

/** The UID of the pod, by which a loader knows its own turn. */
export function podIdentity({ takesTurns }: LoaderPod): { env?: readonly object[] } {
  return takesTurns ? { env: podIdentityVariable } : {};
}

export const podIdentityVariable = share([
  { name: podVariable, valueFrom: { fieldRef: { fieldPath: 'metadata.uid' } } },
]);

/** The directory, where a loader shares it with others or with plugins. */
export function sharedState(pod: LoaderPod): readonly ReturnType<typeof moduleState>[] {
  return pod.takesTurns || pod.announces !== undefined ? [moduleState(pod)] : [];
}

/** The parameter of the scripts that take turns. */
export function turnName({ takesTurns, sysModule = '' }: LoaderPod): readonly string[] {
  return takesTurns ? [sysModule] : [];
}
