/** Paths inside the kmod image are absolute, without `..` and without a slash at the end. */
import { at, diagnose } from '../../diagnostics/diagnostic.ts';
import { containerOf, modprobePath } from '../levels.ts';
import type { Rule } from './rule.ts';

export const imagePathsAreClean: Rule = function* ({ module, resource }) {
  const modprobe = containerOf(module)?.modprobe;
  for (const field of ['dirName', 'firmwarePath'] as const) {
    const path = modprobe?.[field];
    if (!path) continue;
    const here = at(resource, ...modprobePath, field);
    if (!path.startsWith('/')) yield diagnose('odd-path', { field, path, problem: 'relative' }, here);
    if (path.split('/').includes('..')) yield diagnose('odd-path', { field, path, problem: 'parent' }, here);
    if (/.\/$/.test(path)) yield diagnose('odd-path', { field, path, problem: 'slash' }, here);
  }
};
