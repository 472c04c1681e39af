/** Each directory of a rendered tree is what its stage applies, as the real kustomize builds it. */
import assert from 'node:assert/strict';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { packageTexts } from '../6-finish/built-package.ts';
import { parseObjects } from '../function/canonical-objects.ts';
import { requireWorkbench, type Workbench } from '../function/workbench.ts';
import { repositoryRoot } from '../lab/tools.ts';

const expected: Readonly<Record<string, readonly string[]>> = {
  shared: ['NetworkPolicy', 'RoleBinding', 'ServiceAccount'],
  images: ['ImageStream'],
  build: ['Build'],
  sign: ['Build'],
  verify: ['Job'],
  kernels: ['DaemonSet'],
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
    const files = Object.fromEntries(packageTexts().map(({ file, text }) => [file, text]));
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
    const built = readdirSync(tree).filter((name) => existsSync(join(tree, name, 'kustomization.yaml')));
    const stages = built.filter((name) => name !== 'flux');
    assert.deepEqual(stages.sort(), [...Object.keys(expected), 'inputs'].sort());
    const names = (objects: ReturnType<typeof build>): string[] =>
      objects.map(({ kind, metadata }) => `${kind}/${metadata.name}`).sort();
    assert.deepEqual(names(stages.flatMap(build)), names(build('.')));
  });

  interface FluxSpec {
    readonly path: string;
    readonly sourceRef: { readonly kind: string; readonly name: string };
    readonly dependsOn?: readonly { readonly name: string }[];
  }

  const specs = (objects: ReturnType<typeof build>): FluxSpec[] =>
    objects.map((object) => (object as unknown as { spec: FluxSpec }).spec);

  it('are applied by Flux from the root of a source', () => {
    const found = build('flux');
    assert.deepEqual(
      specs(found)
        .map(({ path }) => path.slice(2))
        .sort(),
      [...Object.keys(expected), 'inputs'].sort(),
    );
    for (const { path } of specs(found)) assert.ok(existsSync(join(tree, path, 'kustomization.yaml')), path);
  });

  it('are applied by Flux from a directory of a source, under names of their own', () => {
    const example = join(repositoryRoot, 'kustomize', 'flux', 'in-a-directory');
    cpSync(example, join(bench.directory, 'prod-eu-flux'), { recursive: true });
    cpSync(tree, join(bench.directory, 'prod-eu'), { recursive: true });
    const found = build('../prod-eu-flux');
    const names = found.map(({ metadata }) => metadata.name);
    assert.ok(found.length > 5 && found.every(({ kind }) => kind === 'Kustomization'));
    for (const { path, sourceRef, dependsOn = [] } of specs(found)) {
      assert.match(path, /^\.\/clusters\/prod-eu\/[a-z-]+$/);
      assert.deepEqual(sourceRef, { kind: 'GitRepository', name: 'rendered' });
      for (const { name } of dependsOn) assert.ok(name.startsWith('gpu-') && names.includes(name), name);
    }
  });

  it('are applied by Flux from an artifact, by the patch that is shipped', () => {
    const [, parent] = parseObjects(readFileSync(join(repositoryRoot, 'kustomize/flux/oci-source.yaml'), 'utf8'));
    const { patches } = (parent as unknown as { spec: { patches: object[] } }).spec;
    const kustomization = JSON.stringify({ resources: ['../tree/flux'], patches });
    mkdirSync(join(bench.directory, 'as-flux-does'));
    writeFileSync(join(bench.directory, 'as-flux-does', 'kustomization.yaml'), kustomization);
    for (const { sourceRef } of specs(build('../as-flux-does')))
      assert.deepEqual(sourceRef, { kind: 'OCIRepository', name: 'kernel-modules' });
  });
});
