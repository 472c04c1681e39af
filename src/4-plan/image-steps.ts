/** The steps of one image, the last one of which pushes it. */
import type { Dockerfile } from '../model/dockerfile.ts';
import type { BuildPlan } from '../model/plan.ts';
import type { Resolution, ResolvedTarget } from '../model/target.ts';

export interface ImageSteps {
  readonly target: ResolvedTarget;
  readonly resolution: Resolution;
  readonly build?: BuildPlan;
  readonly sign?: BuildPlan;
  readonly dockerfile?: Dockerfile;
}

/** The step that pushes the image. */
export function pusherOf({ build, sign }: ImageSteps): BuildPlan | undefined {
  return sign ?? build;
}
