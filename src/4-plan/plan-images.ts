/** Decides everything that makes images, and what each loader waits for. */
import type { Diagnostic, Result } from '../diagnostics/diagnostic.ts';
import type { BuildPlan, ImagePlans } from '../model/plan.ts';
import type { ResolvedTarget } from '../model/target.ts';
import { checkBuilder } from './check-builder.ts';
import { checkBuilds } from './check-builds.ts';
import { checkSigner } from './check-signer.ts';
import { planBuilds, referenceTo } from './plan-builds.ts';
import { planImageStreams } from './plan-image-streams.ts';
import type { LastStep } from './plan-loaders.ts';
import type { PlanOptions } from './plan-options.ts';
import { planVerifications } from './plan-verifications.ts';

export interface PlannedImages {
  readonly plans: ImagePlans;
  /** The step that makes or verifies the image of a target last; undefined where it is pre-built. */
  lastStepOf(target: ResolvedTarget): LastStep | undefined;
}

export function planImages(targets: readonly ResolvedTarget[], options: PlanOptions): Result<PlannedImages> {
  const builds = planBuilds(targets, options);
  const { images, recipes, stepsOf } = builds.value;
  const imageStreams = planImageStreams(images, options);
  const verifications = planVerifications(images, options);
  const steps = images.flatMap(({ build, sign }) => [build, sign].filter((step) => step !== undefined));
  const read = new Set(steps.map(({ recipe }) => `${recipe.namespace}/${recipe.dockerfileConfigMap}`));
  const diagnostics: readonly Diagnostic[] = [
    ...builds.diagnostics,
    ...imageStreams.diagnostics,
    ...checkBuilds(images),
    ...checkBuilder(images),
    ...checkSigner(images, options),
  ];
  const lastStepOf = (target: ResolvedTarget): LastStep | undefined => {
    const made = stepsOf(target);
    if (made === undefined) return undefined;
    return verifications.lastStepOf(made) ?? lastStep(made.sign ?? made.build);
  };
  return {
    value: {
      plans: {
        imageStreams: imageStreams.value,
        // A Module whose image another one builds has no step of its own.
        dockerfiles: recipes.dockerfiles().filter(({ namespace, name }) => read.has(`${namespace}/${name}`)),
        builds: steps,
        verifications: verifications.plans,
      },
      lastStepOf,
    },
    diagnostics,
  };
}

function lastStep(step: BuildPlan | undefined): LastStep | undefined {
  return step && { inputHash: step.inputHash, after: referenceTo(step) };
}
