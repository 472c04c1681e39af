/** DaemonSets as the API server tells them. */
import type { ControlPlane } from './control-plane.ts';

export interface DaemonSet {
  metadata: { name: string; namespace: string; uid: string; generation: number };
  status: {
    observedGeneration?: number;
    desiredNumberScheduled: number;
    updatedNumberScheduled?: number;
    numberAvailable?: number;
    numberMisscheduled: number;
  };
}

/** As Argo CD sees it: no node is no failure. */
export function isHealthy({ metadata, status }: DaemonSet): boolean {
  const { desiredNumberScheduled: desired, updatedNumberScheduled = 0, numberAvailable = 0 } = status;
  return (
    status.observedGeneration === metadata.generation && updatedNumberScheduled >= desired && numberAvailable >= desired
  );
}

export async function daemonSets(controlPlane: ControlPlane, namespace: string): Promise<DaemonSet[]> {
  const path = `/apis/apps/v1/namespaces/${namespace}/daemonsets`;
  return (await controlPlane.get<{ items: DaemonSet[] }>(path)).items;
}
