/** Says what applying a changed tree does to nodes, in the order in which it happens: builds, loads, reloads, unloads. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { load as parseYaml } from 'js-yaml';
import type { OutputFile } from '../7-write/layout.ts';
import type { Compiled } from '../compile.ts';
import { fieldsOf } from '../lib/fields-of.ts';
import { groupBy } from '../lib/group-by.ts';
import { nodeLabels } from '../lib/node-labels.ts';
import { textOf } from '../lib/text-of.ts';
import { moduleNameLabel } from '../model/annotations.ts';
import { type Generated, type Stage, stages, toObject } from '../model/generated.ts';
import type { NodePool } from '../model/target.ts';
import type { TreeChanges } from './write-tree.ts';

/** What Builds and Jobs do, to images. */
type StepVerb = 'builds' | 'signs' | 'verifies' | 'checks';

/** One thing that happens, to one Module, in one place of the order. */
interface Effect {
  readonly verb: StepVerb | 'loads' | 'reloads' | 'unloads' | 'starts' | 'restarts' | 'stops';
  readonly module: string;
  readonly stage: Stage;
  readonly step: number;
  /** Name of the lane of a rollout. */
  readonly lane: string;
  readonly nodePools: readonly NodePool[];
}

export interface ChangeInput {
  readonly output: string;
  readonly files: readonly OutputFile[];
  readonly changes: TreeChanges;
  readonly compiled: Compiled;
  readonly kernelLabel: string;
}

/** Reads the old files: to be called before they are replaced. None where nothing that runs changes. */
export function summarizeChanges(input: ChangeInput): readonly string[] {
  const { changes, files } = input;
  if (changes.added.length + changes.changed.length + changes.removed.length === 0) return [];
  const byPath = new Map(files.map((file) => [file.path, file.generated]));
  const runners = findRunners(input);
  const effects = [
    ...changes.added.flatMap((path) => effectOf(byPath.get(path), false, runners) ?? []),
    ...changes.changed.flatMap((path) => changedEffect(path, byPath.get(path), input.output, runners) ?? []),
    ...changes.removed.flatMap((path) => removedEffect(path, input) ?? []),
  ];
  const groups = groupBy(effects, ({ stage, step, lane, verb, module }) =>
    [String(stages.indexOf(stage)).padStart(2, '0'), String(step).padStart(2, '0'), verb, module, lane].join('\0'),
  );
  const lines = [...groups].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, group]) => `  ${effectText(group)}`);
  return lines.length === 0 ? [] : ['Applied, in this order:', ...lines];
}

const stepVerbs: Readonly<Partial<Record<Stage, StepVerb>>> = {
  Build: 'builds',
  Sign: 'signs',
  Verify: 'verifies',
  Preflight: 'checks',
};

/** What runs on nodes: a loader, or the plugin of a Module. */
interface Runner {
  readonly isLoader: boolean;
  readonly nodePools: readonly NodePool[];
}

/** By namespace and name. */
type Runners = ReadonlyMap<string, Runner>;

function findRunners({ compiled, kernelLabel }: ChangeInput): Runners {
  const { loaders, plugins } = compiled.plan;
  return new Map<string, Runner>([
    ...loaders.map(({ pod, name, nodePools }) => [`${pod.namespace}/${name}`, { isLoader: true, nodePools }] as const),
    ...plugins.map(({ namespace, name, nodeSelector, excluded }) => {
      const carries = poolsThatCarry(compiled, kernelLabel);
      const others = new Set(excluded.flatMap(carries));
      const nodePools = carries(nodeSelector).filter((pool) => !others.has(pool));
      return [`${namespace}/${name}`, { isLoader: false, nodePools }] as const;
    }),
  ]);
}

function poolsThatCarry({ checked }: Compiled, kernelLabel: string) {
  const known = checked.nodePools.map((pool) => ({ pool, labels: nodeLabels(pool, kernelLabel) }));
  return (wanted: Readonly<Record<string, unknown>>): readonly NodePool[] => {
    const entries = Object.entries(wanted);
    return known
      .filter(({ labels }) => entries.every(([key, value]) => labels.get(key) === value))
      .map(({ pool }) => pool);
  };
}

function effectOf(one: Generated | undefined, isThere: boolean, runners: Runners): Effect | undefined {
  if (one === undefined) return undefined;
  const module = moduleOf(one.owner);
  const place = { module, stage: one.stage, step: one.lane?.step ?? 0, lane: one.lane?.name ?? '' };
  const verb = stepVerbs[one.stage];
  if (verb !== undefined && one.kind !== 'ConfigMap') return { verb, ...place, nodePools: [] };
  if (one.kind !== 'DaemonSet') return undefined;
  const { isLoader, nodePools } = runners.get(`${one.namespace}/${one.name}`) ?? { isLoader: false, nodePools: [] };
  if (isLoader) return { verb: isThere ? 'reloads' : 'loads', ...place, nodePools };
  return { verb: isThere ? 'restarts' : 'starts', ...place, nodePools };
}

/** Pods are replaced where their template changes; other changes reach nobody. */
function changedEffect(path: string, one: Generated | undefined, output: string, runners: Runners): Effect | undefined {
  if (one === undefined || one.kind !== 'DaemonSet') return undefined;
  const before = fieldsOf(readObject(output, path)['spec'])['template'];
  const after = fieldsOf(JSON.parse(JSON.stringify(toObject(one)))['spec'])['template'];
  return JSON.stringify(before) === JSON.stringify(after) ? undefined : effectOf(one, true, runners);
}

/** What was generated before is told from its own text. */
function removedEffect(path: string, { output, compiled, kernelLabel }: ChangeInput): Effect | undefined {
  const object = readObject(output, path);
  if (object['kind'] !== 'DaemonSet') return undefined;
  const { labels, namespace } = fieldsOf(object['metadata']);
  const name = textOf(fieldsOf(labels)[moduleNameLabel]);
  const nodePools = poolsThatCarry(compiled, kernelLabel)(fieldsOf(podSpecOf(object)['nodeSelector']));
  const isLoader = path.startsWith('kernels');
  const stage: Stage = 'Load';
  return {
    verb: isLoader ? 'unloads' : 'stops',
    module: `${textOf(namespace)}/${name}`,
    stage,
    step: 99,
    lane: '',
    nodePools,
  };
}

function podSpecOf(object: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  return fieldsOf(fieldsOf(fieldsOf(object['spec'])['template'])['spec']);
}

function readObject(output: string, path: string): Readonly<Record<string, unknown>> {
  try {
    return fieldsOf(parseYaml(readFileSync(join(output, path), 'utf8')));
  } catch {
    // A file that somebody has damaged is replaced, and tells nothing.
    return {};
  }
}

/** Or the name of the PreflightValidation. */
function moduleOf(owner: string): string {
  const [, , namespace = '', name = ''] = owner.split('/');
  return namespace === '' ? name : `${namespace}/${name}`;
}

function effectText(group: readonly Effect[]): string {
  const [first] = group;
  if (first === undefined) return '';
  const { verb, module, lane } = first;
  if (Object.values<Effect['verb']>(stepVerbs).includes(verb)) {
    return `${verb.padEnd(8)}  ${module}: ${group.length} ${group.length === 1 ? 'image' : 'images'}`;
  }
  const pools = new Set(group.flatMap(({ nodePools }) => nodePools));
  const current = [...pools].filter(({ state }) => state === 'Current');
  const nodes = current.reduce((sum, pool) => sum + pool.nodes, 0);
  const names = [...new Set(current.map(({ name }) => name))];
  const where = names.length === 0 ? '' : ` (${names.join(', ')})`;
  const who = lane === '' ? '' : `, ${lane}`;
  const what = first.stage === 'Plugin' || verb === 'stops' ? ' (plugin)' : '';
  return `${verb.padEnd(8)}  ${module}${what}: ${nodes.toLocaleString('en')} ${nodes === 1 ? 'node' : 'nodes'}${where}${who}`;
}
