/**
 * Rollouts on a real control plane, with nodes that kwok plays: which pods reach which nodes, and that no two loaders of a
 * Module run on a node at any moment. What the loaders do on a node is the business of node.test.ts.
 */
import assert from 'node:assert/strict';
import { type ControlPlane, startControlPlane } from '../lab/control-plane.ts';
import { requireControllers, startControllers } from '../lab/controllers.ts';
import { daemonSets } from '../lab/daemon-sets.ts';
import { addKwokNode, labelNode, requireKwok, startKwok } from '../lab/kwok.ts';
import {
  type LoaderState,
  type LoaderWatch,
  meetings,
  mostWithout,
  touched,
  watchLoaders,
} from '../lab/loader-watch.ts';
import type { NodePool } from '../lab/rollout-package.ts';
import { RolloutStory } from '../lab/rollout-story.ts';

const kernelLabel = 'feature.node.kubernetes.io/kernel-version.full';
const [kernel, nextKernel] = ['5.14.0-570.19.1.el9_6.x86_64', '5.14.0-570.51.1.el9_6.x86_64'];
const gpu = { 'example.com/gpu': 'true' };
const canary = { 'example.com/canary': 'true' };
const zone = (name: string) => ({ 'topology.kubernetes.io/zone': name });

/** Labels of the nodes, besides their kernel. */
const nodes: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'gpu-1': { ...gpu, ...canary, ...zone('a') },
  'gpu-2': { ...gpu, ...zone('a') },
  'gpu-3': { ...gpu, ...zone('b') },
  'gpu-4': { ...gpu, ...zone('b') },
  'gpu-5': { ...gpu, ...zone('c') },
  'plain-1': canary,
  'arm-1': { ...gpu, 'kubernetes.io/arch': 'arm64' },
  'strange-1': { ...gpu, [kernelLabel]: '5.14.0-1.el9.x86_64' },
};

const pools: readonly NodePool[] = [
  { name: 'gpu', kernel, labels: { ...gpu, ...zone('c') }, nodes: ['gpu-5'] },
  { name: 'gpu-a', kernel, labels: { ...gpu, ...zone('a') }, nodes: ['gpu-2'] },
  { name: 'gpu-b', kernel, labels: { ...gpu, ...zone('b') }, nodes: ['gpu-3', 'gpu-4'] },
  { name: 'gpu-canary', kernel, labels: { ...gpu, ...canary, ...zone('a') }, nodes: ['gpu-1'] },
  { name: 'gpu-upgraded', kernel: nextKernel, labels: { ...gpu, ...zone('c') }, state: 'Planned' },
  { name: 'gpu-canary-upgraded', kernel: nextKernel, labels: { ...gpu, ...canary, ...zone('a') }, state: 'Planned' },
];

describe('rollouts on a real control plane', function () {
  this.timeout(180_000);
  let running: ControlPlane | undefined;
  let watch: LoaderWatch | undefined;

  before(async function () {
    requireControllers(this);
    requireKwok(this);
    running = await startControlPlane();
    startControllers(running);
    startKwok(running);
    await running.installDefinitions();
    for (const [name, labels] of Object.entries(nodes)) {
      await addKwokNode(running, name, { [kernelLabel]: kernel, ...labels });
    }
    watch = await watchLoaders(running);
  });

  after(async () => {
    watch?.stop();
    await running?.stop();
  });

  const controlPlane = () => running ?? assert.fail();
  const label = (node: string, labels: Readonly<Record<string, string | null>>) =>
    labelNode(controlPlane(), node, labels);

  /**
   * All states of the loaders from the beginning of a step until the Module is where it shall be, of which none may have two
   * loaders of a Module on a node. `places` has the node and the version of each loader.
   */
  const reach = async (story: RolloutStory, places: readonly string[], step: () => Promise<unknown>) => {
    assert.ok(watch);
    const goal = (state: LoaderState) => String(placesOf(state, story.module)) === String(places);
    const states = await watch.during(step, goal);
    assert.deepEqual(meetings(states), []);
    return states;
  };

  /** Waits until the one loader of a node is of such a name. */
  const isServedBy = (node: string, name: RegExp) =>
    watch?.until((state) => state.some((pod) => pod.node === node && name.test(pod.loader) && pod.ready));

  const storyOf = (namespace: string, name: string) =>
    new RolloutStory({ platform: 'OpenShift', namespace, name, selector: gpu, image: name, pools });

  describe('a canary', () => {
    const story = storyOf('canary', 'gpu');
    const sync = () => story.sync(controlPlane());
    after(() => story.remove());
    const others = ['gpu-2', 'gpu-3', 'gpu-4', 'gpu-5'];

    it('and the others are each a lane, which reach exactly their nodes', async () => {
      story.write('1.0', { canary: { nodeSelector: canary, promote: true } });
      const states = await reach(story, at('1.0', 'gpu-1', ...others), sync);
      const loaders = new Map(states.at(-1)?.map(({ node, loader }) => [node, loader]));
      assert.match(loaders.get('gpu-1') ?? '', /^gpu-canary-/);
      assert.equal(new Set(others.map((node) => loaders.get(node))).size, 1);
    });

    it('gets the new version while nothing whatever happens to the others', async () => {
      const before = await generationsOf(controlPlane(), 'canary');
      await story.keepRevision();
      story.write('1.1', { canary: { nodeSelector: canary, promote: false, baseline: '1.0' } });
      const states = await reach(story, [...at('1.1', 'gpu-1'), ...at('1.0', ...others)], sync);
      assert.deepEqual(touched(states), ['canary/gpu on gpu-1']);
      const after = await generationsOf(controlPlane(), 'canary');
      assert.deepEqual([...after.keys()], [...before.keys()]);
      for (const [name, generations] of after) {
        assert.equal(generations, name.startsWith('gpu-canary-') ? '2 2' : before.get(name), name);
      }
    });

    it('stays as it is when it is promoted; the others follow, one node after the other', async () => {
      story.dropRevision();
      story.write('1.1', { canary: { nodeSelector: canary, promote: true } });
      const states = await reach(story, at('1.1', 'gpu-1', ...others), sync);
      assert.deepEqual(
        touched(states),
        others.map((node) => `canary/gpu on ${node}`),
      );
      assert.equal(mostWithout(states, story.module, others), 1);
    });

    it('follows the kernel of a node, and so do the others', async () => {
      const changed = ['gpu-1', 'gpu-5'];
      const places = [
        ...at('1.1', ...others.slice(0, 3)),
        ...at('1.1', ...changed).map((place) => `${place} upgraded`),
      ];
      const states = await reach(story, places.sort(), async () => {
        for (const node of changed) await label(node, { [kernelLabel]: nextKernel });
      });
      assert.deepEqual(
        touched(states),
        changed.map((node) => `canary/gpu on ${node}`),
      );
      await reach(story, at('1.1', 'gpu-1', ...others), async () => {
        for (const node of changed) await label(node, { [kernelLabel]: kernel });
      });
    });

    it('is another node as soon as that has the label', async () => {
      const states = await reach(story, at('1.1', 'gpu-1', ...others), async () => {
        await label('gpu-2', canary);
        await isServedBy('gpu-2', /^gpu-canary-/);
      });
      assert.deepEqual(touched(states), ['canary/gpu on gpu-2']);
      await reach(story, at('1.1', 'gpu-1', ...others), async () => {
        await label('gpu-2', { 'example.com/canary': null });
        await isServedBy('gpu-2', /^gpu-5-/);
      });
    });
  });

  describe('an ordered upgrade', () => {
    const story = storyOf('ordered', 'nic');
    const sync = () => story.sync(controlPlane());
    const version = story.versionLabel;
    after(() => story.remove());

    it('serves the nodes that ask for a version, and no other', async () => {
      for (const node of ['gpu-1', 'gpu-2', 'gpu-3']) await label(node, { [version]: '1.0' });
      await label('gpu-4', { [version]: '1.1' });
      story.write('1.0', { versions: [] });
      await story.keepRevision();
      story.write('1.1', { versions: ['1.0'] });
      await reach(story, [...at('1.0', 'gpu-1', 'gpu-2', 'gpu-3'), ...at('1.1', 'gpu-4')], sync);
    });

    it('moves a node with its label, and no other', async () => {
      const before = await generationsOf(controlPlane(), 'ordered');
      const places = [...at('1.0', 'gpu-1'), ...at('1.1', 'gpu-2'), ...at('1.0', 'gpu-3'), ...at('1.1', 'gpu-4')];
      const states = await reach(story, places, () => label('gpu-2', { [version]: '1.1' }));
      assert.deepEqual(touched(states), ['ordered/nic on gpu-2']);
      assert.deepEqual(await generationsOf(controlPlane(), 'ordered'), before);
    });

    it('moves a node back, and takes the module from one that asks for nothing', async () => {
      const places = [...at('1.0', 'gpu-1', 'gpu-2'), ...at('1.1', 'gpu-4')];
      const states = await reach(story, places, async () => {
        await label('gpu-2', { [version]: '1.0' });
        await label('gpu-3', { [version]: null });
      });
      assert.deepEqual(touched(states), ['ordered/nic on gpu-2', 'ordered/nic on gpu-3']);
    });

    it('follows version and kernel that change together', async () => {
      const others = [...at('1.0', 'gpu-2'), ...at('1.1', 'gpu-4')];
      const places = [...at('1.1', 'gpu-1').map((place) => `${place} upgraded`), ...others];
      await reach(story, places, () => label('gpu-1', { [version]: '1.1', [kernelLabel]: nextKernel }));
      await reach(story, [...at('1.1', 'gpu-1'), ...others], () => label('gpu-1', { [kernelLabel]: kernel }));
    });

    it('ends with a version that nobody asks for: its loaders go, all others stay as they are', async () => {
      const places = at('1.1', 'gpu-1', 'gpu-2', 'gpu-4');
      await reach(story, places, () => label('gpu-2', { [version]: '1.1' }));
      const before = await generationsOf(controlPlane(), 'ordered');
      story.dropRevision();
      story.write('1.1', { versions: [] });
      const states = await reach(story, places, sync);
      assert.deepEqual(touched(states), []);
      const left = new Map([...before].filter(([name]) => name.startsWith('nic-1-1-')));
      assert.equal(left.size, before.size / 2);
      assert.deepEqual(await generationsOf(controlPlane(), 'ordered'), left);
    });
  });

  describe('waves', () => {
    const story = storyOf('waves', 'disk');
    const waves = ['a', 'b'].map((name) => ({ name: `zone-${name}`, nodeSelector: zone(name) }));
    const rollout = { waves, updateStrategy: { rollingUpdate: { maxUnavailable: 2 } } };
    const lanes = [['gpu-1', 'gpu-2'], ['gpu-3', 'gpu-4'], ['gpu-5']];
    after(() => story.remove());

    for (const version of ['1.0', '1.1']) {
      it(`bring version ${version} to one zone after the other`, async () => {
        story.write(version, rollout);
        const states = await reach(story, at(version, ...lanes.flat()), () => story.sync(controlPlane()));
        for (const [index, lane] of lanes.slice(1).entries()) {
          const places = at(version, ...lane);
          const begun = states.find((state) => placesOf(state, story.module).some((place) => places.includes(place)));
          const ready = placesOf(begun?.filter((pod) => pod.ready) ?? [], story.module);
          for (const place of at(version, ...lanes.slice(0, index + 1).flat())) assert.ok(ready.includes(place), place);
        }
        if (version === '1.1') assert.equal(mostWithout(states, story.module, lanes.flat()), 2);
      });
    }
  });

  describe('the watch', () => {
    it('would see two loaders of a Module that meet on a node', async () => {
      assert.ok(watch);
      const states = await watch.during(async () => {
        assert.deepEqual(await controlPlane().apply(JSON.stringify(intruder)), { status: 201, message: '' });
      });
      const [found = '', ...more] = meetings(states);
      assert.match(found, /^waves\/disk on gpu-1: disk-zone-a-\S+ and intruder$/);
      assert.deepEqual(more, []);
    });
  });
});

/** A loader beside those that were rendered. */
const intruder = {
  apiVersion: 'apps/v1',
  kind: 'DaemonSet',
  metadata: { name: 'intruder', namespace: 'waves' },
  spec: {
    selector: { matchLabels: { 'kmmc.dev/loader': 'intruder' } },
    template: {
      metadata: {
        labels: {
          'app.kubernetes.io/component': 'module-loader',
          'kmm.node.kubernetes.io/module.name': 'disk',
          'kmmc.dev/loader': 'intruder',
        },
      },
      spec: {
        nodeSelector: { 'kubernetes.io/hostname': 'gpu-1' },
        containers: [{ name: 'intruder', image: 'registry.example.com/lab/disk:1' }],
      },
    },
  },
};

/** The node and the version of each loader of a Module, and whether it is for the next kernel. */
function placesOf(pods: LoaderState, module: string): string[] {
  const own = pods.filter((pod) => pod.module === module);
  return own
    .map(({ node, tag }) => `${node} ${tag}`.replace(`-${kernel}`, '').replace(`-${nextKernel}`, ' upgraded'))
    .sort();
}

function at(version: string, ...nodes: readonly string[]): string[] {
  return nodes.map((node) => `${node} ${version}`);
}

/** `<generation> <observed generation>` of each DaemonSet, by name. */
async function generationsOf(controlPlane: ControlPlane, namespace: string): Promise<Map<string, string>> {
  const list = await daemonSets(controlPlane, namespace);
  return new Map(
    list.map(({ metadata, status }) => [metadata.name, `${metadata.generation} ${status.observedGeneration}`]),
  );
}
