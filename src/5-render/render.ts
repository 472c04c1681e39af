/** A plan to Kubernetes objects, in the order of the plan: what namespaces need first, then the loaders. */
import type { Generated } from '../model/generated.ts';
import type { LoaderPlan, Plan } from '../model/plan.ts';
import { renderModuleLoader } from './module-loader.ts';
import { renderNamespaceObjects } from './namespace-objects.ts';

export function render(plan: Plan): readonly Generated[] {
  return [...plan.namespaces.flatMap(renderNamespaceObjects), ...plan.loaders.map(generateModuleLoader)];
}

function generateModuleLoader(plan: LoaderPlan): Generated {
  const { name, kernel, kernelLabel, architecture, containerImage, workerConfig, pod } = plan;
  return {
    apiVersion: 'apps/v1',
    kind: 'DaemonSet',
    namespace: pod.namespace,
    name,
    owner: pod.owner,
    kernel,
    architecture,
    shape: pod,
    values: {
      name,
      kernel,
      kernelLabel,
      architecture,
      containerImage,
      ...(workerConfig === undefined ? {} : { workerConfig }),
    },
    build: (values) => renderModuleLoader({ ...plan, ...values }),
  };
}
