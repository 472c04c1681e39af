/** The images of a plan as pipelines make them: in groups of one Module and architecture that differ by kernel alone. */
import { internalImage } from '../lib/internal-registry.ts';
import { createStepFinder } from '../lib/step-finder.ts';
import type { BuildPlan, BuildRecipe, Plan, VerifyRecipe } from '../model/plan.ts';
import type { BuildArg } from '../model/target.ts';
import { unsignedImageArg } from '../scripts/sign-dockerfile.ts';

/** One image, from its build to the tag that is pushed last. */
export interface PipelineImage {
  readonly kernel: string;
  readonly image: string;
  /** Of the step that pushes it: the label by which a later run knows the image. */
  readonly inputHash: string;
  readonly buildArgs: readonly BuildArg[];
  /** But for the image that is signed: it never leaves the runner. */
  readonly signArgs: readonly BuildArg[];
  /** The user's own, where nothing is built. */
  readonly unsignedImage?: string;
  /** Whether it lives in the registry inside an OpenShift cluster. */
  readonly isInternal: boolean;
}

export interface PipelineGroup {
  /** `<module>-<architecture>`, of letters, digits and dashes, with a number where groups would share it. */
  readonly id: string;
  readonly build?: BuildRecipe;
  readonly sign?: BuildRecipe;
  readonly verify: VerifyRecipe;
  readonly images: readonly PipelineImage[];
}

/** Groups in the order of the plan. Its images must have verifications: the setting `verify` makes them. */
export function pipelineGroups(plan: Plan): readonly PipelineGroup[] {
  const steps = createStepFinder(plan.builds);
  const makers = new Map(plan.builds.map((step) => [step.image, step]));
  const groups = new Map<string, PipelineGroup & { readonly images: PipelineImage[] }>();
  const number = numbering();
  const ids = new Set<string>();
  for (const { image, recipe: verify } of plan.verifications) {
    const last = makers.get(image);
    // An image is made once: other Modules that use it ask for more of it in the cluster.
    if (last === undefined || last.recipe.owner !== verify.owner) continue;
    const sign = last.recipe.action === 'Sign' ? last : undefined;
    const build = sign === undefined ? last : localBuild(sign, steps.find(sign.after));
    const key = [build?.recipe, sign?.recipe, verify].map(number).join(' ');
    let group = groups.get(key);
    if (group === undefined) {
      const recipes = { ...(build ? { build: build.recipe } : {}), ...(sign ? { sign: sign.recipe } : {}) };
      group = { id: uniqueId(`${verify.module}-${verify.architecture}`, ids), ...recipes, verify, images: [] };
      groups.set(key, group);
    }
    group.images.push(pipelineImage(last, build, sign));
  }
  return [...groups.values()];
}

function pipelineImage(last: BuildPlan, build: BuildPlan | undefined, sign: BuildPlan | undefined): PipelineImage {
  const { kernel, image, inputHash } = last;
  const args = sign?.buildArgs ?? [];
  const unsignedImage = args.find(({ name }) => name === unsignedImageArg)?.value;
  return {
    kernel,
    image,
    inputHash,
    buildArgs: build?.buildArgs ?? [],
    signArgs: args.filter(({ name }) => name !== unsignedImageArg),
    ...(build !== undefined || unsignedImage === undefined ? {} : { unsignedImage }),
    isInternal: internalImage(image) !== undefined,
  };
}

/** What another Module of the namespace builds is built here, too; what else is to be signed is pulled. */
function localBuild(sign: BuildPlan, build: BuildPlan | undefined): BuildPlan | undefined {
  return build?.recipe.action === 'Build' && build.recipe.namespace === sign.recipe.namespace ? build : undefined;
}

/** Recipes of one kind are shared by identity. */
function numbering(): (recipe: object | undefined) => string {
  const numbers = new Map<object | undefined, string>();
  return (recipe) => {
    const known = numbers.get(recipe) ?? String(numbers.size);
    numbers.set(recipe, known);
    return known;
  };
}

function uniqueId(text: string, ids: Set<string>): string {
  const base = text.replace(/[^A-Za-z0-9-]/g, '-').slice(0, 48);
  let id = base;
  for (let count = 2; ids.has(id); count += 1) id = `${base}-${count}`;
  ids.add(id);
  return id;
}
