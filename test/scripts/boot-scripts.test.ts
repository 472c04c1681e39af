/** The scripts of day 1 as texts, the tag that they make of a kernel, and the script that waits. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { kernelTag } from '../../src/lib/kernel.ts';
import { bootCommon } from '../../src/scripts/boot-common.ts';
import { bootLoadScript } from '../../src/scripts/boot-load-script.ts';
import { bootPullScript } from '../../src/scripts/boot-pull-script.ts';
import { bootWaitScript } from '../../src/scripts/boot-wait-script.ts';
import { requireTool } from '../lab/tools.ts';
import { readSet } from '../oracle/read-set.ts';
import { useBootNode } from './boot-node.ts';

const scripts = { load: bootLoadScript, pull: bootPullScript, wait: bootWaitScript };

/** What nodes report, and what is hard to turn into a tag. */
const kernels = [
  ...readSet<{ readonly kernel: string }>('e').map(({ kernel }) => kernel),
  '5.14.0-570.19.1.el9_6.x86_64+rt',
  '5.14.0-570.19.1.el9_6.aarch64+64k',
  '6.1.0-28-amd64~bpo12+1',
  '6.6.0+',
  '6.6.0++',
  '6.6.0-a*b?[c]$(touch /pwned)`x`"\'\\%n~',
].filter((kernel) => /^[!-~]{1,64}$/.test(kernel));

describe('the scripts of day 1', () => {
  for (const [name, text] of Object.entries(scripts)) {
    it(`${name}: is ASCII, ends in a line end, and has no blank at the end of a line`, () => {
      assert.match(text, /^#!\/bin\/bash\n[\n -~]*[!-~]\n$/);
      assert.doesNotMatch(text, /[ \t]\n/);
    });

    it(`${name}: is bash`, () => {
      const { status, stderr } = spawnSync('bash', ['-n'], { input: text, encoding: 'utf8' });
      assert.equal(stderr, '');
      assert.equal(status, 0);
    });

    it(`${name}: is clean shell`, function () {
      const shellcheck = requireTool(this, 'shellcheck');
      // what is shared is not all used by each; the variables are those of the unit
      const options = ['--shell=bash', '--exclude=SC2034,SC2153', '-'];
      const { status, stdout } = spawnSync(shellcheck, options, { encoding: 'utf8', input: text });
      assert.equal(stdout, '');
      assert.equal(status, 0);
    });
  }

  it('make the tag of every kernel that KERNEL_FULL_VERSION of a Module is', () => {
    const common = bootCommon.filter((line) => !line.startsWith('mkdir ')).join('\n');
    const loop = `while IFS= read -r one; do (
      uname() { printf '%s\\n' "$one"; }
      eval "$common"
      printf '%s\\n' "$image"
    ); done`;
    const { stdout, stderr } = spawnSync('bash', ['--norc', '-c', loop], {
      encoding: 'utf8',
      input: kernels.map((kernel) => `${kernel}\n`).join(''),
      env: {
        PATH: process.env['PATH'],
        common,
        KERNEL_MODULE_IMAGE: 'registry.example.com:5000/nic',
        KERNEL_MODULE: 'nic',
        MACHINE_CONFIG_NAME: 'a',
      },
    });
    assert.equal(stderr, '');
    assert.ok(kernels.length > 300);
    assert.deepEqual(
      stdout.trimEnd().split('\n'),
      kernels.map((kernel) => `registry.example.com:5000/nic:${kernelTag(kernel)}`),
    );
    for (const kernel of kernels.filter((one) => /^\w/.test(one))) {
      assert.match(kernelTag(kernel), /^[A-Za-z0-9_][A-Za-z0-9_.-]{0,127}$/);
    }
  });
});

describe('the script that waits for the dispatcher of NetworkManager', () => {
  const node = useBootNode();
  const asked = ['show', 'NetworkManager-dispatcher.service', '--property=ActiveState'];

  it('waits while it is at work, and not a second longer', async () => {
    node.set('dispatcher', ['activating', 'active', 'active', 'deactivating', 'inactive'].join('\n'));
    assert.deepEqual(await node.run(node.install().wait), { status: 0, output: '' });
    assert.deepEqual(node.calls('sleep'), [['1'], ['1'], ['1'], ['1']]);
    assert.deepEqual(node.calls('systemctl'), Array(5).fill(asked));
  });

  for (const state of ['inactive', 'failed']) {
    it(`does not wait for one that is ${state}, or that does not exist`, async () => {
      node.set('dispatcher', state);
      assert.equal((await node.run(node.install().wait)).status, 0);
      assert.deepEqual(node.calls('sleep'), []);
    });
  }

  it('goes on after a minute', async () => {
    node.set('dispatcher', 'active');
    const { status, output } = await node.run(node.install().wait);
    assert.equal(status, 0);
    assert.equal(output, 'kmmc: NetworkManager-dispatcher is still at work; going on\n');
    assert.equal(node.calls('sleep').length, 60);
  });
});
