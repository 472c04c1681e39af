/** Decides the steps that make images: builds, and the signing of what was built, each named by what it is made from. */
import type { Result } from '../diagnostics/diagnostic.ts';
import { boundedName } from '../lib/bounded-name.ts';
import { kernelName } from '../lib/kernel.ts';
import { moduleDirectory } from '../lib/module-directory.ts';
import { hashText, stableHash } from '../lib/stable-hash.ts';
import { unsignedImage } from '../lib/unsigned-image.ts';
import type { Dockerfile } from '../model/dockerfile.ts';
import type { ModprobeSpec } from '../model/module.generated.ts';
import type { BuildPlan, ImageStreamTag } from '../model/plan.ts';
import type { BuildArg, CheckedModule, Resolution, ResolvedSign, ResolvedTarget } from '../model/target.ts';
import { directoryArg, fileArg, unsignedImageArg } from '../scripts/sign-dockerfile.ts';
import { type BuildRecipes, createBuildRecipes, type HashedRecipe } from './build-recipes.ts';
import { type Conflicts, collectConflicts } from './image-conflicts.ts';
import { groupByImage, type ImageMakers, rebuildTokens } from './image-makers.ts';
import { type ImageSteps, pusherOf } from './image-steps.ts';
import { imageStreamTag } from './image-stream-tag.ts';
import type { PlanOptions } from './plan-options.ts';
import { stepReference } from './step-reference.ts';

export interface PlannedBuilds {
  readonly recipes: BuildRecipes;
  /** One entry for each image, in the order of the targets. */
  readonly images: readonly ImageSteps[];
  /** The steps that make the image of a target, its own or those of another Module; undefined where it is pre-built. */
  stepsOf(target: ResolvedTarget): ImageSteps | undefined;
}

interface Context {
  readonly recipes: BuildRecipes;
  readonly options: PlanOptions;
  /** The step that pushes the image to sign; none where that is made from the signed one. */
  baseOf(resolution: Resolution, sign: ResolvedSign, module: CheckedModule): BuildPlan | undefined;
}

/** `targets` are in the order of the plan. */
export function planBuilds(targets: readonly ResolvedTarget[], options: PlanOptions): Result<PlannedBuilds> {
  const recipes = createBuildRecipes(options);
  const made = groupByImage(targets);
  const conflicts = collectConflicts();
  const planned = (group: ImageMakers | undefined): ImageSteps | undefined => {
    if (group?.state === 'open') planGroup(group, context, conflicts);
    return group?.steps;
  };
  const context: Context = {
    recipes,
    options,
    baseOf: (resolution, sign, module) => {
      const maker = made.find(sign.unsignedImage);
      if (maker?.state === 'pending' && maker !== made.find(resolution.containerImage))
        conflicts.addCircle(module, resolution, sign);
      const steps = planned(maker);
      return steps && pusherOf(steps);
    },
  };
  const images = [...made.all].map(planned).filter((steps) => steps !== undefined);
  const stepsOf = ({ resolution }: ResolvedTarget): ImageSteps | undefined =>
    resolution === null ? undefined : made.find(resolution.containerImage)?.steps;
  return { value: { recipes, images, stepsOf }, diagnostics: conflicts.report() };
}

function planGroup(group: ImageMakers, context: Context, conflicts: Conflicts): void {
  group.state = 'pending';
  const tokens = rebuildTokens(group);
  let first: ImageSteps | undefined;
  for (const target of group.targets) {
    const steps = planImage(target, tokens, context);
    if (first === undefined) first = steps;
    else if (steps !== undefined) conflicts.add(first, steps);
  }
  group.state = 'done';
  if (first !== undefined) group.steps = first;
}

function planImage(target: ResolvedTarget, tokens: readonly string[], context: Context): ImageSteps | undefined {
  const { resolution, module } = target;
  if (resolution === null || (resolution.build === null && resolution.sign === null)) return undefined;
  const dockerfile =
    resolution.build && context.options.dockerfiles.find(module.namespace, resolution.build.dockerfileConfigMap);
  // Without its Dockerfile a build was reported as an error already.
  if (resolution.build !== null && !dockerfile) return undefined;
  const build = dockerfile ? planBuild({ target, resolution, tokens }, dockerfile, context) : undefined;
  const sign = planSign({ target, resolution, tokens }, build, context);
  return {
    target,
    resolution,
    ...(build === undefined ? {} : { build }),
    ...(sign === undefined ? {} : { sign }),
    ...(dockerfile ? { dockerfile } : {}),
  };
}

/** What both steps of an image are planned from. */
interface Wanted {
  readonly target: ResolvedTarget;
  readonly resolution: Resolution;
  readonly tokens: readonly string[];
}

function planBuild(wanted: Wanted, dockerfile: Dockerfile, { recipes, options }: Context): BuildPlan | undefined {
  const { target, resolution } = wanted;
  const { build, containerImage, sign } = resolution;
  if (build === null) return undefined;
  const hashed = recipes.build(target, build, dockerfile.text);
  // With a signature to come the same build pushes somewhere else.
  const output = sign === null ? containerImage : `${containerImage} unsigned`;
  const step = stepOf(wanted, hashed, { args: build.buildArgs, image: output });
  const { namespace, name } = target.module;
  const owner = `${namespace}_${name}`;
  const image = sign === null ? containerImage : unsignedImage(containerImage, { inputHash: step.inputHash, owner });
  return withSecrets({ ...step, image, ...inStream(image, options) });
}

function planSign(wanted: Wanted, build: BuildPlan | undefined, context: Context): BuildPlan | undefined {
  const { target, resolution } = wanted;
  const { sign, containerImage } = resolution;
  if (sign === null) return undefined;
  const { recipes, options } = context;
  const other = build === undefined ? context.baseOf(resolution, sign, target.module) : undefined;
  const maker = build ?? other;
  const base = build?.image ?? sign.unsignedImage;
  const files = sign.filesToSign.map((value, index) => ({ name: fileArg(index), value }));
  // COPY needs a name for the root, too.
  const directory = { name: directoryArg, value: moduleDirectory(modprobeOf(target)) || '/' };
  const args = [{ name: unsignedImageArg, value: base }, directory, ...files];
  // The tag of another Module's image tells nothing of what is in it.
  const madeFrom = other === undefined ? [] : [other.inputHash];
  const needed = other === undefined ? {} : { inputHash: other.inputHash };
  const step = stepOf(wanted, recipes.sign(target, sign), { args, image: containerImage, madeFrom });
  const held = inStream(base, options);
  return withSecrets({
    ...step,
    image: containerImage,
    ...inStream(containerImage, options),
    ...(maker === undefined && held.imageStreamTag === undefined ? {} : { base: { image: base, ...held, ...needed } }),
    ...(maker === undefined ? {} : { after: stepReference(maker) }),
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

interface StepParts {
  readonly args: readonly BuildArg[];
  readonly image: string;
  /** Hashes of what its base is made from, where they are not in `args`. */
  readonly madeFrom?: readonly string[];
}

function stepOf({ target, tokens }: Wanted, hashed: HashedRecipe, { args, image, madeFrom = [] }: StepParts): Step {
  const { kernel, architecture, module } = target;
  const { recipe } = hashed;
  const parts = args.flatMap(({ name, value }) => [name, value]);
  const identity = [recipe.action, module.namespace, module.name, kernel, architecture, ...tokens];
  const inputHash = hashText(hashed.hash ^ stableHash(...identity, image, ...parts, ...madeFrom));
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

function inStream(image: string, options: PlanOptions): { readonly imageStreamTag?: ImageStreamTag } {
  const tag = imageStreamTag(image, options);
  return tag === undefined ? {} : { imageStreamTag: tag };
}

function modprobeOf({ module }: ResolvedTarget): ModprobeSpec | undefined {
  return module.module.spec.moduleLoader?.container.modprobe;
}
