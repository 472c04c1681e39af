import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Pushes a directory as an image of one layer, over HTTP. `buildah` is its path. */
export function pushDirectory(buildah: string, directory: string, image: string): void {
  const scratch = mkdtempSync(join(tmpdir(), 'kmmc-push-'));
  const stores = ['--root', join(scratch, 'storage'), '--runroot', join(scratch, 'run'), '--storage-driver', 'vfs'];
  const run = (...args: string[]) =>
    execFileSync(buildah, [...stores, ...args], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] }).trim();
  try {
    const container = run('from', 'scratch');
    run('add', '--quiet', container, directory, '/');
    run('commit', '--quiet', container, 'localhost/image');
    run('push', '--quiet', '--tls-verify=false', 'localhost/image', `docker://${image}`);
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}
