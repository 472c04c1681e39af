import assert from 'node:assert/strict';
import { groupNodes } from '../../src/2-validate/group-nodes.ts';
import { findings, readYaml } from './read-yaml.ts';

describe('group-nodes', () => {
  const node = (name: string, kernel: string, more = '', labels = 'node-role.kubernetes.io/worker: ""') => `---
apiVersion: v1
kind: Node
metadata: {name: ${name}, labels: {kubernetes.io/hostname: ${name}, kubernetes.io/arch: amd64, ${labels}}}
spec: {unschedulable: true, taints: [{key: node.kubernetes.io/unschedulable, effect: NoSchedule}${more}]}
status: {nodeInfo: {kernelVersion: ${kernel}, architecture: amd64, osImage: Fedora}}
`;
  const group = (text: string, keep: readonly string[] = []) => groupNodes(readYaml(text), new Set(keep));
  const summary = (text: string, keep: readonly string[] = []) =>
    group(text, keep).value.map(({ name, kernel, names }) => `${name} ${kernel} ${names?.join(',')}`);
  const a = node('a', '6.1.0');
  const b = node('b', '6.1.0');
  const c = node('c', '6.2.0');

  it('groups by kernel and keeps the names of the nodes', () =>
    assert.deepEqual(summary(a + b + c), ['worker 6.1.0 a,b', 'worker-2 6.2.0 c']));

  it('does not depend on the order of the nodes', () => assert.deepEqual(summary(c + b + a), summary(a + b + c)));

  it('leaves out what only one node has, unless a Module selects by it', () => {
    assert.equal(group(a + b).value.length, 1);
    assert.deepEqual(Object.keys(group(a + b).value[0]?.labels ?? {}), [
      'kubernetes.io/arch',
      'node-role.kubernetes.io/worker',
    ]);
    assert.equal(group(a + b, ['kubernetes.io/hostname']).value.length, 2);
  });

  it('tells nodes apart by labels and by lasting taints', () => {
    assert.equal(group(a + node('b', '6.1.0', '', 'gpu: "true"')).value.length, 2);
    assert.equal(group(a + node('b', '6.1.0', ', {key: gpu, effect: NoSchedule}')).value.length, 2);
  });

  it('names the pool after the MachineConfigPool', () => {
    const annotation = 'annotations: {machineconfiguration.openshift.io/currentConfig: rendered-gpu-0123abcd}, labels';
    const [pool] = group(a.replace('labels', annotation)).value;
    assert.deepEqual([pool?.name, pool?.machineConfigPool], ['gpu', 'gpu']);
  });

  it('points at the kernel of the first node', () =>
    assert.deepEqual(group(b + a).value[0]?.place?.path, ['status', 'nodeInfo', 'kernelVersion']));

  it('warns of a node without status and leaves it out', () => {
    const { value, diagnostics } = group('apiVersion: v1\nkind: Node\nmetadata: {name: n}\n');
    assert.deepEqual([value, findings(diagnostics)], [[], ['node-without-kernel']]);
  });

  it('takes the same node once, and refuses it with two kernels', () => {
    assert.deepEqual(summary(a + a), ['worker 6.1.0 a']);
    assert.deepEqual(findings(group(a + node('a', '6.2.0')).diagnostics), [
      'duplicate-node status.nodeInfo.kernelVersion',
    ]);
  });
});
