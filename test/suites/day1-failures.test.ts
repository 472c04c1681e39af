/** Day 1 on a real node where things go wrong: no registry, stores that are damaged or lost. It never reboots in a loop. */
import assert from 'node:assert/strict';
import { pushKmodImage, pushWorkerImage, requireImageTools, smallImageTools } from '../lab/day1-images.ts';
import { type Day1Module, day1Module, reboot, reportBoot, seldomGarbage } from '../lab/day1-node.ts';
import { ignite } from '../lab/ignite.ts';
import { type NodeMachine, startNode } from '../lab/node-machine.ts';
import { type Registry, startRegistry } from '../lab/registry.ts';
import { requireNode, requireTool } from '../lab/tools.ts';

/** What happens to the store of each before the third boot. */
const modules = { damaged: 'kmmc_second', emptied: 'kmmc_base' } as const;

/**
 * The pull is tried ten times with pauses of minutes between. The drop-in puts another `sleep` first on the PATH of that
 * service: what was rendered stays as it is.
 */
const impatient = `[Service]
Environment=PATH=/opt/lab:/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin
`;
const sleep = `#!/bin/sh
echo "lab: sleep $*"
exec /usr/bin/sleep 0.1
`;

/** Has the file system of a store forget it at each boot. */
const forgetting = ({ store, load }: Day1Module) => `[Unit]
DefaultDependencies=no
After=local-fs.target
Before=${load}
[Service]
Type=oneshot
ExecStart=/bin/rm -rf ${store}
[Install]
WantedBy=multi-user.target
`;

describe('day 1 where something fails', function () {
  this.timeout(900_000);
  let registry: Registry | undefined;
  let node: NodeMachine | undefined;
  let day1: Record<keyof typeof modules, Day1Module>;
  let release: string;

  before(async function () {
    const image = requireNode(this);
    const tools = requireImageTools(this);
    registry = await startRegistry(requireTool(this, 'docker-registry'));
    const { host } = registry;
    const [kernel] = image.kernels;
    release = kernel.release;
    const small = smallImageTools(tools);
    const workerImage = pushWorkerImage(small.worker, host);
    const pushed = Object.entries(modules).map(([name, module]) => {
      pushKmodImage(small.kmod, host, { name, kernel, modules: [module] });
      return [name, day1Module({ name, module, workerImage })] as const;
    });
    day1 = Object.fromEntries(pushed) as typeof day1;
    await registry.down();
    const { damaged, emptied } = day1;
    node = await startNode(image, {
      append: seldomGarbage,
      registry: host,
      files: {
        ...ignite(damaged.config, emptied.config).files,
        [`/etc/systemd/system/${damaged.pull}.d/lab.conf`]: { content: impatient },
        '/opt/lab/sleep': { content: sleep, mode: 0o755 },
      },
      // the other one waits for the registry
      enable: [damaged.load, damaged.pull],
    });
  });

  after(async () => {
    await node?.stop();
    await registry?.stop();
  });

  const machine = () => node ?? assert.fail();
  const imageOf = (name: string) => `registry.example.com/lab/${name}:${release}`;
  const all = () => Object.values(day1);
  const output = async (script: string) => {
    const result = await machine().run(script);
    assert.equal(result.status, 0, result.output);
    return result.output;
  };

  it('gives a registry up that does not answer, and does not reboot', async () => {
    const { damaged } = day1;
    const report = await reportBoot(machine(), [damaged]);
    assert.deepEqual([report.state, report.failed], ['degraded', [damaged.pull]]);
    assert.deepEqual([report.boots, report.reboots], [1, 0]);
    const { result, status, said } = report.services[damaged.pull] ?? assert.fail();
    assert.deepEqual([result, status], ['exit-code', 1]);
    const worker = 'registry.example.com/lab/worker:1';
    const pauses = [5, 10, 20, 40, 60, 60, 60, 60, 60];
    const tries = pauses.map((pause) => `kmmc: ${worker} cannot be pulled; next try in ${pause} s\n`).join('');
    assert.equal(said, `${tries}kmmc: ${worker} cannot be pulled; given up until the next boot\n`);
    const journal = await machine().journal(damaged.pull);
    assert.deepEqual(
      Array.from(journal.matchAll(/lab: sleep (\d+)$/gm), ([, pause]) => Number(pause)),
      pauses,
    );
    assert.match(journal, /connection refused/);
    assert.match(await output(`systemctl status ${damaged.pull} || :`), /given up until the next boot/);
    assert.equal(report.services[damaged.load]?.status, 0);
  });

  it('goes on when the registry is back and the service is started again', async () => {
    const { damaged, emptied } = day1;
    await registry?.restart({});
    await output(`systemctl restart --no-block ${damaged.pull} ${emptied.pull}`);
    await machine().awaitReboot({ timeoutSeconds: 600, enable: [emptied.load, emptied.pull] });
    const report = await reportBoot(machine(), all());
    assert.deepEqual([report.state, report.failed], ['running', []]);
    assert.deepEqual([report.boots, report.reboots], [2, 1]);
    assert.ok(report.modules.includes(modules.damaged) && report.modules.includes(modules.emptied));
  });

  it('fetches stores anew that are damaged, and reboots once for both', async () => {
    const { damaged, emptied } = day1;
    await output(`
      yes damaged | head -c 65536 >${damaged.store}/libpod/bolt_state.db
      for layer in ${emptied.store}/overlay/*/diff; do rm -rf "$layer"/bin "$layer"/lib "$layer"/usr; done`);
    await reboot(machine());
    const unit = { '/etc/systemd/system/forgetting.service': { content: forgetting(damaged) } };
    await machine().awaitReboot({ timeoutSeconds: 600, files: unit, enable: ['forgetting.service'] });
    const { boots, reboots, saidBefore, services, modules: loaded } = await reportBoot(machine(), all());
    assert.deepEqual([boots, reboots], [4, 3]);
    const unreadable = `the images in ${damaged.store} cannot be read; the pull service fetches them again`;
    assert.equal(saidBefore[damaged.load], `kmmc: ${unreadable}\n`);
    const uncopied = /^kmmc: the files of (\S+) cannot be copied \(\d+\); the pull service fetches it again\n$/;
    assert.equal(uncopied.exec(saidBefore[emptied.load] ?? '')?.[1], imageOf('emptied'));
    for (const [name, { store, pull }] of Object.entries(day1)) {
      const anew = `kmmc: the images in ${store} are fetched anew\nkmmc: pulled ${imageOf(name)}\n`;
      const said = saidBefore[pull] ?? '';
      assert.ok(said.startsWith(anew), said);
    }
    assert.ok(loaded.includes(modules.emptied));
    assert.equal(services[emptied.load]?.said, `kmmc: loaded ${modules.emptied} of ${imageOf('emptied')}\n`);
  });

  it('reboots no second time for an image that does not outlive the reboot', async () => {
    const { damaged } = day1;
    const report = await reportBoot(machine(), all());
    assert.deepEqual([report.boots, report.reboots], [4, 3]);
    assert.deepEqual(report.failed, [damaged.pull]);
    const image = imageOf('damaged');
    const words = `this node was rebooted for ${image} before, and the module is not loaded: no second reboot`;
    assert.equal(report.services[damaged.pull]?.said, `kmmc: pulled ${image}\nkmmc: ${words}\n`);
    assert.ok(!report.modules.includes(modules.damaged));
  });
});
