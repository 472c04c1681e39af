import assert from 'node:assert/strict';
import { selectTargets } from '../../src/3-resolve/select-targets.ts';
import { defaultSettings } from '../../src/model/settings.ts';
import type { CheckedModule, NodePool } from '../../src/model/target.ts';
import { checkedModule, nodePool } from './fixtures.ts';

function select(modules: readonly CheckedModule[], nodePools: readonly NodePool[]): string[] {
  return selectTargets({ modules, rollouts: [], nodePools }, defaultSettings).map(
    ({ module, kernel, architecture, nodePools: pools }) =>
      `${module.name} ${kernel} ${architecture} ${pools.map(({ name }) => name)}`,
  );
}

describe('targets', () => {
  const gpu = { gpu: 'true' };

  it('are one per Module, kernel and architecture, in input order, with all their pools', () => {
    const pools = [
      nodePool('6.8.0-2', { name: 'a' }),
      nodePool('6.8.0-1', { name: 'b' }),
      nodePool('6.8.0-2', { name: 'c' }),
      nodePool('6.8.0-2', { name: 'd', architecture: 'arm64' }),
    ];
    assert.deepEqual(select([checkedModule({}, 'z'), checkedModule({}, 'y')], pools), [
      'z 6.8.0-2 amd64 a,c',
      'z 6.8.0-1 amd64 b',
      'z 6.8.0-2 arm64 d',
      'y 6.8.0-2 amd64 a,c',
      'y 6.8.0-1 amd64 b',
      'y 6.8.0-2 arm64 d',
    ]);
  });

  it('need every label of the selector', () => {
    const pools = [
      nodePool('6.8.0-1', { labels: gpu }),
      nodePool('6.8.0-2', { labels: { gpu: 'false' } }),
      nodePool('6.8.0-3'),
    ];
    assert.deepEqual(select([checkedModule({}, 'm', gpu)], pools), ['m 6.8.0-1 amd64 6.8.0-1']);
    assert.deepEqual(select([checkedModule({}, 'm', { constructor: 'x' })], pools), []);
  });

  it('know the labels that every node has', () => {
    const implied = {
      'kubernetes.io/arch': 'arm64',
      'kubernetes.io/os': 'linux',
      [defaultSettings.kernelLabel]: '6.8.0-1_x',
    };
    const pools = [nodePool('6.8.0-1+x', { architecture: 'arm64' }), nodePool('6.8.0-1+x')];
    assert.deepEqual(select([checkedModule({}, 'm', implied)], pools), ['m 6.8.0-1+x arm64 6.8.0-1+x']);
  });

  it('include pools that every selector matches', () => {
    assert.deepEqual(
      select([checkedModule({}, 'm', gpu)], [nodePool('6.8.0-1', { matchesEverySelector: true })]).length,
      1,
    );
  });

  it('leave out Modules without a loader', () => {
    const module = checkedModule({});
    const { moduleLoader: _none, ...spec } = module.module.spec;
    assert.deepEqual(select([{ ...module, module: { ...module.module, spec } }], [nodePool('6.8.0-1')]), []);
  });
});
