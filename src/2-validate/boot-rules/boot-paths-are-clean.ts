/** Paths in the image and on the node are absolute, without `..` and without a slash at the end. */
import { diagnose } from '../../diagnostics/diagnostic.ts';
import { annotationOfOption } from '../boot-options.ts';
import type { BootRule } from './boot-rule.ts';

export const bootPathsAreClean: BootRule = function* ({ boot, resource }) {
  const paths = [
    ['firmwareFilesPath', boot.firmwareFilesPath, ['spec', 'firmwareFilesPath']],
    ['dirName', boot.dirName, ['metadata', 'annotations', annotationOfOption.dirName]],
    ['authFile', boot.authFile, ['metadata', 'annotations', annotationOfOption.authFile]],
  ] as const;
  for (const [field, path, where] of paths) {
    if (field === 'firmwareFilesPath' && path === '') continue;
    const problem = problemOf(path);
    if (problem !== undefined) yield diagnose('boot-path-invalid', { field, path, problem }, { resource, path: where });
  }
};

function problemOf(path: string) {
  if (!path.startsWith('/')) return 'relative';
  if (path.split('/').includes('..')) return 'parent';
  if (path.endsWith('/')) return 'slash';
  // systemd has no way to write most of them
  return /\p{Cc}/u.test(path) ? 'control' : undefined;
}
