import assert from 'node:assert/strict';
import { checkBuildNodes } from '../../src/4-plan/check-build-nodes.ts';
import type { ImageSteps } from '../../src/4-plan/image-steps.ts';
import type { PlanOptions } from '../../src/4-plan/plan-options.ts';
import { defaultSettings } from '../../src/model/settings.ts';
import type { NodePool } from '../../src/model/target.ts';

const gpu = { key: 'gpu', value: 'yes', effect: 'NoSchedule' };

function pool(name: string, taints: readonly unknown[], changes: Partial<NodePool> = {}): NodePool {
  const base = { inventory: 'i', kernel: '6.1.0-1', architecture: 'amd64', nodes: 1, state: 'Current' } as const;
  return { ...base, name, labels: { role: name }, taints, ...changes };
}

interface Case {
  readonly nodeSelector?: Readonly<Record<string, string>>;
  readonly tolerations?: readonly object[];
  readonly platform?: PlanOptions['platform'];
  readonly container?: object;
}

function check(nodePools: readonly NodePool[], { nodeSelector = {}, tolerations = [], ...more }: Case = {}) {
  const { platform = 'OpenShift', container = { kernelMappings: [{}], build: {} } } = more;
  const module = { namespace: 'drivers', name: 'nic', module: { spec: { moduleLoader: { container } } } };
  const recipe = { nodeSelector: { ...nodeSelector, 'kubernetes.io/arch': 'amd64' }, tolerations };
  const steps = {
    target: { module: { ...module, resource: { object: { metadata: {} } } } },
    resolution: { mapping: 0 },
    build: { recipe },
  } as unknown as ImageSteps;
  const options = { settings: defaultSettings, platform, nodePools } as unknown as PlanOptions;
  // several kernels of one recipe are told once
  return checkBuildNodes([steps, steps], options);
}

const codesOf = (...parameters: Parameters<typeof check>) => check(...parameters).map(({ code }) => code);
const code = 'build-nodes-tainted';

describe('check-build-nodes', () => {
  it('names the pools and a taint where none lets a build in', () => {
    const [found, ...others] = check([pool('a', [gpu]), pool('b', [{ key: 'x', effect: 'NoExecute' }])]);
    assert.deepEqual(others, []);
    assert.equal(found?.code, code);
    assert.match(found?.message ?? '', /\(node pool "a", "b"\) .* such as "gpu=yes:NoSchedule"\.$/);
    assert.deepEqual(found?.place?.path, ['spec', 'moduleLoader', 'container', 'build', 'selector']);
  });

  it('looks at the nodes that the build selects, of its architecture', () => {
    const pools = [pool('a', [gpu]), pool('b', []), pool('c', [gpu], { architecture: 'arm64' })];
    assert.deepEqual(codesOf(pools), []);
    assert.deepEqual(codesOf(pools, { nodeSelector: { role: 'a' } }), [code]);
    assert.deepEqual(codesOf(pools, { nodeSelector: { role: 'b' } }), []);
    assert.deepEqual(codesOf(pools, { nodeSelector: { 'kubernetes.io/os': 'linux', role: 'a' } }), [code]);
    // such nodes may be there, in no inventory
    for (const role of ['c', 'd']) assert.deepEqual(codesOf(pools, { nodeSelector: { role } }), []);
  });

  it('passes over taints that keep nothing away, and those that the cluster sets and removes', () => {
    assert.deepEqual(codesOf([pool('a', [{ key: 'x', effect: 'PreferNoSchedule' }])]), []);
    assert.deepEqual(codesOf([pool('a', [{ key: 'node.kubernetes.io/unschedulable', effect: 'NoSchedule' }])]), []);
    assert.deepEqual(codesOf([pool('a', [null, 'text', 5, {}])]), []);
  });

  it('knows what a Job tolerates', () => {
    const with_ = (...tolerations: readonly object[]) =>
      codesOf([pool('a', [gpu])], { tolerations, platform: 'Kubernetes' });
    assert.deepEqual(with_(), [code]);
    for (const toleration of [
      { operator: 'Exists' },
      { key: 'gpu', operator: 'Exists' },
      { key: 'gpu', value: 'yes' },
      { key: 'gpu', operator: 'Equal', value: 'yes', effect: 'NoSchedule' },
    ])
      assert.deepEqual(with_(toleration), [], JSON.stringify(toleration));
    for (const toleration of [
      { key: 'gpu' },
      { key: 'other', operator: 'Exists' },
      { key: 'gpu', value: 'yes', effect: 'NoExecute' },
    ])
      assert.deepEqual(with_(toleration), [code], JSON.stringify(toleration));
  });
});
