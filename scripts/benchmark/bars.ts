/** How fast kmmc has to be, as shares of what other programs need on the same machine in the same run. */
import { built, dockerfileName, roads } from './build-groups.ts';
import { largeDockerfile, smallDockerfile } from './build-work.ts';
import { large, middle, small } from './groups.ts';
import { median, type Sample } from './measure.ts';
import type { NodeProgram } from './tools.ts';

/** Samples by group and name of the entrant. */
export type Samples = ReadonlyMap<string, ReadonlyMap<string, readonly Sample[]>>;

export interface Bar {
  readonly group: string;
  readonly ours: string;
  /** Undefined for a bar on memory alone. */
  readonly theirs?: string;
  /** What is compared: times; times by byte of output; or how many MiB of memory ours takes more. */
  readonly by: 'time' | 'time per byte' | 'memory';
  readonly what: string;
  readonly limit: number;
}

/** On the current LTS of Node. */
export const bars: readonly Bar[] = [
  bar('start', 'kmmc --version', 'node -e 0', 1.5),
  bar('start', `kmmc render ${small}`, 'node -e 0', 2.5),
  bar('start', `kmmc render ${small}`, 'kubectl kustomize', 1.5, '`kubectl kustomize` printing one object'),
  bar('hosts', `kmmc render ${middle}`, 'kustomize build', 0.05, '`kustomize build` printing the result'),
  bar('hosts', `kmmc render ${middle}`, 'kpt fn source', 0.15, '`kpt fn source` of the result'),
  bar('fleet', `kmmc render ${large}`, 'kpt fn source', 0.02, '`kpt fn source` of the result'),
  bar('fleet', `kmmc render ${large}`, 'js-yaml load', 0.25, 'one cold js-yaml load of the result'),
  bar('fleet', `kmmc render ${large}`, 'helm template', 0.1, '`helm template` of the same texts'),
  bar('shape', `kmmc render ${large}`, `kmmc render ${middle}`, 4),
  {
    group: 'shape',
    by: 'memory',
    ours: `kmmc render ${large}`,
    limit: 200,
    what: `peak memory of \`kmmc render ${large}\`, MiB`,
  },
  bar('function', 'kpt fn eval kmmc-fn', 'kpt fn eval cat', 0.3, `\`kpt fn eval cat\` over the result (${middle})`),
  perByte(built.builds),
  perByte(built.jobs),
  { group: 'builds', by: 'memory', ours: built.builds, limit: 320, what: `peak memory of \`${built.builds}\`, MiB` },
  longDockerfile(roads.stream),
  longDockerfile(roads.tree),
  longDockerfile(roads.function),
];

function bar(group: string, ours: string, theirs: string, limit: number, described = `\`${theirs}\``): Bar {
  return { group, ours, theirs, by: 'time', limit, what: `\`${ours}\` / ${described}` };
}

/** Steps beside the loaders, in time per byte of output. */
function perByte(ours: string): Bar {
  const what = `\`${ours}\` / \`${built.loaders}\`, by byte of output`;
  return { group: 'builds', ours, theirs: built.loaders, by: 'time per byte', limit: 1.5, what };
}

/** 20,000 Builds hold the Dockerfile: 1 GB more output. */
function longDockerfile(road: string): Bar {
  const [ours, theirs] = [dockerfileName(road, largeDockerfile), dockerfileName(road, smallDockerfile)];
  const what = `memory of \`${road}\` with a Dockerfile of ${largeDockerfile / 1000} KB beyond that with ${smallDockerfile / 1000} KB, MiB`;
  return { group: 'dockerfile', ours, theirs, by: 'memory', limit: 32, what };
}

/** Old versions of Node start and parse more slowly: each bar may be half as high again. */
export function limitOn({ limit }: Bar, { major }: NodeProgram): number {
  return major < 22 ? limit * 1.5 : limit;
}

/** The ratio of the medians, the peak, or what ours holds more; undefined where one side was not measured. */
export function ratioOf(one: Bar, node: NodeProgram, samples: Samples): number | undefined {
  const ours = samplesOf(samples, one.group, one.ours, node);
  if (ours === undefined) return undefined;
  if (one.theirs === undefined) return Math.max(...ours.map(({ mebibytes }) => mebibytes));
  const theirs = samplesOf(samples, one.group, one.theirs, node);
  if (theirs === undefined) return undefined;
  if (one.by === 'memory') return memory(ours) - memory(theirs);
  const ratio = time(ours) / time(theirs);
  return one.by === 'time' ? ratio : (ratio * bytesOf(theirs)) / bytesOf(ours);
}

function bytesOf(samples: readonly Sample[]): number {
  return samples[0]?.bytes ?? Number.NaN;
}

export function samplesOf(
  samples: Samples,
  group: string,
  name: string,
  { major }: NodeProgram,
): readonly Sample[] | undefined {
  const entrants = samples.get(group);
  return entrants?.get(`${name}@${major}`) ?? entrants?.get(name);
}

export function time(samples: readonly Sample[]): number {
  return median(samples.map(({ milliseconds }) => milliseconds));
}

function memory(samples: readonly Sample[]): number {
  return median(samples.map(({ mebibytes }) => mebibytes));
}
