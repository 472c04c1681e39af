import assert from 'node:assert/strict';
import { read } from '../../src/1-read/read.ts';
import { readResourceList } from '../../src/1-read/read-resource-list.ts';
import { locate } from '../../src/diagnostics/locate.ts';
import type { FieldPath } from '../../src/model/resource.ts';

const head = ['apiVersion: v1', 'kind: ConfigMap', 'metadata:', '  name: settings'];

describe('locate', () => {
  it('points at a scalar', async () => {
    assert.equal(await inFile(head, ['metadata', 'name']), '4:9');
    assert.equal(await inFile(head, ['kind']), '2:7');
  });

  it('points at the key where it is asked to', async () => {
    assert.equal(await inFile(head, ['metadata', 'name'], { atKey: true }), '4:3');
  });

  it('points at the key of a mapping or list, which begins on the line after it', async () => {
    const text = [...head, 'data:', '  list:', '  - a', '  - b', '  flow: [a, b]'];
    assert.equal(await inFile(text, ['metadata']), '3:1');
    assert.equal(await inFile(text, ['data', 'list']), '6:3');
    assert.equal(await inFile(text, ['data', 'flow']), '9:3');
  });

  it('points at list items by number', async () => {
    const text = [...head, 'data:', '  list:', '  - a', '  -   name: b', '      size: 1', '  flow: [a, {name: b}]'];
    assert.equal(await inFile(text, ['data', 'list', 0]), '7:5');
    assert.equal(await inFile(text, ['data', 'list', 1]), '8:7');
    assert.equal(await inFile(text, ['data', 'list', 1, 'size']), '9:13');
    assert.equal(await inFile(text, ['data', 'flow', 1, 'name']), '10:20');
  });

  it('places a missing field at its nearest parent that exists', async () => {
    const text = [...head, 'data:', '  a:', '    b: 1'];
    assert.equal(await inFile(text, ['data', 'a', 'missing', 'deep']), '6:3');
    assert.equal(await inFile(text, ['data', 'missing']), '5:1');
    assert.equal(await inFile(text, ['metadata', 'labels', 'x']), '3:1');
    assert.equal(await inFile(text, ['missing']), '1:1');
    assert.equal(await inFile(text, ['data', 'a', 'b', 7]), '7:8');
  });

  it('places a value that is not written at its key', async () => {
    assert.equal(await inFile([...head, 'data:', '  empty:', '  next: 1'], ['data', 'empty']), '6:3');
  });

  it('follows aliases to where the value is written', async () => {
    const text = [...head, 'data:', '  one: &one', '    size: 1', '  two: *one'];
    assert.equal(await inFile(text, ['data', 'two', 'size']), '7:11');
    assert.equal(await inFile(text, ['data', 'two']), '8:8');
  });

  it('points at a part of a value, or at its beginning where the part is written differently', async () => {
    const text = [...head, 'data:', '  a: x ${NO} ${NO}', "  b: 'it''s ${NO}'", '  c: "\\x24{NO}"'];
    assert.equal(await inFile(text, ['data', 'a'], { within: '${NO}' }), '6:8');
    assert.equal(await inFile(text, ['data', 'b'], { within: '${NO}' }), '7:13');
    assert.equal(await inFile(text, ['data', 'c'], { within: '${NO}' }), '8:6');
    assert.equal(await inFile(text, ['data', 'missing'], { within: '${NO}' }), '5:1');
  });

  it('finds keys in quotes, with dots and slashes, and beside tags', async () => {
    const text = [...head, 'data:', '  "a/b.c": 1', "  'it''s': !!str 2"];
    assert.equal(await inFile(text, ['data', 'a/b.c']), '6:12');
    assert.equal(await inFile(text, ['data', "it's"]), '7:18');
  });

  it('counts the lines of the file: markers, comments, earlier documents, Windows line ends', async () => {
    const first = ['# a comment', '---', ...head, '---', '# another'];
    assert.equal(await inFile([...first, ...head], ['metadata', 'name'], { number: 1 }), '12:9');
    assert.equal(await inFile([...first, ...head], [], { number: 1 }), '9:1');
    assert.equal(await inFile(['\uFEFF---', ...head], ['kind']), '3:7');
    assert.equal(await inFile(head, ['metadata', 'name'], { newline: '\r\n' }), '4:9');
  });

  it('counts the lines of the file in the items of a List', async () => {
    const list = ['apiVersion: v1', 'kind: List', 'items:', ...item(head), ...item(head)];
    assert.equal(await inFile(list, ['metadata', 'name'], { number: 1 }), '11:11');
    assert.equal(await inFile(list, [], { number: 1 }), '8:3');
    const json = ['{"apiVersion": "v1", "kind": "List", "items": [', '{"apiVersion": "v1", "kind": "Secret"}]}'];
    assert.equal(await inFile(json, ['kind']), '2:30');
  });
});

describe('locate in a ResourceList', () => {
  const annotations = ['  annotations:', '    internal.config.kubernetes.io/path: a.yaml', '    config.k8s.io/id: "1"'];

  it('counts as if the object stood alone in its file', async () => {
    assert.equal(await inFunction([head], ['metadata', 'name']), ':4:9');
    assert.equal(await inFunction([head, head], ['kind'], 1), ':2:7');
    assert.equal(await inFunction([head], []), ':1:1');
  });

  it('does not count the annotations of kpt and kustomize', async () => {
    const own = ['    note: mine'];
    const data = ['data:', '  a: 1'];
    assert.equal(await inFunction([[...head, ...annotations, ...own, ...data]], ['data', 'a']), 'a.yaml:8:6');
    const position = await inFunction([[...head, ...annotations, ...own]], ['metadata', 'annotations', 'note']);
    assert.equal(position, 'a.yaml:6:11');
  });

  it('does not count `annotations:` itself where nothing else is in it', async () => {
    const position = await inFunction([[...head, ...annotations, 'data:', '  a: 1']], ['data', 'a']);
    assert.equal(position, 'a.yaml:6:6');
  });

  it('names the file and the number of the object in it', async () => {
    const index = ["    internal.config.kubernetes.io/index: '3'"];
    const { value } = await readResourceList(resourceList([[...head, ...annotations, ...index]]));
    const source = value?.items[0]?.source;
    assert.ok(source !== undefined);
    const position = await locate({ source, path: ['kind'] });
    assert.deepEqual(position, { file: 'a.yaml', index: 3, line: 2, column: 7 });
  });
});

interface Options {
  readonly atKey?: boolean;
  readonly within?: string;
  /** Which of the objects of the text. */
  readonly number?: number;
  readonly newline?: string;
}

async function inFile(lines: readonly string[], path: FieldPath, options: Options = {}): Promise<string> {
  const text = lines.join(options.newline ?? '\n');
  const { value } = await read([{ file: 'm.yaml', text, found: false }]);
  const source = value[options.number ?? 0]?.source;
  assert.ok(source !== undefined);
  const { number: _, newline: __, ...where } = options;
  const { file, line, column } = await locate({ source, path, ...where });
  assert.equal(file, 'm.yaml');
  return `${line}:${column}`;
}

async function inFunction(objects: readonly (readonly string[])[], path: FieldPath, number = 0): Promise<string> {
  const { value } = await readResourceList(resourceList(objects));
  const source = value?.items[number]?.source;
  assert.ok(source !== undefined);
  const { file, line, column } = await locate({ source, path });
  return `${file}:${line}:${column}`;
}

function resourceList(objects: readonly (readonly string[])[]): string {
  const items = objects.flatMap(item);
  return ['apiVersion: config.kubernetes.io/v1', 'kind: ResourceList', 'items:', ...items, ''].join('\n');
}

function item(lines: readonly string[]): readonly string[] {
  return lines.map((line, index) => `${index === 0 ? '- ' : '  '}${line}`);
}
