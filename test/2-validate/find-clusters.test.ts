import assert from 'node:assert/strict';
import { findClusters } from '../../src/2-validate/find-clusters.ts';
import { defaultSettings, type Settings } from '../../src/model/settings.ts';
import { errors, findings, readYaml } from './read-yaml.ts';

describe('find-clusters', () => {
  const find = (text: string, settings: Partial<Settings> = {}) =>
    findClusters(readYaml(text), { settings: { ...defaultSettings, ...settings } });
  const inventory = (name: string, pools: string, spec = 'platform: OpenShift, version: 4.20.3') => `---
apiVersion: kmmc.dev/v1alpha1
kind: KernelInventory
metadata: {name: ${name}}
spec: {${spec}, nodePools: [${pools}]}
`;
  const pool = (name: string, more = '') =>
    `{name: ${name}, kernel: 5.14.0-1.el9.x86_64, architecture: amd64, ${more}}`;
  const pools = (text: string) => findings(find(inventory('a', text)).diagnostics);

  it('turns an inventory into node pools', () => {
    const more =
      'osImage: RHCOS, nodes: [n1, n2], labels: {gpu: "true"}, taints: [{key: t, effect: NoSchedule}], machineConfigPool: worker';
    const { value, diagnostics } = find(inventory('eu', pool('gpu', more)));
    assert.deepEqual(diagnostics, []);
    const { place, ...found } = value.nodePools[0] ?? {};
    assert.deepEqual(found, {
      name: 'gpu',
      inventory: 'eu',
      kernel: '5.14.0-1.el9.x86_64',
      architecture: 'amd64',
      osImage: 'RHCOS',
      nodes: 2,
      names: ['n1', 'n2'],
      labels: { 'kubernetes.io/arch': 'amd64', 'kubernetes.io/os': 'linux', gpu: 'true' },
      taints: [{ key: 't', effect: 'NoSchedule' }],
      machineConfigPool: 'worker',
      state: 'Current',
    });
    assert.deepEqual(place?.path, ['spec', 'nodePools', 0, 'kernel']);
    assert.deepEqual([value.platform, value.clusterVersion], ['OpenShift', '4.20.3']);
  });

  it('guesses an architecture from the kernel', () => {
    const { value } = find(
      inventory('a', '{name: p, kernel: 5.14.0-1.el9.aarch64+64k, state: Planned}, {name: q, kernel: 6.1.0}'),
    );
    assert.deepEqual(
      value.nodePools.map(({ architecture }) => architecture),
      ['arm64', 'amd64'],
    );
    assert.deepEqual(
      value.nodePools.map(({ state, nodes }) => [state, nodes]),
      [
        ['Planned', 1],
        ['Current', 1],
      ],
    );
  });

  it('refuses a pool name and a node that occur twice', () => {
    assert.deepEqual(pools(`${pool('p')}, ${pool('p')}`), ['duplicate-node-pool spec.nodePools[1].name']);
    assert.deepEqual(pools(`${pool('p', 'nodes: [a, b]')}, ${pool('q', 'nodes: [c, a]')}`), [
      'duplicate-node spec.nodePools[1].nodes[1]',
    ]);
    assert.deepEqual(pools(`${pool('p', 'nodes: [a]')}, ${pool('q', 'nodes: [a], state: Planned')}`), []);
  });

  it('refuses a kernel that uname would not print', () => {
    for (const kernel of ['5.14 .0', 'é', 'x'.repeat(65)]) {
      assert.deepEqual(pools(`{name: p, kernel: "${kernel}"}`), ['invalid-kernel spec.nodePools[0].kernel']);
    }
  });

  it('suggests the architecture that is meant', () => {
    const { diagnostics } = find(inventory('a', '{name: p, kernel: 6.1.0, architecture: x86_64}'));
    assert.deepEqual(findings(diagnostics), ['unknown-architecture spec.nodePools[0].architecture']);
    assert.match(diagnostics[0]?.hint ?? '', /`amd64`/);
    assert.match(
      find(inventory('a', '{name: p, kernel: 6.1.0, architecture: aarch64}')).diagnostics[0]?.hint ?? '',
      /`arm64`/,
    );
  });

  it('warns when kernel and architecture disagree', () =>
    assert.deepEqual(pools('{name: p, kernel: 5.14.0-1.el9.aarch64, architecture: amd64}'), [
      'architecture-mismatch spec.nodePools[0].architecture',
    ]));

  it('refuses labels that no node carries, a key at the key and a value at the value', () => {
    const { diagnostics } = find(inventory('a', pool('p', 'labels: {"a b": "c d"}')));
    const place = 'invalid-label spec.nodePools[0].labels["a b"]';
    assert.deepEqual(findings(diagnostics), [place, place]);
    assert.deepEqual(
      diagnostics.map((found) => found.place?.atKey ?? false),
      [true, false],
    );
  });

  it('warns of an empty inventory', () => assert.deepEqual(pools(''), ['empty-inventory spec.nodePools']));

  it('leaves out an inventory with fields of a wrong type, and knows that pools may be missing', () => {
    const { value, diagnostics } = find(inventory('a', '{name: p, kernel: 5.14}'));
    assert.deepEqual(findings(diagnostics), ['wrong-type spec.nodePools[0].kernel']);
    assert.deepEqual([value.nodePools, value.hasFaults], [[], true]);
  });

  it('refuses two inventories of one name, or of two platforms', () => {
    assert.deepEqual(errors(find(inventory('a', pool('p')) + inventory('a', pool('p'))).diagnostics), [
      'duplicate-inventory metadata.name',
    ]);
    const mixed = inventory('a', pool('p')) + inventory('b', pool('p'), 'platform: Kubernetes');
    assert.deepEqual(errors(find(mixed).diagnostics), ['mixed-platforms spec.platform']);
    assert.deepEqual(errors(find(mixed, { cluster: 'b' }).diagnostics), []);
    assert.equal(find(mixed, { cluster: 'b' }).value.platform, 'Kubernetes');
  });

  it('uses all inventories together, or the chosen one', () => {
    const text =
      inventory('prod-eu', pool('p')) + inventory('prod-us', pool('p'), 'platform: OpenShift, version: 4.19.1');
    assert.deepEqual(
      find(text).value.nodePools.map(({ inventory }) => inventory),
      ['prod-eu', 'prod-us'],
    );
    assert.equal(find(text).value.clusterVersion, undefined);
    const chosen = find(text, { cluster: 'prod-us' }).value;
    assert.deepEqual(
      chosen.nodePools.map(({ inventory }) => inventory),
      ['prod-us'],
    );
    assert.equal(chosen.clusterVersion, '4.19.1');
    const unknown = find(text, { cluster: 'prod-uk' });
    assert.deepEqual(findings(unknown.diagnostics), ['unknown-cluster']);
    assert.match(unknown.diagnostics[0]?.hint ?? '', /`prod-/);
  });

  it('lets --kernel stand in for inventories', () => {
    const given = {
      name: 'k',
      inventory: '',
      kernel: '6.1.0',
      architecture: 'amd64',
      nodes: 0,
      labels: {},
      state: 'Current' as const,
    };
    const found = findClusters(readYaml(inventory('a', pool('p'))), {
      settings: { ...defaultSettings, cluster: 'b' },
      nodePools: [given],
    });
    assert.deepEqual([found.value.nodePools, found.diagnostics], [[given], []]);
  });

  it('takes the platform from the settings first', () =>
    assert.equal(find(inventory('a', pool('p')), { platform: 'Kubernetes' }).value.platform, 'Kubernetes'));

  it('knows OpenShift by its operating system', () => {
    const os = 'osImage: Red Hat Enterprise Linux CoreOS 420.94.1';
    assert.equal(find(inventory('a', pool('p', os), 'labels: {}')).value.platform, 'OpenShift');
    assert.equal(find(inventory('a', pool('p', 'osImage: Ubuntu 24.04'), 'labels: {}')).value.platform, 'Kubernetes');
  });

  it('asks for the mark of local inputs inside a function only', () => {
    const node = '---\napiVersion: v1\nkind: Node\nmetadata: {name: n}\nstatus: {nodeInfo: {kernelVersion: 6.1.0}}\n';
    const marked = inventory('b', pool('p')).replace(
      'name: b',
      'name: b, annotations: {config.kubernetes.io/local-config: "true"}',
    );
    const text = inventory('a', pool('p')) + marked + node + node;
    const options = { settings: defaultSettings };
    const inFunction = findClusters(readYaml(text, { fromFunction: true }), options).diagnostics;
    assert.deepEqual(findings(inFunction), [
      'local-config-missing metadata',
      'local-config-missing metadata',
      'nodes-not-used',
    ]);
    assert.deepEqual(findings(findClusters(readYaml(text), options).diagnostics), ['nodes-not-used']);
  });
});
