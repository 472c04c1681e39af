/** Any value in any field of any item is a diagnostic or a result, never a bug, and nothing of the input is lost. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parse } from 'yaml';
import { functions } from '../../functions/registry.ts';
import { runFunction } from '../../src/function/run-function.ts';
import { daemonSetText } from './example-package.ts';
import { exampleFiles, resourceList } from './resource-list.ts';

const values: readonly unknown[] = [
  null,
  5,
  -1,
  true,
  '',
  'x',
  'a\nb',
  '\u0000',
  [],
  {},
  [null],
  [[]],
  { a: 1 },
  { '': '' },
  { toString: 1 },
  'constructor',
  '__proto__',
];

type Path = readonly (string | number)[];

describe('hostile values', function () {
  this.timeout(60_000);

  it('in any place of a list end in an answer that holds the whole input', async () => {
    const first = await runFunction(resourceList(exampleFiles), functions);
    const list = parse([...first.output].join('')) as { items: object[] };
    const status = { nodeInfo: { kernelVersion: '5.14.0-427.68.1.el9_4.x86_64', architecture: 'amd64' } };
    list.items.push(
      parse(daemonSetText('own')) as object,
      { apiVersion: 'v1', kind: 'Node', metadata: { name: 'n', labels: { a: 'b' } }, status },
      { apiVersion: 'v1', kind: 'Namespace', metadata: { name: 'drivers', labels: { a: 'b' } } },
    );
    const places = pathsOf(list).filter((path) => path.length > 2);
    const property = fc.asyncProperty(fc.constantFrom(...places), fc.constantFrom(...values), async (path, value) => {
      const input = replaced(list, path, value);
      const { output, exitCode } = await runFunction(JSON.stringify(input), functions);
      const text = [...output].join('');
      assert.notEqual(text, '');
      const given = new Set(input.items.map((item) => JSON.stringify(item)));
      const back = (JSON.parse(text) as { items: object[] }).items.map((item) => JSON.stringify(item));
      if (exitCode === 0) return;
      assert.deepEqual(back, [...given]);
    });
    await fc.assert(property, { numRuns: 400, seed: 7 });
  });
});

function pathsOf(value: unknown, at: Path = []): Path[] {
  if (typeof value !== 'object' || value === null) return [at];
  const inner = Object.entries(value).flatMap(([key, child]) =>
    pathsOf(child, [...at, Array.isArray(value) ? Number(key) : key]),
  );
  return [at, ...inner];
}

function replaced(list: { items: object[] }, path: Path, value: unknown): { items: object[] } {
  const copy = structuredClone(list);
  let parent = copy as unknown as Record<string | number, unknown>;
  for (const step of path.slice(0, -1)) parent = parent[step] as Record<string | number, unknown>;
  parent[path.at(-1) ?? ''] = value;
  return copy;
}
