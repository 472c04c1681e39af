/** Prints a DeviceClass, with the labels by which KMM knows the Module that it belongs to. */
import { managedBy, moduleNameLabel, moduleNamespaceLabel, ownerAnnotation } from '../model/annotations.ts';
import type { DeviceClassPlan } from '../model/plugin-plan.ts';
import type { KubernetesObject } from '../model/resource.ts';

export function renderDeviceClass(plan: DeviceClassPlan): KubernetesObject {
  return {
    apiVersion: 'resource.k8s.io/v1',
    kind: 'DeviceClass',
    metadata: {
      name: plan.name,
      labels: {
        [managedBy.key]: managedBy.value,
        [moduleNameLabel]: plan.module,
        [moduleNamespaceLabel]: plan.namespace,
      },
      annotations: { [ownerAnnotation]: plan.owner },
    },
    spec: {
      ...(plan.selectors === undefined ? {} : { selectors: plan.selectors }),
      ...(plan.config === undefined ? {} : { config: plan.config }),
    },
  };
}
