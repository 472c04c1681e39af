/**
 * Lays objects out as a tree that kustomize can build: one file per object, one directory per stage and kernel, a
 * kustomization.yaml in each directory. Paths depend on an object's own names only.
 */
import { kernelTag } from '../lib/kernel.ts';
import { hashText, stableHash } from '../lib/stable-hash.ts';
import type { Generated, Stage } from '../model/generated.ts';
import type { Resource } from '../model/resource.ts';
import type { Settings } from '../model/settings.ts';
import { emitYaml } from './emit-yaml.ts';
import { fluxStages } from './flux-stages.ts';
import { spellGenerated } from './spell-generated.ts';
import { document, documentText } from './write-documents.ts';

export interface OutputFile {
  /** Relative, with slashes. */
  readonly path: string;
  /** Its text, made anew each time: whoever goes from file to file holds one at a time. */
  spell(): string;
  /** What it holds, where kmmc generated that. */
  readonly generated?: Generated;
}

/** kustomize compares each object with all before it: beyond this many a build takes minutes. */
export const maxObjects = 500;

/** Each stage has a directory of its own, which waits for the ones before it. */
export const directories: Readonly<Record<Stage, string>> = {
  Prepare: 'shared',
  Image: 'images',
  Build: 'build',
  Sign: 'sign',
  Verify: 'verify',
  Load: 'kernels',
  BootPolicy: 'boot-policy',
  Boot: 'boot',
  BootResume: 'boot-resume',
  Preflight: 'preflight',
};

/** Returns every file of the tree, kustomizations included, in the order of their paths. */
export function layout(
  kept: readonly Resource[],
  generated: readonly Generated[],
  { gitops }: Pick<Settings, 'gitops'> = { gitops: 'None' },
): readonly OutputFile[] {
  const files = new Map<string, Omit<OutputFile, 'path'>>();
  for (const resource of kept) {
    const { kind, metadata } = resource.object;
    const name = fileName(metadata?.namespace, kind, metadata?.name);
    files.set(freePath(files, 'inputs', name), { spell: () => documentText(resource) });
  }
  for (const one of generated) {
    const name = fileName(one.namespace, one.kind, one.name);
    files.set(freePath(files, directoryOf(one), name), { spell: () => spellGenerated(one, document), generated: one });
  }
  const spread = spreadOut(files);
  const isInStages = gitops === 'Flux' || generated.some(({ stage }) => stage !== 'Prepare' && stage !== 'Load');
  const above = isInStages ? stageKustomizations(spread) : [];
  const flux = gitops === 'Flux' ? fluxStages(spread, maxObjects) : [];
  return [...spread, ...kustomizations(spread), ...above, ...flux].sort((a, b) => (a.path < b.path ? -1 : 1));
}

function directoryOf({ stage, lane, kernel, architecture }: Generated): string {
  const directory = lane?.name === undefined ? directories[stage] : `${directories[stage]}-${lane.name}`;
  return kernel === undefined ? directory : `${directory}/${architecture}/${kernelTag(kernel)}`;
}

function fileName(namespace: string | undefined, kind: string, name: string | undefined): string {
  const words = [namespace, kind.toLowerCase(), name].filter((word) => word);
  return words.join('_').replace(/[^A-Za-z0-9._-]/g, '-');
}

function freePath(files: ReadonlyMap<string, unknown>, directory: string, name: string): string {
  let path = `${directory}/${name}.yaml`;
  for (let number = 2; files.has(path); number += 1) path = `${directory}/${name}-${number}.yaml`;
  return path;
}

/** A directory with too many objects becomes sixteen, each object in the one that its own name says. */
function spreadOut(files: ReadonlyMap<string, Omit<OutputFile, 'path'>>): OutputFile[] {
  const counts = new Map([...namesByDirectory([...files.keys()])].map(([path, names]) => [path, names.length]));
  return [...files].map(([path, file]) => {
    const [directory, name] = splitPath(path);
    if ((counts.get(directory) ?? 0) <= maxObjects) return { path, ...file };
    return { path: `${directory}/${hashText(stableHash(name)).slice(0, 1)}/${name}`, ...file };
  });
}

/** One per directory; one over all of them only while a single build can hold everything. */
function kustomizations(files: readonly OutputFile[]): OutputFile[] {
  const byDirectory = namesByDirectory(files.map(({ path }) => path));
  const list = [...byDirectory].map(([directory, names]) => kustomization(directory, names));
  const fits = files.length <= maxObjects && files.length > 0;
  return fits ? [...list, kustomization('', [...byDirectory.keys()])] : list;
}

/** One over the kernels of each stage, so that a stage can be applied by itself; none where it is too much for one build. */
function stageKustomizations(files: readonly OutputFile[]): OutputFile[] {
  const byStage = new Map<string, { readonly directories: Set<string>; count: number }>();
  for (const { path } of files) {
    const [directory] = splitPath(path);
    const slash = directory.indexOf('/');
    if (slash < 0) continue;
    const stage = directory.slice(0, slash);
    const entry = byStage.get(stage) ?? { directories: new Set(), count: 0 };
    byStage.set(stage, entry);
    entry.directories.add(directory.slice(slash + 1));
    entry.count += 1;
  }
  return [...byStage]
    .filter(([, { count }]) => count <= maxObjects)
    .map(([stage, { directories: below }]) => kustomization(stage, [...below]));
}

function kustomization(directory: string, resources: readonly string[]): OutputFile {
  const path = directory === '' ? 'kustomization.yaml' : `${directory}/kustomization.yaml`;
  const head = { apiVersion: 'kustomize.config.k8s.io/v1beta1', kind: 'Kustomization' };
  return { path, spell: () => emitYaml({ ...head, resources: [...resources].sort() }) };
}

function namesByDirectory(paths: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const byDirectory = new Map<string, string[]>();
  for (const path of paths) {
    const [directory, name] = splitPath(path);
    const names = byDirectory.get(directory);
    if (names === undefined) byDirectory.set(directory, [name]);
    else names.push(name);
  }
  return byDirectory;
}

function splitPath(path: string): readonly [directory: string, name: string] {
  const slash = path.lastIndexOf('/');
  return [path.slice(0, slash), path.slice(slash + 1)];
}
