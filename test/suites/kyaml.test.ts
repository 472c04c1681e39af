/** kyaml, the reader inside kustomize and kpt, finds in our YAML what we wrote, and we read plain scalars as it does. */
import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { CORE_SCHEMA, load, loadAll } from 'js-yaml';
import { resolveScalar } from '../../src/1-read/resolve-scalar.ts';
import { emitYaml } from '../../src/7-write/emit-yaml.ts';
import { textOfLines } from '../7-write/texts.ts';
import type { PlainObject } from '../function/canonical-objects.ts';
import { kustomizationText } from '../function/example-package.ts';
import { requireWorkbench, type Workbench } from '../function/workbench.ts';
import { requireTool } from '../lab/tools.ts';

/** Words and characters that some reader of YAML takes for something else. */
const traps = [
  ...[
    '',
    ' ',
    '~',
    'null',
    'NULL',
    'true',
    'False',
    'yes',
    'No',
    'on',
    'OFF',
    'y',
    'N',
    '-',
    '--',
    '---',
    '...',
    '<<',
    '=',
    '.',
    '_',
  ],
  ...[
    '0',
    '-0',
    '0644',
    '0o17',
    '0x1F',
    '0b11',
    '08',
    '1_000',
    '+1',
    '1.',
    '.5',
    '1e3',
    '-e5',
    '.inf',
    '-.Inf',
    '.NaN',
    '9007199254740993',
  ],
  ...[
    '2020-01-01',
    '2020-01-01T00:00:00Z',
    '12:30:45',
    '1:20',
    '5.14.0-570.19.1.el9_6.x86_64',
    'a: b',
    'a:',
    ':a',
    'a #b',
    '#a',
    '- a',
  ],
  ...[
    '&a',
    '*a',
    '!a',
    '!!str a',
    '|',
    '>',
    '%a',
    '@a',
    '`a',
    '{a}',
    '[a]',
    '{',
    ']',
    ',',
    '? a',
    '"',
    "'",
    "it's",
    '\\',
    '\\n',
    '$(HOME)',
    '$$',
  ],
  ...[
    '\n',
    'a\n',
    '\na',
    'a\n\n',
    ' a',
    'a ',
    ' a\nb',
    'a \nb',
    'a\n b\n',
    '\ta',
    'a\tb',
    'a\r\nb',
    '\r',
    '# a\nb\n',
    '- a\n- b\n',
    '---\na\n',
  ],
  ...[
    '\u0000',
    '\u0007',
    '\u001b[31m',
    '\u007f',
    '\u0085',
    '\u00a0',
    '\u2028',
    '\u2029',
    '\ufeff',
    '\ufffd',
    'ä',
    '漢字',
    '😀',
    'e\u0301',
    'a'.repeat(300),
  ],
];
const text = fc.oneof(
  { weight: 2, arbitrary: fc.constantFrom(...traps) },
  {
    weight: 2,
    arbitrary: fc.array(fc.constantFrom(...traps), { minLength: 2, maxLength: 4 }).map((parts) => parts.join('')),
  },
  {
    weight: 1,
    arbitrary: fc.array(fc.constantFrom(...traps), { minLength: 2, maxLength: 4 }).map((parts) => parts.join(' ')),
  },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 60 }) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary-ascii', maxLength: 20 }) },
);

/** As plain scalars, these stand after `key: `. */
const plainScalars = [
  ...[
    '0644',
    '0o17',
    '0x1F',
    '0X1f',
    '0b101',
    '-0x10',
    '+12',
    '1_000',
    '-1_0',
    '0_7',
    '08',
    '09',
    '1e3',
    '1E+3',
    '.5',
    '1.',
    '-1.5e-3',
    '1_0.5',
    '1__0',
  ],
  ...[
    'true',
    'True',
    'TRUE',
    'tRue',
    'false',
    '~',
    'null',
    'Null',
    'nULL',
    'yes',
    'NO',
    'on',
    'Off',
    'y',
    'n',
    '12:30:45',
    '1:20',
  ],
  ...[
    '5.14.0-570',
    '1.2.3',
    '0x',
    '0b',
    '0o',
    '0o8',
    '_1',
    '1_',
    '0b2',
    '00',
    '007',
    '-0',
    '+0',
    '1e',
    'e1',
    '.',
    '..',
    '+',
    '-a',
    '1a',
    '0xg',
    '0644a',
  ],
  ...['123456789012', '4294967296', '0.1', '100000000000000000000.5', '1.5E10', '+.5', '-.5', '.e1', '0.', 'null-ish'],
];

/**
 * kustomize writes what it read and reads it again; neither it nor anybody else can read its own spelling of DEL and of Unicode's line ends, and of
 * several lines with tabs or with blanks around them.
 */
function isCarried(value: string): boolean {
  if (/[\u007f-\u009f\u2028\u2029\ufeff]/.test(value)) return false;
  // a signed octal number as text loses its quotes there
  if (/^[-+]_*0_*[0-7_]+$/.test(value)) return false;
  return !(value.includes('\n') && /^\s|[^\S\n]\n|\n[^\S\n]|[\t\r]|---|\n#/.test(value));
}

describe('kyaml', function () {
  this.timeout(120_000);
  let bench: Workbench;

  before(function () {
    bench = requireWorkbench(this, 'kustomize');
  });

  after(() => bench?.remove());

  const throughKustomize = (yaml: string): PlainObject[] => {
    const files = { 'all.yaml': yaml, 'kustomization.yaml': kustomizationText({ resources: ['all.yaml'] }) };
    const { code, stdout, stderr } = bench.run('kustomize', ['build', bench.put(files)]);
    assert.equal(code, 0, stderr.slice(-500));
    return loadAll(stdout, { schema: CORE_SCHEMA }) as PlainObject[];
  };

  it('finds the values that we wrote: data, annotations, keys, arguments, environment', () => {
    const values = [...traps, ...fc.sample(text, { numRuns: 3000, seed: 20 })].filter(isCarried);
    const named = Object.fromEntries(values.map((value, index) => [`k${index}`, value]));
    const keys = Object.fromEntries(values.filter((key) => key !== '<<').map((key) => [key, 'x']));
    const env = values.map((value, index) => ({ name: `V${index}`, value }));
    const objects = [
      { apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'data' }, data: named },
      {
        apiVersion: 'v1',
        kind: 'ConfigMap',
        metadata: { name: 'annotations', annotations: named },
      },
      { apiVersion: 'example.com/v1', kind: 'Widget', metadata: { name: 'keys' }, spec: keys },
      {
        apiVersion: 'apps/v1',
        kind: 'DaemonSet',
        metadata: { name: 'loader' },
        spec: {
          selector: { matchLabels: { a: 'b' } },
          template: {
            metadata: { labels: { a: 'b' } },
            spec: { containers: [{ name: 'a', image: 'a', args: values, env }] },
          },
        },
      },
    ];
    const read = throughKustomize(objects.map((object) => emitYaml(object)).join('---\n'));
    const byName = new Map(read.map((object) => [object.metadata.name, object]));
    for (const object of objects) {
      const found = byName.get(object.metadata.name);
      assert.deepEqual(found, object, object.metadata.name);
    }
  });

  const texts = [...new Set(fc.sample(textOfLines, { numRuns: 2000, seed: 4 }))];
  const named = Object.fromEntries(texts.map((value, index) => [`k${index}`, value]));
  const manifests = {
    'data.yaml': emitYaml({ apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'data' }, data: named }),
    'args.yaml': emitYaml({
      apiVersion: 'v1',
      kind: 'Pod',
      metadata: { name: 'args' },
      spec: { containers: [{ name: 'a', image: 'a', args: texts }], restartPolicy: 'Never' },
    }),
  };
  const expectTexts = (objects: readonly PlainObject[]): void => {
    const of = (kind: string): PlainObject | undefined => objects.find((object) => object.kind === kind);
    assert.deepEqual(of('ConfigMap')?.['data'], named);
    const pod = of('Pod')?.['spec'] as { containers: { args: string[] }[] } | undefined;
    assert.deepEqual(pod?.containers[0]?.args, texts);
  };

  it('hands texts of several lines to a function of kpt, and takes them back, as we wrote them', function () {
    requireTool(this, 'kpt');
    const root = bench.put(manifests);
    const seen = join(bench.directory, 'seen.yaml');
    const spy = join(bench.bin, 'spy');
    writeFileSync(spy, `#!/bin/sh\ntee '${seen}'\n`, { mode: 0o755 });
    const { code, stderr } = bench.run('kpt', ['fn', 'eval', root, '--exec', spy]);
    assert.equal(code, 0, stderr.slice(-500));
    const [list] = loadAll(readFileSync(seen, 'utf8'), { schema: CORE_SCHEMA }) as { items: PlainObject[] }[];
    expectTexts(list?.items ?? []);
    const files = Object.keys(manifests).map((name) => readFileSync(join(root, name), 'utf8'));
    expectTexts(files.map((text) => load(text, { schema: CORE_SCHEMA }) as PlainObject));
  });

  it('reads them inside kubectl, too', function () {
    requireTool(this, 'kubectl');
    const root = bench.put(manifests);
    const objects = Object.keys(manifests).map((name) => {
      const words = ['annotate', '--local', '-f', join(root, name), '-o', 'json', 'a=b'];
      const { code, stdout, stderr } = bench.run('kubectl', words);
      assert.equal(code, 0, stderr.slice(-500));
      return JSON.parse(stdout) as PlainObject;
    });
    expectTexts(objects);
  });

  it('reads plain scalars as resolve-scalar says', () => {
    const lines = plainScalars.map((scalar, index) => `  k${index}: ${scalar}\n`).join('');
    const [widget] = throughKustomize(
      `apiVersion: example.com/v1\nkind: Widget\nmetadata:\n  name: a\nspec:\n${lines}`,
    );
    const spec = widget?.['spec'] as Record<string, unknown>;
    const differing = plainScalars.flatMap((scalar, index) => {
      const found = spec[`k${index}`] ?? null;
      const ours = resolveScalar(scalar);
      return Object.is(found, ours) || found === ours
        ? []
        : [`${scalar}: kustomize ${JSON.stringify(found)}, kmmc ${JSON.stringify(ours)}`];
    });
    assert.deepEqual(differing, []);
  });
});
