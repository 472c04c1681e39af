/** Decides everything that makes images, and what each loader waits for. */
import type { Diagnostic, Result } from '../diagnostics/diagnostic.ts';
import type { ImagePlans } from '../model/plan.ts';
import type { ResolvedTarget } from '../model/target.ts';
import { checkBuildKernels } from './check-build-kernels.ts';
import { checkBuildNodes } from './check-build-nodes.ts';
import { checkBuilder } from './check-builder.ts';
import { checkBuilds } from './check-builds.ts';
import { checkSigner } from './check-signer.ts';
import { pusherOf } from './image-steps.ts';
import { planBuilds } from './plan-builds.ts';
import { planImageStreams } from './plan-image-streams.ts';
import type { PlanOptions } from './plan-options.ts';
import { planVerifications } from './plan-verifications.ts';
import { type LastStep, stepReference } from './step-reference.ts';

export interface PlannedImages {
  readonly plans: ImagePlans;
  /** The step that makes or verifies the image of a target last, its own or another Module's; undefined where it is pre-built. */
  lastStepOf(target: ResolvedTarget): LastStep | undefined;
}

/** `targets` are in the order of the plan. */
export function planImages(targets: readonly ResolvedTarget[], options: PlanOptions): Result<PlannedImages> {
  const builds = planBuilds(targets, options);
  const { images, recipes, stepsOf } = builds.value;
  const imageStreams = planImageStreams(images, options);
  const verifications = planVerifications(targets, stepsOf, options);
  const steps = images.flatMap(({ build, sign }) => [build, sign].filter((step) => step !== undefined));
  const read = new Set(steps.map(({ recipe }) => `${recipe.namespace}/${recipe.dockerfileConfigMap}`));
  const diagnostics: readonly Diagnostic[] = [
    ...builds.diagnostics,
    ...imageStreams.diagnostics,
    ...checkBuilds(images),
    ...checkBuilder(images),
    ...checkBuildKernels(images),
    ...checkBuildNodes(images, options),
    ...checkSigner(images, options),
  ];
  const lastStepOf = (target: ResolvedTarget): LastStep | undefined => {
    const verified = verifications.lastStepOf(target);
    if (verified !== undefined) return verified;
    const steps = stepsOf(target);
    const made = steps && pusherOf(steps);
    return made && { inputHash: made.inputHash, after: stepReference(made) };
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
