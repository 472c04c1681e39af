/** Says how many images are made and checked, by what, and which Secrets that takes. */
import { createStepFinder } from '../lib/step-finder.ts';
import type { BuildPlan, Plan } from '../model/plan.ts';
import type { Resource } from '../model/resource.ts';
import { pluginSecrets } from './plugin-secrets.ts';

/** One line for each way in which images are made; none where all are pre-built. */
export function summarizeImages({ builds, verifications, imageStreams }: Plan): readonly string[] {
  const steps = createStepFinder(builds);
  const bases = new Set(builds.map(steps.ownBuild));
  const verified = new Set(verifications.map(({ after }) => steps.find(after)));
  const ways = new Map<string, number>();
  for (const plan of builds) {
    if (bases.has(plan)) continue;
    const sign = steps.ownBuild(plan) === undefined ? ['signed'] : ['built', 'signed'];
    const made = plan.recipe.action === 'Build' ? ['built'] : sign;
    const way = `${joined(verified.has(plan) ? [...made, 'verified'] : made)} (${toolOf(plan)})`;
    ways.set(way, (ways.get(way) ?? 0) + 1);
  }
  const lines = [...ways].map(([way, number]) => `${count(number, 'image')} ${way}`);
  const streams = imageStreams.length === 0 ? '' : `, ${count(imageStreams.length, 'ImageStream')}`;
  return lines.map((line, index) => (index === lines.length - 1 ? line + streams : line));
}

function toolOf({ recipe }: BuildPlan): string {
  return recipe.builder === 'OpenShift' ? 'OpenShift Build' : `${recipe.builder} Job`;
}

/** None where the package asks for no checks in the cluster. */
export function summarizePreflights({ preflights }: Plan): readonly string[] {
  const images = new Set(preflights.map(({ image }) => image));
  return images.size === 0 ? [] : [`${count(images.size, 'image')} checked in the cluster (preflight Job)`];
}

/** The Secrets that Builds, Jobs, loaders and plugins name and that are not part of the result, with the data keys that they read. */
export function missingSecrets(plan: Plan, kept: readonly Resource[]): readonly string[] {
  const found = new Map<string, Set<string>>();
  const add = (namespace: string, name: string | undefined, key?: string): void => {
    if (name === undefined) return;
    const keys = found.get(`${namespace}/${name}`) ?? new Set<string>();
    found.set(`${namespace}/${name}`, key === undefined ? keys : keys.add(key));
  };
  for (const recipe of new Set(plan.builds.map((one) => one.recipe))) {
    for (const { secret, key } of recipe.secrets) add(recipe.namespace, secret, key);
    add(recipe.namespace, recipe.registrySecret, '.dockerconfigjson');
  }
  for (const recipe of new Set(plan.verifications.map((one) => one.recipe)))
    add(recipe.namespace, recipe.certSecret, 'cert');
  const pods = [...plan.loaders.map((one) => one.pod), ...plan.preflights.map((one) => one.recipe)];
  for (const pod of new Set(pods)) add(pod.namespace, pod.imagePullSecret, '.dockerconfigjson');
  for (const plugin of plan.plugins) {
    add(plugin.namespace, plugin.imagePullSecret, '.dockerconfigjson');
    for (const { secret, key } of pluginSecrets(plugin)) add(plugin.namespace, secret, key);
  }
  // SealedSecret, ExternalSecret and the like make a Secret of their own name.
  for (const { object } of kept.filter((one) => one.object.kind.endsWith('Secret')))
    found.delete(`${object.metadata?.namespace ?? 'default'}/${object.metadata?.name}`);
  return [...found]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, keys]) => (keys.size === 0 ? name : `${name} (with the data ${keysText(keys)})`));
}

function keysText(keys: ReadonlySet<string>): string {
  return `${keys.size === 1 ? 'key' : 'keys'} ${joined([...keys].sort().map((key) => `"${key}"`))}`;
}

function joined(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;
}

function count(number: number, word: string): string {
  return `${number.toLocaleString('en')} ${word}${number === 1 ? '' : 's'}`;
}
