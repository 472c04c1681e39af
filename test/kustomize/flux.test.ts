/** The Flux Kustomizations that we ship, held against the tree that kmmc writes. */
import assert from 'node:assert/strict';
import { basename } from 'node:path';
import { layout } from '../../src/7-write/layout.ts';
import { compilePackage } from '../6-finish/built-package.ts';
import { readStages } from './flux.ts';

const stages = readStages();
const byName = new Map(stages.map((stage) => [stage.metadata.name, stage]));
const order = ['inputs', 'shared', 'images', 'build', 'sign', 'verify', 'kernels', 'plugins'];

/** Directories of all stages that are ready before this one begins. */
function stagesBefore(name: string): Set<string> {
  const own = byName.get(name)?.spec.dependsOn ?? [];
  return new Set(own.flatMap((one) => [basename(byName.get(one.name)?.spec.path ?? ''), ...stagesBefore(one.name)]));
}

describe('Kustomizations for Flux', () => {
  for (const platform of ['OpenShift', 'Kubernetes'] as const)
    it(`apply each directory of a tree (${platform})`, async () => {
      const settings = { gitops: 'Flux', verify: true, preflightJobs: 'Generate' } as const;
      const { kept, generated } = await compilePackage(settings, { platform, plugin: true, preflight: true });
      const paths = layout(kept, generated).map(({ path }) => path);
      const directories = [...new Set(paths.filter((path) => path.includes('/')).map((path) => path.split('/')[0]))];
      assert.deepEqual(stages.map(({ spec }) => basename(spec.path)).sort(), directories.sort());
    });

  it('wait for all that comes before them', () => {
    for (const { metadata, spec } of stages) {
      const directory = basename(spec.path);
      const expected = order.slice(0, order.indexOf(directory));
      assert.ok(spec.wait && spec.prune, directory);
      if (directory === 'shared' || directory === 'preflight') continue;
      assert.deepEqual([...stagesBefore(metadata.name)].sort(), expected.sort(), directory);
    }
  });

  it('let no check of a preflight hold back what is needed today', () => {
    for (const { metadata } of stages) assert.ok(!stagesBefore(metadata.name).has('preflight'), metadata.name);
    const checks = stages.find(({ spec }) => basename(spec.path) === 'preflight');
    assert.deepEqual([...stagesBefore(checks?.metadata.name ?? '')].sort(), ['inputs', 'shared']);
    assert.deepEqual(
      checks?.spec.healthCheckExprs,
      stages.find(({ spec }) => basename(spec.path) === 'verify')?.spec.healthCheckExprs,
    );
  });

  it('know when the steps of a stage are done', () => {
    const kinds = Object.fromEntries(
      stages.map(({ spec }) => [basename(spec.path), spec.healthCheckExprs?.map(({ kind }) => kind)]),
    );
    assert.deepEqual(kinds['build'], ['Build', 'Job']);
    assert.deepEqual(kinds['sign'], ['Build', 'Job']);
    assert.deepEqual(kinds['verify'], ['Job']);
  });
});
