/** Decides the Jobs that look into pushed images before a loader uses them. */
import { boundedName } from '../lib/bounded-name.ts';
import { kernelName } from '../lib/kernel.ts';
import { hashText, stableHash } from '../lib/stable-hash.ts';
import type { VerifyPlan, VerifyRecipe } from '../model/plan.ts';
import type { ResolvedTarget } from '../model/target.ts';
import { directoryOf } from './build-recipes.ts';
import { defaultVerifierImage } from './builder-images.ts';
import { type ImageSteps, referenceTo } from './plan-builds.ts';
import type { LastStep } from './plan-loaders.ts';
import { loaderServiceAccount } from './plan-namespaces.ts';
import type { PlanOptions } from './plan-options.ts';

/** Raised whenever the rendered Job of a plan changes: a Job is immutable. */
const renderVersion = '2';

/** The user `nobody`. OpenShift picks a user of the namespace's own range instead, and refuses others. */
const nobody = 65534;

export interface PlannedVerifications {
  readonly plans: readonly VerifyPlan[];
  /** The verification of an image as what its loaders wait for. */
  lastStepOf(steps: ImageSteps): LastStep | undefined;
}

export function planVerifications(images: readonly ImageSteps[], options: PlanOptions): PlannedVerifications {
  if (!options.settings.verify) return { plans: [], lastStepOf: () => undefined };
  const recipes = new Map<string, VerifyRecipe>();
  const plans = new Map<ImageSteps, VerifyPlan>();
  for (const steps of images) {
    const plan = planVerification(steps, options, recipes);
    if (plan !== undefined) plans.set(steps, plan);
  }
  return {
    plans: [...plans.values()],
    lastStepOf: (steps) => {
      const plan = plans.get(steps);
      if (plan === undefined) return undefined;
      const { name, recipe } = plan;
      const inputHash = (steps.sign ?? steps.build)?.inputHash ?? plan.inputHash;
      return { inputHash, after: { kind: 'Job', namespace: recipe.namespace, name } };
    },
  };
}

function planVerification(
  { target, resolution, build, sign }: ImageSteps,
  options: PlanOptions,
  recipes: Map<string, VerifyRecipe>,
): VerifyPlan | undefined {
  const made = sign ?? build;
  if (made === undefined) return undefined;
  const { kernel } = target;
  const candidate = recipeOf(target, options);
  const text = JSON.stringify(candidate);
  const recipe = recipes.get(text) ?? candidate;
  recipes.set(text, recipe);
  const name = kernelName(kernel);
  const filesToSign = resolution.sign?.filesToSign ?? [];
  const inputHash = hashText(stableHash(renderVersion, text, kernel, made.inputHash, ...filesToSign));
  return {
    name: boundedName([recipe.module, 'verify', name], inputHash),
    inputHash,
    kernel,
    kernelName: name,
    image: resolution.containerImage,
    imageHash: made.inputHash,
    filesToSign,
    after: referenceTo(made),
    recipe,
  };
}

function recipeOf({ module, architecture, resolution }: ResolvedTarget, options: PlanOptions): VerifyRecipe {
  const { spec } = module.module;
  const kmod = spec.moduleLoader?.container.modprobe.moduleName;
  const serviceAccount = loaderServiceAccount(module, options.platform);
  return {
    verifierImage: options.settings.images.verifier ?? defaultVerifierImage,
    ...(options.platform === 'OpenShift' ? {} : { user: nobody }),
    module: module.name,
    namespace: module.namespace,
    owner: `kmm.sigs.x-k8s.io/Module/${module.namespace}/${module.name}`,
    architecture,
    dirName: directoryOf(module),
    ...(kmod ? { kmod } : {}),
    ...(resolution?.sign ? { certSecret: resolution.sign.certSecret } : {}),
    ...(spec.imageRepoSecret?.name ? { imagePullSecret: spec.imageRepoSecret.name } : {}),
    ...(serviceAccount === undefined ? {} : { serviceAccount }),
    nodeSelector: { 'kubernetes.io/arch': architecture },
    tolerations: spec.tolerations ?? [],
  };
}
