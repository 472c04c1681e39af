/** Prints the one field of a MachineConfigPool that pauses or resumes it; the rest is the cluster's. */
import { managedBy, ownerAnnotation } from '../model/annotations.ts';
import type { Generated } from '../model/generated.ts';
import { kmmcGroup, machineConfigGroup } from '../model/kinds.ts';
import type { PoolPlan } from '../model/plan.ts';
import { mergedAnnotations } from './merged-annotations.ts';

const apiVersion = `${machineConfigGroup}/v1`;

/** A pool is paused before its MachineConfigs change, and resumed after. */
export function generateMachineConfigPool(plan: PoolPlan): Generated {
  const { name, paused, after } = plan;
  const owner = `${kmmcGroup}/Shared//machine-config-pool-${name}`;
  return {
    apiVersion,
    kind: 'MachineConfigPool',
    name,
    owner,
    stage: paused ? 'BootPolicy' : 'BootResume',
    after,
    shape: plan,
    values: {},
    build: () => ({
      apiVersion,
      kind: 'MachineConfigPool',
      metadata: {
        name,
        labels: { [managedBy.key]: managedBy.value },
        annotations: { ...mergedAnnotations, [ownerAnnotation]: owner },
      },
      spec: { paused },
    }),
  };
}
