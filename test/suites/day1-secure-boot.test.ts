/** Day 1 on a real node under Secure Boot: it loads what our key has signed, and keeps its own module where it is not. */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pushKmodImage, pushWorkerImage, requireImageTools, smallImageTools } from '../lab/day1-images.ts';
import { assertLoadedBeforeNetwork, type Day1Module, day1Module, reportBoot, seldomGarbage } from '../lab/day1-node.ts';
import { ignite } from '../lab/ignite.ts';
import { type NodeMachine, startNode } from '../lab/node-machine.ts';
import { type Registry, startRegistry } from '../lab/registry.ts';
import { makeSecureFirmware, requireFirmwareTools } from '../lab/secure-firmware.ts';
import { requireSignFile } from '../lab/sign-file.ts';
import { makeSigningKeys } from '../lab/signing-keys.ts';
import { requireNode, requireTool } from '../lab/tools.ts';

const inTree = 'kmmc_intree';

describe('day 1 under Secure Boot', function () {
  this.timeout(900_000);
  let directory: string | undefined;
  let registry: Registry | undefined;
  let node: NodeMachine | undefined;
  let signed: Day1Module;
  let unsigned: Day1Module;
  let release: string;

  before(async function () {
    const image = requireNode(this);
    const tools = requireImageTools(this);
    const firmwareTools = requireFirmwareTools(this);
    const signFile = requireSignFile(this);
    const registryProgram = requireTool(this, 'docker-registry');
    directory = mkdtempSync(join(tmpdir(), 'kmmc-day1-secure-'));
    const keys = makeSigningKeys(firmwareTools.openssl, join(directory, 'keys'), 'lab module');
    const [kernel] = image.kernels;
    release = kernel.release;
    const signedKernel = { ...kernel, modules: join(directory, 'modules') };
    cpSync(kernel.modules, signedKernel.modules, { recursive: true });
    for (const name of ['kmmc_second', inTree]) {
      execFileSync(signFile, ['sha256', keys.key, keys.certificatePem, join(signedKernel.modules, `${name}.ko`)]);
    }
    registry = await startRegistry(registryProgram);
    const { host } = registry;
    const small = smallImageTools(tools);
    const workerImage = pushWorkerImage(small.worker, host);
    pushKmodImage(small.kmod, host, { name: 'signed', kernel: signedKernel, modules: ['kmmc_second'] });
    pushKmodImage(small.kmod, host, { name: 'unsigned', kernel, modules: [`replacement/${inTree}`] });
    signed = day1Module({ name: 'signed', module: 'kmmc_second', workerImage });
    unsigned = day1Module({ name: 'unsigned', module: inTree, inTree: [inTree], workerImage });
    const { files, enable } = ignite(signed.config, unsigned.config);
    const own = readFileSync(join(signedKernel.modules, `${inTree}.ko`));
    node = await startNode(image, {
      append: seldomGarbage,
      registry: host,
      firmware: makeSecureFirmware(firmwareTools, directory, [keys.certificatePem]),
      files: {
        ...files,
        // a distribution signs its own modules
        [`/lib/modules/${release}/kernel/drivers/misc/${inTree}.ko`]: { content: own },
        '/etc/modules-load.d/lab.conf': { content: `${inTree}\n` },
      },
      enable,
    });
    await node.awaitReboot({ timeoutSeconds: 600 });
  });

  after(async () => {
    await node?.stop();
    await registry?.stop();
    if (directory !== undefined) rmSync(directory, { recursive: true, force: true });
  });

  const machine = () => node ?? assert.fail();
  const output = async (script: string) => {
    const result = await machine().run(script);
    assert.equal(result.status, 0, result.output);
    return result.output;
  };

  it('is locked down by the kernel itself', async () => {
    assert.match(await output('dmesg'), /Kernel is locked down from EFI Secure Boot/);
  });

  it('loads what our key has signed, before the network comes up', async () => {
    const report = await reportBoot(machine(), [signed, unsigned]);
    assert.deepEqual([report.boots, report.reboots], [2, 1]);
    assertLoadedBeforeNetwork(report, signed, 'kmmc_second');
    // "O": from out of the tree; an "E" beside it would say that the kernel did not accept the signature
    assert.equal(await output('cat /sys/module/kmmc_second/taint'), 'O\n');
    assert.equal(report.services[signed.pull]?.result, 'success');
  });

  it('fails on an unsigned module in the words of modprobe, and has the one of the kernel back', async () => {
    const report = await reportBoot(machine(), [unsigned]);
    assert.deepEqual(report.failed.toSorted(), [unsigned.load, unsigned.pull].toSorted());
    assert.equal(
      report.services[unsigned.load]?.said,
      `kmmc: removed the in-tree module ${inTree}\n` +
        `kmmc: ${inTree} of registry.example.com/lab/unsigned:${release} cannot be loaded (1)\n`,
    );
    const journal = await machine().journal(unsigned.load);
    assert.match(journal, /modprobe: ERROR: could not insert 'kmmc_intree': Key was rejected by service/);
    assert.match(await output('dmesg'), /Loading of unsigned module is rejected/);
    assert.ok(report.modules.includes(inTree));
    assert.equal(await output(`ls /sys/module/${inTree}/version 2>/dev/null || echo none`), 'none\n');
  });
});
