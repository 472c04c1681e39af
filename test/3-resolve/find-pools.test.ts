import assert from 'node:assert/strict';
import { findPools } from '../../src/3-resolve/find-pools.ts';
import type { LabelSelector, MachineConfigPool } from '../../src/model/boot-module.ts';
import type { NodePool } from '../../src/model/target.ts';
import { nodePool } from './fixtures.ts';

const roleKey = 'machineconfiguration.openshift.io/role';
const label = (role: string): Readonly<Record<string, string>> => ({ [`node-role.kubernetes.io/${role}`]: '' });

function pool(name: string, machineConfigSelector: LabelSelector, nodeSelector: LabelSelector = {}): MachineConfigPool {
  const object = { apiVersion: 'machineconfiguration.openshift.io/v1', kind: 'MachineConfigPool', metadata: { name } };
  const source = { file: 'pools.yaml', index: 0, text: '', prefix: [], line: 1, fromFunction: false };
  return {
    name,
    machineConfigSelector,
    nodeSelector,
    isPaused: false,
    isCaptured: false,
    resource: { object, source },
  };
}

function by(operator: string, ...values: readonly string[]): LabelSelector {
  return { matchExpressions: [{ key: roleKey, operator, values }] };
}

function hit(role: string, objects: readonly MachineConfigPool[] = [], nodes: readonly NodePool[] = []): string[] {
  return findPools(objects, nodes)
    .hitBy(role)
    .map(({ name }) => name);
}

/** The pool that a node is of, which takes any role. */
function poolOf(node: Partial<NodePool>, objects: readonly MachineConfigPool[] = []): string {
  const all = ['master', 'worker', 'sfc', 'arbiter', 'infra', 'other'].map((name) => pool(name, by('Exists')));
  const others = all.filter(({ name }) => !objects.some((one) => one.name === name));
  const found = findPools([...objects, ...others], [nodePool('6.1.0-1', node)])
    .hitBy('any')
    .filter(({ nodes }) => nodes > 0);
  assert.equal(found.length, 1);
  return found[0]?.name ?? '';
}

describe('find-pools, by the rules of OpenShift', () => {
  it('knows worker and master, and no others', () => {
    assert.deepEqual(findPools([], []).names, ['master', 'worker']);
    assert.deepEqual(hit('worker'), ['worker']);
    assert.deepEqual(hit('master'), ['master']);
    assert.deepEqual(hit('sfc'), []);
  });

  it('gives custom pools what is meant for workers, beside their own', () => {
    const nodes = [nodePool('6.1.0-1', { machineConfigPool: 'sfc' })];
    assert.deepEqual(hit('worker', [], nodes), ['sfc', 'worker']);
    assert.deepEqual(hit('sfc', [], nodes), ['sfc']);
  });

  it('gives the control plane nothing that is meant for workers', () => {
    const nodes = ['master', 'arbiter'].map((name) => nodePool(name, { machineConfigPool: name }));
    assert.deepEqual(hit('worker', [], nodes), ['worker']);
    assert.deepEqual(hit('arbiter', [], nodes), ['arbiter']);
    assert.deepEqual(hit('master', [], nodes), ['master']);
  });
});

describe('find-pools, by pools that are known', () => {
  const sfc = pool('sfc', by('In', 'worker', 'sfc'));

  it('In: takes the roles that are listed', () => {
    assert.deepEqual(hit('worker', [sfc]), ['sfc', 'worker']);
    assert.deepEqual(hit('sfc', [sfc]), ['sfc']);
    assert.deepEqual(hit('master', [sfc]), ['master']);
    assert.deepEqual(hit('worker', [pool('sfc', by('In', 'sfc'))]), ['worker']);
  });

  it('NotIn: takes all others', () => {
    const rest = pool('rest', by('NotIn', 'master', 'arbiter'));
    assert.deepEqual(hit('worker', [rest]), ['rest', 'worker']);
    assert.deepEqual(hit('sfc', [rest]), ['rest']);
    assert.deepEqual(hit('arbiter', [rest]), []);
  });

  it('Exists and DoesNotExist: take every role and none', () => {
    assert.deepEqual(hit('anything', [pool('all', by('Exists')), pool('none', by('DoesNotExist'))]), ['all']);
  });

  it('matchLabels: takes the one role; with expressions both must hold', () => {
    const both = { matchLabels: { [roleKey]: 'sfc' }, ...by('NotIn', 'sfc') };
    assert.deepEqual(hit('sfc', [pool('a', { matchLabels: { [roleKey]: 'sfc' } }), pool('b', both)]), ['a']);
    assert.deepEqual(hit('sfc', [pool('a', { matchLabels: { [roleKey]: 'sfc', other: 'x' } })]), []);
  });

  it('takes nothing with an empty selector, or an operator that nobody knows', () => {
    assert.deepEqual(hit('worker', [pool('worker', {}), pool('sfc', { matchLabels: {} })]), []);
    assert.deepEqual(hit('sfc', [pool('sfc', by('Contains', 'sfc'))]), []);
  });

  it('takes worker and master as they are known, where they are', () => {
    assert.deepEqual(hit('worker', [pool('worker', { matchLabels: { [roleKey]: 'other' } })]), []);
    assert.deepEqual(hit('other', [pool('worker', { matchLabels: { [roleKey]: 'other' } })]), ['worker']);
  });

  it('lists pools by their names', () => {
    assert.deepEqual(findPools([pool('z', {}), pool('a', {})], []).names, ['a', 'master', 'worker', 'z']);
  });
});

describe('find-pools, for nodes', () => {
  const sfc = pool('sfc', by('Exists'), { matchLabels: label('sfc') });

  it('takes the pool that the inventory names before any label', () => {
    assert.equal(poolOf({ machineConfigPool: 'other', labels: label('master') }), 'other');
  });

  it('takes those without any sign for workers', () => {
    assert.equal(poolOf({}), 'worker');
    assert.equal(poolOf({ labels: label('worker') }), 'worker');
  });

  it('takes the role label of the control plane, by both of its names', () => {
    for (const role of ['master', 'control-plane']) assert.equal(poolOf({ labels: label(role) }), 'master');
    assert.equal(poolOf({ labels: label('arbiter') }), 'arbiter');
    // a compact cluster
    assert.equal(poolOf({ labels: { ...label('worker'), ...label('master') } }), 'master');
  });

  it('takes the node selector of a custom pool before worker, and no role label alone', () => {
    const labels = { ...label('worker'), ...label('sfc') };
    assert.equal(poolOf({ labels }, [sfc]), 'sfc');
    assert.equal(poolOf({ labels }), 'worker');
    assert.equal(poolOf({ labels: { ...labels, ...label('infra') } }, [sfc]), 'sfc');
  });

  it('takes the control plane before a custom pool', () => {
    assert.equal(poolOf({ labels: { ...label('master'), ...label('sfc') } }, [sfc]), 'master');
  });

  it('reads all operators of a node selector, and takes an empty one for none', () => {
    const selector = { matchExpressions: [{ key: 'zone', operator: 'NotIn', values: ['a'] }] };
    assert.equal(poolOf({ labels: { zone: 'b' } }, [pool('sfc', by('Exists'), selector)]), 'sfc');
    assert.equal(poolOf({ labels: { zone: 'a' } }, [pool('sfc', by('Exists'), selector)]), 'worker');
    assert.equal(poolOf({ labels: { zone: 'a' } }, [pool('sfc', by('Exists'), {})]), 'worker');
  });

  it('counts current nodes, keeps planned ones, and leaves out those of --kernel', () => {
    const pools = findPools(
      [],
      [
        nodePool('6.1.0-1', { nodes: 3 }),
        nodePool('6.1.0-2', { nodes: 4 }),
        nodePool('6.1.0-3', { nodes: 5, state: 'Planned' }),
        nodePool('6.1.0-4', { nodes: 7, matchesEverySelector: true }),
      ],
    );
    const [worker] = pools.hitBy('worker');
    assert.equal(worker?.nodes, 7);
    assert.deepEqual(
      worker.nodePools.map(({ kernel }) => kernel),
      ['6.1.0-1', '6.1.0-2', '6.1.0-3'],
    );
    assert.deepEqual(pools.hitBy('master'), [{ name: 'master', nodePools: [], nodes: 0 }]);
  });
});
