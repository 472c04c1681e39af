/** Applies a rendered tree as Argo CD does: wave after wave, each when the one before is healthy; what left it is pruned. */
import { globSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { parseDocument } from 'yaml';
import type { ControlPlane } from './control-plane.ts';
import { type DaemonSet, isHealthy } from './daemon-sets.ts';

/** The objects of a tree that was applied: their paths in the API, in the order of their waves. */
export type Synced = readonly string[];

interface TreeObject {
  text: string;
  path: string;
  wave: number;
}

const waveSeconds = 120;

/** `before` is what the last sync returned. */
export async function syncTree(controlPlane: ControlPlane, directory: string, before: Synced = []): Promise<Synced> {
  const objects = await readTree(controlPlane, directory);
  for (const wave of [...new Set(objects.map((object) => object.wave))]) {
    const members = objects.filter((object) => object.wave === wave);
    for (const { text, path } of members) {
      const { status, message } = await controlPlane.apply(text);
      if (status >= 300) throw new Error(`${path}: ${status} ${message}`);
    }
    await untilHealthy(
      controlPlane,
      members.map(({ path }) => path),
    );
  }
  const paths = objects.map(({ path }) => path);
  for (const path of before.filter((one) => !paths.includes(one)).reverse()) {
    const options = JSON.stringify({ propagationPolicy: 'Foreground' });
    const { status, body } = await controlPlane.send('DELETE', path, options, 'application/json');
    if (status >= 300) throw new Error(`${path}: ${status} ${body}`);
  }
  return paths;
}

async function readTree(controlPlane: ControlPlane, directory: string): Promise<TreeObject[]> {
  const files = globSync('**/*.yaml', { cwd: directory }).filter((file) => basename(file) !== 'kustomization.yaml');
  const objects: TreeObject[] = [];
  for (const file of files.sort()) {
    const text = readFileSync(join(directory, file), 'utf8');
    const wave = parseDocument(text).getIn(['metadata', 'annotations', 'argocd.argoproj.io/sync-wave']) ?? 0;
    objects.push({ text, path: await controlPlane.pathOf(text), wave: Number(wave) });
  }
  return objects.sort((a, b) => a.wave - b.wave);
}

async function untilHealthy(controlPlane: ControlPlane, paths: readonly string[]): Promise<void> {
  const limit = Date.now() + waveSeconds * 1000;
  for (const path of paths.filter((one) => one.includes('/daemonsets/'))) {
    for (;;) {
      const daemonSet = await controlPlane.get<DaemonSet>(path);
      if (isHealthy(daemonSet)) break;
      if (Date.now() > limit) {
        controlPlane.check();
        throw new Error(`${path} is not healthy after ${waveSeconds} s: ${JSON.stringify(daemonSet.status)}`);
      }
      await sleep(150);
    }
  }
}
