import assert from 'node:assert/strict';
import { read } from '../../src/1-read/read.ts';
import { locate } from '../../src/diagnostics/locate.ts';
import { locateAll } from '../../src/diagnostics/locate-all.ts';

async function readText(text: string, found = true) {
  const { value, diagnostics } = await read([{ file: 'a.yaml', text, found }]);
  const located = await locateAll(diagnostics);
  return { value, found: located.map(({ code, line, column }) => `${code}@${line}:${column}`), located };
}

const item = (name: string): string => `apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: ${name}\n`;

describe('read', () => {
  it('reads the settings of a ResourceList, where they are of kmmc', async () => {
    const list = (config: string): string =>
      `apiVersion: config.kubernetes.io/v1\nkind: ResourceList\nitems:\n- {apiVersion: v1, kind: Secret}\nfunctionConfig: ${config}\n`;
    const { value } = await readText(
      list('{apiVersion: kmmc.dev/v1alpha1, kind: CompileModules, spec: {loader: Worker}}'),
    );
    assert.deepEqual(
      value.map(({ object }) => object.kind),
      ['Secret', 'CompileModules'],
    );
    const { line, column } = await locate({ source: value[1]?.source ?? assert.fail(), path: ['spec', 'loader'] });
    assert.deepEqual([line, column], [5, 86]);
    assert.equal((await readText(list('{apiVersion: v1, kind: ConfigMap, data: {a: b}}'))).value.length, 1);
  });

  it('reads many documents, with file, index and line of each', async () => {
    const { value } = await readText(
      `# head\n---\n${item('a')}---\n# only a comment\n---\n${item('b')}...\n---\n${item('c')}`,
    );
    assert.deepEqual(
      value.map(({ object }) => object.metadata?.name),
      ['a', 'b', 'c'],
    );
    assert.deepEqual(
      value.map(({ source }) => source.index),
      [0, 1, 2],
    );
    assert.deepEqual(await locate({ source: value[1]?.source ?? assert.fail(), path: ['metadata', 'name'] }), {
      file: 'a.yaml',
      index: 1,
      line: 13,
      column: 9,
    });
  });

  it('reads the items of a List and of a typed list, each with its own position', async () => {
    const { value } = await readText(
      'apiVersion: v1\nkind: List\nitems:\n- apiVersion: v1\n  kind: Node\n  metadata: {name: x}\n# note\n- # head\n  apiVersion: v1\n  kind: Node\n  metadata:\n    name: y\n',
    );
    assert.deepEqual(
      value.map(({ object }) => object.metadata?.name),
      ['x', 'y'],
    );
    const second = await locate({ source: value[1]?.source ?? assert.fail(), path: ['metadata', 'name'] });
    assert.deepEqual([second.line, second.column], [12, 11]);
    const typed = await readText('{"apiVersion":"v1","kind":"NodeList","items":[{"metadata":{"name":"z"}}]}');
    assert.deepEqual(
      typed.value.map(({ object }) => `${object.kind}/${object.metadata?.name}`),
      ['Node/z'],
    );
    assert.equal(
      (await locate({ source: typed.value[0]?.source ?? assert.fail(), path: ['metadata', 'name'] })).column,
      67,
    );
  });

  it('reads JSON indented with tabs, CRLF, a byte order mark, merge keys and aliases', async () => {
    const json = await readText('{\n\t"apiVersion": "v1",\n\t"kind": "ConfigMap",\n\t"metadata": {"name": "a"}\n}\n');
    assert.equal(json.value[0]?.object.metadata?.name, 'a');
    const dos = await readText(
      `\uFEFF${item('a')}data: &d\n  x: "1"\nbinaryData:\n  <<: *d\n`.replaceAll('\n', '\r\n'),
    );
    assert.deepEqual(dos.value[0]?.object['binaryData'], { x: '1' });
    assert.deepEqual(dos.found, []);
  });

  it('accepts a closing bracket that is not indented, as kyaml does', async () => {
    const { value, found } = await readText(`${item('a')}data:\n  x: [\n    0644,\n    yes\n  ]\n`);
    assert.deepEqual(found, []);
    assert.deepEqual(value[0]?.object['data'], { x: [420, 'yes'] });
  });

  const broken: readonly (readonly [string, string, string])[] = [
    ['a key that occurs twice', `${item('a')}kind: Secret\n`, 'invalid-yaml@5:1'],
    ['a tab as indentation', 'apiVersion: v1\nkind: X\nmetadata:\n\tname: a\n', 'invalid-yaml@4:1'],
    ['an unclosed quote', `${item('a')}data: {x: "abc\n`, 'invalid-yaml@'],
    ['an unknown alias', 'apiVersion: v1\nkind: X\ndata: *nobody\n', 'invalid-yaml@3:'],
    ['a NUL byte', 'apiVersion: v1\nkind: \u0000\n', 'invalid-yaml@'],
    ['an alias inside itself', 'apiVersion: v1\nkind: X\ndata: &a [*a]\n', 'invalid-yaml@3:'],
    [
      'an unresolved merge conflict',
      'apiVersion: v1\n<<<<<<< HEAD\nkind: X\n=======\nkind: Y\n>>>>>>> b\n',
      'invalid-yaml@2:1',
    ],
    ['a List whose items are none', 'apiVersion: v1\nkind: List\nitems: foo\n', 'not-a-resource-list@3:'],
    ['a file cut off in the middle', 'apiVersion: v1\nkind: X\nmetadata: {name: a, labels: {b', 'invalid-yaml@'],
  ];
  for (const [what, text, expected] of broken) {
    it(`refuses ${what} with a position`, async () => {
      const { found } = await readText(text);
      assert.ok(found[0]?.startsWith(expected), `${found.join(' ')} is not ${expected}`);
    });
  }

  it('reports every broken document, and reads the others', async () => {
    const { value, found } = await readText(`${item('a')}---\na: [\n---\n${item('b')}---\nb: {\n`);
    assert.equal(value.length, 2);
    assert.ok(found.length >= 2 && found.every((one) => one.startsWith('invalid-yaml@')));
  });

  it('refuses aliases that explode, quickly', async () => {
    const levels = Array.from(
      { length: 12 },
      (_, n) =>
        `  l${n}: &l${n} [${Array(10)
          .fill(n === 0 ? 'x' : `*l${n - 1}`)
          .join(', ')}]`,
    );
    const { found } = await readText(`apiVersion: v1\nkind: X\ndata:\n${levels.join('\n')}\n`);
    assert.equal(found.length, 1);
  });

  it('refuses nesting without end, and reads what is merely deep', async () => {
    const deep = (depth: number): string => `apiVersion: v1\nkind: X\ndata: ${'['.repeat(depth)}${']'.repeat(depth)}\n`;
    assert.deepEqual((await readText(deep(200))).found, []);
    assert.equal((await readText(deep(50_000))).found.length, 1);
  });

  it('skips what is no resource in a directory and refuses it as an argument', async () => {
    assert.deepEqual((await readText('a: 1\n')).found, ['document-skipped@1:1']);
    assert.deepEqual((await readText('a: 1\n', false)).found, ['not-a-resource@1:1']);
  });
});
