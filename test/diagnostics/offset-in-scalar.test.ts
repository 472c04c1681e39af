import assert from 'node:assert/strict';
import { read } from '../../src/1-read/read.ts';
import { readResourceList } from '../../src/1-read/read-resource-list.ts';
import { locate } from '../../src/diagnostics/locate.ts';
import type { Source } from '../../src/model/resource.ts';

const head = ['apiVersion: v1', 'kind: ConfigMap', 'metadata:', '  name: d', 'data:'];
/** The word that each test looks for; it stands once in the text. */
const word = 'WORD';

describe('an offset into a text', () => {
  const styles: Readonly<Record<string, readonly string[]>> = {
    'a block': ['  t: |', '    FROM x', '', '      RUN WORD'],
    'a block with markers, comment, anchor and tag': [
      '  t: &a !!str |2-  # text',
      '    ',
      '     FROM x',
      '    RUN WORD',
    ],
    'a block that begins with blank lines': ['  t: |', '', '', '    RUN WORD'],
    'a folded block': ['  t: >', '    FROM x', '    AS y', '', '     RUN a', '     RUN WORD'],
    'single quotes': ["  t: 'it''s", '', "    RUN '''' WORD'"],
    'double quotes': ['  t: "FROM x\\nRUN \\x41 \\"\\u00e4\\" \\U0001F600 WORD"'],
    'double quotes over several lines': ['  t: "FROM x\\n\\', '    \\ RUN a\\', '    \\tWORD b', '    c"'],
    'a plain text': ['  t: FROM x', '    RUN WORD'],
  };

  for (const [name, lines] of Object.entries(styles)) {
    it(`is found in ${name}`, async () => {
      const text = [...head, ...lines, '  z: last', ''].join('\n');
      const { value } = await read([{ file: 'm.yaml', text, found: false }]);
      assert.equal(await find(value[0]), positionOf(text));
    });
  }

  it('is found behind Windows line ends', async () => {
    const text = [...head, '  t: |', '    FROM x', '    RUN WORD', ''].join('\r\n');
    const { value } = await read([{ file: 'm.yaml', text, found: false }]);
    assert.equal(await find(value[0]), '8:9');
  });

  it('is found in JSON', async () => {
    const text =
      '{"apiVersion": "v1", "kind": "ConfigMap", "metadata": {"name": "d"},\n "data": {"t": "FROM x\\n\\/ \\ud83d\\ude00 WORD"}}';
    const { value } = await read([{ file: 'm.json', text, found: false }]);
    assert.equal(await find(value[0]), positionOf(text));
  });

  it('is found where an alias repeats the text', async () => {
    const text = [...head, '  s: &s |', '    RUN WORD', '  t: *s', ''].join('\n');
    const { value } = await read([{ file: 'm.yaml', text, found: false }]);
    assert.equal(await find(value[0]), '7:9');
  });

  it('counts in the second document, in an item of a List, and in one of a ResourceList', async () => {
    const object = [...head, '  t: |', '    FROM x', '    RUN WORD'];
    const item = object.map((line, index) => `${index === 0 ? '- ' : '  '}${line}`);
    const documents = ['---', ...head, '---', ...object, ''].join('\n');
    const list = ['apiVersion: v1', 'kind: List', 'items:', ...item, ''].join('\n');
    for (const [text, number] of [
      [documents, 1],
      [list, 0],
    ] as const) {
      const { value } = await read([{ file: 'm.yaml', text, found: false }]);
      assert.equal(await find(value[number]), positionOf(text));
    }
    const resourceList = ['apiVersion: config.kubernetes.io/v1', 'kind: ResourceList', 'items:', ...item, ''].join(
      '\n',
    );
    assert.equal(await find((await readResourceList(resourceList)).value?.items[0]), '8:9');
  });

  it('does not count the lines that kpt and kustomize add', async () => {
    const metadata = ['  name: d', '  annotations:', '    internal.config.kubernetes.io/path: a.yaml'];
    const object = ['apiVersion: v1', 'kind: ConfigMap', 'metadata:', ...metadata, 'data:', '  t: |', '    RUN WORD'];
    const item = object.map((line, index) => `${index === 0 ? '- ' : '  '}${line}`);
    const text = ['apiVersion: config.kubernetes.io/v1', 'kind: ResourceList', 'items:', ...item, ''].join('\n');
    assert.equal(await find((await readResourceList(text)).value?.items[0]), '7:9');
  });

  it('is the beginning of the text where it lies behind its end', async () => {
    const text = [...head, '  t: FROM x', ''].join('\n');
    const { value } = await read([{ file: 'm.yaml', text, found: false }]);
    const source = value[0]?.source as Source;
    const { line, column } = await locate({ source, path: ['data', 't'], offset: 99 });
    assert.equal(`${line}:${column}`, '6:6');
  });
});

async function find(resource: { readonly object: object; readonly source: Source } | undefined): Promise<string> {
  assert.ok(resource !== undefined);
  const { t } = (resource.object as { readonly data: { readonly t: string } }).data;
  const offset = t.indexOf(word);
  assert.ok(offset >= 0, t);
  const { line, column } = await locate({ source: resource.source, path: ['data', 't'], offset });
  return `${line}:${column}`;
}

function positionOf(text: string): string {
  const before = text.slice(0, text.indexOf(word)).split('\n');
  return `${before.length}:${(before.at(-1) ?? '').length + 1}`;
}
