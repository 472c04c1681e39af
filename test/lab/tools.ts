import { accessSync, constants, existsSync, readFileSync } from 'node:fs';
import { delimiter, dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

export const repositoryRoot = join(dirname(fileURLToPath(import.meta.url)), '..', '..');

/** Where scripts/lab/install.sh puts what it builds. */
export const toolsDirectory = join(repositoryRoot, '.cache', 'tools');

/** A program's path: our own build first, then PATH. */
export function findTool(name: string): string | undefined {
  const directories = [join(toolsDirectory, 'bin'), ...(process.env.PATH ?? '').split(delimiter)];
  return directories
    .filter((directory) => directory !== '')
    .map((directory) => join(directory, name))
    .find(isExecutable);
}

/** The path of a program that a suite cannot do without. Skips the suite where it is missing; under CI that is a failure. */
export function requireTool(context: Mocha.Context, name: string): string {
  const path = findTool(name);
  if (path !== undefined) {
    return path;
  }
  return missing(context, `${name} is not installed`);
}

export interface GuestImage {
  qemu: string;
  kernel: string;
  initrd: string;
  /** What `uname -r` says in the guest. */
  release: string;
  /** A directory with the modules that are in the guest's images, `*.ko`, unsigned. */
  modules: string;
}

/** QEMU and the guest that it boots, by the same rules as requireTool. */
export function requireGuest(context: Mocha.Context): GuestImage {
  const directory = join(toolsDirectory, 'guest');
  const qemu = requireTool(context, 'qemu-system-x86_64');
  if (!existsSync(join(directory, 'fingerprint'))) {
    return missing(context, 'the QEMU guest is not built');
  }
  return {
    qemu,
    kernel: join(directory, 'vmlinuz'),
    initrd: join(directory, 'initrd.gz'),
    release: readFileSync(join(directory, 'kernel-release'), 'utf8').trim(),
    modules: join(directory, 'modules'),
  };
}

/** A kernel of the full node, with paths as in GuestImage. */
export type NodeKernel = Omit<GuestImage, 'qemu'>;

export interface NodeImage {
  qemu: string;
  qemuImg: string;
  /** A qcow2 to put overlays on. It has the module trees of all kernels. */
  disk: string;
  /** Two of different releases, which do not take each other's modules. The first is the default. */
  kernels: readonly [NodeKernel, NodeKernel];
}

/** QEMU and the full node that it boots (systemd, podman), by the same rules as requireTool. */
export function requireNode(context: Mocha.Context): NodeImage {
  const directory = join(toolsDirectory, 'node');
  const qemu = requireTool(context, 'qemu-system-x86_64');
  const qemuImg = requireTool(context, 'qemu-img');
  if (!existsSync(join(directory, 'fingerprint'))) {
    return missing(context, 'the QEMU node is not built');
  }
  const kernelOf = (release: string): NodeKernel => ({
    release,
    kernel: join(directory, release, 'vmlinuz'),
    initrd: join(directory, release, 'initrd.gz'),
    modules: join(directory, release, 'modules'),
  });
  const [first = '', second = ''] = readFileSync(join(directory, 'releases'), 'utf8').split('\n');
  return { qemu, qemuImg, disk: join(directory, 'disk.qcow2'), kernels: [kernelOf(first), kernelOf(second)] };
}

const reported = new Set<string>();

/** Skips a suite, or fails it under CI, and says once for each file of tests what it lacks. */
export function missing(context: Mocha.Context, what: string): never {
  const file = context.test?.parent?.file ?? context.test?.file;
  const suite = file === undefined ? (context.test?.parent?.fullTitle() ?? 'a suite') : relative(repositoryRoot, file);
  const message = `${suite}: ${what}; scripts/lab/install.sh installs it`;
  if (process.env.CI === 'true') {
    throw new Error(message);
  }
  if (!reported.has(message)) console.log(`  skipped: ${message}`);
  reported.add(message);
  context.skip();
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
