/** Each sign, of the container and of every mapping, names files, and all of them lie below dirName by their text. */
import { at, diagnose } from '../../diagnostics/diagnostic.ts';
import { moduleDirectory } from '../../lib/module-directory.ts';
import { containerOf, levelsOf } from '../levels.ts';
import type { Rule } from './rule.ts';

export const signNamesFiles: Rule = function* ({ module, resource }) {
  const prefix = `${moduleDirectory(containerOf(module)?.modprobe)}/`;
  for (const { settings, path } of levelsOf(module)) {
    if (settings.sign === undefined) continue;
    const files = settings.sign.filesToSign ?? [];
    const here = [...path, 'sign', 'filesToSign'];
    if (files.length === 0) yield diagnose('no-files-to-sign', {}, at(resource, ...here));
    for (const [index, file] of files.entries()) {
      if (!file.startsWith(prefix))
        yield diagnose('file-to-sign-outside', { file, prefix }, at(resource, ...here, index));
    }
  }
};
