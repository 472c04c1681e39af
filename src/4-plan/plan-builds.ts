/** Decides the steps that make images: builds, and the signing of what was built, each named by what it is made from. */
import type { Result } from '../diagnostics/diagnostic.ts';
import { boundedName } from '../lib/bounded-name.ts';
import { internalImage } from '../lib/internal-registry.ts';
import { kernelName } from '../lib/kernel.ts';
import { hashText, stableHash } from '../lib/stable-hash.ts';
import { unsignedImage } from '../lib/unsigned-image.ts';
import type { Dockerfile } from '../model/dockerfile.ts';
import type { BuildPlan, ImageStreamTag, StepReference } from '../model/plan.ts';
import type { BuildArg, Resolution, ResolvedTarget } from '../model/target.ts';
import { directoryArg, fileArg, unsignedImageArg } from '../scripts/sign-dockerfile.ts';
import { type BuildRecipes, createBuildRecipes, directoryOf, type HashedRecipe } from './build-recipes.ts';
import { collectConflicts } from './image-conflicts.ts';
import type { PlanOptions } from './plan-options.ts';
import { rebuildToken } from './rebuild-token.ts';

/** The steps of one image, the last one of which pushes it. */
export interface ImageSteps {
  readonly target: ResolvedTarget;
  readonly resolution: Resolution;
  readonly build?: BuildPlan;
  readonly sign?: BuildPlan;
  readonly dockerfile?: Dockerfile;
}

export interface PlannedBuilds {
  readonly recipes: BuildRecipes;
  /** One entry for each image, in the order of Modules, kernels and architectures. */
  readonly images: readonly ImageSteps[];
  /** The steps that make the image of a target; undefined where it is pre-built. */
  stepsOf(target: ResolvedTarget): ImageSteps | undefined;
}

export function planBuilds(targets: readonly ResolvedTarget[], options: PlanOptions): Result<PlannedBuilds> {
  const recipes = createBuildRecipes(options);
  const byImage = new Map<string, ImageSteps>();
  const byTarget = new Map<ResolvedTarget, ImageSteps>();
  const conflicts = collectConflicts();
  for (const target of inOrder(targets)) {
    const steps = planImage(target, recipes, options);
    if (steps === undefined) continue;
    const image = steps.resolution.containerImage;
    const first = byImage.get(image);
    if (first === undefined) byImage.set(image, steps);
    else conflicts.add(first, steps);
    byTarget.set(target, first ?? steps);
  }
  const images = [...byImage.values()];
  return { value: { recipes, images, stepsOf: (target) => byTarget.get(target) }, diagnostics: conflicts.report() };
}

function planImage(target: ResolvedTarget, recipes: BuildRecipes, options: PlanOptions): ImageSteps | undefined {
  const { resolution, module } = target;
  if (resolution === null || (resolution.build === null && resolution.sign === null)) return undefined;
  const { sign } = resolution;
  const dockerfile =
    resolution.build && options.dockerfiles.find(module.namespace, resolution.build.dockerfileConfigMap);
  // Without its Dockerfile a build was reported as an error already.
  if (resolution.build !== null && !dockerfile) return undefined;
  const build = dockerfile ? planBuild(target, resolution, { dockerfile, recipes }) : undefined;
  const signStep = sign === null ? undefined : planSign(target, resolution, { build, recipes });
  return {
    target,
    resolution,
    ...(build === undefined ? {} : { build }),
    ...(signStep === undefined ? {} : { sign: signStep }),
    ...(dockerfile ? { dockerfile } : {}),
  };
}

function planBuild(
  target: ResolvedTarget,
  resolution: Resolution,
  { dockerfile, recipes }: { readonly dockerfile: Dockerfile; readonly recipes: BuildRecipes },
): BuildPlan | undefined {
  const { build, containerImage, sign } = resolution;
  if (build === null) return undefined;
  const hashed = recipes.build(target, build, dockerfile.text);
  // With a signature to come the same build pushes somewhere else.
  const output = sign === null ? containerImage : `${containerImage} unsigned`;
  const step = stepOf(target, hashed, build.buildArgs, output);
  const { namespace, name } = target.module;
  const owner = `${namespace}_${name}`;
  const image = sign === null ? containerImage : unsignedImage(containerImage, { inputHash: step.inputHash, owner });
  return withSecrets({ ...step, image, ...inStream(image) });
}

function planSign(
  target: ResolvedTarget,
  resolution: Resolution,
  { build, recipes }: { readonly build: BuildPlan | undefined; readonly recipes: BuildRecipes },
): BuildPlan | undefined {
  const { sign, containerImage } = resolution;
  if (sign === null) return undefined;
  const base = build?.image ?? sign.unsignedImage;
  const files = sign.filesToSign.map((value, index) => ({ name: fileArg(index), value }));
  const directory = { name: directoryArg, value: directoryOf(target.module) };
  const args = [{ name: unsignedImageArg, value: base }, directory, ...files];
  const step = stepOf(target, recipes.sign(target, sign), args, containerImage);
  const held = inStream(base);
  return withSecrets({
    ...step,
    image: containerImage,
    ...inStream(containerImage),
    ...(build === undefined && held.imageStreamTag === undefined ? {} : { base: { image: base, ...held } }),
    ...(build === undefined ? {} : { after: referenceTo(build) }),
  });
}

/**
 * The account of a Build has its own credentials for the ImageStreams of its namespace, and looks for no others where a
 * Secret is named (openshift-controller-manager, createBuildPod).
 */
function withSecrets(step: BuildPlan): BuildPlan {
  const { registrySecret, builder, namespace } = step.recipe;
  if (registrySecret === undefined || builder !== 'OpenShift') return step;
  const isOwn = (tag: ImageStreamTag | undefined): boolean => tag?.namespace === namespace;
  return {
    ...step,
    ...(isOwn(step.base?.imageStreamTag) ? {} : { pullSecret: registrySecret }),
    ...(isOwn(step.imageStreamTag) ? {} : { pushSecret: registrySecret }),
  };
}

type Step = Omit<BuildPlan, 'image' | 'imageStreamTag'>;

function stepOf(target: ResolvedTarget, hashed: HashedRecipe, args: readonly BuildArg[], image: string): Step {
  const { kernel, architecture, module } = target;
  const { recipe } = hashed;
  const parts = args.flatMap(({ name, value }) => [name, value]);
  const identity = [recipe.action, module.namespace, module.name, kernel, architecture, rebuildToken(module)];
  const inputHash = hashText(hashed.hash ^ stableHash(...identity, image, ...parts));
  const name = kernelName(kernel);
  return {
    name: boundedName([module.name, recipe.action.toLowerCase(), name], inputHash),
    inputHash,
    kernel,
    kernelName: name,
    buildArgs: args,
    recipe,
  };
}

export function referenceTo({ recipe, name }: BuildPlan): StepReference {
  return { kind: recipe.builder === 'OpenShift' ? 'Build' : 'Job', namespace: recipe.namespace, name };
}

function inStream(image: string): { readonly imageStreamTag?: ImageStreamTag } {
  const internal = internalImage(image);
  return internal === undefined || 'fault' in internal ? {} : { imageStreamTag: internal };
}

function inOrder(targets: readonly ResolvedTarget[]): readonly ResolvedTarget[] {
  const makes = targets.filter(({ resolution }) => resolution?.build || resolution?.sign);
  return makes.sort(
    (a, b) =>
      compare(a.module.namespace, b.module.namespace) ||
      compare(a.module.name, b.module.name) ||
      compare(a.kernel, b.kernel) ||
      compare(a.architecture, b.architecture),
  );
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
