/** Two modules of day 1 on one node: what they share, and who reboots when. */
import assert from 'node:assert/strict';
import { setTimeout as pause } from 'node:timers/promises';
import { imageOf, podmanCalls, useBootNode } from './boot-node.ts';

describe('two modules of day 1 on one node', () => {
  const node = useBootNode();
  const nicAndGpu = () =>
    [
      node.install(),
      node.install({ name: '99-worker-gpu', module: 'gpu', image: 'registry.example.com/drivers/gpu' }),
    ] as const;
  /** What happened, without the questions. */
  const told = () =>
    node
      .calls()
      .map((words) => (words[9] === 'pull' ? `pull ${words.at(-1)}` : words.join(' ')))
      .filter((line) => /^(pull|sync|systemctl)/.test(line));

  it('pull side by side, and the one that is done first reboots only when the other is done too', async () => {
    const [nic, gpu] = nicAndGpu();
    const tag = imageOf('gpu').split('/').at(-1);
    node.write(`/lab/hold-${tag}`, '');
    const slow = node.run(gpu.pull);
    while (!told().includes(`pull ${imageOf('gpu')}`)) await pause(10);
    const fast = node.run(nic.pull);
    while (!told().includes('sync')) await pause(10);
    // the mark is written, and nothing but the lock is in the way
    await pause(400);
    assert.ok(!told().includes('systemctl reboot'), 'it reboots under a pull');
    node.remove(`/lab/hold-${tag}`);
    for (const { status } of await Promise.all([slow, fast])) assert.equal(status, 0);
    const events = told();
    const first = events.indexOf('systemctl reboot');
    assert.equal(events.slice(0, first).filter((event) => event === 'sync').length, 2, 'both are marked before');
    assert.deepEqual(events.slice(first), ['systemctl reboot', 'systemctl reboot']);
    for (const [name, module] of [
      ['99-worker-nic', 'nic'],
      ['99-worker-gpu', 'gpu'],
    ] as const) {
      assert.equal(node.read(`/var/lib/kmmc/${name}/rebooted`), `${imageOf(module)}\n`);
    }
  });

  it('do not keep each other from rebooting where one of them has given up', async () => {
    const [nic, gpu] = nicAndGpu();
    node.set('pull-failures', '10');
    assert.equal((await node.run(gpu.pull)).status, 1);
    assert.equal((await node.run(nic.pull)).status, 0);
    assert.deepEqual(node.calls('systemctl'), [['reboot']]);
  });

  it('reboot all the same where the other one takes longer than systemd waits', async () => {
    const nic = node.install();
    node.putProgram('flock', 'record flock "$@"; [ "$1" = --shared ]\n');
    const { status, output } = await node.run(nic.pull);
    assert.equal(status, 0);
    assert.match(
      output,
      /kmmc: another day-1 module is still being pulled\nkmmc: rebooting to load nic before the network\n$/,
    );
    const [shared, exclusive] = node.calls('flock');
    assert.deepEqual(shared, ['--shared', '9']);
    const seconds = Number(exclusive?.[2]);
    // the unit has 900
    assert.ok(seconds > 800 && seconds <= 840, `${seconds} s`);
    assert.deepEqual(exclusive, ['--exclusive', '--timeout', String(seconds), '9']);
    assert.deepEqual(node.calls('systemctl'), [['reboot']]);
  });

  it('share no name of a store, a volume, a container or a file', async () => {
    const [nic, gpu] = nicAndGpu();
    const words: Set<string>[] = [];
    for (const one of [nic, gpu]) {
      const module = one === nic ? 'nic' : 'gpu';
      node.store(one.name, one.pull.environment['WORKER_IMAGE'] ?? '', imageOf(module));
      node.forget();
      assert.equal((await node.run(one.load)).status, 0);
      assert.ok(podmanCalls(node, one).length > 5);
      words.push(
        new Set(
          node
            .calls('podman')
            .flat()
            .filter((word) => word.includes('kmmc')),
        ),
      );
    }
    const [ofNic = new Set<string>(), ofGpu = new Set<string>()] = words;
    assert.equal(ofNic.size, 8);
    assert.deepEqual(
      [...ofNic].filter((word) => ofGpu.has(word)),
      [],
    );
    assert.ok(node.exists('/run/kmmc/99-worker-nic/loaded') && node.exists('/run/kmmc/99-worker-gpu/loaded'));
  });

  it('may be called as anything is: no name is that of the lock', async () => {
    for (const name of ['day1.lock', 'lock', 'kmmc']) {
      const odd = node.install({ name });
      assert.equal((await node.run(odd.load)).status, 0, name);
      assert.equal((await node.run(odd.pull)).status, 0, name);
    }
    const nic = node.install();
    assert.equal((await node.run(nic.pull)).status, 0);
  });

  it('may have the longest name: podman before 5.1 takes a runroot of 50 characters at most', async () => {
    const long = node.install({ name: `99-${'a'.repeat(219)}` });
    await node.run(long.pull);
    const [words = []] = node.calls('podman');
    const runroot = words[words.indexOf('--runroot') + 1] ?? '';
    assert.match(runroot, /^\/run\/containers\/kmmc\/[0-9a-f]{20}$/);
    assert.ok(runroot.length <= 50);
    assert.ok(podmanCalls(node, long).length > 0);
  });
});
