import assert from 'node:assert/strict';
import { findClusters } from '../../src/2-validate/find-clusters.ts';
import { isLocalOnly } from '../../src/model/kinds.ts';
import { defaultSettings, type Settings } from '../../src/model/settings.ts';
import { findings, readYaml } from './read-yaml.ts';

const image = (digit: number) => `registry.example.com/toolkit@sha256:${String(digit).repeat(64)}`;
const plain = '5.14.0-570.19.1.el9_6.x86_64';

const inventory = (name: string, driverToolkit: string, pools = `{name: p, kernel: ${plain}}`) => `---
apiVersion: kmmc.dev/v1alpha1
kind: KernelInventory
metadata: {name: ${name}}
spec: {platform: OpenShift, nodePools: [${pools}], driverToolkit: [${driverToolkit}]}
`;
const stream = (tags: string, name = 'driver-toolkit', namespace = 'openshift') => `---
apiVersion: image.openshift.io/v1
kind: ImageStream
metadata: {name: ${name}, namespace: ${namespace}}
spec: {tags: [${tags}]}
`;
const tag = (name: string, digit: number) => `{name: "${name}", from: {kind: DockerImage, name: "${image(digit)}"}}`;
const pool = (name: string, kernel: string, osImage: string, more = '') =>
  `{name: ${name}, kernel: ${kernel}, osImage: "${osImage}"${more}}`;
const coreOS = (version: string) => `Red Hat Enterprise Linux CoreOS ${version}`;

function clusters(text: string, settings: Partial<Settings> = {}) {
  return findClusters(readYaml(text), { settings: { ...defaultSettings, ...settings } });
}

function toolkit(text: string) {
  const { value, diagnostics } = clusters(text);
  assert.deepEqual(diagnostics, []);
  return (kernel: string, architecture = 'amd64') => value.driverToolkit.find(kernel, architecture);
}

describe('the Driver Toolkit of a kernel', () => {
  it('is the one that the inventory names, for its architecture', () => {
    const find = toolkit(
      inventory('a', `{kernel: ${plain}, image: "${image(1)}"}, {kernel: 6.1.0, architecture: arm64, image: b}`),
    );
    assert.equal(find(plain), image(1));
    assert.equal(find(plain, 'arm64'), undefined);
    assert.equal(find('6.1.0', 'arm64'), 'b');
    assert.equal(find('6.1.0'), undefined);
    assert.equal(find('6.1.0+', 'arm64'), 'b');
  });

  it('has the architecture that its kernel ends in where none is written', () => {
    const find = toolkit(inventory('a', `{kernel: 5.14.0-1.el9.aarch64, image: a}, {kernel: 6.2.0, image: b}`));
    assert.deepEqual([find('5.14.0-1.el9.aarch64', 'arm64'), find('6.2.0')], ['a', 'b']);
  });

  it('serves real-time and 64k kernels, unless they have one of their own', () => {
    const own = `{kernel: 5.14.0-1.el9.aarch64, image: a}, {kernel: 5.14.0-1.el9.aarch64+64k, image: b}`;
    const find = toolkit(inventory('a', `{kernel: ${plain}, image: c}, ${own}`));
    assert.equal(find(`${plain}+rt`), 'c');
    assert.equal(find('5.14.0-1.el9.aarch64+64k', 'arm64'), 'b');
    assert.equal(find(`${plain}+debug`), undefined);
  });

  it('comes from a captured ImageStream by the OS image of a pool, in both forms of its version', () => {
    const pools = [
      pool('old', '5.14.0-427.68.1.el9_4.x86_64+rt', `${coreOS('418.94.202505062142-0')} (Plow)`),
      pool('new', plain, coreOS('9.6.20250930-0')),
      pool('arm', '5.14.0-570.19.1.el9_6.aarch64', coreOS('9.6.20250930-0')),
      pool('respun', '5.14.0-9.el9.x86_64', coreOS('9.6.20251001-10')),
      pool('other', '5.15.0-1', 'Ubuntu 22.04.5 LTS'),
    ];
    const tags = [
      tag('418.94.202505062142-0', 1),
      tag('9.6.20250930-0', 2),
      tag('9.6.20251001-1', 3),
      tag('9.6.20251001-10', 4),
      tag('latest', 5),
    ];
    const find = toolkit(inventory('a', '', pools.join(', ')) + stream(tags.join(', ')));
    assert.equal(find('5.14.0-427.68.1.el9_4.x86_64+rt'), image(1));
    assert.equal(find(plain), image(2));
    assert.equal(find('5.14.0-570.19.1.el9_6.aarch64', 'arm64'), image(2));
    assert.equal(find('5.14.0-9.el9.x86_64'), image(4));
    assert.equal(find('5.15.0-1'), undefined);
  });

  it('comes from captured nodes, also beside an inventory, and from the stream of RHEL 10', () => {
    const node = `---
apiVersion: v1
kind: Node
metadata: {name: n, labels: {feature.node.kubernetes.io/kernel-version.full: 6.12.0-211.47.1.el10_2.x86_64}}
status: {nodeInfo: {kernelVersion: 6.12.0-211.47.1.el10_2.x86_64, architecture: amd64, osImage: "${coreOS('10.2.20260817-0')}"}}
`;
    const tags = stream(`${tag('latest-rhel-10', 1)}, ${tag('10.2.20260817-0', 2)}`, 'driver-toolkit-10');
    assert.equal(toolkit(node + tags)('6.12.0-211.47.1.el10_2.x86_64'), image(2));
    const { value } = clusters(inventory('a', '') + node + tags);
    assert.equal(value.driverToolkit.find('6.12.0-211.47.1.el10_2.x86_64', 'amd64'), image(2));
  });

  it('is that of the newest release that has the kernel, in whatever order the pools come', () => {
    const pools = [pool('a', plain, coreOS('9.6.20250930-9')), pool('b', plain, coreOS('9.6.20250930-10'))];
    const tags = stream(`${tag('9.6.20250930-9', 1)}, ${tag('9.6.20250930-10', 2)}`);
    for (const order of [pools, [...pools].reverse()]) {
      assert.equal(toolkit(inventory('a', '', order.join(', ')) + tags)(plain), image(2));
    }
  });

  it('is rather that of the inventory than that of the ImageStream', () => {
    const written = inventory('a', `{kernel: ${plain}, image: a}`, pool('p', plain, coreOS('9.6.20250930-0')));
    assert.equal(toolkit(written + stream(tag('9.6.20250930-0', 1)))(plain), 'a');
  });

  it('is not read from an ImageStream of another name or namespace', () => {
    const pools = inventory('a', '', pool('p', plain, coreOS('9.6.20250930-0')));
    for (const other of [
      stream(tag('9.6.20250930-0', 1), 'toolkit'),
      stream(tag('9.6.20250930-0', 1), 'driver-toolkit', 'x'),
    ]) {
      assert.equal(toolkit(pools + other)(plain), undefined);
    }
  });

  it('is read from an ImageStream that kustomize has renamed or moved', () => {
    const pools = inventory('a', '', pool('p', plain, coreOS('9.6.20250930-0')));
    const previous = (what: string, value: string) => `internal.config.kubernetes.io/previous${what}: "${value}"`;
    const marks = `${previous('Names', 'driver-toolkit,a-driver-toolkit')}, ${previous('Namespaces', 'openshift,a')}`;
    const moved = stream(tag('9.6.20250930-0', 1), `b-driver-toolkit, annotations: {${marks}}`, 'drivers');
    assert.equal(toolkit(pools + moved)(plain), image(1));
  });

  it('describes a cluster: its ImageStream is never applied, and asks for the mark of local inputs', () => {
    const text = stream(tag('9.6.20250930-0', 1));
    const [resource] = readYaml(text);
    assert.ok(resource && isLocalOnly(resource.object));
    assert.ok(!isLocalOnly({ ...resource.object, metadata: { name: 'gpu', namespace: 'openshift' } }));
    const inFunction = findClusters(readYaml(text, { fromFunction: true }), { settings: defaultSettings }).diagnostics;
    assert.deepEqual(findings(inFunction), ['local-config-missing metadata']);
  });

  it('is one: two images of one kernel are an error, unless one inventory is chosen', () => {
    const both = inventory('a', `{kernel: ${plain}, image: a}`) + inventory('b', `{kernel: ${plain}, image: b}`);
    assert.deepEqual(findings(clusters(both).diagnostics), ['driver-toolkit-twice spec.driverToolkit[0].image']);
    assert.equal(clusters(both, { cluster: 'b' }).value.driverToolkit.find(plain, 'amd64'), 'b');
    assert.deepEqual(clusters(both, { cluster: 'b' }).diagnostics, []);
    const same = inventory('a', `{kernel: ${plain}, image: a}, {kernel: ${plain}, architecture: amd64, image: a}`);
    assert.deepEqual(clusters(same).diagnostics, []);
  });

  it('has a kernel, an architecture and an image that are valid', () => {
    const entries = `{kernel: "5 14", image: a}, {kernel: ${plain}, architecture: x86_64, image: a}, {kernel: ${plain}, image: "a b"}`;
    assert.deepEqual(findings(clusters(inventory('a', entries)).diagnostics), [
      'invalid-kernel spec.driverToolkit[0].kernel',
      'unknown-architecture spec.driverToolkit[1].architecture',
      'driver-toolkit-image-invalid spec.driverToolkit[2].image',
    ]);
    const tags = stream('{name: 9.6.20250930-0, from: {kind: DockerImage, name: "a b"}}, {name: x}, 1');
    assert.deepEqual(findings(clusters(inventory('a', '') + tags).diagnostics), [
      'driver-toolkit-image-invalid spec.tags[0].from.name',
    ]);
  });
});
