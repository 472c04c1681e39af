/** Spells out how the image of a target is made: from which Dockerfile, by which steps, and what waits for what. */
import { canonicalImage } from '../lib/canonical-image.ts';
import { createStepFinder } from '../lib/step-finder.ts';
import type { BuildPlan, LoaderPlan, Plan, StepReference, VerifyPlan } from '../model/plan.ts';
import type { ResolvedTarget } from '../model/target.ts';
import { field } from './explain-layout.ts';
import type { ExplainedTarget } from './explain-targets.ts';

/** What the plan has for one target; empty where its image is pre-built. */
export interface TargetSteps {
  readonly build?: BuildPlan;
  readonly sign?: BuildPlan;
  readonly verify?: VerifyPlan;
  readonly loader?: LoaderPlan;
}

export type FindSteps = (target: ResolvedTarget) => TargetSteps;

/** Looks steps up by the image that they push: another Module's build of the same image serves this one, too. */
export function createTargetSteps({ builds, verifications, loaders }: Plan): FindSteps {
  const steps = createStepFinder(builds);
  const pushers = new Map(builds.map((plan) => [canonicalImage(plan.image), plan]));
  const checks = new Map(verifications.map((plan) => [keyOf(plan.recipe.namespace, plan.name), plan]));
  const byTarget = new Map(
    loaders.map((plan) => [keyOf(plan.pod.namespace, plan.pod.module, plan.kernel, plan.architecture), plan]),
  );
  return ({ module, kernel, architecture, resolution }) => {
    const last = resolution === null ? undefined : pushers.get(canonicalImage(resolution.containerImage));
    const sign = last?.recipe.action === 'Sign' ? last : undefined;
    const build = sign === undefined ? last : steps.find(sign.after);
    const loader = byTarget.get(keyOf(module.namespace, module.name, kernel, architecture));
    const verify = loader?.after && checks.get(keyOf(loader.after.namespace, loader.after.name));
    return {
      ...(build === undefined ? {} : { build }),
      ...(sign === undefined ? {} : { sign }),
      ...(verify === undefined ? {} : { verify }),
      ...(loader === undefined ? {} : { loader }),
    };
  };
}

export interface ImageSource {
  readonly steps: TargetSteps;
  /** Where the Dockerfile begins, as text; absent where nothing is built. */
  readonly place?: string;
}

export function explainImage(explained: ExplainedTarget, { steps, place }: ImageSource): string {
  const { build, sign, module } = explained;
  const { verify, loader } = steps;
  return [
    ...(build === null ? [] : explainBuild(build, steps.build, place)),
    ...(steps.build === undefined ? [] : explainStep(steps.build, module)),
    ...(sign === null ? [] : explainSign(sign, build !== null)),
    ...(steps.sign === undefined ? [] : explainStep(steps.sign, module)),
    ...(verify === undefined ? [] : [field('verify', `Job ${verify.name}`), explainOrder(verify.after)]),
    ...(loader?.after === undefined ? [] : [field('loader', `DaemonSet ${loader.name}`), explainOrder(loader.after)]),
  ].join('');
}

function explainBuild(
  build: NonNullable<ExplainedTarget['build']>,
  step: BuildPlan | undefined,
  place: string | undefined,
): readonly string[] {
  // Where another Module's build makes this image, its arguments are those that are passed.
  const args = (step ?? build).buildArgs.map(({ name, value }) => `${name}=${value}`);
  return [
    field('build', `Dockerfile of ConfigMap ${build.dockerfileConfigMap}`),
    ...(place === undefined ? [] : [field('', place)]),
    ...explainList('arguments', args),
    ...explainList('secrets', build.secrets),
  ];
}

function explainSign(sign: NonNullable<ExplainedTarget['sign']>, isBuilt: boolean): readonly string[] {
  return [
    field('sign', `with the key of Secret ${sign.keySecret}, certificate of ${sign.certSecret}`),
    ...(sign.unsignedImage === '' || isBuilt ? [] : [field('from', sign.unsignedImage)]),
    ...explainList('files', sign.filesToSign),
  ];
}

function explainStep(
  { recipe, name, image, after }: BuildPlan,
  module: { readonly namespace: string; readonly name: string },
): readonly string[] {
  const kind = recipe.builder === 'OpenShift' ? 'Build' : `${recipe.builder} Job`;
  const isOwn = recipe.module === module.name && recipe.namespace === module.namespace;
  return [
    field('by', `${kind} ${name}${isOwn ? '' : ` of Module ${recipe.namespace}/${recipe.module}`}`),
    after === undefined ? '' : explainOrder(after),
    field('pushes', image),
  ];
}

function explainOrder({ kind, name }: StepReference): string {
  return field('after', `${kind} ${name}`);
}

/** The first item beside the label, each other one on a line of its own. */
function explainList(label: string, items: readonly string[]): readonly string[] {
  return items.map((item, index) => field(index === 0 ? label : '', item));
}

function keyOf(...parts: readonly string[]): string {
  return parts.join('\0');
}
