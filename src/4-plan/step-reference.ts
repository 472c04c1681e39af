/** How what waits for a step refers to it. */
import type { BuildPlan, StepReference } from '../model/plan.ts';

/** What a loader waits for, and the hash of what its image is made from. */
export interface LastStep {
  readonly inputHash: string;
  readonly after: StepReference;
}

export function stepReference({ recipe, name }: BuildPlan): StepReference {
  return { kind: recipe.builder === 'OpenShift' ? 'Build' : 'Job', namespace: recipe.namespace, name };
}
