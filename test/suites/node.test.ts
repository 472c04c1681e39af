/**
 * Rendered loaders, unchanged, on a real kubelet and a real kernel: what they do in `/sys/module`, in which order, and what
 * they say. Which pods reach which nodes is the business of rollout.test.ts.
 */
import assert from 'node:assert/strict';
import { type LoaderLab, startLoaderLab } from '../lab/loader-lab.ts';
import { touched } from '../lab/loader-watch.ts';
import { RolloutStory, type StoryValues } from '../lab/rollout-story.ts';

const kernelLabel = 'feature.node.kubernetes.io/kernel-version.full';
const namespace = 'lab';
/** Says what it was told; waits while there is a file `hold`, fails where there is a file `busy`. */
const preUnload = {
  command: [
    '/bin/sh',
    '-c',
    'echo "quiescing $1"; while [ -e /run/kmmc/module/hold ]; do sleep 1; done; [ ! -e /run/kmmc/module/busy ]',
    'quiesce',
    'a  b;$(x)',
  ],
};

describe('loaders on a real node', function () {
  this.timeout(600_000);
  let hasFailed = false;
  let started: LoaderLab | undefined;
  const stories: RolloutStory[] = [];

  before(async function () {
    started = await startLoaderLab(this, ([first, second]) => [
      { tag: `1.0-${first.release}`, kernel: first },
      { tag: `1.1-${first.release}`, kernel: first },
      { tag: `1.1-${second.release}`, kernel: second },
    ]);
    const [{ release }] = started.kernels;
    // what NFD would write, and what an administrator would
    await started.label({ [kernelLabel]: release, 'example.com/lab': 'true' });
  });

  after(async () => {
    for (const story of stories) story.remove();
    await started?.stop();
  });

  // each step begins where the one before ended
  beforeEach(() => assert.equal(hasFailed, false, 'a step before this one failed'));
  afterEach(function () {
    hasFailed ||= this.currentTest?.state === 'failed';
  });

  const lab = () => started ?? assert.fail();
  const release = () => lab().kernels[0].release;
  const nextRelease = () => lab().kernels[1].release;
  const isLoaded = async (module: string) => (await lab().node.run(`test -d /sys/module/${module}`)).status === 0;
  const number = () => lab().output('cat /sys/module/kmmc_demo/parameters/number');

  /** Of a Module that all nodes with the label get. */
  const storyOf = (name: string, moduleName: string, more: Partial<StoryValues> = {}): RolloutStory => {
    const labels = { 'example.com/lab': 'true', 'example.com/canary': 'true' };
    const pools = lab().kernels.flatMap(({ release: kernel }, index) => [
      { name: `node-${index}`, kernel, labels: { 'example.com/lab': 'true' } },
      { name: `canary-${index}`, kernel, labels },
    ]);
    const values = { namespace, name, moduleName, image: 'kmods', selector: { 'example.com/lab': 'true' } };
    const story = new RolloutStory({ ...values, platform: 'Kubernetes', pools, ...more });
    stories.push(story);
    return story;
  };

  describe('an ordered upgrade', () => {
    let story: RolloutStory;
    const state = '/run/kmmc/modules/lab.demo';

    before(async () => {
      story = storyOf('demo', 'kmmc_demo');
      story.write('1.0', { versions: [], preUnload }, ['number=1']);
      await story.keepRevision();
      story.write('1.1', { versions: ['1.0'], preUnload }, ['number=2', 'text=a b;$(x)']);
    });

    it('loads the version that the node asks for, and is ready', async () => {
      await lab().label({ [story.versionLabel]: '1.0' });
      await story.sync(lab().controlPlane);
      assert.equal(await number(), '1\n');
      assert.deepEqual(await lab().kernelSaid(), ['kmmc_base: loaded', 'kmmc_base: hello', 'kmmc_demo: loaded']);
      const pod = await lab().loader(story.module, `1.0-${release()}`);
      assert.equal(await lab().output(`cat ${state}/loader`), `${pod.uid}\n`);
    });

    it('unloads the old version before it loads the new one, which waits and says so', async () => {
      const { label, loader, untilReady, untilGone, untilSaid, output, kernelSaid, forget } = lab();
      const old = await loader(story.module, `1.0-${release()}`);
      await forget();
      await output(`touch ${state}/hold`);
      await label({ [story.versionLabel]: '1.1' });
      const fresh = await loader(story.module, `1.1-${release()}`);
      await untilSaid(
        fresh,
        'load-module',
        /another loader of this Module is on this node: waiting until it has unloaded/,
      );
      assert.deepEqual([await number(), await kernelSaid()], ['1\n', []]);
      await output(`rm ${state}/hold`);
      await untilReady(fresh);
      assert.equal(await number(), '2\n');
      assert.equal(await output('cat /sys/module/kmmc_demo/parameters/text'), 'a b;$(x)\n');
      assert.deepEqual(await kernelSaid(), [
        'kmmc_demo: unloaded',
        'kmmc_base: unloaded',
        'kmmc_base: loaded',
        'kmmc_base: hello',
        'kmmc_demo: loaded',
      ]);
      await untilGone(old);
      const said = await untilSaid(old, 'module-loader', /^quiescing a {2}b;\$\(x\)$/m);
      // a machine so slow that the grace period ends has the new one unload what is left
      const saidThen = await untilSaid(fresh, 'load-module', /^insmod /m);
      assert.match(`${said}\n${saidThen}`, /^rmmod kmmc_demo\s[\s\S]*^insmod \S+\/kmmc_demo\.ko number=2/m);
      assert.equal(await output(`cat ${state}/loader`), `${fresh.uid}\n`);
    });

    it('leaves the module where the command before unloading fails, and says so', async () => {
      const { label, loader, untilGone, untilSaid, output, kernelSaid, forget } = lab();
      const old = await loader(story.module, `1.1-${release()}`);
      await forget();
      await output(`touch ${state}/busy`);
      await label({ [story.versionLabel]: null });
      await untilGone(old);
      assert.deepEqual([await number(), await kernelSaid()], ['2\n', []]);
      await untilSaid(old, 'module-loader', /the command before unloading failed \(1\): the module stays loaded/);
    });

    it('goes on from what was left', async () => {
      const { label, loader, untilReady, output, kernelSaid } = lab();
      await output(`rm ${state}/busy`);
      await label({ [story.versionLabel]: '1.0' });
      await untilReady(await loader(story.module, `1.0-${release()}`));
      assert.equal(await number(), '1\n');
      assert.equal((await kernelSaid())[0], 'kmmc_demo: unloaded');
    });

    it('unloads from a node that asks for nothing', async () => {
      const { label, loader, untilGone, output } = lab();
      const old = await loader(story.module, `1.0-${release()}`);
      await label({ [story.versionLabel]: null });
      await untilGone(old);
      assert.deepEqual([await isLoaded('kmmc_demo'), await isLoaded('kmmc_base')], [false, false]);
      assert.equal(await output(`ls ${state}`), '');
    });
  });

  describe('a module in use', () => {
    let story: RolloutStory;

    before(async () => {
      story = storyOf('base', 'kmmc_base');
      story.write('1.0', { versions: [] });
      await story.keepRevision();
      story.write('1.1', { versions: ['1.0'] });
      await lab().label({ [story.versionLabel]: '1.0' });
      await story.sync(lab().controlPlane);
    });

    it('is not torn out; who was before and who comes next say so, and it goes on when it is free', async () => {
      const { label, loader, untilReady, untilGone, untilSaid, output, kernelSaid, forget } = lab();
      const old = await loader(story.module, `1.0-${release()}`);
      await output(`insmod /root/kmmc_demo.ko`);
      await forget();
      await label({ [story.versionLabel]: '1.1' });
      await untilGone(old);
      await untilSaid(old, 'module-loader', /Module kmmc_base is in use.*\n(.*\n)*kmmc: the module stays loaded/);
      const fresh = await loader(story.module, `1.1-${release()}`);
      await untilSaid(fresh, 'load-module', /left kmmc_base in the kernel, in use: it stays until it is free/);
      assert.deepEqual(await kernelSaid(), []);
      await output('rmmod kmmc_demo');
      await untilReady(fresh);
      assert.deepEqual(await kernelSaid(), ['kmmc_demo: unloaded', 'kmmc_base: unloaded', 'kmmc_base: loaded']);
    });

    it('goes when it is withdrawn', async () => {
      await lab().watch.during(() => story.withdraw(lab().controlPlane));
      assert.equal(await isLoaded('kmmc_base'), false);
    });
  });

  describe('a canary', () => {
    let story: RolloutStory;
    const nodeSelector = { 'example.com/canary': 'true' };

    before(async () => {
      story = storyOf('second', 'kmmc_second');
      story.write('1.0', { canary: { nodeSelector, promote: true } });
      await story.sync(lab().controlPlane);
    });

    it('is nothing to a node that is none', async () => {
      await lab().forget();
      await story.keepRevision();
      story.write('1.1', { canary: { nodeSelector, promote: false, baseline: '1.0' } });
      const states = await lab().watch.during(() => story.sync(lab().controlPlane));
      assert.deepEqual([touched(states), await lab().kernelSaid()], [[], []]);
    });

    it('reaches it when it is promoted: first unloaded, then loaded', async () => {
      story.dropRevision();
      story.write('1.1', { canary: { nodeSelector, promote: true } });
      await lab().watch.during(() => story.sync(lab().controlPlane));
      await lab().loader(story.module, `1.1-${release()}`);
      assert.deepEqual(await lab().kernelSaid(), ['kmmc_second: unloaded', 'kmmc_second: loaded']);
    });
  });

  describe('a device plugin', () => {
    let story: RolloutStory;
    const says = [
      'number() { cat /sys/module/kmmc_demo/parameters/number; }',
      'trap \'echo "ends beside $(number)"; exit 0\' TERM',
      'echo "begins beside $(number)"',
      'while :; do sleep 1 & wait "$!"; done',
    ];

    before(async () => {
      const image = `registry.example.com/lab/kmods:1.0-${release()}`;
      story = storyOf('plugged', 'kmmc_demo', {
        devicePlugin: { container: { image, command: ['/bin/sh', '-c', says.join('\n')] } },
        settings: { images: { worker: image } },
      });
      story.write('1.0', { versions: [] }, ['number=1']);
      await story.keepRevision();
      story.write('1.1', { versions: ['1.0'] }, ['number=2']);
    });

    it('begins when the module is loaded', async () => {
      await lab().label({ [story.versionLabel]: '1.0' });
      await story.sync(lab().controlPlane);
      await lab().untilSaid(await lab().plugin(story.module), 'device-plugin', /^begins beside 1$/m);
    });

    it('ends before the module is unloaded, and the next one begins when the next version is loaded', async () => {
      const { label, loader, plugin, untilReady, untilSaid, kernelSaid, forget } = lab();
      const [old, oldLoader] = [await plugin(story.module), await loader(story.module, `1.0-${release()}`)];
      await forget();
      await label({ [story.versionLabel]: '1.1' });
      await untilReady(await loader(story.module, `1.1-${release()}`));
      await untilSaid(old, 'device-plugin', /^ends beside 1$/m);
      await lab().untilGone(oldLoader);
      await untilSaid(await plugin(story.module), 'device-plugin', /^begins beside 2$/m);
      const demo = (await kernelSaid()).filter((line) => line.startsWith('kmmc_demo'));
      assert.deepEqual(demo, ['kmmc_demo: unloaded', 'kmmc_demo: loaded']);
    });

    it('is withdrawn together with the module, and ends first', async () => {
      const old = await lab().plugin(story.module);
      await lab().watch.during(() => story.withdraw(lab().controlPlane));
      await lab().untilSaid(old, 'device-plugin', /^ends beside 2$/m);
      assert.equal(await isLoaded('kmmc_demo'), false);
    });
  });

  describe('another kernel', () => {
    it('gets nothing from the loader of the one before, whose label the node still has', async () => {
      const { loader, node, untilSaid, forget } = lab();
      const old = await loader('lab/second', `1.1-${release()}`);
      await node.run('systemctl reboot').catch(() => {});
      await node.awaitReboot({ release: nextRelease() });
      await forget();
      await untilSaid(old, 'load-module', new RegExp(`refused: this node runs kernel ${nextRelease()}`));
      assert.equal(await isLoaded('kmmc_second'), false);
    });

    it('gets its own build when the label says so', async () => {
      const { loader, label, untilReady, untilGone, kernelSaid } = lab();
      const old = await loader('lab/second', `1.1-${release()}`);
      await label({ [kernelLabel]: nextRelease() });
      const fresh = await loader('lab/second', `1.1-${nextRelease()}`);
      await untilReady(fresh);
      await untilGone(old);
      assert.deepEqual(await kernelSaid(), ['kmmc_second: loaded']);
    });
  });
});
