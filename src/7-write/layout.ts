/**
 * Lays objects out as a tree that kustomize can build: one file per object, one directory per kernel, a
 * kustomization.yaml in each directory. Paths depend on an object's own names only.
 */
import { kernelTag } from '../lib/kernel.ts';
import { hashText, stableHash } from '../lib/stable-hash.ts';
import type { Generated } from '../model/generated.ts';
import type { Resource } from '../model/resource.ts';
import { emitYaml } from './emit-yaml.ts';
import { spellGenerated } from './spell-generated.ts';
import { document, documentText } from './write-documents.ts';

export interface OutputFile {
  /** Relative, with slashes. */
  readonly path: string;
  readonly text: string;
}

/** kustomize compares each object with all before it: beyond this many a build takes minutes. */
export const maxObjects = 500;

/** Yields every file of the tree, kustomizations included, in the order of their paths. */
export function layout(kept: readonly Resource[], generated: readonly Generated[]): readonly OutputFile[] {
  const files = new Map<string, string>();
  for (const resource of kept) {
    const { kind, metadata } = resource.object;
    const name = fileName(metadata?.namespace, kind, metadata?.name);
    files.set(freePath(files, 'inputs', name), documentText(resource));
  }
  for (const one of generated) {
    const name = fileName(one.namespace, one.kind, one.name);
    files.set(freePath(files, directoryOf(one), name), spellGenerated(one, document));
  }
  const spread = spreadOut(files);
  return [...spread, ...kustomizations(spread)].sort((a, b) => (a.path < b.path ? -1 : 1));
}

function directoryOf({ kernel, architecture }: Generated): string {
  return kernel === undefined ? 'shared' : `kernels/${architecture}/${kernelTag(kernel)}`;
}

function fileName(namespace: string | undefined, kind: string, name: string | undefined): string {
  const words = [namespace, kind.toLowerCase(), name].filter((word) => word);
  return words.join('_').replace(/[^A-Za-z0-9._-]/g, '-');
}

function freePath(files: ReadonlyMap<string, string>, directory: string, name: string): string {
  let path = `${directory}/${name}.yaml`;
  for (let number = 2; files.has(path); number += 1) path = `${directory}/${name}-${number}.yaml`;
  return path;
}

/** A directory with too many objects becomes sixteen, each object in the one that its own name says. */
function spreadOut(files: ReadonlyMap<string, string>): OutputFile[] {
  const counts = countByDirectory([...files.keys()]);
  return [...files].map(([path, text]) => {
    const [directory, name] = splitPath(path);
    if ((counts.get(directory) ?? 0) <= maxObjects) return { path, text };
    return { path: `${directory}/${hashText(stableHash(name)).slice(0, 1)}/${name}`, text };
  });
}

/** One per directory; one over all of them only while a single build can hold everything. */
function kustomizations(files: readonly OutputFile[]): OutputFile[] {
  const byDirectory = new Map<string, string[]>();
  for (const { path } of files) {
    const [directory, name] = splitPath(path);
    const names = byDirectory.get(directory);
    if (names === undefined) byDirectory.set(directory, [name]);
    else names.push(name);
  }
  const directories = [...byDirectory].map(([directory, names]) => ({
    path: `${directory}/kustomization.yaml`,
    text: kustomization(names.sort()),
  }));
  if (files.length > maxObjects || files.length === 0) return directories;
  return [...directories, { path: 'kustomization.yaml', text: kustomization([...byDirectory.keys()].sort()) }];
}

function kustomization(resources: readonly string[]): string {
  return emitYaml({ apiVersion: 'kustomize.config.k8s.io/v1beta1', kind: 'Kustomization', resources });
}

function countByDirectory(paths: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const path of paths) {
    const [directory] = splitPath(path);
    counts.set(directory, (counts.get(directory) ?? 0) + 1);
  }
  return counts;
}

function splitPath(path: string): readonly [directory: string, name: string] {
  const slash = path.lastIndexOf('/');
  return [path.slice(0, slash), path.slice(slash + 1)];
}
