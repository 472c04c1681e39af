/** Images of the suites that are made of files on this machine: no distribution has to be fetched. */
import { execFileSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { requireTool } from './tools.ts';

/** Pushes a directory as an image with one layer, and variables for its containers. `buildah` is its path. */
export function pushDirectory(
  buildah: string,
  directory: string,
  image: string,
  environment: Readonly<Record<string, string>> = {},
): void {
  const scratch = mkdtempSync(join(tmpdir(), 'kmmc-image-'));
  try {
    const storage = ['--root', join(scratch, 'storage'), '--runroot', join(scratch, 'run'), '--storage-driver', 'vfs'];
    const run = (...args: string[]) => execFileSync(buildah, [...storage, ...args], { encoding: 'utf8' }).trim();
    const container = run('from', 'scratch');
    run('copy', '--quiet', container, directory, '/');
    const variables = Object.entries(environment).flatMap(([name, value]) => ['--env', `${name}=${value}`]);
    run('config', '--label', 'example.com/kept=yes', ...variables, container);
    run('commit', '--quiet', container, 'localhost/directory');
    run('push', '--quiet', '--tls-verify=false', 'localhost/directory', `docker://${image}`);
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

/** Puts a shell with cp and mkdir into the root of an image, as loaders ask of kmod images. */
export function putShell(context: Mocha.Context, root: string): void {
  mkdirSync(join(root, 'bin'), { recursive: true });
  copyFileSync(requireTool(context, 'busybox'), join(root, 'bin/busybox'));
  for (const applet of ['sh', 'cp', 'mkdir']) symlinkSync('busybox', join(root, 'bin', applet));
}

/** Puts programs of this machine, by their paths, and the libraries that they load into the root of an image. */
export function putPrograms(root: string, programs: readonly string[]): void {
  mkdirSync(join(root, 'bin'), { recursive: true });
  for (const program of programs) {
    copyFileSync(program, join(root, 'bin', basename(program)));
    const libraries = execFileSync('ldd', [program], { encoding: 'utf8' }).matchAll(/\/\S+/g);
    for (const [library] of libraries) {
      if (existsSync(join(root, library))) continue;
      mkdirSync(join(root, dirname(library)), { recursive: true });
      copyFileSync(library, join(root, library));
    }
  }
}
