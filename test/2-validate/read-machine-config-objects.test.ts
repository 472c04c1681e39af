import assert from 'node:assert/strict';
import fc from 'fast-check';
import { checkRoleLabels } from '../../src/2-validate/check-role-labels.ts';
import { readMachineConfigObjects } from '../../src/2-validate/read-machine-config-objects.ts';
import { findPools } from '../../src/3-resolve/find-pools.ts';
import { evaluateDisruption } from '../../src/6-finish/evaluate-disruption.ts';
import { formatFieldPath } from '../../src/lib/field-path.ts';
import type { KubernetesObject, Resource } from '../../src/model/resource.ts';
import { nodePool } from '../3-resolve/fixtures.ts';

const group = 'machineconfiguration.openshift.io';
const role = `${group}/role`;

function resource(kind: string, more: Readonly<Record<string, unknown>>, apiVersion = `${group}/v1`): Resource {
  const object = { apiVersion, kind, metadata: { name: 'cluster' }, ...more } as KubernetesObject;
  return { object, source: { file: 'a.yaml', index: 0, text: '', prefix: [], line: 1, fromFunction: false } };
}

const configuration = (more: Readonly<Record<string, unknown>>) =>
  resource('MachineConfiguration', more, 'operator.openshift.io/v1');
const owned = { annotations: { 'kmmc.dev/owner': 'kmm.sigs.x-k8s.io/BootModuleConfig/kmm/nic' } };

describe('read-machine-config-objects', () => {
  it('reads pools: selectors, whether they are paused, whether they come from a cluster', () => {
    const selectors = {
      machineConfigSelector: { matchExpressions: [{ key: role, operator: 'In', values: ['worker', 'sfc'] }] },
      nodeSelector: { matchLabels: { 'node-role.kubernetes.io/sfc': '' } },
    };
    const spec = { ...selectors, paused: true };
    const written = resource('MachineConfigPool', { metadata: { name: 'sfc' }, spec });
    const captured = resource('MachineConfigPool', { metadata: { name: 'worker', uid: 'a' }, spec: {} });
    const none = { machineConfigSelector: {}, nodeSelector: {} };
    assert.deepEqual(readMachineConfigObjects([written, captured]).pools, [
      { name: 'sfc', ...selectors, isPaused: true, isCaptured: false, resource: written },
      { name: 'worker', ...none, isPaused: false, isCaptured: true, resource: captured },
    ]);
  });

  it('reads MachineConfigs, and tells ours from others', () => {
    const config = {
      storage: { files: [{ path: '/etc/a', mode: 420 }] },
      systemd: { units: [{ name: 'a.service', enabled: true }] },
    };
    const labels = { [role]: 'worker' };
    const { machineConfigs } = readMachineConfigObjects([
      resource('MachineConfig', { metadata: { name: 'ours', labels, ...owned }, spec: { config } }),
      resource('MachineConfig', { metadata: { name: 'theirs' } }),
    ]);
    const [ours, theirs] = machineConfigs;
    assert.equal(ours?.owner, owned.annotations['kmmc.dev/owner']);
    assert.deepEqual(ours.labels, labels);
    assert.deepEqual([...ours.files], [['/etc/a', '{"mode":420,"path":"/etc/a"}']]);
    assert.deepEqual([...ours.units], [['a.service', '{"enabled":true,"name":"a.service"}']]);
    assert.deepEqual([theirs?.owner, theirs?.labels, theirs?.files.size, theirs?.units.size], [undefined, {}, 0, 0]);
  });

  it('reads the policies of the MachineConfiguration cluster of the user, not of ours, and of no other', () => {
    const spec = {
      nodeDisruptionPolicy: {
        files: [{ path: '/etc/a', actions: [{ type: 'None' }] }],
        units: [{ name: 'a.service', actions: [{ type: 'Drain' }, { type: 'Restart', restart: {} }] }],
      },
    };
    const found = readMachineConfigObjects([
      configuration({ metadata: { name: 'cluster', ...owned }, spec }),
      configuration({ metadata: { name: 'other' }, spec }),
      configuration({ spec }),
    ]).machineConfiguration;
    assert.deepEqual([...(found?.policies.files ?? [])], [['/etc/a', ['None']]]);
    assert.deepEqual([...(found?.policies.units ?? [])], [['a.service', ['Drain', 'Restart']]]);
    assert.equal(
      readMachineConfigObjects([configuration({ metadata: { name: 'other' }, spec })]).machineConfiguration,
      undefined,
    );
  });

  it('keeps pools of an earlier run out: they hold nothing but a switch', () => {
    assert.deepEqual(
      readMachineConfigObjects([resource('MachineConfigPool', { metadata: { name: 'sfc', ...owned } })]).pools,
      [],
    );
  });

  it('takes no kind of another group', () => {
    const others = ['MachineConfigPool', 'MachineConfig', 'MachineConfiguration'].flatMap((kind) =>
      ['example.com/v1', 'v1', `${group}.example.com/v1`].map((version) => resource(kind, {}, version)),
    );
    assert.deepEqual(readMachineConfigObjects(others), { pools: [], machineConfigs: [] });
  });

  it('takes any value in any place, and what follows can do with it', () => {
    const odd = fc.oneof(
      fc.constantFrom(null, undefined, 5, true, '', 'x', [], {}, [null], [[]], [5], ['a'], [{}], { toString: 1 }),
      fc.object({
        maxDepth: 5,
        key: fc.constantFrom(
          ...['matchLabels', 'matchExpressions', 'key', 'operator', 'values', 'config', 'storage', 'systemd', 'files'],
          ...[
            'units',
            'path',
            'name',
            'actions',
            'type',
            'nodeDisruptionPolicy',
            'machineConfigSelector',
            'nodeSelector',
          ],
          ...['paused', 'labels', '__proto__', 'constructor'],
        ),
      }),
    );
    const metadata = fc.oneof(
      fc.constant(undefined),
      fc.record({ name: odd, labels: odd, annotations: odd }, { requiredKeys: [] }),
    );
    const any = fc
      .tuple(fc.constantFrom('MachineConfigPool', 'MachineConfig', 'MachineConfiguration'), metadata, odd)
      .map(([kind, about, spec]) =>
        (kind === 'MachineConfiguration' ? configuration : (more: object) => resource(kind, { ...more }))({
          metadata: about,
          spec,
        }),
      );
    const property = fc.property(fc.array(any, { maxLength: 4 }), (resources) => {
      const objects = readMachineConfigObjects(resources);
      for (const { name } of [...objects.machineConfigs, ...objects.pools]) assert.equal(typeof name, 'string');
      for (const { place, message } of checkRoleLabels(objects)) {
        assert.notEqual(`${formatFieldPath(place?.path ?? [])} ${message}`, '');
      }
      const pools = findPools(objects.pools, [nodePool('6.1.0-1')]);
      assert.ok(pools.hitBy('worker').every(({ name }) => pools.names.includes(name)));
      const [one, other] = objects.machineConfigs;
      const policies = objects.machineConfiguration?.policies ?? { files: new Map(), units: new Map() };
      if (one !== undefined && other !== undefined) evaluateDisruption(one, other, policies);
    });
    fc.assert(property, { numRuns: 2000 });
  });
});
