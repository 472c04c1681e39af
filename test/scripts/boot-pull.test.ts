/** Runs the service of day 1 that pulls images and reboots, on a scratch node, through boots and upgrades. */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Installed, imageOf, podmanCalls, type Run, storeOf, useBootNode, worker } from './boot-node.ts';

const nicImage = imageOf('nic');
const mark = '/var/lib/kmmc/99-worker-nic/rebooted';
const broken = '/var/lib/kmmc/99-worker-nic/broken';
const reboot = ['reboot'];

describe('the pull service of day 1', function () {
  this.timeout(60_000);
  const node = useBootNode();

  const pulls = (installed: Installed) => podmanCalls(node, installed).filter(([verb]) => verb === 'pull');
  const reboots = () => node.calls('systemctl').filter(([verb]) => verb === 'reboot');
  /** Both services, as a boot runs them. */
  const bootOnce = async (installed: Installed, kernel?: string): Promise<{ load: Run; pull: Run }> => {
    node.boot(kernel);
    node.forget();
    return { load: await node.run(installed.load), pull: await node.run(installed.pull) };
  };

  it('pulls both images with the credentials of the node, and reboots once', async () => {
    const nic = node.install();
    node.write('/var/lib/kubelet/config.json', '{}');
    const { status, output } = await node.run(nic.pull);
    assert.equal(output, `kmmc: pulled ${nicImage}\nkmmc: rebooting to load nic before the network\n`);
    assert.equal(status, 0);
    const options = ['--quiet', '--authfile', '/var/lib/kubelet/config.json'];
    assert.deepEqual(pulls(nic), [
      ['pull', ...options, '--', worker],
      ['pull', ...options, '--', nicImage],
    ]);
    assert.equal(node.read(mark), `${nicImage}\n`);
    // the mark is on disk before the node goes down
    assert.deepEqual(node.calls().slice(-2), [['sync'], ['systemctl', ...reboot]]);
    assert.deepEqual(node.calls('reboot'), []);
    assert.equal(reboots().length, 1);
  });

  it('pulls without credentials where the node has none', async () => {
    const nic = node.install();
    await node.run(nic.pull);
    assert.deepEqual(pulls(nic), [
      ['pull', '--quiet', '--', worker],
      ['pull', '--quiet', '--', nicImage],
    ]);
  });

  it('is quiet at the second boot, in which the module is loaded, and forgets that it rebooted', async () => {
    const nic = node.install();
    await node.run(nic.pull);
    const { load, pull } = await bootOnce(nic);
    assert.equal(load.status, 0);
    assert.deepEqual(pull, { status: 0, output: `kmmc: ${nicImage} is on this node, and nic is loaded\n` });
    assert.deepEqual(reboots(), []);
    assert.deepEqual(pulls(nic), []);
    assert.ok(!node.exists(mark));
  });

  it('pulls what an upgraded kernel needs, and reboots once for it', async () => {
    const nic = node.install();
    const [upgraded, image] = ['5.14.0-570.51.1.el9_6.x86_64+rt', imageOf('nic', '5.14.0-570.51.1.el9_6.x86_64_rt')];
    node.putInImage(`/opt/lib/modules/${upgraded}/extra/nic.ko`);
    await bootOnce(nic);
    await bootOnce(nic);
    const first = await bootOnce(nic, upgraded);
    assert.equal(first.load.status, 0);
    assert.deepEqual(pulls(nic), [['pull', '--quiet', '--', image]]);
    assert.deepEqual(reboots(), [reboot]);
    const second = await bootOnce(nic);
    assert.ok(second.load.output.endsWith(`kmmc: loaded nic of ${image}\n`));
    assert.deepEqual(reboots(), []);
    assert.deepEqual(node.images(nic.name), [worker, nicImage, image].sort());
  });

  it('fails where the images are there but the module is not loaded, without a reboot', async () => {
    const nic = node.install();
    node.store(nic.name, worker, nicImage);
    const { status, output } = await node.run(nic.pull);
    assert.equal(status, 1);
    assert.equal(
      output,
      `kmmc: ${nicImage} is on this node, but its nic is not loaded: systemctl status 99-worker-nic-replace-kernel-module.service\n`,
    );
    assert.deepEqual(reboots(), []);
  });

  it('is content where a Module has loaded the module meanwhile', async () => {
    const nic = node.install();
    node.store(nic.name, worker, nicImage);
    node.write(mark, `${nicImage}\n`);
    node.insert('nic', 'OE');
    assert.equal((await node.run(nic.pull)).status, 0);
    assert.deepEqual(reboots(), []);
    assert.ok(!node.exists(mark), 'it was loaded, so that another image may reboot the node again');
  });

  it('takes the module of the kernel itself for none of its own', async () => {
    const nic = node.install({ inTree: ['nic'] });
    node.store(nic.name, worker, nicImage);
    node.insert('nic');
    assert.equal((await node.run(nic.pull)).status, 1);
    assert.deepEqual(reboots(), []);
  });

  it('does not reboot where the module of the store is loaded and another worker was pulled', async () => {
    const nic = node.install();
    await bootOnce(nic);
    await bootOnce(nic);
    const newer = node.install({ workerImage: 'registry.example.com/kmm/worker:2.5' });
    node.forget();
    const { status, output } = await node.run(newer.pull);
    assert.equal(status, 0);
    assert.match(output, /nic is loaded already; the image is for the next boot\n$/);
    assert.deepEqual(pulls(newer), [['pull', '--quiet', '--', 'registry.example.com/kmm/worker:2.5']]);
    assert.deepEqual(reboots(), []);
  });

  it('tries ten times in about six minutes, and gives up until the next boot', async () => {
    const nic = node.install();
    node.set('pull-failures', '10');
    const { status, output } = await node.run(nic.pull);
    assert.equal(status, 1);
    assert.ok(output.endsWith(`kmmc: ${worker} cannot be pulled; given up until the next boot\n`));
    assert.equal(pulls(nic).length, 10);
    assert.deepEqual(node.calls('sleep').flat(), ['5', '10', '20', '40', '60', '60', '60', '60', '60']);
    assert.deepEqual(reboots(), []);
    assert.ok(!node.exists(mark));
    assert.equal((await bootOnce(nic)).pull.status, 0);
    assert.deepEqual(reboots(), [reboot]);
  });

  it('goes on at the tenth try', async () => {
    const nic = node.install();
    node.set('pull-failures', '9');
    assert.equal((await node.run(nic.pull)).status, 0);
    assert.deepEqual(reboots(), [reboot]);
  });

  it('fails where a pull ends well and leaves no image', async () => {
    const nic = node.install();
    node.set('pull-loses', 'true');
    const { status, output } = await node.run(nic.pull);
    assert.equal(status, 1);
    assert.equal(output, `kmmc: ${worker} was pulled, but is not in ${storeOf(nic.name)}\n`);
    assert.deepEqual(reboots(), []);
  });

  for (const [what, spoil] of [
    ['cannot be read', 'unreadable'],
    ['gives no files', 'uncopyable'],
  ] as const) {
    it(`fetches a store that ${what} anew, and reboots once`, async () => {
      const nic = node.install();
      node.store(nic.name, worker, nicImage);
      node.write(`${storeOf(nic.name)}/${spoil}`, '');
      const first = await bootOnce(nic);
      assert.equal(first.load.status, 1);
      assert.equal(first.pull.status, 0);
      assert.ok(first.pull.output.startsWith(`kmmc: the images in ${storeOf(nic.name)} are fetched anew\n`));
      assert.deepEqual(node.calls('umount'), [['--recursive', '--lazy', `${storeOf(nic.name)}/overlay`]]);
      assert.equal(pulls(nic).length, 2);
      assert.deepEqual(reboots(), [reboot]);
      assert.ok(!node.exists(broken) && !node.exists(`${storeOf(nic.name)}/${spoil}`));
      const second = await bootOnce(nic);
      assert.deepEqual([second.load.status, second.pull.status], [0, 0]);
      assert.deepEqual(reboots(), []);
    });
  }

  it('reboots no second time for an image that is broken again', async () => {
    const nic = node.install();
    node.set('pulls-uncopyable', 'true');
    await bootOnce(nic);
    assert.deepEqual(reboots(), [reboot]);
    for (const _boot of [2, 3, 4]) {
      const { load, pull } = await bootOnce(nic);
      assert.equal(load.status, 1);
      assert.equal(pull.status, 1);
      assert.ok(
        pull.output.endsWith(
          `kmmc: this node was rebooted for ${nicImage} before, and the module is not loaded: no second reboot\n`,
        ),
      );
      assert.deepEqual(reboots(), []);
    }
  });

  it('reboots at most once where the store does not outlive a reboot', async () => {
    const nic = node.install();
    await bootOnce(nic);
    assert.deepEqual(reboots(), [reboot]);
    for (const _boot of [2, 3]) {
      execFileSync('rm', ['-rf', join(node.root, storeOf(nic.name))]);
      const { load, pull } = await bootOnce(nic);
      assert.deepEqual([load.status, pull.status], [0, 1]);
      assert.deepEqual(reboots(), []);
    }
  });

  it('reboots at most once where the module cannot be loaded', async () => {
    const nic = node.install();
    node.set('load-status', '1');
    await bootOnce(nic);
    assert.deepEqual(reboots(), [reboot]);
    for (const _boot of [2, 3]) {
      const { load, pull } = await bootOnce(nic);
      assert.deepEqual([load.status, pull.status], [1, 1]);
      assert.deepEqual(reboots(), []);
      assert.deepEqual(pulls(nic), []);
    }
  });

  for (const type of ['tmpfs', 'ramfs']) {
    it(`does not reboot where its state is on ${type}`, async () => {
      const nic = node.install();
      node.set('file-system', type);
      const { status, output } = await node.run(nic.pull);
      assert.equal(status, 1);
      assert.ok(output.endsWith('kmmc: /var/lib/kmmc/99-worker-nic does not outlive a reboot: no reboot\n'));
      assert.deepEqual(node.calls('stat'), [['--file-system', '--format=%T', '/var/lib/kmmc/99-worker-nic']]);
      assert.deepEqual(reboots(), []);
    });
  }

  it('asks for the file system in words that the real program answers', () => {
    const type = execFileSync('stat', ['--file-system', '--format=%T', '/dev/shm'], { encoding: 'utf8' });
    assert.equal(type, 'tmpfs\n');
  });

  it('does not reboot where its mark cannot be written', async () => {
    const nic = node.install();
    // a directory is in its place: root could write to anything else
    node.write(`${mark}/x`, '');
    const { status, output } = await node.run(nic.pull);
    assert.equal(status, 1);
    assert.ok(output.endsWith('kmmc: /var/lib/kmmc/99-worker-nic cannot be written: no reboot\n'), output);
    assert.deepEqual(reboots(), []);
  });

  it('does not reboot where its mark cannot be put on disk', async () => {
    const nic = node.install();
    node.set('sync-status', '1');
    assert.equal((await node.run(nic.pull)).status, 1);
    assert.deepEqual(reboots(), []);
  });

  it('does not even pull where it can have no state', async () => {
    const nic = node.install();
    writeFileSync(join(node.root, 'var/lib/kmmc'), '');
    assert.equal((await node.run(nic.pull)).status, 1);
    assert.deepEqual(node.calls(), []);
  });
});

describe('the pull service of day 1, where the module is loaded right after the pull', () => {
  const node = useBootNode();
  const options = { loadAfterPull: true };

  it('loads it by its own service, and does not reboot', async () => {
    const nic = node.install({ options });
    const { status, output } = await node.run(nic.pull);
    assert.equal(status, 0);
    assert.ok(output.endsWith('kmmc: loaded nic without a reboot\n'), output);
    assert.deepEqual(node.calls('systemctl'), [['start', '99-worker-nic-replace-kernel-module.service']]);
    assert.ok(node.isLoaded('nic') && !node.exists(mark));
  });

  it('reboots once where that does not work', async () => {
    const nic = node.install({ options, inTree: ['ice'] });
    node.loadAtBoot({ ice: [] });
    node.set('busy', 'ice');
    const { status, output } = await node.run(nic.pull);
    assert.equal(status, 0);
    assert.match(output, /kmmc: nic cannot be loaded now; it is loaded before the network at the next boot\n/);
    assert.deepEqual(node.calls('systemctl').at(-1), reboot);
    assert.ok(node.isLoaded('ice'));
    node.boot();
    node.forget();
    assert.equal((await node.run(nic.load)).status, 1, 'it is in use at boot too');
    assert.equal((await node.run(nic.pull)).status, 1);
    assert.deepEqual(node.calls('systemctl'), []);
  });
});
