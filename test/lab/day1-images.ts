/** Images that a node loads modules from: the stand-in for KMM's worker, and kmod images with modules of the lab. */
import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { buildahStorage } from './buildah-storage.ts';
import { putPrograms } from './directory-image.ts';
import { type NodeKernel, requireTool } from './tools.ts';

export interface ImageTools {
  buildah: string;
  worker: string;
  /** What containers of these images run. */
  programs: readonly string[];
  /** Credentials for a registry that asks for them, as buildah reads them. */
  authFile?: string;
}

export interface KmodImage {
  /** `demo` for registry.example.com/lab/demo. */
  name: string;
  /** The kernel's release if none is given, as day-1 images have it. */
  tag?: string;
  kernel: NodeKernel;
  /** Names of the kernel's modules, `kmmc_demo` or `replacement/kmmc_intree`. */
  modules: readonly string[];
  /** The directory above lib/modules, /opt if none is given. */
  dirName?: string;
  /** Files below `firmwareDirectory` by their relative path. */
  firmware?: Readonly<Record<string, string>>;
  /** /firmware if none is given. */
  firmwareDirectory?: string;
}

/** By the rules of requireTool. */
export function requireImageTools(context: Mocha.Context): ImageTools {
  const programs = ['dash', 'kmod', 'cat', 'cp', 'find', 'ls', 'mkdir', 'mkfifo', 'rm', 'sleep', 'uname'];
  return {
    buildah: requireTool(context, 'buildah'),
    worker: requireTool(context, 'lab-worker'),
    programs: programs.map((name) => requireTool(context, name)),
  };
}

/** For images with no more than day 1 asks for: the node unpacks them in half the time. */
export function smallImageTools(tools: ImageTools): Record<'worker' | 'kmod', ImageTools> {
  const only = (...names: string[]) => ({
    ...tools,
    programs: tools.programs.filter((path) => names.includes(basename(path))),
  });
  return { worker: only('kmod'), kmod: only('dash', 'cp', 'mkdir') };
}

/** `registry` is `127.0.0.1:PORT`. Returns the name by which the node knows the image. */
export function pushWorkerImage(tools: ImageTools, registry: string): string {
  return push(tools, registry, 'lab/worker:1', ['--entrypoint', '["/usr/local/bin/worker"]'], (root) => {
    const directory = join(root, 'usr/local/bin');
    mkdirSync(directory, { recursive: true });
    copyFileSync(tools.worker, join(directory, 'worker'));
  });
}

/** An image with a shell, modprobe, and modules. Returns the name by which the node knows it. */
export function pushKmodImage(tools: ImageTools, registry: string, image: KmodImage): string {
  const { name, kernel, tag = kernel.release, modules, dirName = '/opt' } = image;
  const { firmware = {}, firmwareDirectory = '/firmware' } = image;
  return push(tools, registry, `lab/${name}:${tag}`, ['--cmd', '["/bin/sh"]'], (root) => {
    const extra = join(root, dirName, 'lib/modules', kernel.release, 'extra');
    mkdirSync(extra, { recursive: true });
    for (const module of modules) {
      copyFileSync(join(kernel.modules, `${module}.ko`), join(extra, `${basename(module)}.ko`));
    }
    // it misses the kernel's own modules, and says so
    execFileSync('depmod', ['-b', join(root, dirName), kernel.release], { stdio: 'pipe' });
    for (const [path, content] of Object.entries(firmware)) {
      const file = join(root, firmwareDirectory, path);
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, content);
    }
  });
}

/** What keeps the namespaces of a pod for the kubelet, under the name that the node's containerd is told. */
export function pushPauseImage(tools: ImageTools, busybox: string, registry: string): void {
  // as process 1 it would not end without the trap, and a reboot of the node would wait for it
  const command = ['/bin/busybox', 'sh', '-c', "trap 'exit 0' TERM; /bin/busybox sleep 1000000 & wait"];
  push({ ...tools, programs: [] }, registry, 'lab/pause:1', ['--entrypoint', JSON.stringify(command)], (root) => {
    copyFileSync(busybox, join(root, 'bin/busybox'));
  });
}

function push(
  { buildah, programs, authFile }: ImageTools,
  registry: string,
  image: string,
  config: readonly string[],
  fill: (root: string) => void,
): string {
  const scratch = mkdtempSync(join(tmpdir(), 'kmmc-day1-image-'));
  try {
    const root = join(scratch, 'root');
    for (const directory of ['bin', 'etc', 'tmp']) mkdirSync(join(root, directory), { recursive: true });
    putPrograms(root, programs);
    symlinkSync('dash', join(root, 'bin/sh'));
    for (const name of ['modprobe', 'lsmod', 'rmmod', 'depmod']) symlinkSync('kmod', join(root, 'bin', name));
    // podman looks the user `root` up
    writeFileSync(join(root, 'etc/passwd'), 'root:x:0:0:root:/:/bin/sh\n');
    fill(root);
    const storage = buildahStorage(scratch);
    const run = (...args: string[]) => execFileSync(buildah, [...storage, ...args], { encoding: 'utf8' }).trim();
    const container = run('from', 'scratch');
    run('copy', '--quiet', container, root, '/');
    run('config', ...config, container);
    run('commit', '--quiet', container, 'localhost/image');
    // the node unpacks on an emulated processor
    const plain = ['--quiet', '--tls-verify=false', '--disable-compression'];
    if (authFile !== undefined) plain.push('--authfile', authFile);
    run('push', ...plain, 'localhost/image', `docker://${registry}/${image}`);
    return `registry.example.com/${image}`;
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}
