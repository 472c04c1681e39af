/** Runs the service of day 1 that loads a kernel module before the network, on a scratch node. */
import assert from 'node:assert/strict';
import { setTimeout as pause } from 'node:timers/promises';
import { containerCall, imageOf, kernel, podmanCalls, storeOf, useBootNode, worker } from './boot-node.ts';

const nicImage = imageOf('nic');
const volume = 'kmmc-99-worker-nic';
const copyScript = [
  'set -eu',
  'mkdir -p -- "/tmp$1/lib/modules"',
  'cp -Rf -- "$1/lib/modules/$2" "/tmp$1/lib/modules/"',
  '[ -z "$3" ] || { mkdir -p -- "/tmp$3" && cp -Rf -- "$3/." "/tmp$3/"; }',
].join('\n');

const common = ['--rm', '--pull', 'never', '--network', 'none', '--security-opt', 'label=disable'];
const cleanUp = [
  ['rm', '--force', '--ignore', '--', `${volume}-copy`, `${volume}-load`],
  ['volume', 'rm', '--force', '--', volume],
];

const isContainer = (word: string): boolean => word.startsWith(`${volume}-`);

describe('the load service of day 1', function () {
  this.timeout(60_000);
  const node = useBootNode();

  it('ends well at the first boot, and changes nothing', async () => {
    node.loadAtBoot({ ice: [] });
    const nic = node.install({ inTree: ['ice'] });
    const { status, output } = await node.run(nic.load);
    assert.equal(status, 0);
    assert.equal(output, `kmmc: ${worker} is not on this node; the pull service fetches it when the network is up\n`);
    node.store(nic.name, worker);
    assert.match((await node.run(nic.load)).output, /drivers\/nic:5\.14\S+ is not on this node; the pull service/);
    assert.deepEqual(node.calls('modprobe'), []);
    assert.ok(podmanCalls(node, nic).every(([word]) => word === 'image'));
    assert.ok(node.isLoaded('ice') && !node.isLoaded('nic'));
  });

  it('copies, removes what is in the tree, and calls the worker', async () => {
    node.loadAtBoot({ ice: [] });
    const nic = node.install({ inTree: ['ice'] });
    node.store(nic.name, worker, nicImage);
    node.write('/var/lib/kmmc/99-worker-nic/rebooted', `${nicImage}\n`);
    const { status, output } = await node.run(nic.load);
    assert.equal(output, `kmmc: removed the in-tree module ice\nkmmc: loaded nic of ${nicImage}\n`);
    assert.equal(status, 0);
    const copy = ['--name', `${volume}-copy`, '--user', '0', '--entrypoint', '/bin/sh', '--', nicImage];
    const mounts = [
      ...['--volume', '/lib/modules:/lib/modules:ro'],
      ...['--volume', '/etc/kmmc/99-worker-nic/worker.json:/etc/kmm-worker/config.yaml:ro'],
    ];
    const load = ['--name', `${volume}-load`, '--user', '0', '--privileged', ...mounts, '--', worker];
    assert.deepEqual(podmanCalls(node, nic), [
      ['image', 'exists', worker],
      ['image', 'exists', nicImage],
      ...cleanUp,
      ['volume', 'create', '--', volume],
      ['run', ...common, '--volume', `${volume}:/tmp`, ...copy, '-c', copyScript, 'sh', '/opt', kernel, ''],
      ['run', ...common, '--volume', `${volume}:/tmp`, ...load, 'kmod', 'load', '/etc/kmm-worker/config.yaml'],
      ...cleanUp,
    ]);
    const order = node.calls().map((words) => (words.includes('run') ? (words.find(isContainer) ?? '') : words[0]));
    assert.deepEqual(
      order.filter((word) => word !== 'podman'),
      [`${volume}-copy`, 'modprobe', `${volume}-load`],
    );
    assert.deepEqual(node.calls('modprobe'), [['-r', '--', 'ice']]);
    assert.ok(node.read('/lab/volume').split('\n').includes(`/tmp/opt/lib/modules/${kernel}/extra/nic.ko`));
    assert.equal(node.read('/run/kmmc/99-worker-nic/loaded'), `${nicImage}\n`);
    assert.ok(!node.exists('/var/lib/kmmc/99-worker-nic/rebooted'));
    assert.ok(node.isLoaded('nic'));
  });

  it('gives firmware to the worker, and makes the directory where the kernel looks for it', async () => {
    const nic = node.install({ firmware: '/fw files' });
    node.putInImage('/fw files/nic/a.bin');
    node.store(nic.name, worker, nicImage);
    assert.equal((await node.run(nic.load)).status, 0);
    assert.deepEqual(containerCall(node, nic, 'copy').slice(-4), ['sh', '/opt', kernel, '/fw files']);
    const load = containerCall(node, nic, 'load');
    assert.deepEqual(load.slice(load.indexOf('--privileged') + 5), [
      ...['--volume', '/var/lib/firmware:/var/lib/firmware', '--', worker],
      ...['kmod', 'load', '/etc/kmm-worker/config.yaml', '--firmware-path', '/var/lib/firmware'],
    ]);
    assert.ok(node.exists('/var/lib/firmware'));
    assert.ok(node.read('/lab/volume').split('\n').includes('/tmp/fw files/nic/a.bin'));
  });

  it('fails where the image lacks its firmware', async () => {
    const nic = node.install({ firmware: '/firmware' });
    node.store(nic.name, worker, nicImage);
    const { status, output } = await node.run(nic.load);
    assert.equal(status, 1);
    assert.match(output, /kmmc: the files of \S+ cannot be copied \(1\); the pull service fetches it again\n$/);
  });

  it('takes an in-tree module that is not loaded for removed', async () => {
    const nic = node.install({ inTree: ['ice', 'irdma'] });
    node.store(nic.name, worker, nicImage);
    const { status, output } = await node.run(nic.load);
    assert.equal(status, 0);
    assert.match(output, /^kmmc: the in-tree module ice is not loaded\nkmmc: the in-tree module irdma is not loaded\n/);
    assert.deepEqual(node.calls('modprobe'), []);
  });

  it('removes modules that use each other, in whichever order they are named', async () => {
    node.loadAtBoot({ core: [], ice: ['core'], irdma: ['ice'] });
    const nic = node.install({ inTree: ['core', 'ice', 'irdma'] });
    node.store(nic.name, worker, nicImage);
    // the other module needs them as well, so that they do not go by themselves
    node.insert('other');
    node.write('/sys/module/core/holders/other', '');
    const stuck = await node.run(nic.load);
    assert.equal(stuck.status, 1);
    assert.match(stuck.output, /kmmc: in use, not removed: core\n$/);
    assert.ok(
      ['core', 'ice', 'irdma'].every((one) => node.isLoaded(one)),
      'what was removed is loaded again',
    );
    node.boot();
    node.forget();
    assert.equal((await node.run(nic.load)).status, 0);
    assert.deepEqual(node.calls('modprobe').at(-1), ['-r', '--', 'irdma']);
    assert.ok(!['core', 'ice', 'irdma'].some((one) => node.isLoaded(one)));
  });

  it('loads again what it removed where another one is in use, in the opposite order', async () => {
    node.loadAtBoot({ a: [], b: [], c: [] });
    const nic = node.install({ inTree: ['a', 'b', 'c'] });
    node.store(nic.name, worker, nicImage);
    node.set('busy', 'b');
    const { status, output } = await node.run(nic.load);
    assert.equal(status, 1);
    assert.match(output, /kmmc: in use, not removed: b\n$/);
    assert.deepEqual(node.calls('modprobe').slice(-2), [
      ['--', 'c'],
      ['--', 'a'],
    ]);
    assert.ok(['a', 'b', 'c'].every((one) => node.isLoaded(one)));
    assert.ok(!node.isLoaded('nic') && !node.exists('/run/kmmc/99-worker-nic/loaded'));
  });

  for (const [name, value, said] of [
    ['load-status', '1', `kmmc: nic of ${nicImage} cannot be loaded (1)\n`],
    ['load-status', '125', `kmmc: nic of ${nicImage} cannot be loaded (125)\n`],
    ['loads-nothing', 'true', `kmmc: ${worker} ended well, but nic is not in the kernel\n`],
  ] as const) {
    it(`fails, with the old module back, where the worker has ${name} ${value}`, async () => {
      node.loadAtBoot({ nic: [] });
      const nic = node.install({ inTree: ['nic'] });
      node.store(nic.name, worker, nicImage);
      node.set(name, value);
      const { status, output } = await node.run(nic.load);
      assert.equal(status, 1);
      assert.ok(output.endsWith(said), output);
      assert.ok(node.isLoaded('nic'));
      assert.deepEqual(node.calls('modprobe').at(-1), ['--', 'nic']);
      const loads = podmanCalls(node, nic).filter((words) => words.includes(`${volume}-load`) && words[0] === 'run');
      // what podman itself fails in is tried again; what the container ends with is not
      assert.equal(loads.length, value === '125' ? 3 : 1);
    });
  }

  it('brings back what it removed where systemd ends it, and leaves nothing behind', async () => {
    node.loadAtBoot({ ice: [] });
    const nic = node.install({ inTree: ['ice'] });
    node.store(nic.name, worker, nicImage);
    node.write('/lab/hold-load', '');
    const service = node.start(nic.load);
    while (!node.calls('podman').some((words) => words.includes('load'))) await pause(10);
    assert.ok(!node.isLoaded('ice'));
    service.stop();
    assert.notEqual((await service.ended).status, 0);
    assert.ok(node.isLoaded('ice') && !node.exists('/run/kmmc/99-worker-nic/loaded'));
    assert.deepEqual(podmanCalls(node, nic).slice(-2), cleanUp);
  });

  it('brings back what it removed where anything else fails', async () => {
    node.loadAtBoot({ ice: [] });
    const nic = node.install({ inTree: ['ice'], firmware: '/firmware' });
    node.putInImage('/firmware/nic.bin');
    node.store(nic.name, worker, nicImage);
    // there can be no such directory
    node.write('/var/lib/firmware', '');
    assert.equal((await node.run(nic.load)).status, 1);
    assert.deepEqual(node.calls('modprobe'), [
      ['-r', '--', 'ice'],
      ['--', 'ice'],
    ]);
    assert.ok(node.isLoaded('ice'));
  });

  it('says which module cannot be loaded again', async () => {
    node.loadAtBoot({ a: [], b: [] });
    const nic = node.install({ inTree: ['a', 'b'] });
    node.store(nic.name, worker, nicImage);
    node.set('load-status', '1');
    node.set('unloadable', 'b');
    const { status, output } = await node.run(nic.load);
    assert.equal(status, 1);
    assert.match(output, /kmmc: the in-tree module b cannot be loaded again\n/);
    assert.ok(node.isLoaded('a'));
  });

  it('copies again where podman fails, from the beginning, and marks the store where that does not help', async () => {
    const nic = node.install();
    node.store(nic.name, worker, nicImage);
    node.set('copy-failures', '2');
    assert.equal((await node.run(nic.load)).status, 0);
    const created = podmanCalls(node, nic).filter(([noun, verb]) => noun === 'volume' && verb === 'create');
    assert.equal(created.length, 3);
    assert.deepEqual(node.calls('sleep'), [['1'], ['1']]);
    node.boot();
    node.set('copy-failures', '3');
    const { status, output } = await node.run(nic.load);
    assert.equal(status, 1);
    assert.match(output, /kmmc: the files of \S+ cannot be copied \(125\); the pull service fetches it again\n$/);
    assert.ok(node.exists('/var/lib/kmmc/99-worker-nic/broken'));
  });

  it('touches no module where the files cannot be copied', async () => {
    node.loadAtBoot({ ice: [] });
    const nic = node.install({ inTree: ['ice'] });
    node.store(nic.name, worker, nicImage);
    node.write(`${storeOf(nic.name)}/uncopyable`, '');
    assert.equal((await node.run(nic.load)).status, 1);
    assert.deepEqual(node.calls('modprobe'), []);
  });

  it('asks three times before it takes a store for one that cannot be read', async () => {
    const nic = node.install();
    node.store(nic.name, worker, nicImage);
    node.set('exists-failures', '2');
    assert.equal((await node.run(nic.load)).status, 0);
    assert.deepEqual(node.calls('sleep'), [['1'], ['1']]);
    assert.ok(!node.exists('/var/lib/kmmc/99-worker-nic/broken'));
    node.boot();
    node.set('exists-failures', '3');
    assert.equal((await node.run(nic.load)).status, 1);
    assert.ok(node.exists('/var/lib/kmmc/99-worker-nic/broken'));
  });

  it('marks a store that cannot be read', async () => {
    const nic = node.install();
    node.write(`${storeOf(nic.name)}/unreadable`, '');
    const { status, output } = await node.run(nic.load);
    assert.equal(status, 1);
    assert.equal(
      output,
      `kmmc: the images in ${storeOf(nic.name)} cannot be read; the pull service fetches them again\n`,
    );
    assert.ok(node.exists('/var/lib/kmmc/99-worker-nic/broken'));
  });

  it('leaves no container and no volume behind, however it ends', async () => {
    const nic = node.install();
    node.store(nic.name, worker, nicImage);
    for (const [name, value] of [
      ['load-status', '1'],
      ['copy-failures', '3'],
      ['copy-failures', '0'],
    ] as const) {
      node.set(name, value);
      await node.run(nic.load);
      assert.deepEqual(podmanCalls(node, nic).slice(-2), cleanUp);
      node.boot();
    }
  });

  it('takes no network, and no image that is not there', async () => {
    const nic = node.install();
    node.store(nic.name, worker, nicImage);
    await node.run(nic.load);
    const runs = podmanCalls(node, nic).filter(([verb]) => verb === 'run');
    assert.equal(runs.length, 2);
    for (const words of runs) assert.deepEqual(words.slice(1, common.length + 1), common);
    assert.ok(!podmanCalls(node, nic).some(([verb]) => verb === 'pull'));
  });
});

describe('the load service of day 1, where the module is in the kernel', () => {
  const node = useBootNode();

  it('has nothing to do where it loaded the module itself', async () => {
    const nic = node.install();
    node.store(nic.name, worker, nicImage);
    assert.equal((await node.run(nic.load)).status, 0);
    // signed modules leave no mark of their own
    node.insert('nic', '');
    node.forget();
    assert.deepEqual(await node.run(nic.load), { status: 0, output: 'kmmc: nic is loaded already\n' });
    assert.deepEqual(node.calls(), []);
  });

  it('has nothing to do where the module is out of the tree, as that of a Module is', async () => {
    const nic = node.install({ inTree: ['nic'] });
    node.store(nic.name, worker, nicImage);
    node.insert('nic', 'OE');
    assert.deepEqual(await node.run(nic.load), { status: 0, output: 'kmmc: nic is loaded already\n' });
    assert.deepEqual(node.calls(), []);
  });

  it('refuses an in-tree module of the same name that is not to be removed', async () => {
    const nic = node.install({ module: 'nic-drv', inTree: ['nic', 'nic_drv_x'] });
    node.insert('nic_drv');
    const { status, output } = await node.run(nic.load);
    assert.equal(status, 1);
    assert.equal(
      output,
      'kmmc: the in-tree module nic_drv is loaded; name it in inTreeModulesToRemove to have it replaced\n',
    );
    assert.deepEqual(node.calls(), []);
  });

  it('replaces it where it is named, with dashes or underscores', async () => {
    for (const inTree of ['nic-drv', 'nic_drv']) {
      const nic = node.install({ module: 'nic-drv', inTree: [inTree] });
      node.boot();
      node.insert('nic_drv');
      node.store(nic.name, worker, imageOf('nic-drv'));
      assert.equal((await node.run(nic.load)).status, 0, inTree);
      assert.match(node.read('/sys/module/nic_drv/taint'), /O/);
    }
  });

  it('refuses a module that is built in', async () => {
    const nic = node.install({ inTree: ['nic'] });
    node.write('/sys/module/nic/parameters/debug', '0\n');
    const { status, output } = await node.run(nic.load);
    assert.equal(status, 1);
    assert.equal(output, `kmmc: nic is built into kernel ${kernel}; it cannot be replaced\n`);
    assert.deepEqual(node.calls(), []);
  });
});
