/** What loaders need that take turns with others of their Module: a directory of the node, and who they are. */
import { share } from '../lib/share.ts';
import type { LoaderPod } from '../model/plan.ts';
import { hostStateDirectory, moduleStateDirectory, podVariable } from '../scripts/turn-scripts.ts';

/** One directory for all loaders of a Module on a node; below /run, so that it goes with the boot. */
export function moduleState({ namespace, module }: Pick<LoaderPod, 'namespace' | 'module'>) {
  return {
    volume: {
      name: 'module-state',
      hostPath: { path: `${hostStateDirectory}/${namespace}.${module}`, type: 'DirectoryOrCreate' },
    },
    mount: { name: 'module-state', mountPath: moduleStateDirectory },
  } as const;
}

/** The UID of the pod, by which a loader knows its own turn. */
export function podIdentity({ takesTurns }: LoaderPod): { env?: readonly object[] } {
  return takesTurns ? { env: identity } : {};
}

const identity = share([{ name: podVariable, valueFrom: { fieldRef: { fieldPath: 'metadata.uid' } } }]);

/** The parameter of the scripts that take turns. */
export function turnName({ takesTurns, sysModule = '' }: LoaderPod): readonly string[] {
  return takesTurns ? [sysModule] : [];
}
