/** Day 1 on a real node whose kernel brings a module of the same name, and loads it before anything else. */
import assert from 'node:assert/strict';
import { pushKmodImage, pushWorkerImage, requireImageTools, smallImageTools } from '../lab/day1-images.ts';
import {
  assertLoadedBeforeNetwork,
  type Day1Module,
  day1Module,
  reboot,
  reportBoot,
  seldomGarbage,
} from '../lab/day1-node.ts';
import { ignite } from '../lab/ignite.ts';
import { type NodeMachine, startNode } from '../lab/node-machine.ts';
import { type Registry, startRegistry } from '../lab/registry.ts';
import { requireNode, requireTool } from '../lab/tools.ts';

const module = 'kmmc_intree';
const variants = ['replacing', 'unasked', 'unfit', 'late'] as const;

describe('day 1 beside a module of the kernel', function () {
  this.timeout(900_000);
  let registry: Registry | undefined;
  let node: NodeMachine | undefined;
  let day1: Record<(typeof variants)[number], Day1Module>;
  let release: string;

  before(async function () {
    const image = requireNode(this);
    const tools = requireImageTools(this);
    registry = await startRegistry(requireTool(this, 'docker-registry'));
    const { host } = registry;
    const [kernel, other] = image.kernels;
    release = kernel.release;
    const small = smallImageTools(tools);
    pushKmodImage(small.kmod, host, { name: 'replacing', kernel, modules: ['replacement/kmmc_intree'] });
    // podman, depmod and the worker have nothing against it; the kernel has
    const misplaced = { ...kernel, modules: other.modules };
    pushKmodImage(small.kmod, host, { name: 'unfit', kernel: misplaced, modules: ['replacement/kmmc_intree'] });
    pushKmodImage(small.kmod, host, { name: 'late', kernel, modules: ['kmmc_second'] });
    const workerImage = pushWorkerImage(small.worker, host);
    const inTree = [module];
    const options = { loadAfterPull: true };
    day1 = {
      replacing: day1Module({ name: 'replacing', module, inTree, workerImage }),
      unasked: day1Module({ name: 'unasked', image: 'replacing', module, workerImage }),
      unfit: day1Module({ name: 'unfit', module, inTree, workerImage, options }),
      late: day1Module({ name: 'late', module: 'kmmc_second', workerImage, options }),
    };
    const { replacing, unasked, unfit } = day1;
    const { files, enable } = ignite(replacing.config, unasked.config, unfit.config);
    node = await startNode(image, {
      append: seldomGarbage,
      registry: host,
      files: { ...files, '/etc/modules-load.d/lab.conf': { content: `${module}\n` } },
      // its image is that of another one
      enable: enable.filter((unit) => unit !== unasked.pull),
    });
  });

  after(async () => {
    await node?.stop();
    await registry?.stop();
  });

  const machine = () => node ?? assert.fail();
  const imageOf = (name: string) => `registry.example.com/lab/${name}:${release}`;
  const output = async (script: string) => {
    const result = await machine().run(script);
    assert.equal(result.status, 0, result.output);
    return result.output;
  };
  /** Which of the two is in the kernel; only the other one has a version. */
  const assertInTree = async () =>
    assert.equal(
      await output(`ls /sys/module/${module}/initstate; ls /sys/module/${module}/version 2>&1 || :`),
      inTreeOnly,
    );

  it('refuses to replace it unasked, from the first boot on', async () => {
    const { unasked } = day1;
    const words = `kmmc: the in-tree module ${module} is loaded; name it in inTreeModulesToRemove to have it replaced\n`;
    assert.equal(await output(`journalctl -b -o cat -u ${unasked.load} | grep ^kmmc:`), words);
    assert.equal(await output(`systemctl is-failed ${unasked.load}`), 'failed\n');
    await assertInTree();
  });

  it('is replaced at the second boot, before the network comes up', async () => {
    const { replacing, unasked, unfit } = day1;
    // two services that load modules of one name would disturb each other
    await output(`systemctl -q disable ${unasked.load} ${unfit.load} ${unfit.pull}`);
    await machine().awaitReboot({ timeoutSeconds: 600 });
    const report = await reportBoot(machine(), [replacing, unfit]);
    assert.deepEqual([report.failed, report.boots, report.reboots], [[], 2, 1]);
    const said = [`removed the in-tree module ${module}`, `loaded ${module} of ${imageOf('replacing')}`];
    assert.equal(report.services[replacing.load]?.said, said.map((line) => `kmmc: ${line}\n`).join(''));
    assert.equal(await output(`cat /sys/module/${module}/version`), '2\n');
    assertLoadedBeforeNetwork(report, replacing, module);
    const words = report.kernel.flatMap(({ text }) => (/loaded$/.test(text) ? [text.replace(`${module}: `, '')] : []));
    assert.deepEqual(words, ['loaded', 'unloaded', 'replacement loaded']);
    // in the boot before, right after the pull
    const pulled = report.saidBefore[unfit.pull] ?? '';
    assert.ok(pulled.includes(`kmmc: pulled ${imageOf('unfit')}\n`), pulled);
    const later = `kmmc: ${module} cannot be loaded now; it is loaded before the network at the next boot\n`;
    assert.ok(pulled.includes(later), pulled);
  });

  it('comes back where the new one cannot be loaded, and the node does not reboot again for it', async () => {
    const { replacing, unfit, late } = day1;
    const { files, enable } = ignite(late.config);
    await output(`systemctl -q disable ${replacing.load} ${replacing.pull}`);
    await reboot(machine(), { files, enable: [...enable, unfit.load, unfit.pull] });
    const report = await reportBoot(machine(), [unfit, late]);
    assert.deepEqual([report.boots, report.reboots], [3, 2]);
    assert.deepEqual(report.failed.toSorted(), [unfit.pull, unfit.load].toSorted());
    assert.equal(
      report.services[unfit.load]?.said,
      `kmmc: removed the in-tree module ${module}\nkmmc: ${module} of ${imageOf('unfit')} cannot be loaded (1)\n`,
    );
    const journal = await machine().journal(unfit.load);
    assert.match(journal, /modprobe: ERROR: could not insert 'kmmc_intree': Exec format error/);
    await assertInTree();
    const lives = report.kernel.flatMap(({ text }) => (/^kmmc_intree: (un)?loaded$/.test(text) ? [text] : []));
    assert.deepEqual(
      lives,
      ['loaded', 'unloaded', 'loaded'].map((word) => `${module}: ${word}`),
    );
    const words = `${imageOf('unfit')} is on this node, but its ${module} is not loaded: systemctl status ${unfit.load}`;
    assert.equal(report.services[unfit.pull]?.said, `kmmc: ${words}\n`);
  });

  it('is no matter for another module, which is loaded after the pull, without a reboot', async () => {
    const { late } = day1;
    const report = await reportBoot(machine(), [late]);
    assert.deepEqual([report.boots, report.reboots], [3, 2]);
    assert.equal(
      report.services[late.pull]?.said,
      `kmmc: pulled ${imageOf('late')}\nkmmc: loaded kmmc_second without a reboot\n`,
    );
    assert.ok((report.services[late.load]?.exited ?? 0) > report.networkStarted);
    assert.ok(report.modules.includes('kmmc_second'));
  });
});

const inTreeOnly = `/sys/module/${module}/initstate
ls: cannot access '/sys/module/${module}/version': No such file or directory
`;
