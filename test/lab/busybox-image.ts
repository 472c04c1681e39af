/** A small image to assemble and sign modules in: busybox, openssl, sign-file, and a module that was compiled before. */
import { execFileSync } from 'node:child_process';
import { copyFileSync, cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { repositoryRoot } from './tools.ts';

export interface BusyboxImageOptions {
  buildah: string;
  /** Path of the kernel's own tool, see requireSignFile. */
  signFile: string;
  /** The kernel that /src/kmmc_built.ko is compiled for: its headers are installed. */
  kernel: string;
  /** Where the image is pushed to, over HTTP. */
  image: string;
}

export function pushBusyboxImage({ buildah, signFile, kernel, image }: BusyboxImageOptions): void {
  const directory = mkdtempSync(join(tmpdir(), 'kmmc-busybox-'));
  try {
    const root = join(directory, 'root');
    for (const path of ['bin', 'src', 'tmp', 'etc/ssl']) mkdirSync(join(root, path), { recursive: true });
    cpSync('/bin/busybox', join(root, 'bin/busybox'));
    run('chroot', [root, '/bin/busybox', '--install', '-s', '/bin']);
    for (const program of ['/usr/bin/openssl', signFile]) addProgram(root, program);
    cpSync('/etc/ssl/openssl.cnf', join(root, 'etc/ssl/openssl.cnf'));
    cpSync(compile(directory, kernel), join(root, 'src/kmmc_built.ko'));
    const stores = ['--root', join(directory, 'storage'), '--runroot', join(directory, 'run')];
    const call = (...args: string[]) => run(buildah, [...stores, '--storage-driver', 'vfs', ...args]).trim();
    const container = call('from', 'scratch');
    call('add', '--quiet', container, root, '/');
    call('config', '--env', 'PATH=/bin', container);
    call('commit', '--quiet', container, 'localhost/image');
    call('push', '--quiet', '--tls-verify=false', 'localhost/image', `docker://${image}`);
  } finally {
    rmSync(directory, { recursive: true, force: true });
  }
}

/** With the libraries that it loads, under their own paths. */
function addProgram(root: string, program: string): void {
  cpSync(program, join(root, 'bin', basename(program)));
  for (const [library] of run('ldd', [program]).matchAll(/\/\S+/g)) {
    mkdirSync(join(root, dirname(library)), { recursive: true });
    copyFileSync(library, join(root, library));
  }
}

function compile(directory: string, kernel: string): string {
  const source = join(directory, 'source');
  cpSync(join(repositoryRoot, 'test/lab/kernel-module'), source, { recursive: true });
  run('make', ['-C', source, `KERNEL=${kernel}`]);
  return join(source, 'kmmc_built.ko');
}

function run(command: string, args: readonly string[]): string {
  return execFileSync(command, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'], maxBuffer: 1 << 26 });
}
