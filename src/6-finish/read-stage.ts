/** Tells the stage of an object that an earlier function generated, from what it is. */
import { operatorGroup } from '../lib/machine-config-names.ts';
import { componentLabel } from '../model/annotations.ts';
import type { Stage } from '../model/generated.ts';
import { groupOf, machineConfigGroup } from '../model/kinds.ts';
import type { KubernetesObject } from '../model/resource.ts';

const stageOfKind: Readonly<Record<string, Stage | undefined>> = {
  '/ConfigMap': 'Image',
  '/Namespace': 'Prepare',
  '/ServiceAccount': 'Prepare',
  'image.openshift.io/ImageStream': 'Image',
  'networking.k8s.io/NetworkPolicy': 'Prepare',
  'rbac.authorization.k8s.io/RoleBinding': 'Prepare',
  [`${machineConfigGroup}/MachineConfig`]: 'Boot',
  [`${operatorGroup}/MachineConfiguration`]: 'BootPolicy',
};

/** Kinds of which several stages have some: the label of each says which step it is. */
const stageOfComponent: Readonly<Record<string, Readonly<Record<string, Stage>>>> = {
  'apps/DaemonSet': { 'module-loader': 'Load' },
  'batch/Job': { build: 'Build', sign: 'Sign', verify: 'Verify', preflight: 'Preflight' },
  'build.openshift.io/Build': { build: 'Build', sign: 'Sign' },
};

/** Undefined for what no function of kmmc generates. */
export function readStage(object: KubernetesObject): Stage | undefined {
  const kind = `${groupOf(object)}/${object.kind}`;
  if (kind === `${machineConfigGroup}/MachineConfigPool`) return isPaused(object) ? 'BootPolicy' : 'BootResume';
  const component = object.metadata?.labels?.[componentLabel] ?? '';
  return stageOfKind[kind] ?? stageOfComponent[kind]?.[component];
}

export function isPaused({ spec }: KubernetesObject): boolean {
  return typeof spec === 'object' && spec !== null && 'paused' in spec && spec.paused === true;
}
