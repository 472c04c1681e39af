/** Turns a build step into the object that runs it: a Build on OpenShift, elsewhere a Job of the chosen tool. */

import { kubeletEscape } from '../lib/kubelet-escape.ts';
import { buildTypeLabel, inputHashAnnotation, inputHashArg } from '../model/annotations.ts';
import type { Generated } from '../model/generated.ts';
import type { BuildPlan, BuildRecipe, StepReference } from '../model/plan.ts';
import type { KubernetesObject } from '../model/resource.ts';
import type { BuildArg } from '../model/target.ts';
import { buildJobSpec } from './build-job.ts';
import { openShiftBuildSpec } from './openshift-build.ts';
import { shapesByRecipe } from './remember-by-recipe.ts';
import { stepLabels, stepMetadata } from './step-metadata.ts';

/**
 * The texts of a step that differ from kernel to kernel: names, image, and `argN` with the value of the build argument
 * at position N, or, for a Job, the whole argument of its tool, escaped for the kubelet.
 */
export type BuildValues = Readonly<Record<string, string>>;

export function generateBuild(plan: BuildPlan): Generated {
  const { recipe, name, inputHash, kernel, kernelName, image, imageStreamTag, base, after } = plan;
  const isOpenShift = recipe.builder === 'OpenShift';
  const values: Record<string, string> = { name, inputHash, kernel, kernelName, image };
  if (imageStreamTag !== undefined) values['imageTag'] = `${imageStreamTag.name}:${imageStreamTag.tag}`;
  if (base !== undefined) values['base'] = base.image;
  if (base?.inputHash !== undefined) values['baseHash'] = base.inputHash;
  if (base?.imageStreamTag !== undefined) values['baseTag'] = `${base.imageStreamTag.name}:${base.imageStreamTag.tag}`;
  if (recipe.builder === 'Kaniko') {
    values['hashLabel'] = `${inputHashAnnotation}=${inputHash}`;
    values['hashArg'] = `${inputHashArg}=${inputHash}`;
  }
  for (const [index, arg] of plan.buildArgs.entries()) {
    const text = isOpenShift ? arg.value : kubeletEscape(argumentOf(recipe, arg));
    if (text !== '') values[argName(index)] = text;
  }
  return {
    apiVersion: isOpenShift ? 'build.openshift.io/v1' : 'batch/v1',
    kind: isOpenShift ? 'Build' : 'Job',
    namespace: recipe.namespace,
    name,
    owner: recipe.owner,
    stage: recipe.action,
    after: [...(after === undefined ? [] : [after]), ...storesOf(plan)],
    kernel,
    architecture: recipe.architecture,
    shape: shapeOf(plan),
    values,
    build: (texts) => renderBuild(plan, texts),
  };
}

const argNames: string[] = [];

/** The same text each time, not one made anew for each of many steps. */
function argName(index: number): string {
  argNames[index] ??= `arg${index}`;
  return argNames[index];
}

function argumentOf({ builder }: BuildRecipe, { name, value }: BuildArg): string {
  return builder === 'BuildKit' ? `build-arg:${name}=${value}` : `${name}=${value}`;
}

/** What holds the Dockerfile, and what takes the image. */
function storesOf({ recipe, imageStreamTag }: BuildPlan): readonly StepReference[] {
  const { namespace, dockerfileConfigMap } = recipe;
  const stores: StepReference[] = [];
  if (dockerfileConfigMap !== undefined) stores.push({ kind: 'ConfigMap', namespace, name: dockerfileConfigMap });
  if (imageStreamTag !== undefined && recipe.builder === 'OpenShift')
    stores.push({ kind: 'ImageStream', namespace: imageStreamTag.namespace, name: imageStreamTag.name });
  return stores;
}

function renderBuild(plan: BuildPlan, values: BuildValues): KubernetesObject {
  const { recipe } = plan;
  const isOpenShift = recipe.builder === 'OpenShift';
  const labels = {
    ...stepLabels(recipe.action.toLowerCase(), recipe, values),
    ...(isOpenShift ? { [buildTypeLabel]: `${recipe.action}Image` } : {}),
  };
  return {
    apiVersion: isOpenShift ? 'build.openshift.io/v1' : 'batch/v1',
    kind: isOpenShift ? 'Build' : 'Job',
    metadata: stepMetadata(recipe, labels, values),
    spec: isOpenShift ? openShiftBuildSpec(plan, values) : buildJobSpec(plan, values),
  };
}

/** Steps of one recipe are of one shape where they pass the same arguments, empty or not, and name the same streams. */
const shapeIn = shapesByRecipe<BuildRecipe>();

function shapeOf({ recipe, buildArgs, imageStreamTag, base }: BuildPlan): object {
  const streams = [imageStreamTag, base?.imageStreamTag].map((tag) => tag?.namespace ?? '');
  const argsKey = buildArgs.map(({ name, value }) => (value === '' ? name : `${name}=`));
  return shapeIn(recipe, [...streams, `${base !== undefined} ${base?.inputHash !== undefined}`, ...argsKey].join('\0'));
}
