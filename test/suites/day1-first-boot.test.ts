/** Day 1 on a real node: two modules from the first boot on, through an upgrade of the kernel and back. */
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pushKmodImage, pushWorkerImage, requireImageTools, smallImageTools } from '../lab/day1-images.ts';
import {
  assertLoadedBeforeNetwork,
  type BootReport,
  type Day1Module,
  day1Module,
  readDay1Module,
  reboot,
  reportBoot,
  seldomGarbage,
} from '../lab/day1-node.ts';
import { ignite } from '../lab/ignite.ts';
import { type NodeMachine, startNode } from '../lab/node-machine.ts';
import { seenFromNode } from '../lab/node-registry.ts';
import { dockerConfig, type Registry, robotAccount, startRegistry } from '../lab/registry.ts';
import { renderPackage } from '../lab/render-package.ts';
import { type NodeImage, requireNode, requireTool } from '../lab/tools.ts';

// what shells, systemd, podman and the kernel's own parser could each take for something of theirs
const text = "it's  100% $HOME $(id) `id` \\x41 %h %% ; | & > < * ~ #é";
const dirName = '/opt dir/$HOME %h "q" it\'s';
const firmwareDirectory = '/firm ware/100% \\x41 $(id)';
const authFile = '/etc/lab auth/$HOME "q" \\x41 %h.json';

/** Stands in for NetworkManager's dispatcher, which in the first boot has work for some seconds. */
const dispatcher = `[Unit]
After=network.target
ConditionPathExists=!/var/lib/dispatched
[Service]
ExecStart=/bin/sh -c 'sleep 5; touch /var/lib/dispatched'
[Install]
WantedBy=multi-user.target
`;

describe('day 1 from the first boot on', function () {
  this.timeout(900_000);
  let image: NodeImage;
  let registry: Registry | undefined;
  let node: NodeMachine | undefined;
  let directory: string | undefined;
  let demo: Day1Module;
  let firmware: Day1Module;
  let second: BootReport;

  before(async function () {
    image = requireNode(this);
    const tools = requireImageTools(this);
    const program = requireTool(this, 'docker-registry');
    directory = mkdtempSync(join(tmpdir(), 'kmmc-day1-'));
    registry = await startRegistry(program, { account: robotAccount });
    const { host } = registry;
    const forPushing = join(directory, 'auth.json');
    writeFileSync(forPushing, dockerConfig(host, robotAccount));
    const small = smallImageTools({ ...tools, authFile: forPushing });
    const worker = pushWorkerImage(small.worker, host);
    for (const kernel of image.kernels) {
      const modules = ['kmmc_demo', 'kmmc_base', 'kmmc_second'];
      pushKmodImage(small.kmod, host, { name: 'demo', kernel, modules, dirName });
      const blob = { 'kmmc/demo.bin': 'firmware' };
      const files = { modules: ['kmmc_firmware'], firmware: blob, firmwareDirectory };
      pushKmodImage(small.kmod, host, { name: 'firmware', kernel, ...files });
    }
    demo = readDay1Module(await renderPackage({ inputs: [demoConfig(worker)], settings: { platform: 'OpenShift' } }));
    firmware = day1Module({
      name: 'firmware',
      module: 'kmmc_firmware',
      workerImage: worker,
      firmware: firmwareDirectory,
      options: { authFile },
    });
    const { files, enable } = ignite(demo.config, firmware.config);
    node = await startNode(image, {
      append: seldomGarbage,
      registry: host,
      files: {
        ...files,
        [authFile]: { content: dockerConfig(seenFromNode(host), robotAccount), mode: 0o600 },
        '/etc/systemd/system/NetworkManager-dispatcher.service': { content: dispatcher },
      },
      enable: [...enable, 'NetworkManager-dispatcher.service'],
    });
  });

  after(async () => {
    await node?.stop();
    await registry?.stop();
    if (directory !== undefined) rmSync(directory, { recursive: true, force: true });
  });

  const machine = () => node ?? assert.fail();
  const kernel = (index: 0 | 1) => image.kernels[index].release;
  const imageOf = (name: string, index: 0 | 1) => `registry.example.com/lab/${name}:${kernel(index)}`;
  const output = async (script: string) => {
    const result = await machine().run(script);
    assert.equal(result.status, 0, result.output);
    return result.output;
  };

  /** Nothing was to be done but to load both modules. */
  const assertLoaded = async (report: BootReport, index: 0 | 1) => {
    assert.deepEqual([report.failed, report.state], [[], 'running']);
    for (const [name, module, day1] of [
      ['demo', 'kmmc_demo', demo],
      ['firmware', 'kmmc_firmware', firmware],
    ] as const) {
      const loaded = imageOf(name, index);
      assert.equal(report.services[day1.load]?.said, `kmmc: loaded ${module} of ${loaded}\n`);
      assert.equal(report.services[day1.pull]?.said, `kmmc: ${loaded} is on this node, and ${module} is loaded\n`);
      assert.equal(report.services[day1.pull]?.result, 'success');
    }
    assert.ok(report.modules.includes('kmmc_demo') && report.modules.includes('kmmc_firmware'));
    assertLoadedBeforeNetwork(report, demo, 'kmmc_demo');
    const { load } = firmware;
    assert.ok((report.services[load]?.exited ?? Number.POSITIVE_INFINITY) < report.networkStarted);
  };

  it('has units that systemd takes without a remark, and whose values it reads as they were given', async () => {
    const units = [demo, firmware].flatMap(({ load, pull }) => [load, pull]);
    assert.equal(await output(`systemd-analyze verify --man=no ${units.join(' ')} 2>&1`), '');
    const environment = (unit: string) => output(`systemctl show -P Environment ${unit}`).then(readEnvironment);
    const load = await environment(firmware.load);
    assert.equal(load['FIRMWARE_FILES_PATH'], firmwareDirectory);
    assert.equal((await environment(firmware.pull))['AUTH_FILE'], authFile);
    assert.equal((await environment(demo.load))['DIR_NAME'], dirName);
    assert.deepEqual(Object.keys(load).sort(), [
      ...['DIR_NAME', 'FIRMWARE_FILES_PATH', 'IN_TREE_MODULES_TO_REMOVE', 'KERNEL_MODULE', 'KERNEL_MODULE_IMAGE'],
      ...['MACHINE_CONFIG_NAME', 'MODPROBE_CONFIG_FILEPATH', 'WORKER_CONFIG_FILEPATH', 'WORKER_IMAGE'],
    ]);
  });

  it('ends well before there are images', async () => {
    for (const { load } of [demo, firmware]) {
      assert.equal(
        await output(`systemctl show -p Result -p ExecMainStatus ${load}`),
        'Result=success\nExecMainStatus=0\n',
      );
    }
  });

  it('waits with the pull until the dispatcher of NetworkManager is done', async () => {
    const [started, done] = (
      await output(`
        until [ "$(systemctl show -P ExecMainStartTimestampMonotonic ${demo.pull})" != 0 ]; do sleep 1; done
        systemctl show -P ExecMainStartTimestampMonotonic ${demo.pull}
        systemctl show -P ExecMainExitTimestampMonotonic NetworkManager-dispatcher.service`)
    ).split('\n');
    assert.ok(Number(done) > 0 && Number(started) > Number(done), `${started}, ${done}`);
  });

  it('pulls in the first boot, and reboots once for both modules', async () => {
    await machine().awaitReboot({ timeoutSeconds: 400 });
    second = await reportBoot(machine(), [demo, firmware]);
    const report = second;
    for (const [name, day1] of [
      ['demo', demo],
      ['firmware', firmware],
    ] as const) {
      const missing = 'is not on this node; the pull service fetches it when the network is up';
      assert.equal(report.saidBefore[day1.load], `kmmc: registry.example.com/lab/worker:1 ${missing}\n`);
      assert.match(report.saidBefore[day1.pull] ?? '', new RegExp(`^kmmc: pulled ${imageOf(name, 0)}$`, 'm'));
    }
    const before = Object.values(report.saidBefore).join('');
    assert.match(before, /^kmmc: rebooting to load \w+ before the network$/m);
    assert.deepEqual([report.boots, report.reboots], [2, 1]);
    await assertLoaded(report, 0);
  });

  it('loads what the loading order says, and what the module depends on, before the module', () => {
    const loaded = second.kernel.flatMap(({ text }) => (text.endsWith(': loaded') ? [text] : []));
    assert.equal(loaded.at(-1), 'kmmc_demo: loaded');
    assert.deepEqual(loaded.toSorted(), ['kmmc_base: loaded', 'kmmc_demo: loaded', 'kmmc_second: loaded']);
  });

  it('gives parameters and paths to the module as they were written', async () => {
    const parameters = '/sys/module/kmmc_demo/parameters';
    assert.equal(await output(`cat ${parameters}/text ${parameters}/number`), `${text}\n7\n`);
    assert.ok(second.kernel.some((line) => line.text === 'kmmc_firmware: 8 bytes'));
  });

  it('keeps nothing of one module with the other', async () => {
    const images = async (store: string) => {
      const entries: { names: string[] }[] = JSON.parse(await output(`cat ${store}/overlay-images/images.json`));
      return entries.flatMap(({ names }) => names).toSorted();
    };
    const worker = 'registry.example.com/lab/worker:1';
    assert.deepEqual(await images(demo.store), [imageOf('demo', 0), worker]);
    assert.deepEqual(await images(firmware.store), [imageOf('firmware', 0), worker]);
    assert.equal(await output('ls /var/lib/containers/kmmc /var/lib/kmmc'), listing);
    assert.equal(await output(`find /var/lib/kmmc -type f; find ${demo.store}/volumes -mindepth 1 -type d`), '');
    // podman's locks, which all stores of a node share
    assert.equal(await output('ls /dev/shm'), '');
    // what CRI-O and the kubelet look after
    assert.equal(await output('podman images --quiet; podman volume ls --quiet'), '');
  });

  it('pulls the images of another kernel at its first boot, and reboots once', async () => {
    await reboot(machine(), { release: kernel(1) });
    await machine().awaitReboot({ timeoutSeconds: 400 });
    const report = await reportBoot(machine(), [demo, firmware]);
    assert.match(report.saidBefore[demo.load] ?? '', new RegExp(`^kmmc: ${imageOf('demo', 1)} is not on this node;`));
    assert.match(report.saidBefore[demo.pull] ?? '', new RegExp(`^kmmc: pulled ${imageOf('demo', 1)}$`, 'm'));
    assert.deepEqual([report.boots, report.reboots], [4, 3]);
    assert.equal(await output('uname -r'), `${kernel(1)}\n`);
    await assertLoaded(report, 1);
  });

  it('still has the images of the first kernel, and does not reboot for them', async () => {
    await registry?.down();
    await reboot(machine(), { release: kernel(0) });
    const report = await reportBoot(machine(), [demo, firmware]);
    assert.deepEqual([report.boots, report.reboots], [5, 4]);
    await assertLoaded(report, 0);
  });
});

const listing = `/var/lib/containers/kmmc:
99-lab-demo
99-lab-firmware

/var/lib/kmmc:
99-lab-demo
99-lab-firmware
`;

function demoConfig(workerImage: string): object {
  const option = (name: string) => `kmmc.dev/boot-${name}`;
  return {
    apiVersion: 'kmm.sigs.x-k8s.io/v1beta1',
    kind: 'BootModuleConfig',
    metadata: {
      name: 'demo',
      namespace: 'lab',
      annotations: {
        [option('parameters')]: `number=7\ntext=${text}`,
        [option('modules-loading-order')]: 'kmmc_demo,kmmc_second',
        [option('dir-name')]: dirName,
        [option('auth-file')]: authFile,
      },
    },
    spec: {
      machineConfigName: '99-lab-demo',
      machineConfigPoolName: 'worker',
      kernelModuleImage: 'registry.example.com/lab/demo',
      kernelModuleName: 'kmmc_demo',
      workerImage,
    },
  };
}

/** Words as systemctl prints them: those with special characters are in quotes, with backslashes before some of them. */
function readEnvironment(printed: string): Record<string, string> {
  const words = printed.trim().match(/"(?:[^"\\]|\\.)*"|\S+/g) ?? [];
  const assignments = words.map((word) => (word.startsWith('"') ? word.slice(1, -1).replace(/\\(.)/g, '$1') : word));
  return Object.fromEntries(
    assignments.map((assignment) => {
      const [, name = '', value = ''] = /^([A-Z_]+)=(.*)$/s.exec(assignment) ?? assert.fail(assignment);
      return [name, value];
    }),
  );
}
