/** `npm run benchmark`: measures kmmc beside other programs, prints the ratios and keeps them in docs/performance.md. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Group, GroupOptions } from './entrants.ts';
import { readFlags } from './flags.ts';
import { groups, sizesOf } from './groups.ts';
import { measure, type Sample } from './measure.ts';
import { copyPrograms } from './prepare.ts';
import { barTable, missedBars, type Report, sampleTable, shapeTable } from './report.ts';
import { defaultNodes, describeNode, findProgram, machine, missing, versionOf } from './tools.ts';
import { sizeName } from './work.ts';
import { writeDocs } from './write-docs.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const flags = readFlags(process.argv.slice(2));
const scratch = copyPrograms(mkdtempSync(join(tmpdir(), 'kmmc-benchmark-')), join(root, 'dist'));
try {
  finish(await benchmark());
} finally {
  rmSync(scratch.root, { recursive: true, force: true });
}

async function benchmark(): Promise<Report> {
  const nodes = (flags.nodes ?? defaultNodes()).map(describeNode);
  const tools = ['kustomize', 'kubectl', 'kpt', 'helm'].map((name) => ({ name, path: findProgram(name, root) }));
  for (const { name, path } of tools) if (path === undefined) say(missing(name));
  const tool = (name: string): string | undefined => tools.find((one) => one.name === name)?.path;
  const samples = await runGroups({ scratch, nodes, sizes: flags.sizes, tool });
  const { version } = JSON.parse(readFileSync(join(root, 'node_modules/js-yaml/package.json'), 'utf8'));
  return {
    samples,
    nodes,
    sizes: flags.sizes,
    runs: flags.runs,
    versions: [
      ...tools.flatMap(({ name, path }) => (path === undefined ? [] : [`${name} ${versionOf(name, path)}`])),
      `js-yaml ${version}`,
    ],
    machine: machine(),
  };
}

async function runGroups(options: GroupOptions): Promise<Report['samples']> {
  const samples = new Map<string, Map<string, Sample[]>>();
  const sizes = flags.sizes.map(sizeName);
  for (const [name, make] of Object.entries(groups)) {
    if (!(flags.only?.includes(name) ?? true) || !sizesOf(name).every((size) => sizes.includes(size))) continue;
    samples.set(name, await run(name, await make(options)));
  }
  return samples;
}

/** A B C A B C …: never all runs of one program after another. */
async function run(name: string, { warmUp, repeat, entrants }: Group): Promise<Map<string, Sample[]>> {
  const samples = new Map<string, Sample[]>(entrants.map((entrant) => [entrant.name, []]));
  const rounds = flags.runs * repeat;
  for (let round = 1 - warmUp; round <= rounds; round += 1) {
    say(`${name}: ${round < 1 ? 'warm-up' : `run ${round} of ${rounds}`}`);
    for (const entrant of entrants) {
      entrant.before?.();
      const sample = await measure(entrant);
      const { bytes } = entrant;
      if (round >= 1) samples.get(entrant.name)?.push(bytes === undefined ? sample : { ...sample, bytes });
    }
  }
  return samples;
}

function finish(report: Report): void {
  process.stdout.write(`\n${sampleTable(report)}\n${barTable(report)}\n${shapeTable(report)}`);
  const missed = missedBars(report);
  process.stdout.write(missed.length === 0 ? '\nNo bar is missed.\n' : `\nMissed:\n  ${missed.join('\n  ')}\n`);
  if (flags.json !== undefined) writeFileSync(flags.json, `${JSON.stringify(report, mapsAsObjects, 1)}\n`);
  const isWhole = report.samples.size === Object.keys(groups).length && report.runs >= 5;
  if (isWhole && flags.docs) writeDocs(join(root, 'docs', 'performance.md'), report);
}

function mapsAsObjects(_key: string, value: unknown): unknown {
  return value instanceof Map ? Object.fromEntries(value) : value;
}

function say(line: string): void {
  process.stderr.write(`${line}\n`);
}
