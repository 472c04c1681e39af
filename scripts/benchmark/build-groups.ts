/** Groups about images that are built and signed: what a step costs beside a loader, and what a long Dockerfile does to memory. */
import { mkdirSync, rmSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import {
  type BuildWork,
  buildWorkName,
  largeDockerfile,
  makeBuildWork,
  resourceListOf,
  smallDockerfile,
} from './build-work.ts';
import { type Entrant, type GroupOptions, type MakeGroup, newest, onNode } from './entrants.ts';
import { measure } from './measure.ts';
import { type Scratch, writeTexts, writeWork } from './prepare.ts';
import { sizeName, type WorkSize } from './work.ts';

const size: WorkSize = { modules: 141, kernels: 142 };
const loaders = `kmmc render ${sizeName(size)}`;

/** Names of entrants, for the bars. */
export const built = { loaders, builds: `${loaders} with Builds`, jobs: `${loaders} with Jobs` } as const;

/** The three ways out of kmmc, each with a Dockerfile that each of 20,000 Builds holds. */
export const roads = { stream: 'kmmc render', tree: 'kmmc render -o DIR', function: 'kmmc-fn' } as const;

export function dockerfileName(road: string, bytes: number): string {
  return `${road}, Dockerfile of ${bytes / 1000} KB`;
}

export const builds: MakeGroup = async ({ scratch, nodes }) => {
  const works = {
    [built.loaders]: writeWork(scratch, size),
    [built.builds]: writeBuildWork(scratch, { size, platform: 'OpenShift', dockerfile: smallDockerfile }),
    [built.jobs]: writeBuildWork(scratch, { size, platform: 'Kubernetes', dockerfile: smallDockerfile }),
  };
  const entrants: Entrant[] = [];
  for (const [name, directory] of Object.entries(works)) {
    const bytes = await renderedBytes(scratch, newest(nodes).path, directory);
    for (const node of nodes) entrants.push({ ...onNode(node, name, scratch.kmmc, 'render', directory), bytes });
  }
  return { warmUp: 1, repeat: 1, entrants };
};

/** On one Node: a run of each writes 1.5 GB. */
export const dockerfile: MakeGroup = async ({ scratch, nodes }: GroupOptions) => {
  const node = newest(nodes);
  const entrants = [smallDockerfile, largeDockerfile].flatMap((bytes): Entrant[] => {
    const work: BuildWork = { size, platform: 'OpenShift', dockerfile: bytes };
    const directory = writeBuildWork(scratch, work);
    const list = scratch.path('lists', `${buildWorkName(work)}.yaml`);
    writeTexts(scratch.root, new Map([[`lists/${buildWorkName(work)}.yaml`, resourceListOf(makeBuildWork(work))]]));
    const tree = scratch.path('tree');
    return [
      onNode(node, dockerfileName(roads.stream, bytes), scratch.kmmc, 'render', directory),
      {
        ...onNode(node, dockerfileName(roads.tree, bytes), scratch.kmmc, 'render', directory, '-o', tree),
        before: () => rmSync(tree, { recursive: true, force: true }),
      },
      { ...onNode(node, dockerfileName(roads.function, bytes), scratch.kmmcFn), input: list },
    ];
  });
  return { warmUp: 0, repeat: 1, entrants };
};

function writeBuildWork(scratch: Scratch, work: BuildWork): string {
  const directory = scratch.path('work', buildWorkName(work));
  writeTexts(directory, makeBuildWork(work));
  return directory;
}

async function renderedBytes(scratch: Scratch, node: string, directory: string): Promise<number> {
  const file = scratch.path('rendered', 'bytes.yaml');
  mkdirSync(dirname(file), { recursive: true });
  await measure({ command: [node, scratch.kmmc, 'render', directory] }, file);
  const { size: bytes } = statSync(file);
  rmSync(file);
  return bytes;
}
