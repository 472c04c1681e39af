/**
 * Tells what generated objects wait for, from the objects themselves: which step pushes the image that another one reads,
 * which MachineConfigs a pool gets.
 */
import { canonicalImage } from '../lib/canonical-image.ts';
import { fieldsOf, listOf } from '../lib/fields-of.ts';
import { groupBy } from '../lib/group-by.ts';
import { internalHost } from '../lib/internal-registry.ts';
import { roleLabel } from '../lib/machine-config-names.ts';
import { takesMachineConfig } from '../lib/takes-machine-config.ts';
import { textOf } from '../lib/text-of.ts';
import { versionLabel } from '../lib/version-label.ts';
import { inputHashAnnotation, kernelAnnotation, moduleNameLabel, unsignedImageArg } from '../model/annotations.ts';
import type { MachineConfigPool } from '../model/boot-module.ts';
import type { Stage } from '../model/generated.ts';
import type { StepReference } from '../model/plan.ts';
import type { KubernetesObject } from '../model/resource.ts';
import { readStep } from './read-step.ts';

export interface StagedObject {
  readonly object: KubernetesObject;
  readonly stage: Stage;
}

/** `pools` are the user's own, and those captured from a cluster. Returns what one of `all` waits for. */
export function createReferences(
  all: readonly StagedObject[],
  pools: readonly MachineConfigPool[],
): (one: StagedObject) => readonly StepReference[] {
  const pushers = new Map<string, KubernetesObject>();
  const verifications = new Map<string, KubernetesObject[]>();
  for (const { object, stage } of all) {
    if (stage === 'Build' || stage === 'Sign') pushers.set(pushedImage(object), object);
    if (stage === 'Verify') {
      const image = readImage(object);
      verifications.set(image, [...(verifications.get(image) ?? []), object]);
    }
  }
  const ofStage = (stage: Stage, kind: StepReference['kind']): readonly KubernetesObject[] =>
    all
      .filter((one) => one.stage === stage && one.object.kind === kind)
      .map(({ object }) => object)
      .sort(byName);
  const configs = ofStage('Boot', 'MachineConfig');
  const beforeBoot = [
    ...ofStage('BootPolicy', 'MachineConfiguration'),
    ...ofStage('BootPolicy', 'MachineConfigPool'),
  ].map(reference);
  const pusher = (image: string, reader: KubernetesObject): readonly StepReference[] => {
    const found = pushers.get(image);
    // What is made from itself waits for nobody.
    return found === undefined || found === reader ? [] : [reference(found)];
  };

  const lastStep = (loader: KubernetesObject): readonly StepReference[] => {
    // A loader without the hash has an image that nobody here makes.
    if (loader.metadata?.annotations?.[inputHashAnnotation] === undefined) return [];
    const image = readImage(loader);
    const verification = findVerification(loader, verifications.get(image) ?? []);
    return verification === undefined ? pusher(image, loader) : [reference(verification)];
  };
  const loaders = all.filter((one) => one.stage === 'Load').map(({ object }) => object);
  const lanes = new Map([...groupBy(loaders, generationOf)].map(([key, own]) => [key, groupBy(own, readStep)]));
  /** The loaders of the Module, or of its version, that come right before. */
  const follows = (loader: KubernetesObject): readonly StepReference[] => {
    const steps = lanes.get(generationOf(loader)) ?? new Map();
    const last = Math.max(...[...steps.keys()].filter((step) => step < readStep(loader)));
    return (steps.get(last) ?? []).map(reference);
  };

  return ({ object, stage }) => {
    switch (stage) {
      case 'Build':
        return stores(object);
      case 'Sign':
        return [...pusher(unsignedImage(object), object), ...stores(object)];
      case 'Verify':
        return pusher(readImage(object), object);
      case 'Load':
        return [...lastStep(object), ...follows(object)];
      case 'Boot':
        return beforeBoot;
      case 'BootResume': {
        const name = textOf(object.metadata?.name);
        const pool = pools.find((one) => one.name === name);
        return configs.filter((config) => takesMachineConfig(name, pool, roleOf(config))).map(reference);
      }
      default:
        return [];
    }
  };
}

function reference({ kind, metadata }: KubernetesObject): StepReference {
  return {
    kind: kind as StepReference['kind'],
    namespace: textOf(metadata?.namespace),
    name: textOf(metadata?.name),
  };
}

function byName(a: KubernetesObject, b: KubernetesObject): number {
  return textOf(a.metadata?.name) < textOf(b.metadata?.name) ? -1 : 1;
}

function roleOf({ metadata }: KubernetesObject): string {
  return textOf(metadata?.labels?.[roleLabel]);
}

/** What holds the Dockerfile of a step, and what takes its image. */
function stores(object: KubernetesObject): readonly StepReference[] {
  const namespace = textOf(object.metadata?.namespace);
  const dockerfile = listOf(podOf(object)['volumes']).find(({ name }) => name === 'dockerfile');
  const configMap = textOf(fieldsOf(dockerfile?.['configMap'])['name']);
  const output = outputOf(object);
  return [
    ...(configMap === '' ? [] : [{ kind: 'ConfigMap', namespace, name: configMap } as const]),
    ...(output['kind'] === 'ImageStreamTag'
      ? [
          {
            kind: 'ImageStream',
            namespace: textOf(output['namespace']) || namespace,
            name: textOf(output['name']).replace(/:.*/, ''),
          } as const,
        ]
      : []),
  ];
}

/** The image that a Build or the container of a Job pushes. */
function pushedImage(object: KubernetesObject): string {
  const output = outputOf(object);
  const namespace = textOf(output['namespace'] ?? object.metadata?.namespace);
  if (output['kind'] === 'ImageStreamTag')
    return canonicalImage(`${internalHost}/${namespace}/${textOf(output['name'])}`);
  if (object.kind === 'Build') return canonicalImage(textOf(output['name']));
  const words = argsOf(object, 'containers');
  // kaniko has flags; the scripts of the others have their own name first, then the image.
  const flag = words.indexOf('--destination');
  return canonicalImage(words[flag + (flag < 0 ? 2 : 1)] ?? '');
}

/** The image that a signing step signs. */
function unsignedImage(object: KubernetesObject): string {
  const strategy = fieldsOf(fieldsOf(fieldsOf(object['spec'])['strategy'])['dockerStrategy']);
  const given = listOf(strategy['buildArgs']).find(({ name }) => name === unsignedImageArg);
  if (given !== undefined) return canonicalImage(textOf(given['value']));
  const word = argsOf(object, 'containers').find((one) =>
    one.replace(/^build-arg:/, '').startsWith(`${unsignedImageArg}=`),
  );
  return canonicalImage(word?.slice(word.indexOf('=') + 1) ?? '');
}

/** The image whose files the first init container takes. */
function readImage(object: KubernetesObject): string {
  return canonicalImage(textOf(listOf(podOf(object)['initContainers'])[0]?.['image']));
}

/**
 * Each Module looks into an image by itself, unless another one asks the same of it: for that kernel and architecture, and
 * for that kernel module.
 */
function findVerification(loader: KubernetesObject, jobs: readonly KubernetesObject[]): KubernetesObject | undefined {
  const alike = jobs.filter((job) => targetOf(job) === targetOf(loader));
  return (
    alike.find((job) => moduleOf(job) === moduleOf(loader)) ?? alike.find((job) => kmodOf(job) === loadedKmod(loader))
  );
}

function targetOf(object: KubernetesObject): string {
  const architecture = textOf(fieldsOf(podOf(object)['nodeSelector'])['kubernetes.io/arch']);
  return `${architecture} ${object.metadata?.annotations?.[kernelAnnotation]}`;
}

function moduleOf({ metadata }: KubernetesObject): string {
  return `${textOf(metadata?.namespace)}/${metadata?.labels?.[moduleNameLabel]}`;
}

function kmodOf(job: KubernetesObject): string {
  return (argsOf(job, 'containers')[2] ?? '').replaceAll('-', '_');
}

/** A Module, or the version of it that nodes ask for: versions are side by side. */
function generationOf(loader: KubernetesObject): string {
  const { namespace, labels } = loader.metadata ?? {};
  const label = versionLabel({ namespace: textOf(namespace), name: textOf(labels?.[moduleNameLabel]) });
  return `${moduleOf(loader)} ${textOf(fieldsOf(podOf(loader)['nodeSelector'])[label])}`;
}

/** What its probe asks for; nothing where raw arguments hide it. */
function loadedKmod(loader: KubernetesObject): string {
  const [container] = listOf(podOf(loader)['containers']);
  const { command } = fieldsOf(fieldsOf(container?.['readinessProbe'])['exec']);
  return Array.isArray(command) ? textOf(command.at(-1)) : '';
}

function outputOf({ spec }: KubernetesObject): Readonly<Record<string, unknown>> {
  return fieldsOf(fieldsOf(fieldsOf(spec)['output'])['to']);
}

function podOf({ spec }: KubernetesObject): Readonly<Record<string, unknown>> {
  return fieldsOf(fieldsOf(fieldsOf(spec)['template'])['spec']);
}

function argsOf(object: KubernetesObject, containers: 'containers' | 'initContainers'): readonly string[] {
  const args = listOf(podOf(object)[containers])[0]?.['args'];
  return Array.isArray(args) ? args.map(textOf) : [];
}
