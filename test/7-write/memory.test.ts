/** A long text that many objects hold stays one text, however the objects are written. */
import assert from 'node:assert/strict';
import { layout } from '../../src/7-write/layout.ts';
import { writeDocuments } from '../../src/7-write/write-documents.ts';
import { writeResourceList } from '../../src/7-write/write-resource-list.ts';
import { share } from '../../src/lib/share.ts';
import type { Generated } from '../../src/model/generated.ts';

const dockerfile = `FROM registry.example.com/base:9\n${'# long\n'.repeat(8000)}`;
const count = 2000;

/** 112 MB of text in all. */
function manyBuilds(): Generated[] {
  const [shape, source] = [{}, share({ type: 'Dockerfile', dockerfile })];
  return Array.from({ length: count }, (_, index) => ({
    apiVersion: 'build.openshift.io/v1',
    kind: 'Build',
    namespace: 'drivers',
    name: `build-${index}`,
    owner: '',
    stage: 'Build',
    kernel: `6.1.0-${index % 50}`,
    architecture: 'amd64',
    shape,
    values: { name: `build-${index}` },
    build: ({ name = '' }) => ({
      apiVersion: 'build.openshift.io/v1',
      kind: 'Build',
      metadata: { name, namespace: 'drivers' },
      spec: { source },
    }),
  }));
}

const list = { apiVersion: 'config.kubernetes.io/v1', kind: 'ResourceList' };
const roads: Readonly<Record<string, (generated: readonly Generated[]) => Iterable<string>>> = {
  'a stream': (generated) => writeDocuments([], generated),
  'a ResourceList': (generated) =>
    writeResourceList(
      { list, fields: [{ key: 'items', text: 'items: []\n' }], items: [] },
      { kept: [], generated, results: [] },
    ),
  *'a tree'(generated) {
    for (const file of layout([], generated)) yield file.spell();
  },
};

describe('memory', function () {
  this.timeout(30_000);

  for (const [name, write] of Object.entries(roads))
    it(`does not grow with the size of ${name}`, () => {
      const generated = manyBuilds();
      let [largest, bytes] = [0, 0];
      const before = process.memoryUsage().heapUsed;
      const held: string[] = [];
      for (const piece of write(generated)) {
        // all pieces are kept: those that refer to one text cost next to nothing
        held.push(piece);
        bytes += piece.length;
        largest = Math.max(largest, process.memoryUsage().heapUsed - before);
      }
      assert.ok(bytes > 100_000_000, `${bytes} bytes`);
      assert.ok(largest < bytes / 5, `${Math.round(largest / 1e6)} MB held for ${Math.round(bytes / 1e6)} MB`);
    });
});
