/**
 * Prints the part of the MachineConfiguration `cluster` that keeps day 1 from interrupting nodes. The object belongs to the
 * cluster: it is merged by server-side apply, and no tool may delete it.
 */
import { operatorGroup } from '../lib/machine-config-names.ts';
import { managedBy, ownerAnnotation } from '../model/annotations.ts';
import type { Generated } from '../model/generated.ts';
import { kmmcGroup } from '../model/kinds.ts';
import type { DisruptionPolicyPlan } from '../model/plan.ts';
import type { KubernetesObject } from '../model/resource.ts';
import { mergedAnnotations } from './merged-annotations.ts';

const apiVersion = `${operatorGroup}/v1`;
const owner = `${kmmcGroup}/Shared//node-disruption-policy`;

export function generateMachineConfiguration(plan: DisruptionPolicyPlan): Generated {
  return {
    apiVersion,
    kind: 'MachineConfiguration',
    name: 'cluster',
    owner,
    stage: 'BootPolicy',
    shape: plan,
    values: {},
    build: () => renderMachineConfiguration(plan, owner),
  };
}

/** `annotatedOwner` is absent where nothing owns it (`kmmc day1`). */
export function renderMachineConfiguration(
  { files, units }: DisruptionPolicyPlan,
  annotatedOwner?: string,
): KubernetesObject {
  const actions = [{ type: 'None' }];
  return {
    apiVersion,
    kind: 'MachineConfiguration',
    metadata: {
      name: 'cluster',
      labels: { [managedBy.key]: managedBy.value },
      annotations: {
        ...mergedAnnotations,
        ...(annotatedOwner === undefined ? {} : { [ownerAnnotation]: annotatedOwner }),
      },
    },
    spec: {
      managementState: 'Managed',
      nodeDisruptionPolicy: {
        files: files.map((path) => ({ path, actions })),
        units: units.map((name) => ({ name, actions })),
      },
    },
  };
}
