/**
 * A node for the scripts of day 1: a scratch root with bash and the small tools, in which the scripts of a MachineConfig
 * run as its units run them. What a test must not touch (podman, kernel modules, systemd, time) are stubs.
 */
import assert from 'node:assert/strict';
import { execFileSync, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { parse } from 'yaml';
import { type BootParameters, produceMachineConfig } from '../../src/produce-machine-config.ts';
import { putPrograms } from '../lab/directory-image.ts';
import { findTool, missing } from '../lab/tools.ts';
import { environmentOf, settingsOf } from '../lib/read-unit.ts';
import { bootStubs, record } from './boot-stubs.ts';

export const kernel = '5.14.0-570.19.1.el9_6.x86_64';
export const worker = 'registry.example.com/kmm/worker:2.4';
/** The image of a module of `machineConfig` for a kernel. */
export const imageOf = (module: string, tag = kernel): string => `registry.example.com/drivers/${module}:${tag}`;

export interface MachineConfig {
  readonly metadata: { readonly name: string };
  readonly spec: {
    readonly config: {
      readonly storage: {
        readonly files: readonly {
          readonly path: string;
          readonly mode: number;
          readonly contents: { readonly source: string };
        }[];
      };
      readonly systemd: { readonly units: readonly { readonly name: string; readonly contents: string }[] };
    };
  };
}

export interface BootValues {
  readonly name?: string;
  readonly image?: string;
  readonly module?: string;
  readonly inTree?: readonly string[];
  readonly firmware?: string;
  readonly workerImage?: string;
  readonly options?: BootParameters[7];
}

/** The values of a network driver, but for those that are given. */
export function parametersOf({ name = '99-worker-nic', module = 'nic', ...values }: BootValues = {}): BootParameters {
  const { image = `registry.example.com/drivers/${module}`, workerImage = worker, options = {} } = values;
  return [name, 'worker', image, module, values.inTree ?? [], values.firmware ?? '', workerImage, options];
}

export function machineConfig(values: BootValues = {}): MachineConfig {
  return parse(produceMachineConfig(...parametersOf(values))) as MachineConfig;
}

export interface Unit {
  readonly script: string;
  readonly environment: Readonly<Record<string, string>>;
}

/** A MachineConfig whose files are on the node. */
export interface Installed {
  readonly name: string;
  readonly load: Unit;
  readonly pull: Unit;
  /** What runs before the pull. */
  readonly wait: Unit;
}

export interface Run {
  readonly status: number | null;
  /** Of both streams. */
  readonly output: string;
}

export interface Service {
  readonly ended: Promise<Run>;
  /** As systemd does: a signal to every process of the service. */
  stop(): void;
}

export interface BootNode {
  /** The directory that is the root of the node. */
  readonly root: string;
  install(values?: BootValues): Installed;
  /** Runs the script of a unit in an environment that has nothing but the unit's variables, and `changes`. */
  run(unit: Unit, changes?: Readonly<Record<string, string | undefined>>): Promise<Run>;
  /** The same, for a service that may have to be stopped. */
  start(unit: Unit, changes?: Readonly<Record<string, string | undefined>>): Service;
  /** What does not outlive a reboot goes; the kernel's own modules are loaded. */
  boot(kernel?: string): void;
  /** Sets a switch of the stubs, see boot-stubs.ts. */
  set(name: string, text: string): void;
  /** Modules of the kernel itself that every boot loads, each with what it needs. */
  loadAtBoot(modules: Readonly<Record<string, readonly string[]>>): void;
  /** Puts a module into the kernel that nothing of ours has loaded. */
  insert(module: string, taint?: string): void;
  isLoaded(module: string): boolean;
  /** Puts images into the store of a MachineConfig. */
  store(machineConfig: string, ...images: readonly string[]): void;
  images(machineConfig: string): readonly string[];
  /** Puts a file into the image of the kernel module. */
  putInImage(path: string): void;
  /** Argument vectors of stubs since the node was made, or since the last `forget`; all, or those of one program. */
  calls(program?: string): readonly (readonly string[])[];
  forget(): void;
  exists(path: string): boolean;
  read(path: string): string;
  write(path: string, text: string): void;
  remove(path: string): void;
  /** A program of its own before those of the node. */
  putProgram(name: string, body: string): void;
}

const tools = [
  'bash',
  'cat',
  'chroot',
  'cp',
  'env',
  'flock',
  'grep',
  'mkdir',
  'mv',
  'rm',
  'rmdir',
  'sha256sum',
  'touch',
];
/** Of which nothing outlives a test. */
const changing = ['etc', 'lab', 'run', 'state', 'sys', 'tmp', 'usr', 'var'];

/** A new node for each test of a suite, by the rules of requireTool. */
export function useBootNode(): BootNode {
  let root = '';
  before(function () {
    if (process.getuid?.() !== 0) missing(this, 'only root may chroot');
    const paths = tools.map((name) => findTool(name) ?? assert.fail(`${name} is not on PATH`));
    root = mkdtempSync(join(tmpdir(), 'kmmc-boot-'));
    putPrograms(root, paths);
    for (const [name, text] of Object.entries(bootStubs)) {
      writeFileSync(join(root, 'bin', name), text, { mode: 0o755 });
    }
  });
  beforeEach(() => {
    for (const directory of changing) rmSync(join(root, directory), { recursive: true, force: true });
    for (const directory of ['lab/needs', 'lab/units', 'run', 'sys/module', 'tmp', 'dev', 'var/lib']) {
      mkdirSync(join(root, directory), { recursive: true });
    }
    writeFileSync(join(root, 'dev/null'), '');
    execFileSync('mkfifo', [join(root, 'lab/never')]);
    const image = join(root, 'lab/image');
    putPrograms(
      image,
      ['bash', 'cp', 'mkdir'].map((name) => findTool(name) ?? name),
    );
    execFileSync('ln', ['-s', 'bash', join(image, 'bin/sh')]);
    node.set('kernel', kernel);
    node.putInImage(`/opt/lib/modules/${kernel}/extra/nic.ko`);
    node.boot();
  });
  after(() => {
    if (root !== '') rmSync(root, { recursive: true, force: true });
  });
  const here = (path: string): string => join(root, path);
  const node: BootNode = {
    get root() {
      return root;
    },
    install(values = {}) {
      const { metadata, spec } = machineConfig(values);
      for (const { path, mode, contents } of spec.config.storage.files) {
        const text = Buffer.from(contents.source.replace(/^data:text\/plain;base64,/, ''), 'base64');
        mkdirSync(here(dirname(path)), { recursive: true });
        writeFileSync(here(path), text, { mode });
      }
      const [load, pull] = spec.config.systemd.units;
      if (load === undefined || pull === undefined) assert.fail('two units');
      for (const unit of [load, pull]) node.write(`/lab/units/${unit.name}`, startText(toUnit(unit.contents)));
      const [wait = ''] = settingsOf(pull.contents, 'ExecStartPre');
      const units = { load: toUnit(load.contents), pull: toUnit(pull.contents) };
      return { name: metadata.name, ...units, wait: { ...units.pull, script: wait } };
    },
    run: (unit, changes) => node.start(unit, changes).ended,
    start({ script, environment }, changes = {}) {
      const variables = Object.entries({ ...environment, ...changes }).flatMap(([name, value]) =>
        value === undefined ? [] : [`${name}=${value}`],
      );
      return service('chroot', [root, '/bin/env', '-i', path, ...variables, script]);
    },
    boot(release) {
      if (release !== undefined) node.set('kernel', release);
      for (const directory of ['run', 'sys/module', 'tmp']) {
        rmSync(here(directory), { recursive: true, force: true });
        mkdirSync(here(directory), { recursive: true });
      }
      for (const name of readdirSync(here('lab/needs'))) node.insert(name);
      for (const name of readdirSync(here('lab/needs'))) {
        const needed = node.read(`/lab/needs/${name}`).split(' ').filter(Boolean);
        for (const other of needed) mkdirSync(here(`sys/module/${other}/holders/${name}`), { recursive: true });
      }
    },
    set: (name, text) => node.write(`/lab/${name}`, `${text}\n`),
    loadAtBoot(modules) {
      for (const [name, needs] of Object.entries(modules)) writeFileSync(here(`lab/needs/${name}`), needs.join(' '));
      node.boot();
    },
    insert(module, taint = '') {
      mkdirSync(here(`sys/module/${module}/holders`), { recursive: true });
      node.write(`/sys/module/${module}/initstate`, 'live\n');
      node.write(`/sys/module/${module}/taint`, `${taint}\n`);
    },
    isLoaded: (module) => existsSync(here(`sys/module/${module}/initstate`)),
    store(name, ...images) {
      for (const image of images) node.write(`${storeOf(name)}/images/${image.replaceAll('/', '%')}`, '');
    },
    images(name) {
      const directory = here(`${storeOf(name)}/images`);
      if (!existsSync(directory)) return [];
      return readdirSync(directory)
        .map((file) => file.replaceAll('%', '/'))
        .sort();
    },
    putInImage: (file) => node.write(join('/lab/image', file), 'a file of the image\n'),
    calls(program) {
      const words = existsSync(here('lab/calls')) ? node.read('/lab/calls').split('\0').slice(0, -1) : [];
      const all: string[][] = [];
      while (words.length > 0) all.push(words.splice(0, Number(words.shift())));
      return program === undefined ? all : all.filter(([name]) => name === program).map(([, ...rest]) => rest);
    },
    forget: () => rmSync(here('lab/calls'), { force: true }),
    exists: (file) => existsSync(here(file)),
    read: (file) => readFileSync(here(file), 'utf8'),
    write(file, text) {
      mkdirSync(here(dirname(file)), { recursive: true });
      writeFileSync(here(file), text);
    },
    remove: (file) => rmSync(here(file), { recursive: true }),
    putProgram(name, body) {
      node.write(`/usr/local/bin/${name}`, `#!/bin/bash\n${record}${body}`);
      chmodSync(here(`usr/local/bin/${name}`), 0o755);
    },
  };
  return node;
}

/** What systemd sets for every service. */
const path = 'PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin';

export function storeOf(name: string): string {
  return `/var/lib/containers/kmmc/${name}`;
}

function toUnit(text: string): Unit {
  const [script = '', ...more] = settingsOf(text, 'ExecStart');
  assert.deepEqual(more, []);
  return { script, environment: environmentOf(text) };
}

/** The words after `env -i` that start a unit, each with a NUL after it. */
function startText({ script, environment }: Unit): string {
  const variables = Object.entries(environment).map(([name, value]) => `${name}=${value}`);
  return [path, ...variables, script].map((word) => `${word}\0`).join('');
}

function service(program: string, words: readonly string[]): Service {
  const child = spawn(program, words, { stdio: ['ignore', 'pipe', 'pipe'], detached: true });
  const chunks: Buffer[] = [];
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => chunks.push(chunk));
  const ended = new Promise<Run>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (status) => resolve({ status, output: Buffer.concat(chunks).toString('utf8') }));
  });
  return {
    ended,
    stop() {
      if (child.pid !== undefined) process.kill(-child.pid, 'SIGTERM');
    },
  };
}

/** The words of podman after those that say where its store is, which must be the same in every call. */
export function podmanCalls(node: BootNode, { name }: Installed): readonly (readonly string[])[] {
  const hash = createHash('sha256').update(name).digest('hex').slice(0, 20);
  const place = ['--root', storeOf(name), '--runroot', `/run/containers/kmmc/${hash}`];
  const global = [...place, '--tmpdir', `/run/kmmc/${name}/podman`, '--cgroup-manager', 'cgroupfs'];
  return node.calls('podman').map((words) => {
    assert.deepEqual(words.slice(0, global.length), global);
    return words.slice(global.length);
  });
}

/** The one call that ran the container that copies, or that of the worker. */
export function containerCall(node: BootNode, installed: Installed, what: 'copy' | 'load'): readonly string[] {
  const name = `kmmc-${installed.name}-${what}`;
  const found = podmanCalls(node, installed).filter(([verb, ...words]) => verb === 'run' && words.includes(name));
  assert.equal(found.length, 1);
  return found[0] ?? [];
}
