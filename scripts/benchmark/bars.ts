/** How fast kmmc has to be, as shares of what other programs need on the same machine in the same run. */
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
  { group: 'shape', ours: `kmmc render ${large}`, limit: 200, what: `peak memory of \`kmmc render ${large}\`, MiB` },
  bar('function', 'kpt fn eval kmmc-fn', 'kpt fn eval cat', 0.3, `\`kpt fn eval cat\` over the result (${middle})`),
];

function bar(group: string, ours: string, theirs: string, limit: number, described = `\`${theirs}\``): Bar {
  return { group, ours, theirs, limit, what: `\`${ours}\` / ${described}` };
}

/** Old versions of Node start and parse more slowly: each bar may be half as high again. */
export function limitOn({ limit }: Bar, { major }: NodeProgram): number {
  return major < 22 ? limit * 1.5 : limit;
}

/** The ratio of the medians, or the peak; undefined where one side was not measured. */
export function ratioOf(one: Bar, node: NodeProgram, samples: Samples): number | undefined {
  const ours = samplesOf(samples, one.group, one.ours, node);
  if (ours === undefined) return undefined;
  if (one.theirs === undefined) return Math.max(...ours.map(({ mebibytes }) => mebibytes));
  const theirs = samplesOf(samples, one.group, one.theirs, node);
  return theirs === undefined ? undefined : time(ours) / time(theirs);
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
