/**
 * Throws damaged input at every reader and at the compiler: `npm run fuzz -- [--seconds N] [--seed N]`. A finding is an
 * exception, a hang, output that no YAML reader takes, or an error that does not stop the output. Prints the seed and
 * the input of the first finding and exits 1.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { loadAll } from 'js-yaml';
import { functions } from '../functions/registry.ts';
import { read as readTexts } from '../src/1-read/read.ts';
import { kyamlSchema } from '../src/1-read/yaml-schema.ts';
import { kernelPool } from '../src/cli/kernel-options.ts';
import { preflightJunit } from '../src/cli/preflight-junit.ts';
import { preflightOutcomes } from '../src/cli/preflight-outcomes.ts';
import { preflightReport } from '../src/cli/preflight-report.ts';
import { preflightText } from '../src/cli/preflight-text.ts';
import { compileTexts } from '../src/compile-texts.ts';
import { runFunction } from '../src/function/run-function.ts';
import { loadRe2 } from '../src/lib/re2.ts';
import { defaultSettings } from '../src/model/settings.ts';
import { preflight } from '../src/preflight.ts';
import { readXml } from '../test/lib/read-xml.ts';

const { values: flags } = parseArgs({ options: { seconds: { type: 'string' }, seed: { type: 'string' } } });
const seconds = Number(flags.seconds ?? 60);
const firstSeed = Number(flags.seed ?? 1);
/** Longer than any input of this size needs, on any machine. */
const hang = 10_000;

const files = [...examples('functions'), ...examples('fixtures')];
/** Files, and whole packages: a Module meets its Dockerfile and its inventory there. */
const seeds = [
  ...files.map(read),
  ...Object.values(Object.groupBy(files, dirname)).map((package_ = []) => package_.map(read).join('\n---\n')),
];
const splinters = [
  ...[
    '\t',
    '\u0000',
    '\ufeff',
    '\r',
    '\n---\n',
    '\n...\n',
    '%YAML 1.1\n',
    '&a ',
    '*a',
    '*b',
    '<<: *a',
    '!!binary ',
    '!x ',
    '- ',
    '? ',
    ': ',
  ],
  ...[
    '[',
    ']',
    '{',
    '}',
    '|',
    '>',
    '"',
    "'",
    '#',
    '0644',
    '1_000',
    '.inf',
    'null',
    '~',
    'yes',
    '2020-01-01',
    '[[[[',
    '{{{{',
    '🎉',
    '\ud800',
  ],
  ...[
    '${',
    '$X',
    '${KERNEL_X:-',
    '(?<',
    '[[:alpha:]]',
    '\\Q',
    'kind: List\nitems:\n',
    '__proto__: {a: 1}\n',
    'constructor: x\n',
  ],
];

/** In the place of a value: other types, and what nobody means. */
const values = ['null', '[]', '{}', '[null]', '[{}]', '[[]]', '5', 'true', '""', 'text', '-', '"a=b"', '"\\u0000"'];

let runs = 0;
const end = Date.now() + seconds * 1000;
for (let seed = firstSeed; Date.now() < end; seed += 1) {
  const random = generator(seed);
  const text = damage(random);
  const finding = await attempt(text);
  runs += 1;
  if (finding !== undefined) {
    console.error(`seed ${seed}: ${finding}\n--- input ---\n${text}`);
    process.exitCode = 1;
    break;
  }
  if (runs % 500 === 0 && process.stderr.isTTY) process.stderr.write(`\r${runs} inputs`);
}
console.log(
  `${runs} damaged inputs from seed ${firstSeed} on, ${process.exitCode === 1 ? 'one finding' : 'no finding'}`,
);

async function attempt(text: string): Promise<string | undefined> {
  const started = Date.now();
  try {
    const { failed, generated, diagnostics } = await compileTexts([{ file: 'fuzz.yaml', text }]);
    if (failed && generated.length > 0) return 'errors, and yet objects';
    const hole = diagnostics.find(({ message, hint }) => /undefined|\[object/.test(message + hint));
    if (hole !== undefined) return `a message with a hole: ${hole.message} ${hole.hint}`;
    const list = `apiVersion: config.kubernetes.io/v1\nkind: ResourceList\nitems:\n${indented(text)}`;
    for (const input of [text, list]) {
      const run = await runFunction(input, functions, functions[0]);
      const output = [...run.output].join('');
      if (run.exitCode === 0 && output === '') return 'a function that succeeds and prints nothing';
      if (output !== '') loadAll(output, { schema: kyamlSchema, maxDepth: 300 });
    }
    await askPreflight(text);
  } catch (error) {
    return error instanceof Error ? (error.stack ?? error.message) : String(error);
  }
  return Date.now() - started > hang ? `took ${Date.now() - started} ms` : undefined;
}

/** Every answer of `kmmc preflight` about a kernel that many examples cover. */
async function askPreflight(text: string): Promise<void> {
  const { value: resources } = await readTexts([{ file: 'fuzz.yaml', text, found: true }]);
  const settings = defaultSettings;
  const nodePools = [kernelPool('5.14.0-570.51.1.el9_6.x86_64', 'amd64'), kernelPool('6.1', 'arm64')];
  const { value } = await preflight(resources, { settings, nodePools });
  const outcomes = preflightOutcomes(value, { resources, kernelLabel: settings.kernelLabel });
  readXml(preflightJunit(await preflightReport(outcomes)));
  await preflightText(outcomes, loadRe2);
}

function indented(text: string): string {
  return text
    .split(/^---$/m)
    .filter((document) => document.trim() !== '')
    .map((document) => `- ${document.trim().replaceAll('\n', '\n  ')}\n`)
    .join('');
}

function damage(random: () => number): string {
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  let text = pick(seeds);
  for (let wounds = 1 + Math.floor(random() * 4); wounds > 0; wounds -= 1) {
    const at = Math.floor(random() * text.length);
    const to = at + Math.floor(random() * 40);
    const kind = Math.floor(random() * 8);
    if (kind === 0) text = text.slice(0, at) + pick(splinters) + text.slice(at);
    else if (kind === 1) text = text.slice(0, at) + text.slice(to);
    else if (kind === 2) text = text.slice(0, at);
    else if (kind === 3) text = text.slice(0, to) + text.slice(at);
    else if (kind === 4) text = text.slice(0, at) + pick(splinters) + text.slice(at + 1);
    else if (kind === 5) text = `${text}\n---\n${pick(seeds)}`;
    else text = damageField(text, at, kind === 6 ? '' : pick(values));
    if (text === '') text = ' ';
  }
  return text.slice(0, 200_000);
}

/** The field or item at `position` gets another value, or is gone, with all lines below that are part of it. */
function damageField(text: string, position: number, value: string): string {
  const start = text.lastIndexOf('\n', position - 1) + 1;
  const [line = '', ...below] = text.slice(start).split('\n');
  const [, before = '', isItem] = /^((?:\s*(-)|.*?:)(?: |$))/.exec(line) ?? [];
  const indent = line.search(/[^ ]|$/);
  const rest = below.findIndex(
    (one) => one.search(/[^ ]|$/) <= indent && !(isItem === undefined && isItemAt(one, indent)),
  );
  const kept = below.slice(rest < 0 ? below.length : rest);
  const changed = before === '' || value === '' ? [] : [`${before.trimEnd()} ${value}`];
  return text.slice(0, start) + [...changed, ...kept].join('\n');
}

function isItemAt(line: string, indent: number): boolean {
  return line.startsWith('- ', indent) && line.slice(0, indent).trim() === '';
}

/** Mulberry32: the same seed gives the same inputs on every machine. */
function generator(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

function read(file: string): string {
  return readFileSync(file, 'utf8');
}

function examples(root: string): string[] {
  return readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.ya?ml$/.test(name) && !name.includes('expected'))
    .map((name) => join(root, name))
    .sort();
}
