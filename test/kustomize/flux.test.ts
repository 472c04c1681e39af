/** The Kustomizations for Flux that a tree holds: they apply each directory once, and in the order of the stages. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { checkObject } from '../../scripts/check-object.ts';
import { read } from '../../src/1-read/read.ts';
import { directories, layout, maxObjects } from '../../src/7-write/layout.ts';
import { compile } from '../../src/compile.ts';
import { type Generated, stages } from '../../src/model/generated.ts';
import { defaultSettings, type Settings } from '../../src/model/settings.ts';
import { compilePackage } from '../6-finish/built-package.ts';
import { twoKernels, widget, widgets } from '../7-write/widgets.ts';
import { type FluxTree, fluxTree } from './flux-tree.ts';
import { schemaOf } from './gitops-schemas.ts';

const everyStage = stages.map((stage) => widget(stage, stage.toLowerCase()));

/** Directories of which no other one is a part, kustomizations of Flux aside. */
function objectDirectories({ paths }: FluxTree): string[] {
  const all = paths.filter((path) => !path.endsWith('kustomization.yaml')).map(dirname);
  return [...new Set(all)].filter((directory) => directory !== 'flux').sort();
}

function assertWhole(tree: FluxTree): void {
  const applied = tree.kustomizations.map(({ spec }) => spec.path.slice(2));
  for (const directory of objectDirectories(tree)) {
    const by = applied.filter((path) => path === directory || directory.startsWith(`${path}/`));
    assert.equal(by.length, 1, `${directory} is applied by ${by}`);
  }
  const schema = schemaOf.get('kustomize.toolkit.fluxcd.io/v1/Kustomization') ?? {};
  for (const kustomization of tree.kustomizations) {
    assert.deepEqual(checkObject(kustomization, schema), []);
    assert.ok(kustomization.spec.wait && kustomization.spec.prune);
    tree.before(kustomization.spec.path.slice(2));
  }
}

async function day1(pools: Settings['machineConfigPools']): Promise<FluxTree> {
  const folder = 'functions/compile-modules/examples/day1-custom-pool/input';
  const files = ['boot-modules.yaml', 'inventory.yaml', 'pool.yaml'];
  const texts = files.map((file) => ({ file, text: readFileSync(join(folder, file), 'utf8'), found: true }));
  const { value: resources } = await read(texts);
  const settings: Settings = { ...defaultSettings, gitops: 'Flux', machineConfigPools: pools };
  const { value } = await compile(resources, { settings });
  return fluxTree(value.kept, value.generated);
}

describe('Kustomizations for Flux', () => {
  for (const platform of ['OpenShift', 'Kubernetes'] as const)
    it(`apply each directory of a tree (${platform})`, async () => {
      const settings = { gitops: 'Flux', verify: true, preflightJobs: 'Generate' } as const;
      const { kept, generated } = await compilePackage(settings, { platform, preflight: true });
      const tree = fluxTree(kept, generated);
      assertWhole(tree);
      assert.deepEqual(
        tree.kustomizations.map(({ spec }) => spec.path),
        ['./inputs', './shared', './images', './preflight', './build', './sign', './verify', './kernels'],
      );
      assert.deepEqual(tree.before('kernels'), ['build', 'images', 'inputs', 'shared', 'sign', 'verify']);
    });

  it('leave out what the tree does not have', async () => {
    const { kept, generated } = await compilePackage({ gitops: 'Flux' }, {});
    const without = generated.filter(({ stage }) => stage !== 'Sign');
    const tree = fluxTree(kept, without);
    assertWhole(tree);
    assert.deepEqual(tree.before('kernels'), ['build', 'images', 'inputs', 'shared']);
    assert.deepEqual(fluxTree([], []).kustomizations, []);
  });

  it('are no part of a tree for another tool, nor of what the tree builds', async () => {
    const { kept, generated } = await compilePackage({ gitops: 'ArgoCD' });
    assert.ok(!layout(kept, generated, { gitops: 'ArgoCD' }).some(({ path }) => path.startsWith('flux/')));
    const root = layout(kept, generated, { gitops: 'Flux' }).find(({ path }) => path === 'kustomization.yaml');
    assert.doesNotMatch(root?.spell() ?? '', /flux/);
  });

  it('know every stage, and put them in their order', () => {
    const tree = fluxTree([], everyStage);
    assertWhole(tree);
    const order = stages.map((stage) => directories[stage]).filter((directory) => directory !== 'preflight');
    // A check that fails holds back nothing that is needed today.
    assert.deepEqual(tree.before('preflight'), ['shared']);
    for (const [index, directory] of order.entries())
      assert.deepEqual(tree.before(directory), order.slice(0, index).sort(), directory);
  });

  it('wait for the policies of day 1 before nodes change, and for nodes only where nothing comes after', async () => {
    const kinds = ({ kustomizations }: FluxTree): Record<string, unknown> =>
      Object.fromEntries(
        kustomizations.map(({ spec }) => [spec.path.slice(2), spec.healthCheckExprs?.map(({ kind }) => kind)]),
      );
    const paused = await day1('Pause');
    assertWhole(paused);
    assert.deepEqual(kinds(paused), {
      inputs: ['Module', 'BootModuleConfig'],
      'boot-policy': ['MachineConfiguration'],
      boot: undefined,
    });
    const resumed = await day1('Resume');
    assert.deepEqual(resumed.before('boot-resume'), ['boot', 'boot-policy', 'inputs']);
    assert.deepEqual(kinds(resumed)['boot-resume'], ['MachineConfigPool']);
  });

  it('apply lane after lane of a rollout', () => {
    const [kernel] = twoKernels;
    const lanes = ['canary', 'zone-a', undefined].map((name, step) =>
      widget('Load', `loader-${step}`, { kernel, lane: { step, ...(name === undefined ? {} : { name }) } }),
    );
    const tree = fluxTree([], [widget('Prepare', 'account'), ...lanes, widget('Boot', 'config')]);
    assertWhole(tree);
    assert.deepEqual(tree.before('kernels-canary'), ['shared']);
    assert.deepEqual(tree.before('kernels-zone-a'), ['kernels-canary', 'shared']);
    assert.deepEqual(tree.before('kernels'), ['kernels-canary', 'kernels-zone-a', 'shared']);
    assert.deepEqual(tree.before('boot'), ['kernels', 'kernels-canary', 'kernels-zone-a', 'shared']);
  });

  it('apply kernel after kernel where a stage is too much for one build', () => {
    const steps = (['Build', 'Verify', 'Load'] as const).flatMap((stage) => widgets(stage, maxObjects + 1));
    const others: Generated[] = [widget('Prepare', 'account'), widget('Image', 'stream'), widget('Boot', 'config')];
    const tree = fluxTree([], [...steps, ...others]);
    assertWhole(tree);
    assert.equal(tree.kustomizations.length, 3 * 2 + 3);
    const [one, other] = ['amd64/5.14.0-570.19.1.el9_6.x86_64', 'amd64/6.1.0-28-amd64_rt'];
    assert.deepEqual(tree.before(`kernels/${one}`), [`build/${one}`, 'images', 'shared', `verify/${one}`].sort());
    assert.deepEqual(tree.before(`build/${other}`), ['images', 'shared']);
    assert.ok(tree.before('boot').includes(`kernels/${one}`) && tree.before('boot').includes(`kernels/${other}`));
    for (const { metadata } of tree.kustomizations) assert.match(metadata.name, /^kernel-mod[a-z0-9-]{1,53}$/);
  });
});
