/** Finds the steps of a plan by what refers to them. */
import type { BuildPlan, StepReference } from '../model/plan.ts';

export interface StepFinder {
  find(step: StepReference | undefined): BuildPlan | undefined;
  /** The build whose image a step signs, where one Module does both: its image is a step on the way, and none for loaders. */
  ownBuild(step: BuildPlan): BuildPlan | undefined;
}

export function createStepFinder(builds: readonly BuildPlan[]): StepFinder {
  const byName = new Map(builds.map((step) => [`${step.recipe.namespace}/${step.name}`, step]));
  const find = (step: StepReference | undefined) => step && byName.get(`${step.namespace}/${step.name}`);
  return {
    find,
    ownBuild: (step) => {
      const before = find(step.after);
      const { kernel, recipe } = step;
      const isOwn =
        before?.recipe.owner === recipe.owner &&
        before.recipe.architecture === recipe.architecture &&
        before.kernel === kernel;
      return isOwn ? before : undefined;
    },
  };
}
