/** Hostile values in the scripts of day 1: every one arrives as it is, and none is ever run, split or expanded. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { containerCall, imageOf, kernel, podmanCalls, storeOf, useBootNode, worker } from './boot-node.ts';

/** What would leave a file /pwned if a shell read it, and what a shell would split, expand or take for an option. */
const hostile = [
  '$(id>pwned)`id>pwned`',
  ';id>pwned|id>pwned&<x',
  "'",
  '"$x',
  '\\\\',
  '%n*?[a]~!#',
  '-x',
  '--',
  '${HOME}$((1))',
  'é',
];
/** These in one place each only: a list has blanks between its names. */
const withBlanks = [...hostile, ' a  b ', 'a\nb', '\t'];

describe('hostile values on day 1', function () {
  this.timeout(60_000);
  const node = useBootNode();
  afterEach(() => assert.ok(!node.exists('/pwned') && !node.exists('/usr/local/bin/pwned'), 'a value was run'));

  for (const [variable, field] of [
    ['DIR_NAME', -3],
    ['FIRMWARE_FILES_PATH', -1],
  ] as const) {
    it(`${variable} is copied from, whatever it holds`, async () => {
      const nic = node.install();
      node.store(nic.name, worker, imageOf('nic'));
      for (const value of withBlanks.map((text) => `/${text}`)) {
        node.boot();
        node.forget();
        node.putInImage(variable === 'DIR_NAME' ? `${value}/lib/modules/${kernel}/extra/x.ko` : `${value}/x.bin`);
        const { status, output } = await node.run(nic.load, { [variable]: value });
        assert.equal(status, 0, output);
        assert.equal(containerCall(node, nic, 'copy').at(field), value);
        assert.ok(node.read('/lab/volume').includes(`/tmp${value}/`), value);
      }
    });
  }

  it('IN_TREE_MODULES_TO_REMOVE is a list of names, each removed as it is', async () => {
    const nic = node.install();
    node.store(nic.name, worker, imageOf('nic'));
    for (const name of hostile) node.insert(name.replaceAll('-', '_'));
    const { status, output } = await node.run(nic.load, { IN_TREE_MODULES_TO_REMOVE: hostile.join(' ') });
    assert.equal(status, 0, output);
    assert.deepEqual(
      node.calls('modprobe'),
      hostile.map((name) => ['-r', '--', name]),
    );
    assert.deepEqual(
      hostile.filter((name) => node.isLoaded(name.replaceAll('-', '_'))),
      [],
    );
  });

  it('KERNEL_MODULE is looked for in the kernel as it is', async () => {
    const nic = node.install();
    node.store(nic.name, worker, imageOf('nic'));
    for (const value of withBlanks) {
      node.boot();
      const { status, output } = await node.run(nic.load, { KERNEL_MODULE: value });
      assert.equal(status, 1);
      const said = `kmmc: ${worker} ended well, but ${value.replaceAll('-', '_')} is not in the kernel\n`;
      assert.ok(output.endsWith(said), output);
      node.insert(value.replaceAll('-', '_'), 'O');
      assert.equal((await node.run(nic.load, { KERNEL_MODULE: value })).status, 0, value);
    }
  });

  it('KERNEL_MODULE is no pattern for the names of in-tree modules', async () => {
    const nic = node.install({ inTree: ['ice'] });
    node.insert('*');
    const { status, output } = await node.run(nic.load, { KERNEL_MODULE: '*' });
    assert.equal(status, 1);
    assert.match(output, /the in-tree module \* is loaded; name it/);
  });

  for (const variable of ['KERNEL_MODULE_IMAGE', 'WORKER_IMAGE']) {
    it(`${variable} is asked for and pulled as it is`, async () => {
      const nic = node.install();
      for (const value of withBlanks) {
        node.forget();
        const image = variable === 'WORKER_IMAGE' ? value : `${value}:${kernel}`;
        assert.equal((await node.run(nic.pull, { [variable]: value })).status, 0, value);
        assert.ok(
          podmanCalls(node, nic).some((words) => words.join('\0') === `pull\0--quiet\0--\0${image}`),
          value,
        );
        node.forget();
        await node.run(nic.load, { [variable]: value });
        const place = variable === 'WORKER_IMAGE' ? 'load' : 'copy';
        const words = containerCall(node, nic, place);
        assert.equal(words[words.indexOf('--') + 1], image);
        node.boot();
        node.remove('/var/lib/kmmc');
      }
    });
  }

  for (const [variable, target] of [
    ['WORKER_CONFIG_FILEPATH', '/etc/kmm-worker/config.yaml'],
    ['MODPROBE_CONFIG_FILEPATH', '/etc/modprobe.d/kmmc-softdep.conf'],
  ] as const) {
    it(`${variable} is mounted as it is`, async () => {
      const nic = node.install();
      node.store(nic.name, worker, imageOf('nic'));
      for (const value of withBlanks.map((text) => `/etc/${text}`)) {
        node.boot();
        node.forget();
        node.write(value, node.read('/etc/kmmc/99-worker-nic/worker.json'));
        assert.equal((await node.run(nic.load, { [variable]: value })).status, 0, value);
        assert.ok(containerCall(node, nic, 'load').includes(`${value}:${target}:ro`));
      }
    });
  }

  it('MACHINE_CONFIG_NAME names directories and units as it is', async () => {
    const nic = node.install();
    for (const value of withBlanks.map((text) => `a${text}`)) {
      node.forget();
      await node.run(nic.pull, { MACHINE_CONFIG_NAME: value, LOAD_AFTER_PULL: 'true' });
      const [words = []] = node.calls('podman');
      assert.equal(words[1], storeOf(value));
      assert.equal(words[5], `/run/kmmc/${value}/podman`);
      assert.deepEqual(node.calls('systemctl')[0], ['start', `${value}-replace-kernel-module.service`]);
      assert.ok(node.exists(`/var/lib/kmmc/${value}/rebooted`));
      node.boot();
    }
  });

  it('AUTH_FILE is read as it is', async () => {
    const nic = node.install();
    for (const value of withBlanks.map((text) => `/etc/${text}`)) {
      node.forget();
      node.write(value, '{}');
      await node.run(nic.pull, { AUTH_FILE: value });
      const [words = []] = podmanCalls(node, nic).filter(([verb]) => verb === 'pull');
      assert.deepEqual(words.slice(0, 4), ['pull', '--quiet', '--authfile', value]);
      node.remove('/var/lib/containers');
      node.remove('/var/lib/kmmc');
    }
  });

  it('LOAD_AFTER_PULL is true or it is not', async () => {
    const nic = node.install();
    for (const value of [...withBlanks, 'True', 'true ', '1', '']) {
      node.forget();
      await node.run(nic.pull, { LOAD_AFTER_PULL: value });
      assert.deepEqual(node.calls('systemctl'), [['reboot']], value);
      node.remove('/var/lib/containers');
      node.remove('/var/lib/kmmc');
    }
  });

  it('the kernel is copied as it is, and its tag holds what a tag may hold', async () => {
    const nic = node.install();
    for (const value of hostile.filter((text) => /^[!-~]+$/.test(text))) {
      const release = `6.6.0${value}`;
      node.boot(release);
      node.putInImage(`/opt/lib/modules/${release}/x.ko`);
      node.store(nic.name, worker, imageOf('nic', release.replace(/[^\w.-]/g, '_')));
      node.forget();
      const { status, output } = await node.run(nic.load);
      assert.equal(status, 0, output);
      assert.equal(containerCall(node, nic, 'copy').at(-2), release);
    }
  });

  it('values that pass all checks arrive through the units as they are', async function () {
    this.timeout(60_000);
    // paths are free, but for control characters and a few forms
    const path = fc
      .array(fc.oneof(fc.constantFrom(...hostile), fc.string({ unit: 'grapheme', maxLength: 4 })), {
        minLength: 1,
        maxLength: 4,
      })
      .map((parts) => `/${parts.join(' ').replace(/[\p{Cc}\p{Cs}/]/gu, 'x')}`)
      .filter((text) => text !== '/' && !text.includes('..'));
    const property = fc.asyncProperty(path, path, path, async (dirName, firmware, authFile) => {
      const nic = node.install({ firmware, options: { dirName, authFile } });
      assert.deepEqual(
        [
          nic.load.environment['DIR_NAME'],
          nic.load.environment['FIRMWARE_FILES_PATH'],
          nic.pull.environment['AUTH_FILE'],
        ],
        [dirName, firmware, authFile],
      );
      node.write(authFile, '{}');
      node.putInImage(`${dirName}/lib/modules/${kernel}/extra/nic.ko`);
      node.putInImage(`${firmware}/nic.bin`);
      node.forget();
      const { status, output } = await node.run(nic.pull);
      assert.equal(status, 0, output);
      assert.equal(
        podmanCalls(node, nic)
          .find(([verb]) => verb === 'pull')
          ?.at(3),
        authFile,
      );
      node.boot();
      node.forget();
      assert.equal((await node.run(nic.load)).status, 0);
      assert.deepEqual(containerCall(node, nic, 'copy').slice(-3), [dirName, kernel, firmware]);
      for (const directory of ['containers', 'kmmc']) node.remove(`/var/lib/${directory}`);
    });
    await fc.assert(property, { numRuns: 12 });
  });
});
