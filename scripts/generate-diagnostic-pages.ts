/** Makes a page for each diagnostic, from the catalogue and from its example in `fixtures/errors/`, and their index. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import type { Entry } from '../src/diagnostics/catalogue/entry.ts';
import { finish } from '../src/diagnostics/catalogue/finish.ts';
import { patches } from '../src/diagnostics/catalogue/patches.ts';
import { pipeline } from '../src/diagnostics/catalogue/pipeline.ts';
import { plan } from '../src/diagnostics/catalogue/plan.ts';
import { planBootModule } from '../src/diagnostics/catalogue/plan-boot-module.ts';
import { read } from '../src/diagnostics/catalogue/read.ts';
import { resolve } from '../src/diagnostics/catalogue/resolve.ts';
import { resolveBootModule } from '../src/diagnostics/catalogue/resolve-boot-module.ts';
import { resolvePreflight } from '../src/diagnostics/catalogue/resolve-preflight.ts';
import { resolveRollout } from '../src/diagnostics/catalogue/resolve-rollout.ts';
import { validateBootModule } from '../src/diagnostics/catalogue/validate-boot-module.ts';
import { validateConfiguration } from '../src/diagnostics/catalogue/validate-configuration.ts';
import { validateDockerfile } from '../src/diagnostics/catalogue/validate-dockerfile.ts';
import { validateInventory } from '../src/diagnostics/catalogue/validate-inventory.ts';
import { validateLoader } from '../src/diagnostics/catalogue/validate-loader.ts';
import { validateMapping } from '../src/diagnostics/catalogue/validate-mapping.ts';
import { validateModule } from '../src/diagnostics/catalogue/validate-module.ts';
import { validatePreflight } from '../src/diagnostics/catalogue/validate-preflight.ts';
import { validateRollout } from '../src/diagnostics/catalogue/validate-rollout.ts';
import { validateSchema } from '../src/diagnostics/catalogue/validate-schema.ts';
import { validateSecrets } from '../src/diagnostics/catalogue/validate-secrets.ts';

type Entries = Readonly<Record<string, Pick<Entry<never>, 'severity' | 'title' | 'explanation'>>>;

const stages: readonly (readonly [title: string, entries: Entries])[] = [
  ['Reading files and streams', read],
  ['Settings', validateConfiguration],
  ['Fields and their types', validateSchema],
  ['The Module as a whole', validateModule],
  ['Kernel mappings', validateMapping],
  ['Loading and unloading', validateLoader],
  ['Dockerfiles', validateDockerfile],
  ['Secrets', validateSecrets],
  ['Kernels and nodes', validateInventory],
  ['Rollouts', { ...validateRollout, ...resolveRollout }],
  ['Day 1: what is written', validateBootModule],
  ['Day 1: pools and nodes', { ...resolveBootModule, ...planBootModule }],
  ['Choosing mappings and images', without(resolve, { ...resolveBootModule, ...resolveRollout })],
  ['Asserting that kernels are covered', { ...validatePreflight, ...resolvePreflight }],
  ['Planning and joining with the input', { ...without(plan, planBootModule), ...finish }],
  ['Patches and image overrides', patches],
  ['Printing a pipeline', pipeline],
];

function without(entries: Entries, others: Entries): Entries {
  return Object.fromEntries(Object.entries(entries).filter(([code]) => !Object.hasOwn(others, code)));
}

const severities = {
  error: 'An error: nothing is generated, and the exit code is 1.',
  warning: 'A warning: the result is printed. With `strict: true` or `--strict` it counts as an error, as here.',
  info: 'For information: the result is printed.',
} as const;

/** Returns the text of each file by its path in the repository. */
export function generateDiagnosticPages(root: URL): Map<string, string> {
  const pages = new Map([['docs/diagnostics/README.md', indexPage()]]);
  for (const [stage, entries] of stages) {
    for (const [code, entry] of Object.entries(entries)) {
      pages.set(`docs/diagnostics/${code}.md`, page(code, entry, stage, stage === 'Settings', root));
    }
  }
  return pages;
}

function indexPage(): string {
  const tables = stages.map(([stage, entries]) => {
    const rows = Object.entries(entries).map(
      ([code, { severity, title }]) => `| [${code}](${code}.md) | ${severity} | ${toMarkdown(title)} |`,
    );
    return `## ${stage}\n\n| code | severity | what must hold |\n|---|---|---|\n${rows.join('\n')}\n`;
  });
  return [
    '# Diagnostics\n',
    'Everything that kmmc finds has a code that never changes, a file, a line and a column, and a hint. The page of a code says',
    'why it matters and shows an example, which lies in `fixtures/errors/<code>/` and is run by the tests.\n',
    '- **error**: nothing is generated; exit code 1, or 2 for a wrong configuration given by `--config` or to a function.',
    '- **warning**: the result is printed; it works, but hardly as meant. `--strict` and the setting `strict: true` make errors of warnings.',
    '- **info**: worth knowing.\n',
    '`--format json` prints one object a line, `--format github` what GitHub Actions shows beside the line of a pull request.\n',
    ...tables,
  ].join('\n');
}

function page(code: string, entry: Entries[string], stage: string, isSetting: boolean, root: URL): string {
  const { severity, title, explanation } = entry;
  const example = readExample(code, root);
  const ofConfig = 'is 1, or 2 for a configuration given by `--config` or to a function';
  const exit = isSetting && severity === 'error' ? severities.error.replace('is 1', ofConfig) : severities[severity];
  const inputs = example.inputs.map(
    ([name, text]) => `\`${name}\`:\n\n\`\`\`yaml\n${shorten(text.trimEnd())}\n\`\`\`\n`,
  );
  return [
    `# ${toMarkdown(title)}\n`,
    `\`${code}\` · ${stage}\n`,
    `${exit}\n`,
    `\`\`\`text\n${example.finding}\`\`\`\n`,
    '## Why\n',
    `${toMarkdown(explanation)}\n`,
    '## What to do\n',
    `${toMarkdown(example.hint)}\n`,
    '## Example\n',
    `\`${example.command}\` prints what stands above for this input.\n`,
    ...inputs,
    '---\n',
    '[All diagnostics](README.md)\n',
  ].join('\n');
}

/** A page is to be read: of a long file it shows the beginning. */
function shorten(text: string): string {
  const lines = text.split('\n');
  return lines.length <= 100 ? text : [...lines.slice(0, 25), `# … and ${lines.length - 25} more lines`].join('\n');
}

/** What is not between back-quotes means itself: patterns hold what Markdown takes for its own. */
function toMarkdown(text: string): string {
  return text
    .split(/(`[^`]*`)/)
    .map((part, index) => (index % 2 === 1 ? part : part.replace(/[\\*<>|]/g, '\\$&')))
    .join('');
}

interface ErrorExample {
  /** What is printed for the code itself, without other findings. */
  readonly finding: string;
  readonly hint: string;
  readonly command: string;
  readonly inputs: readonly (readonly [name: string, text: string])[];
}

function readExample(code: string, root: URL): ErrorExample {
  const path = `fixtures/errors/${code}`;
  const directory = new URL(`${path}/`, root);
  const output = readFileSync(new URL('expected-diagnostics.txt', directory), 'utf8');
  const finding = output.split(/^(?=\S)/m).find((block) => /^\w+\[([a-z0-9-]+)\]/.exec(block)?.[1] === code) ?? '';
  const names = readdirSync(directory).filter((name) => name.endsWith('.yaml'));
  const extra = new URL('arguments.txt', directory);
  const options = existsSync(extra) ? ` ${readFileSync(extra, 'utf8').trim()}` : '';
  // The Module first, then what it is compiled for: as a person would tell it.
  const order = [
    'boot-module',
    'module',
    'machine-config',
    'dockerfile',
    'secret',
    'rollout',
    'revision',
    'account',
    'preflight',
    'input',
    'resources',
    'inventory',
    'nodes',
    'config',
  ];
  const rank = (name: string): number =>
    order.findIndex((word) => name.startsWith(word)) + (name.includes('-') ? 0.5 : 0);
  return {
    finding,
    hint: /^ {2}= hint: (.*)$/m.exec(finding)?.[1] ?? '',
    command: names.includes('input.yaml') ? `kmmc-fn < ${path}/input.yaml` : `kmmc render ${path}${options}`,
    inputs: names
      .sort((a, b) => rank(a) - rank(b))
      .map((name) => [name, readFileSync(new URL(name, directory), 'utf8')]),
  };
}
