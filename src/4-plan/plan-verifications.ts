/** Decides the Jobs that look into pushed images before a loader uses them. */
import { boundedName } from '../lib/bounded-name.ts';
import { canonicalJson } from '../lib/canonical-json.ts';
import { kernelName } from '../lib/kernel.ts';
import { moduleDirectory } from '../lib/module-directory.ts';
import { hashText, stableHash } from '../lib/stable-hash.ts';
import type { BuildPlan, VerifyPlan, VerifyRecipe } from '../model/plan.ts';
import type { CheckedModule, ResolvedTarget } from '../model/target.ts';
import { defaultVerifierImage } from './builder-images.ts';
import { type ImageSteps, pusherOf } from './image-steps.ts';
import { isInOwnStream } from './image-stream-tag.ts';
import { moduleOwner } from './owners.ts';
import { loaderServiceAccount } from './plan-namespaces.ts';
import type { PlanOptions } from './plan-options.ts';
import { type LastStep, stepReference } from './step-reference.ts';

/** Raised whenever the rendered Job of a plan changes: a Job is immutable. */
const renderVersion = '2';

/** The user `nobody`. OpenShift picks a user of the namespace's own range instead, and refuses others. */
const nobody = 65534;

export interface PlannedVerifications {
  readonly plans: readonly VerifyPlan[];
  /** The verification of its image as what the loader of a target waits for. */
  lastStepOf(target: ResolvedTarget): LastStep | undefined;
}

/**
 * Each Module asks for its own kernel module in its own directory, and for its own signatures: an image that several of
 * them use is looked into once for each answer that they need. `targets` are in the order of the plan.
 */
export function planVerifications(
  targets: readonly ResolvedTarget[],
  stepsOf: (target: ResolvedTarget) => ImageSteps | undefined,
  options: PlanOptions,
): PlannedVerifications {
  if (!options.settings.verify) return { plans: [], lastStepOf: () => undefined };
  const recipes = createVerifyRecipes(options);
  const byImage = new Map<ImageSteps, VerifyPlan[]>();
  const byTarget = new Map<ResolvedTarget, VerifyPlan>();
  for (const target of targets) {
    const steps = stepsOf(target);
    const made = steps && pusherOf(steps);
    if (steps === undefined || made === undefined) continue;
    // The Module that makes an image looks into it, too.
    const earlier = byImage.get(steps) ?? [planVerification(steps.target, made, recipes)];
    byImage.set(steps, earlier);
    const plan = target === steps.target ? earlier[0] : planVerification(target, made, recipes);
    if (plan === undefined) continue;
    const alike = earlier.find((one) => one === plan || questionOf(one) === questionOf(plan));
    byTarget.set(target, alike ?? plan);
    if (alike === undefined) earlier.push(plan);
  }
  const plans = [...byImage.values()].flat();
  return {
    plans,
    lastStepOf: (target) => {
      const plan = byTarget.get(target);
      if (plan === undefined) return undefined;
      const { name, recipe, imageHash } = plan;
      return { inputHash: imageHash, after: { kind: 'Job', namespace: recipe.namespace, name } };
    },
  };
}

/** What a verification asks of its image. Secrets of one name are the same in one namespace only. */
function questionOf({ kernel, filesToSign, recipe }: VerifyPlan): string {
  const { architecture, dirName, kmod, certSecret, namespace } = recipe;
  const cert = certSecret === undefined ? [] : [namespace, certSecret];
  return JSON.stringify([kernel, architecture, dirName, kmod ?? '', cert, filesToSign]);
}

function planVerification(target: ResolvedTarget, made: BuildPlan, recipes: VerifyRecipes): VerifyPlan {
  const { kernel, resolution } = target;
  const { recipe, hash } = recipes(target);
  const name = kernelName(kernel);
  const filesToSign = resolution?.sign?.filesToSign ?? [];
  const inputHash = hashText(hash ^ stableHash('verify', kernel, made.inputHash, ...filesToSign));
  return {
    name: boundedName([recipe.module, 'verify', name], inputHash),
    inputHash,
    kernel,
    kernelName: name,
    image: resolution?.containerImage ?? made.image,
    imageHash: made.inputHash,
    filesToSign,
    after: stepReference(made),
    recipe,
  };
}

/** A recipe with the hash of all that a Job's spec takes from it. */
interface HashedRecipe {
  readonly recipe: VerifyRecipe;
  readonly hash: number;
}

type VerifyRecipes = (target: ResolvedTarget) => HashedRecipe;

/** The kernels of a Module share a recipe, if they are signed with one certificate and live in one place. */
function createVerifyRecipes(options: PlanOptions): VerifyRecipes {
  const known = new Map<CheckedModule, Map<string, HashedRecipe>>();
  return (target) => {
    const { module, architecture, resolution } = target;
    const own = known.get(module) ?? new Map<string, HashedRecipe>();
    known.set(module, own);
    const key = `${architecture} ${isInOwnStream(target, options)} ${resolution?.sign?.certSecret ?? ''}`;
    let entry = own.get(key);
    if (entry === undefined) {
      const recipe = recipeOf(target, options);
      entry = { recipe, hash: stableHash(renderVersion, canonicalJson(recipe)) };
      own.set(key, entry);
    }
    return entry;
  };
}

function recipeOf(target: ResolvedTarget, options: PlanOptions): VerifyRecipe {
  const { module, architecture, resolution } = target;
  const { spec } = module.module;
  const kmod = spec.moduleLoader?.container.modprobe.moduleName;
  const serviceAccount = loaderServiceAccount(module, options.platform);
  const pullSecret = isInOwnStream(target, options) ? '' : spec.imageRepoSecret?.name;
  return {
    verifierImage: options.settings.images.verifier ?? defaultVerifierImage,
    ...(options.platform === 'OpenShift' ? {} : { user: nobody }),
    module: module.name,
    namespace: module.namespace,
    owner: moduleOwner(module),
    architecture,
    dirName: moduleDirectory(spec.moduleLoader?.container.modprobe),
    ...(kmod ? { kmod } : {}),
    ...(resolution?.sign ? { certSecret: resolution.sign.certSecret } : {}),
    ...(pullSecret ? { imagePullSecret: pullSecret } : {}),
    ...(serviceAccount === undefined ? {} : { serviceAccount }),
    nodeSelector: { 'kubernetes.io/arch': architecture },
    tolerations: spec.tolerations ?? [],
  };
}
