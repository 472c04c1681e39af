/** Annotations are changed in the text of an object, in whatever style it is written, and nothing else is. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { Document, isMap, isScalar, parse, type Scalar } from 'yaml';
import { read } from '../../src/1-read/read.ts';
import { readResourceList } from '../../src/1-read/read-resource-list.ts';
import { editAnnotations } from '../../src/7-write/edit-annotations.ts';
import type { KubernetesObject, Resource } from '../../src/model/resource.ts';
import { asItem, wrapped } from '../function/resource-list.ts';

const keys = [
  'a',
  'example.com/b',
  'config.kubernetes.io/depends-on',
  'true',
  'internal.config.kubernetes.io/path',
  'x y',
];
const texts = fc.constantFrom(
  '10',
  'disabled',
  '',
  'a: b',
  '# no comment',
  'several\nlines\n',
  ' blank ',
  "it's",
  'ünï',
  '{a}',
);
const styles = fc.constantFrom<Scalar.Type>('PLAIN', 'QUOTE_DOUBLE', 'QUOTE_SINGLE', 'BLOCK_LITERAL', 'BLOCK_FOLDED');

interface Written {
  readonly object: KubernetesObject;
  readonly text: string;
}

const written: fc.Arbitrary<Written> = fc
  .record({
    annotations: fc.dictionary(fc.constantFrom(...keys), texts, { minKeys: 1, maxKeys: 4 }),
    valueStyles: fc.array(styles, { minLength: 4, maxLength: 4 }),
    comments: fc.array(fc.constantFrom('', ' a comment', ' metadata:'), { minLength: 4, maxLength: 4 }),
    metadataFirst: fc.boolean(),
    annotationsLast: fc.boolean(),
    flow: fc.constantFrom('none', 'none', 'none', 'annotations', 'metadata', 'all'),
    indent: fc.constantFrom(2, 4),
    isWindows: fc.boolean(),
    data: fc.constantFrom('metadata:\n  annotations:\n    a: b\n', 'one'),
  })
  .map(({ annotations, valueStyles, comments, metadataFirst, annotationsLast, flow, indent, isWindows, data }) => {
    const names = { name: 'one', namespace: 'two' };
    const metadata = annotationsLast ? { ...names, annotations } : { annotations, ...names };
    const head = { apiVersion: 'v1', kind: 'ConfigMap' };
    const object = metadataFirst ? { metadata, ...head, data: { data } } : { ...head, metadata, data: { data } };
    const document = new Document(object);
    const map = document.getIn(['metadata', 'annotations'], true);
    assert.ok(isMap(map));
    for (const [index, pair] of map.items.entries()) {
      const { key, value } = pair as { key: unknown; value: unknown };
      if (isScalar(value)) value.type = valueStyles[index] ?? 'PLAIN';
      if (isScalar(key) && comments[index] !== '') key.commentBefore = comments[index] ?? '';
      if (isScalar(value) && comments[3 - index] !== '') value.comment = comments[3 - index] ?? '';
    }
    const node = { annotations: map, metadata: document.get('metadata', true), all: document.contents }[flow as 'all'];
    if (isMap(node)) node.flow = true;
    const text = document.toString({ indent, lineWidth: 0 });
    return { object, text: isWindows ? text.replaceAll('\n', '\r\n') : text };
  });

const changes = fc.dictionary(fc.constantFrom(...keys.slice(0, 4), 'new'), fc.option(texts, { nil: undefined }), {
  minKeys: 1,
  maxKeys: 3,
});

async function resourcesOf({ text }: Written): Promise<readonly Resource[]> {
  const documents = await read([{ file: 'a.yaml', text, found: true }]);
  const list = await readResourceList(wrapped(asItem(text.endsWith('\n') ? text : `${text}\n`, '  ')));
  return [...documents.value, ...(list.value?.items ?? [])];
}

function withChanges({ annotations = {} }: NonNullable<KubernetesObject['metadata']>, wanted: object): object {
  const all = { ...annotations, ...wanted };
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined));
}

describe('edit-annotations', function () {
  this.timeout(60_000);

  it('gives the text of the object with these annotations', async () => {
    let inPlace = 0;
    const property = fc.asyncProperty(written, changes, async (one, wanted) => {
      for (const resource of await resourcesOf(one)) {
        const { object, source } = await editAnnotations(resource, new Map(Object.entries(wanted)));
        const parsed = parse(source.text) as KubernetesObject | KubernetesObject[];
        const again = Array.isArray(parsed) ? parsed[0] : parsed;
        const expected = withChanges(resource.object.metadata ?? {}, wanted);
        assert.deepEqual(object.metadata?.annotations, again?.metadata?.annotations ?? {}, source.text);
        assert.deepEqual(sorted(object.metadata?.annotations ?? {}), sorted(expected), source.text);
        const rest = (of: KubernetesObject | undefined) => ({
          ...of,
          metadata: { ...of?.metadata, annotations: undefined },
        });
        assert.deepEqual(rest(again), rest(resource.object), source.text);
        if (source.text.includes('# metadata:') || source.text.includes('# a comment')) inPlace += 1;
      }
    });
    await fc.assert(property, { numRuns: 600, seed: 5 });
    assert.ok(inPlace > 300, `only ${inPlace} were edited in place`);
  });

  it('gives back the same bytes when a change is taken back', async () => {
    const property = fc.asyncProperty(written, async (one) => {
      for (const resource of await resourcesOf(one)) {
        const added = await editAnnotations(resource, new Map([['new', '10']]));
        const back = await editAnnotations(added, new Map([['new', undefined]]));
        const isInPlace = added.source.text.includes('# ') || !resource.source.text.includes('{');
        if (isInPlace && !/^[ -]*\{|: \{/m.test(resource.source.text))
          assert.equal(back.source.text, resource.source.text);
        assert.deepEqual(back.object, resource.object);
      }
    });
    await fc.assert(property, { numRuns: 300, seed: 6 });
  });
});

function sorted(annotations: object): object {
  return Object.fromEntries(Object.entries(annotations).sort());
}
