/** Turns samples into tables: ratios against the bars, and how time and memory grow with the work. */
import { type Bar, bars, limitOn, ratioOf, type Samples, samplesOf, time } from './bars.ts';
import { median } from './measure.ts';
import type { NodeProgram } from './tools.ts';
import { sizeName, type WorkSize } from './work.ts';

export interface Report {
  readonly samples: Samples;
  readonly nodes: readonly NodeProgram[];
  readonly sizes: readonly WorkSize[];
  readonly runs: number;
  /** `kpt 1.0.0` and the like. */
  readonly versions: readonly string[];
  readonly machine: string;
}

export function barTable({ samples, nodes }: Report): string {
  const measured = bars.filter((one) => nodes.some((node) => ratioOf(one, node, samples) !== undefined));
  if (measured.length === 0) return '';
  return table(
    ['time of … / time of …', 'bar', ...nodes.map(({ version }) => `Node ${version.slice(1)}`)],
    measured.map((one) => [one.what, `≤ ${one.limit}`, ...nodes.map((node) => judged(one, node, samples))]),
  );
}

function judged(one: Bar, node: NodeProgram, samples: Samples): string {
  const value = ratioOf(one, node, samples);
  if (value === undefined) return 'not measured';
  const limit = limitOn(one, node);
  const text = spelled(value);
  return value <= limit ? text : `${text}, **missed** (≤ ${spelled(limit)})`;
}

/** Growth over the smallest size: absolute times would say more about the machine than about kmmc. */
export function shapeTable({ samples, nodes, sizes }: Report): string {
  const rows = sizes.flatMap((size) => {
    const cells = nodes.map((node) => {
      const own = samplesOf(samples, 'shape', `kmmc render ${sizeName(size)}`, node);
      const first = samplesOf(samples, 'shape', `kmmc render ${sizeName(sizes[0] ?? size)}`, node);
      if (own === undefined || first === undefined) return undefined;
      return `${spelled(time(own) / time(first))} ×, ${spelled(median(own.map(({ mebibytes }) => mebibytes)))} MiB`;
    });
    if (cells.every((cell) => cell === undefined)) return [];
    const objects = (size.modules * size.kernels).toLocaleString('en');
    return [
      [
        `${counted(size.modules, 'Module')} × ${counted(size.kernels, 'kernel')}`,
        objects,
        ...cells.map((cell) => cell ?? ''),
      ],
    ];
  });
  if (rows.length === 0) return '';
  return table(['work', 'loaders', ...nodes.map(({ version }) => `Node ${version.slice(1)}: time, peak memory`)], rows);
}

/** Medians of everything that ran, for whoever looks into one machine; not for the documentation. */
export function sampleTable({ samples }: Report): string {
  const rows = [...samples].flatMap(([group, entrants]) =>
    [...entrants].map(([name, own]) => {
      const times = own.map(({ milliseconds }) => milliseconds);
      const span = `${spelled(Math.min(...times))}–${spelled(Math.max(...times))}`;
      return [group, name, spelled(time(own)), span, spelled(median(own.map(({ mebibytes }) => mebibytes)))];
    }),
  );
  return table(['group', 'program', 'median ms', 'span', 'peak MiB'], rows);
}

export function missedBars({ samples, nodes }: Report): readonly string[] {
  return nodes.flatMap((node) =>
    bars.flatMap((one) => {
      const value = ratioOf(one, node, samples);
      if (value === undefined || value <= limitOn(one, node)) return [];
      const times = spelled(value / limitOn(one, node));
      return [`Node ${node.version.slice(1)}: ${one.what}: ${spelled(value)}, ${times} × the bar`];
    }),
  );
}

function counted(number: number, what: string): string {
  return `${number} ${what}${number === 1 ? '' : 's'}`;
}

function spelled(value: number): string {
  if (value >= 100) return value.toFixed(0);
  return Number(value.toPrecision(3)).toString();
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |\n`;
  return line(head) + line(head.map(() => '---')) + rows.map(line).join('');
}
