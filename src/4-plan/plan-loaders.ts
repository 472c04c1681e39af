/** Decides each module loader: its name, its nodes, its image and the arguments of modprobe. */
import { at, type Diagnostic, diagnose, type Result } from '../diagnostics/diagnostic.ts';
import { boundedName } from '../lib/bounded-name.ts';
import { defaultWorkerImage } from '../lib/default-worker-image.ts';
import { kernelLabel, kernelName } from '../lib/kernel.ts';
import { modprobeCommands } from '../lib/modprobe-commands.ts';
import { moduleDirectory } from '../lib/module-directory.ts';
import { remember } from '../lib/remember.ts';
import { softdepLines } from '../lib/softdep-lines.ts';
import { hashText, stableHash } from '../lib/stable-hash.ts';
import type { LoaderPlan, LoaderPod } from '../model/plan.ts';
import type { Generation } from '../model/rollout.ts';
import type { CheckedModule, ResolvedTarget } from '../model/target.ts';
import { loaderGraceSeconds } from '../scripts/plugin-gate-scripts.ts';
import { isInOwnStream } from './image-stream-tag.ts';
import { moduleOwner } from './owners.ts';
import { generationName, loadersByStep, selectorOf, turnsOf } from './plan-generations.ts';
import { loaderServiceAccount } from './plan-namespaces.ts';
import type { PlanOptions } from './plan-options.ts';
import { stateOf } from './plan-plugins.ts';
import { pluginOf } from './plugin-of.ts';
import type { LastStep } from './step-reference.ts';
import { workerConfig } from './worker-config.ts';

/**
 * `targets` are in the order of the plan; `stepOf` tells the step that makes or verifies the image of a target last, where
 * it is not pre-built.
 */
export function planLoaders(
  targets: readonly ResolvedTarget[],
  stepOf: (target: ResolvedTarget) => LastStep | undefined,
  options: PlanOptions,
): Result<readonly LoaderPlan[]> {
  const loaders: LoaderPlan[] = [];
  const diagnostics: Diagnostic[] = [];
  const formsOf = remember(kernelForms);
  const lanes = loadersByStep();
  for (const { module, generation, targets: own } of byGeneration(targets)) {
    diagnostics.push(...findUnsupported(module, options));
    const podOf = podsOf(module, generation, options);
    const { words, hash: ownHash } = generationName(module, generation);
    const plans: LoaderPlan[] = [];
    for (const target of own) {
      const { kernel, architecture, resolution } = target;
      if (resolution === null) continue;
      const forms = formsOf(kernel);
      const step = stepOf(target);
      const isBuilt = step !== undefined;
      const pod = podOf(resolution.inTreeModulesToRemove, {
        isBuilt,
        isOwn: isBuilt && isInOwnStream(target, options),
      });
      const hash = hashText(ownHash ^ forms.hash ^ formsOf(architecture).hash);
      const plan = {
        // It depends on nothing but the Module's name, its lane or version, the kernel and the architecture: it never changes.
        name: boundedName([...words, forms.name], hash),
        kernel,
        kernelLabel: forms.label,
        architecture,
        containerImage: resolution.containerImage,
        ...step,
        ...(generation === undefined ? {} : lanes.place(module, generation)),
        nodePools: target.nodePools,
        pod,
      };
      const isWorker = pod.loader === 'Worker';
      plans.push(isWorker ? { ...plan, workerConfig: workerConfig(module, kernel, resolution) } : plan);
    }
    const unchecked = plans.find(({ inputHash, pod }) => inputHash !== undefined && !pod.checksInput);
    if (unchecked !== undefined) diagnostics.push(staleImageStays(module, unchecked.pod));
    if (generation !== undefined) lanes.add(module, generation, plans);
    for (const one of plans) loaders.push(one);
  }
  return { value: loaders, diagnostics };
}

/** What names and labels take from a kernel, worked out once for all Modules. */
function kernelForms(kernel: string): { readonly label: string; readonly name: string; readonly hash: number } {
  return { label: kernelLabel(kernel), name: kernelName(kernel), hash: stableHash('kernel', kernel) };
}

interface ImageSource {
  readonly isBuilt: boolean;
  /** Built into an ImageStream of the Module's namespace. */
  readonly isOwn: boolean;
}

/** Kernels with the same in-tree modules to remove share one pod, and later one text, if their images are built alike. */
function podsOf(
  module: CheckedModule,
  generation: Generation | undefined,
  options: PlanOptions,
): (inTree: readonly string[], source: ImageSource) => LoaderPod {
  const pods = new Map<string, LoaderPod>();
  return (inTree, source) => {
    const key = [source.isBuilt, source.isOwn, ...inTree].join('\0');
    const pod = pods.get(key) ?? planPod({ module, generation, inTreeModulesToRemove: inTree, ...source }, options);
    pods.set(key, pod);
    return pod;
  };
}

interface GenerationTargets {
  readonly module: CheckedModule;
  readonly generation: Generation | undefined;
  readonly targets: ResolvedTarget[];
}

/** One for each state of a Module on each set of its nodes, in the order of the targets. */
function byGeneration(targets: readonly ResolvedTarget[]): readonly GenerationTargets[] {
  const groups = new Map<CheckedModule | Generation, GenerationTargets>();
  for (const target of targets) {
    const { module, generation } = target;
    const key = generation ?? module;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, { module, generation, targets: [target] });
    else group.targets.push(target);
  }
  return [...groups.values()];
}

interface PodFacts extends ImageSource {
  readonly module: CheckedModule;
  readonly generation: Generation | undefined;
  readonly inTreeModulesToRemove: readonly string[];
}

function planPod(
  { module, generation, inTreeModulesToRemove, isBuilt, isOwn }: PodFacts,
  options: PlanOptions,
): LoaderPod {
  const { settings, platform } = options;
  const spec = module.module.spec;
  const loader = spec?.moduleLoader;
  const modprobe = loader?.container.modprobe;
  const commands = modprobeCommands(modprobe ?? {});
  const pullPolicy = loader?.container.imagePullPolicy ?? '';
  const serviceAccount = loaderServiceAccount(module, platform);
  const order = modprobe?.modulesLoadingOrder ?? [];
  return {
    loader: settings.loader,
    module: module.name,
    namespace: module.namespace,
    owner: moduleOwner(module),
    ...optional('sysModule', modprobe?.moduleName?.replaceAll('-', '_')),
    // A node may hold what an earlier build pushed under the same tag.
    ...optional('imagePullPolicy', pullPolicy || (isBuilt ? 'Always' : '')),
    // Without a pull before each try it would refuse an older image for ever.
    checksInput: isBuilt && (pullPolicy === '' || pullPolicy === 'Always'),
    ...optional('imagePullSecret', isOwn ? '' : spec?.imageRepoSecret?.name),
    ...optional('serviceAccount', serviceAccount),
    tolerations: spec?.tolerations ?? [],
    load: commands.load.slice(1),
    unload: commands.unload.slice(1),
    inTreeModulesToRemove,
    ...optional('firmwarePath', modprobe?.firmwarePath),
    ...optional('softdep', softdepLines(order)),
    nodeSelector: { ...spec?.selector, ...(generation && selectorOf(module, generation)) },
    excluded: generation?.exclude ?? [],
    takesTurns: generation !== undefined,
    ...turnsOf(generation),
    ...(pluginOf(module) === undefined
      ? {}
      : { announces: stateOf(module, generation), graceSeconds: loaderGraceSeconds }),
    kernelLabelKey: settings.kernelLabel,
    dirName: moduleDirectory(modprobe),
    ...(settings.loader === 'Worker' ? { workerImage: settings.images.worker ?? defaultWorkerImage } : {}),
  };
}

/** Empty text means "not set" in every field of a Module. */
function optional<K extends string>(key: K, value: string | undefined): { readonly [key in K]?: string } {
  return (value === undefined || value === '' ? {} : { [key]: value }) as { readonly [key in K]?: string };
}

function staleImageStays(module: CheckedModule, { imagePullPolicy = '' }: LoaderPod): Diagnostic {
  const where = at(module.resource, 'spec', 'moduleLoader', 'container', 'imagePullPolicy');
  return diagnose('stale-image-stays', { module: module.name, policy: imagePullPolicy }, where);
}

function findUnsupported(module: CheckedModule, options: PlanOptions): Diagnostic[] {
  const found: Diagnostic[] = [];
  const container = ['spec', 'moduleLoader', 'container'] as const;
  const modprobe = module.module.spec?.moduleLoader?.container.modprobe;
  const raw = modprobe?.rawArgs?.load ?? [];
  const copied = raw.find((word) => /^(?:-d|--dirname=)?\/tmp(?:\/|$)/.test(word));
  const where = at(module.resource, ...container, 'modprobe', 'rawArgs');
  if (options.settings.loader === 'Worker' && raw.length > 0 && !raw.some((word) => word.includes('/tmp'))) {
    found.push(diagnose('worker-raw-args', { module: module.name }, where));
  }
  if (options.settings.loader === 'Modprobe' && copied !== undefined && !modprobe?.dirName?.startsWith('/tmp')) {
    found.push(diagnose('modprobe-raw-args', { module: module.name, word: copied }, where));
  }
  return found;
}
