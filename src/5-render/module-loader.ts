/** Prints a module-loader DaemonSet. Decides nothing: every value stands in the plan. */
import { share } from '../lib/share.ts';
import {
  componentLabel,
  inputHashAnnotation,
  kernelAnnotation,
  loaderKernelLabel,
  loaderLabel,
  managedBy,
  moduleNameLabel,
  modulesOrderAnnotation,
  ownerAnnotation,
  workerConfigAnnotation,
} from '../model/annotations.ts';
import type { LoaderPlan, LoaderPod } from '../model/plan.ts';
import type { KubernetesObject } from '../model/resource.ts';
import { type LoaderParts, modprobeParts } from './modprobe-parts.ts';
import { exclusion } from './node-exclusion.ts';
import { rememberByRecipe } from './remember-by-recipe.ts';
import { workerParts } from './worker-parts.ts';

/** Pods of loaders, for the NetworkPolicy. */
const loaderComponent = 'module-loader';

export function renderModuleLoader(plan: LoaderPlan): KubernetesObject {
  const { pod } = plan;
  const parts = partsOf(pod);
  const labels = {
    [managedBy.key]: managedBy.value,
    [componentLabel]: loaderComponent,
    [moduleNameLabel]: pod.module,
    [loaderKernelLabel]: plan.kernelLabel,
  };
  const podLabels = { ...labels, [loaderLabel]: plan.name };
  return {
    apiVersion: 'apps/v1',
    kind: 'DaemonSet',
    metadata: {
      name: plan.name,
      namespace: pod.namespace,
      labels,
      annotations: {
        [ownerAnnotation]: pod.owner,
        [kernelAnnotation]: plan.kernel,
        ...(plan.inputHash === undefined ? {} : { [inputHashAnnotation]: plan.inputHash }),
      },
    },
    spec: {
      selector: { matchLabels: { [loaderLabel]: plan.name } },
      ...(pod.updateStrategy === undefined ? {} : { updateStrategy: pod.updateStrategy }),
      template: {
        metadata: { labels: podLabels, annotations: podAnnotations(plan) },
        spec: {
          ...parts.podBefore,
          ...parts.affinity,
          nodeSelector: {
            ...pod.nodeSelector,
            [pod.kernelLabelKey]: plan.kernelLabel,
            'kubernetes.io/arch': plan.architecture,
          },
          ...parts.podAfter,
          initContainers: parts.initContainers.map((part) => part(plan)),
          containers: parts.containers.map((part) => part(plan)),
          volumes: parts.volumes,
        },
      },
    },
  };
}

/** With the hash of its image on it, a pod is replaced when the image was built again. */
function podAnnotations({ pod, workerConfig, inputHash }: LoaderPlan): Record<string, string> | undefined {
  if (pod.softdep === undefined && workerConfig === undefined && inputHash === undefined) return undefined;
  return {
    ...(inputHash === undefined ? {} : { [inputHashAnnotation]: inputHash }),
    ...(pod.softdep === undefined ? {} : { [modulesOrderAnnotation]: pod.softdep }),
    ...(workerConfig === undefined ? {} : { [workerConfigAnnotation]: workerConfig }),
  };
}

interface PodParts extends LoaderParts {
  readonly podBefore: object;
  readonly affinity: object;
  readonly podAfter: object;
}

const partsOf = rememberByRecipe(
  (pod: LoaderPod): PodParts => ({
    ...(pod.loader === 'Worker' ? workerParts(pod) : modprobeParts(pod)),
    ...podFields(pod),
  }),
);

function podFields(pod: LoaderPod): Pick<PodParts, 'podBefore' | 'affinity' | 'podAfter'> {
  return {
    affinity: pod.excluded.length === 0 ? {} : { affinity: share(exclusion(pod.excluded)) },
    podBefore: {
      ...(pod.serviceAccount === undefined ? {} : { serviceAccountName: pod.serviceAccount }),
      automountServiceAccountToken: false,
      priorityClassName: 'system-node-critical',
      ...(pod.imagePullSecret === undefined ? {} : { imagePullSecrets: share([{ name: pod.imagePullSecret }]) }),
    },
    podAfter: {
      ...(pod.tolerations.length === 0 ? {} : { tolerations: share([...pod.tolerations]) }),
      ...(pod.graceSeconds === undefined ? {} : { terminationGracePeriodSeconds: pod.graceSeconds }),
    },
  };
}
