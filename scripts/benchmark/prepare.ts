/** Lays out what the programs of the benchmark work on: packages, rendered results and a chart, in a scratch directory. */
import { copyFileSync, cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { helmChart } from './helm-chart.ts';
import { measure } from './measure.ts';
import { makeWork, sizeName, type WorkSize } from './work.ts';

export interface Scratch {
  readonly root: string;
  /** Copies of the built programs: a rebuild while the benchmark runs does not disturb it. */
  readonly kmmc: string;
  readonly kmmcFn: string;
  path(...parts: readonly string[]): string;
}

export function copyPrograms(root: string, dist: string): Scratch {
  const bin = join(root, 'bin');
  mkdirSync(bin, { recursive: true });
  for (const name of ['kmmc.js', 'kmmc-fn.js']) copyFileSync(join(dist, name), join(bin, name));
  // Beside the programs stands what Node reads to tell CommonJS from ES modules.
  const manifest = join(dist, 'package.json');
  if (existsSync(manifest)) copyFileSync(manifest, join(bin, 'package.json'));
  return {
    root,
    kmmc: join(bin, 'kmmc.js'),
    kmmcFn: join(bin, 'kmmc-fn.js'),
    path: (...parts) => join(root, ...parts),
  };
}

export function writeWork(scratch: Scratch, size: WorkSize): string {
  const directory = scratch.path('work', sizeName(size));
  writeTexts(directory, makeWork(size));
  return directory;
}

/** Renders `size` once and keeps the stream where kustomize, kpt, Helm and js-yaml find it. */
export async function writeRendered(scratch: Scratch, node: string, size: WorkSize): Promise<string> {
  const directory = scratch.path('rendered', sizeName(size));
  const file = join(directory, 'rendered.yaml');
  mkdirSync(directory, { recursive: true });
  await measure({ command: [node, scratch.kmmc, 'render', writeWork(scratch, size)] }, file);
  return file;
}

/** A kustomization that has the objects of `file` and does nothing to them. */
export function writeKustomization(scratch: Scratch, name: string, stream: string): string {
  const directory = scratch.path('kustomization', name);
  writeTexts(
    directory,
    new Map([
      ['kustomization.yaml', 'resources:\n- rendered.yaml\n'],
      ['rendered.yaml', stream],
    ]),
  );
  return directory;
}

export function writeChart(scratch: Scratch, file: string): string {
  const directory = scratch.path('chart');
  writeTexts(directory, helmChart(readFileSync(file, 'utf8')));
  return directory;
}

/** The first document that kmmc generated. */
export function oneLoader(file: string): string {
  return (
    readFileSync(file, 'utf8')
      .split(/^---\n/m)
      .find((text) => text.includes('kind: DaemonSet')) ?? ''
  );
}

/** `kpt fn eval` writes into its package: each run gets a fresh copy. */
export function freshCopy(from: string, to: string): void {
  rmSync(to, { recursive: true, force: true });
  cpSync(from, to, { recursive: true });
}

export function writeTexts(directory: string, texts: ReadonlyMap<string, string>): void {
  for (const [path, text] of texts) {
    mkdirSync(dirname(join(directory, path)), { recursive: true });
    writeFileSync(join(directory, path), text);
  }
}
