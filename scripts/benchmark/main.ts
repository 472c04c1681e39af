/** `npm run benchmark`: measures kmmc beside other programs, prints the ratios and keeps them in docs/performance.md. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { type Group, groups, large, middle, small } from './groups.ts';
import { measure, type Sample } from './measure.ts';
import { copyPrograms } from './prepare.ts';
import { barTable, missedBars, type Report, sampleTable, shapeTable } from './report.ts';
import { defaultNodes, describeNode, findProgram, machine, versionOf } from './tools.ts';
import { parseSize, sizeName, type WorkSize } from './work.ts';

const usage = `usage: npm run benchmark -- [--sizes MxK,…] [--runs N] [--node PATH]… [--only NAME]… [--json FILE] [--no-docs]
  --sizes    how much work to compile; default ${small},${middle},70x72,${large}
  --runs     runs of each program that count; default 5
  --node     which Node runs kmmc; default: this one, and the machine's own
  --only     one group of ${Object.keys(groups).join(', ')}
  --json     write every sample
  --no-docs  leave docs/performance.md as it is, which is so too when not everything is measured
`;

const root = fileURLToPath(new URL('../../', import.meta.url));
const flags = readFlags();
const scratch = copyPrograms(mkdtempSync(join(tmpdir(), 'kmmc-benchmark-')), join(root, 'dist'));
try {
  await benchmark();
} finally {
  rmSync(scratch.root, { recursive: true, force: true });
}

function readFlags() {
  try {
    const options = {
      sizes: { type: 'string', default: `${small},${middle},70x72,${large}` },
      runs: { type: 'string', default: '5' },
      node: { type: 'string', multiple: true },
      only: { type: 'string', multiple: true },
      json: { type: 'string' },
      'no-docs': { type: 'boolean', default: false },
    } as const;
    const { values } = parseArgs({ options });
    const runs = Number(values.runs);
    if (!(Number.isInteger(runs) && runs > 0)) throw new Error(`--runs: "${values.runs}" is not a number of runs`);
    const sizes = values.sizes.split(',').map((text): WorkSize => {
      const size = parseSize(text);
      if (size === undefined) throw new Error(`--sizes: "${text}" is not like 32x32`);
      return size;
    });
    const unknown = values.only?.find((name) => groups[name] === undefined);
    if (unknown !== undefined) throw new Error(`--only: there is no group "${unknown}"`);
    return { ...values, runs, sizes };
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : error}\n${usage}`);
    process.exit(2);
  }
}

async function benchmark(): Promise<void> {
  const nodes = (flags.node ?? defaultNodes()).map(describeNode);
  const tools = ['kustomize', 'kubectl', 'kpt', 'helm'].map((name) => ({ name, path: findProgram(name, root) }));
  for (const { name, path } of tools) if (path === undefined) say(missing(name));
  const options = {
    scratch,
    nodes,
    sizes: flags.sizes,
    tool: (name: string) => tools.find((one) => one.name === name)?.path,
  };
  const samples = new Map<string, Map<string, Sample[]>>();
  const names = Object.keys(groups).filter((name) => flags.only?.includes(name) ?? true);
  for (const name of names) {
    const needed = sizesOf(name);
    if (!needed.every((one) => flags.sizes.some((size) => sizeName(size) === one))) continue;
    const group = await groups[name]?.(options);
    if (group !== undefined) samples.set(name, await run(group));
  }
  const versions = tools.flatMap(({ name, path }) => (path === undefined ? [] : [`${name} ${versionOf(name, path)}`]));
  finish({
    samples,
    nodes,
    sizes: flags.sizes,
    runs: flags.runs,
    versions: [...versions, jsYaml()],
    machine: machine(),
  });
}

function sizesOf(group: string): readonly string[] {
  return { start: [small], hosts: [middle], fleet: [large], function: [middle] }[group] ?? [];
}

/** A B C A B C …: never all runs of one program after another. */
async function run({ name, warmUp, entrants }: Group): Promise<Map<string, Sample[]>> {
  const samples = new Map<string, Sample[]>(entrants.map((entrant) => [entrant.name, []]));
  for (let round = 1 - warmUp; round <= flags.runs; round += 1) {
    for (const entrant of entrants) {
      say(`${name} ${round < 1 ? 'warm-up' : `${round}/${flags.runs}`}: ${entrant.name}`);
      entrant.before?.();
      const sample = await measure(entrant);
      if (round >= 1) samples.get(entrant.name)?.push(sample);
    }
  }
  return samples;
}

function finish(report: Report): void {
  process.stdout.write(`\n${sampleTable(report)}\n${barTable(report)}\n${shapeTable(report)}`);
  const missed = missedBars(report);
  process.stdout.write(missed.length === 0 ? '\nEvery bar is met.\n' : `\nMissed:\n  ${missed.join('\n  ')}\n`);
  if (flags.json !== undefined) writeFileSync(flags.json, `${JSON.stringify(report, asEntries, 1)}\n`);
  const complete = report.samples.size === Object.keys(groups).length && report.runs >= 5;
  if (complete && !flags['no-docs']) writeDocs(report);
}

function writeDocs(report: Report): void {
  const file = join(root, 'docs', 'performance.md');
  const markers = /(<!-- benchmark: begin -->\n)[\s\S]*(<!-- benchmark: end -->)/;
  const nodes = report.nodes.map(({ version }) => `Node ${version.slice(1)}`);
  const about =
    `Medians of ${report.runs} runs on a machine with ${report.machine} that others used too; ` +
    `${[...nodes, ...report.versions].join(', ')}.\n`;
  const text = `\n${about}\n${barTable(report)}\n${shapeTable(report)}\n`;
  writeFileSync(
    file,
    readFileSync(file, 'utf8').replace(markers, (_, begin, end) => `${begin}${text}${end}`),
  );
  say('docs/performance.md is up to date.');
}

function jsYaml(): string {
  const manifest = readFileSync(join(root, 'node_modules', 'js-yaml', 'package.json'), 'utf8');
  return `js-yaml ${(JSON.parse(manifest) as { version: string }).version}`;
}

function missing(name: string): string {
  const where =
    name === 'kpt' || name === 'kubectl' ? 'it is expected on PATH' : 'scripts/lab/install.sh --benchmark builds it';
  return `skipped: comparisons with ${name}, which is not installed; ${where}`;
}

function asEntries(_key: string, value: unknown): unknown {
  return value instanceof Map ? Object.fromEntries(value) : value;
}

function say(line: string): void {
  process.stderr.write(`${line}\n`);
}
