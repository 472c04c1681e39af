/** Storage of buildah below a directory of the test's own: `vfs` works in every container and without a kernel module. */
import { join } from 'node:path';

/** Flags that stand between `buildah` and its command. */
export function buildahStorage(directory: string): readonly string[] {
  return ['--root', join(directory, 'storage'), '--runroot', join(directory, 'run'), '--storage-driver', 'vfs'];
}
