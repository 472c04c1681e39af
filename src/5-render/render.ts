/** A plan to Kubernetes objects, in the order of the plan: what namespaces need first, then the loaders. */
import type { Plan } from '../model/plan.ts';
import type { KubernetesObject } from '../model/resource.ts';
import { renderModuleLoader } from './module-loader.ts';
import { renderNamespaceObjects } from './namespace-objects.ts';

export function render(plan: Plan): readonly KubernetesObject[] {
  return [...plan.namespaces.flatMap(renderNamespaceObjects), ...plan.loaders.map(renderModuleLoader)];
}
