/** Each directory of a rendered tree is what its stage applies, as the real kustomize builds it. */
import assert from 'node:assert/strict';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { packageTexts } from '../6-finish/built-package.ts';
import { parseObjects } from '../function/canonical-objects.ts';
import { requireWorkbench, type Workbench } from '../function/workbench.ts';

const expected: Readonly<Record<string, readonly string[]>> = {
  shared: ['NetworkPolicy', 'RoleBinding', 'ServiceAccount'],
  images: ['ImageStream'],
  build: ['Build'],
  sign: ['Build'],
  verify: ['Job'],
  kernels: ['DaemonSet'],
  plugins: ['DaemonSet'],
};

describe('the stages of a tree', function () {
  this.timeout(60_000);
  let bench: Workbench;
  let tree: string;

  before(function () {
    bench = requireWorkbench(this, 'kustomize');
    const spec = { verify: true, gitops: 'Flux' };
    const config = JSON.stringify({
      apiVersion: 'kmmc.dev/v1alpha1',
      kind: 'CompileModules',
      metadata: { name: 'a' },
      spec,
    });
    const files = Object.fromEntries(packageTexts({ plugin: true }).map(({ file, text }) => [file, text]));
    const input = bench.put({ ...files, 'config.yaml': config });
    tree = join(bench.directory, 'tree');
    const { code, stderr } = bench.run('kmmc', ['render', input, '-o', tree]);
    assert.equal(code, 0, stderr);
  });

  after(() => bench?.remove());

  const build = (directory: string): { kind: string; metadata: { name: string } }[] => {
    const { code, stdout, stderr } = bench.run('kustomize', ['build', join(tree, directory)]);
    assert.equal(code, 0, stderr);
    return parseObjects(stdout);
  };

  for (const [stage, kinds] of Object.entries(expected)) {
    it(`${stage} holds ${kinds.join(', ')} and nothing else`, () => {
      const found = build(stage);
      assert.deepEqual([...new Set(found.map(({ kind }) => kind))].sort(), kinds);
      if (kinds.includes('Build'))
        for (const { metadata } of found) assert.match(metadata.name, new RegExp(`^nic-${stage}-`));
    });
  }

  it('all of them, with the input, are what the whole tree builds', () => {
    const stages = readdirSync(tree).filter((name) => existsSync(join(tree, name, 'kustomization.yaml')));
    assert.deepEqual(stages.sort(), [...Object.keys(expected), 'inputs'].sort());
    const names = (objects: ReturnType<typeof build>): string[] =>
      objects.map(({ kind, metadata }) => `${kind}/${metadata.name}`).sort();
    assert.deepEqual(names(stages.flatMap(build)), names(build('.')));
  });
});
