/** The lab's full node itself: what the suites that load modules before a cluster is there rely on. */
import assert from 'node:assert/strict';
import { pushKmodImage, requireImageTools } from '../lab/day1-images.ts';
import { type NodeMachine, startNode } from '../lab/node-machine.ts';
import { type Registry, startRegistry } from '../lab/registry.ts';
import { type NodeImage, requireNode, requireTool } from '../lab/tools.ts';

/** A unit that is done before the network comes up. */
const early = `[Unit]
DefaultDependencies=no
After=local-fs.target
Before=network-pre.target
Wants=network-pre.target
[Service]
Type=oneshot
ExecStart=/bin/sh -c 'echo "early on $(uname -r)"; touch /var/lib/early'
[Install]
WantedBy=multi-user.target
`;

/** A unit that needs the network. */
const late = `[Unit]
After=network-online.target
Wants=network-online.target
[Service]
Type=oneshot
RemainAfterExit=yes
ExecStart=/bin/sh -c 'ip -4 -o address show scope global'
[Install]
WantedBy=multi-user.target
`;

describe('a node of the lab', function () {
  this.timeout(240_000);
  let image: NodeImage;
  let registry: Registry | undefined;
  let node: NodeMachine | undefined;
  let demo: string;

  before(async function () {
    image = requireNode(this);
    const tools = requireImageTools(this);
    registry = await startRegistry(requireTool(this, 'docker-registry'));
    node = await startNode(image, {
      registry: registry.host,
      files: {
        '/etc/systemd/system/early.service': { content: early },
        '/etc/systemd/system/late.service': { content: late },
        '/usr/local/bin/greet': { content: '#!/bin/sh\necho "hello $1"\n', mode: 0o755 },
      },
      enable: ['early.service', 'late.service'],
    });
    demo = pushKmodImage(tools, registry.host, {
      name: 'demo',
      kernel: image.kernels[0],
      modules: ['kmmc_demo', 'kmmc_base'],
    });
  });

  after(async () => {
    await node?.stop();
    await registry?.stop();
  });

  const machine = () => {
    assert.ok(node);
    return node;
  };
  const output = async (script: string) => {
    const result = await machine().run(script);
    assert.equal(result.status, 0, result.output);
    return result.output;
  };

  it('answers when the early units are done', async () => {
    assert.equal(
      await output('systemctl show -P Result early.service; ls /var/lib/early'),
      'success\n/var/lib/early\n',
    );
    assert.match(await machine().journal('early.service'), new RegExp(`early on ${image.kernels[0].release}`));
  });

  it('tells the status and the words of a script, and ends one that takes too long', async () => {
    assert.deepEqual(await machine().run('greet "a  b" >&2; exit 3'), { status: 3, output: 'hello a  b\n' });
    assert.equal((await machine().run('sleep 60', { timeoutSeconds: 1 })).status, 124);
  });

  it('reaches network-online.target, without a failed unit', async () => {
    assert.equal(await machine().settled(), 'running');
    assert.match(await machine().journal('late.service'), /inet 10\.0\.2\.15/);
    assert.equal(await output('systemctl is-active network-online.target'), 'active\n');
  });

  it('loads a module from an image of the registry on this machine', async () => {
    await output(`podman pull --quiet ${demo}`);
    const modprobe = await output(
      `podman run --rm --privileged --network none ${demo} modprobe -v -d /opt kmmc_demo number=7`,
    );
    assert.match(modprobe, /insmod \/opt\/lib\/modules\/.*\/kmmc_base\.ko\s[\s\S]*\/kmmc_demo\.ko number=7/);
    assert.equal(await output('cat /sys/module/kmmc_demo/parameters/number'), '7\n');
  });

  it('has the in-tree module of each kernel', async () => {
    assert.match(await output('modinfo -F vermagic kmmc_intree'), new RegExp(`^${image.kernels[0].release} `));
    assert.match(
      await output(`modinfo -k ${image.kernels[1].release} -F vermagic kmmc_intree`),
      new RegExp(`^${image.kernels[1].release} `),
    );
  });

  it('reboots into another kernel, with its disk and its journal', async () => {
    const [{ release: first }, { release: second }] = image.kernels;
    // it may be gone before it can answer
    await machine()
      .run('systemctl reboot')
      .catch(() => {});
    await machine().awaitReboot({ release: second });
    assert.equal(
      await output('uname -r; lsmod | grep -c kmmc_ || true; podman images -n | wc -l'),
      `${second}\n0\n1\n`,
    );
    assert.match(await machine().journal('early.service'), new RegExp(`early on ${second}`));
    assert.match(await machine().journal('early.service', -1), new RegExp(`early on ${first}`));
  });
});
