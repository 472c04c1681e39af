/** A full node in QEMU: systemd, podman, a disk of its own that survives reboots, and the host's loopback at 10.0.2.2. */
import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { copyFileSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { cpio, type GuestFile } from './cpio.ts';
import type { Firmware } from './guest.ts';
import { connectAgent, type NodeAgent, type ScriptResult } from './node-agent.ts';
import { registryFiles } from './node-registry.ts';
import type { NodeImage } from './tools.ts';

export type { GuestFile } from './cpio.ts';
export type { ScriptResult } from './node-agent.ts';

/** What changes between the end of one boot and the beginning of the next. */
export interface BootChanges {
  /** The kernel from now on, by its release. */
  release?: string;
  /** Files that are put on the disk before anything runs, by absolute path. */
  files?: Readonly<Record<string, GuestFile>>;
  /** Units that are enabled, as their [Install] says. */
  enable?: readonly string[];
  /** Units that are masked. */
  mask?: readonly string[];
}

export interface NodeOptions extends BootChanges {
  /** `127.0.0.1:PORT` on this machine: where the node finds registry.example.com. */
  registry?: string;
  /** Boots through UEFI firmware, whose variables survive reboots; without it QEMU starts the kernel itself. */
  firmware?: Firmware;
  /** Added to the kernel's command line. */
  append?: string;
  /** Images of further disks, which are only read: /dev/vdb and so on. */
  drives?: readonly string[];
}

export interface Patience {
  timeoutSeconds?: number;
}

export interface NodeMachine {
  /** The kernel that runs now, or is booting. */
  readonly release: string;
  /**
   * Runs a bash script as root. Waits for the agent first, which answers once network.target is reached: units that are
   * to run before the network are done then, units that need the network may still run.
   */
  run(script: string, options?: Patience): Promise<ScriptResult>;
  /** Waits until systemd has no more to start; tells its state, `running` or `degraded`. */
  settled(options?: Patience): Promise<string>;
  /** What a unit said in this boot, or with -1 in the one before; of the whole system without a unit. */
  journal(unit?: string, boot?: number): Promise<string>;
  /** Waits for a reboot that something in the node asked for, and lets the node boot. */
  awaitReboot(options?: BootChanges & Patience): Promise<void>;
  /** Takes the power away and gives it back. */
  powerCycle(changes?: BootChanges): Promise<void>;
  /** What the kernels said on the serial console, of all boots. */
  console(): string;
  stop(): Promise<void>;
}

/** Resolves when the machine has power; `run` waits for its system. */
export async function startNode(image: NodeImage, options: NodeOptions = {}): Promise<NodeMachine> {
  const directory = mkdtempSync(join(tmpdir(), 'kmmc-node-'));
  const disk = join(directory, 'disk.qcow2');
  const { drives = [] } = options;
  const flash = options.firmware === undefined ? [] : flashArguments(options.firmware, directory);
  const overlay = ['create', '-q', '-f', 'qcow2', '-b', image.disk, '-F', 'qcow2', disk];
  execFileSync(image.qemuImg, overlay, { stdio: 'pipe' });

  let release = image.kernels[0].release;
  let boots = 0;
  let qemu: Qemu;
  let agent: Promise<NodeAgent>;

  const remove = () => rmSync(directory, { recursive: true, force: true });
  process.once('exit', remove);
  const consoleFile = (boot: number) => join(directory, `console-${boot}`);
  const consoleOf = (boot: number) => (existsSync(consoleFile(boot)) ? readFileSync(consoleFile(boot), 'utf8') : '');
  const log = () => Array.from({ length: boots }, (_, index) => consoleOf(index + 1)).join('');
  const failure = (what: string) => new Error(`${what} ${qemu.errors()}\nconsole:\n${log()}`);

  const boot = (changes: BootChanges) => {
    release = changes.release ?? release;
    const kernel = image.kernels.find((candidate) => candidate.release === release);
    if (kernel === undefined) throw new Error(`there is no kernel ${release}`);
    boots += 1;
    const initrd = join(directory, 'initrd');
    const socket = join(directory, `agent-${boots}`);
    writeFileSync(initrd, Buffer.concat([readFileSync(kernel.initrd), gzipSync(cpio(filesOf(changes)))]));
    qemu = startQemu(image.qemu, [
      // a smaller store of translated code is thrown away whenever podman starts; a second processor costs no more work
      ...['-accel', 'tcg,tb-size=256', '-cpu', 'qemu64', '-smp', '2', '-m', '768'],
      ...['-nodefaults', '-display', 'none', '-no-reboot'],
      ...[...flash, '-serial', `file:${consoleFile(boots)}`],
      ...['-kernel', kernel.kernel, '-initrd', initrd],
      ...['-append', `console=ttyS0 quiet panic=-1 ${options.append ?? ''}`],
      ...['-drive', `file=${disk},if=virtio,cache=unsafe`, '-device', 'virtio-rng-pci'],
      ...drives.flatMap((file) => ['-drive', `file=${file},if=virtio,format=raw,readonly=on`]),
      ...['-netdev', 'user,id=net', '-device', 'virtio-net-pci,netdev=net'],
      ...['-chardev', `socket,path=${socket},server=on,wait=off,id=agent`],
      ...['-device', 'virtio-serial-pci', '-device', 'virtserialport,chardev=agent,name=lab.agent'],
    ]);
    agent = answering(socket, qemu.isRunning);
    // whoever runs a script is told
    agent.catch(() => {});
  };

  const end = async () => {
    await qemu.kill();
    (await agent.catch(() => undefined))?.close();
  };

  const run = async (script: string, { timeoutSeconds = 60 }: Patience = {}) => {
    try {
      const ready = await agent;
      // the guest itself ends a script that takes too long
      return await withTimeout(ready.run(script, timeoutSeconds), timeoutSeconds + 30);
    } catch (error) {
      throw failure(`${(error as Error).message}, to the script\n${script}\n`);
    }
  };

  const succeed = async (script: string, patience?: Patience) => {
    const { status, output } = await run(script, patience);
    if (status !== 0) throw failure(`${script} ended with ${status}: ${output}`);
    return output;
  };

  try {
    const registry = options.registry === undefined ? {} : registryFiles(options.registry);
    boot({ ...options, files: { ...registry, ...options.files } });
  } catch (error) {
    remove();
    throw error;
  }

  return {
    get release() {
      return release;
    },
    run,
    settled: async (patience) => {
      const { output } = await run('systemctl is-system-running --wait', patience);
      return output.trim();
    },
    journal: (unit, number = 0) => {
      const ofUnit = unit === undefined ? '' : `--unit '${unit}'`;
      return succeed(`journalctl --no-pager --output short-monotonic --boot ${number} ${ofUnit}`);
    },
    awaitReboot: async ({ timeoutSeconds = 120, ...changes } = {}) => {
      await withTimeout(qemu.ended, timeoutSeconds).catch(() => {
        throw failure(`the machine did not reboot within ${timeoutSeconds} s`);
      });
      // QEMU ends in the same way when the guest turns the power off, or when its kernel panics
      if (!consoleOf(boots).includes('reboot: Restarting system')) throw failure('the machine ended without a reboot');
      await end();
      boot(changes);
    },
    powerCycle: async (changes = {}) => {
      await end();
      boot(changes);
    },
    console: log,
    stop: async () => {
      await end();
      process.off('exit', remove);
      remove();
    },
  };
}

const bootSeconds = 120;

/** The agent, once it answers. */
async function answering(socket: string, isRunning: () => boolean): Promise<NodeAgent> {
  const agent = await connectAgent(socket, isRunning);
  await withTimeout(agent.run(':', 5), bootSeconds);
  return agent;
}

function filesOf({ files = {}, enable = [], mask = [] }: BootChanges): Record<string, GuestFile> {
  const injected = Object.entries(files).map(([path, file]) => [join('/inject', path), file] as const);
  return {
    ...Object.fromEntries(injected),
    ...(enable.length > 0 ? { '/enable': { content: enable.join('\n') } } : {}),
    ...(mask.length > 0 ? { '/mask': { content: mask.join('\n') } } : {}),
  };
}

function flashArguments({ code, variables }: Firmware, directory: string): string[] {
  const store = join(directory, 'variables.fd');
  copyFileSync(variables, store);
  const flash = (unit: number, file: string) => `if=pflash,format=raw,unit=${unit},file=${file}`;
  return ['-machine', 'q35', '-drive', `${flash(0, code)},readonly=on`, '-drive', flash(1, store)];
}

interface Qemu {
  readonly ended: Promise<void>;
  isRunning(): boolean;
  /** What it complained about. */
  errors(): string;
  kill(): Promise<void>;
}

function startQemu(program: string, args: readonly string[]): Qemu {
  // a test run that is killed takes it along
  const child: ChildProcess = spawn('setpriv', ['--pdeathsig', 'KILL', program, ...args], {
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const kill = () => child.kill('SIGKILL');
  process.once('exit', kill);
  let errors = '';
  let running = true;
  child.stderr?.on('data', (chunk) => {
    errors += chunk;
  });
  const ended = new Promise<void>((resolve) => {
    const done = () => {
      running = false;
      process.off('exit', kill);
      resolve();
    };
    child.once('close', done);
    child.once('error', (error) => {
      errors += error.message;
      done();
    });
  });
  return {
    ended,
    isRunning: () => running,
    errors: () => errors,
    kill: () => {
      kill();
      return ended;
    },
  };
}

async function withTimeout<Value>(promise: Promise<Value>, seconds: number): Promise<Value> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`no answer within ${seconds} s`)), seconds * 1000);
  });
  try {
    return await Promise.race([promise, late]);
  } finally {
    clearTimeout(timer);
  }
}
