/** The final stage holds its kernel modules where modprobe looks for them. */
import { diagnose } from '../../../diagnostics/diagnostic.ts';
import { findModuleFiles } from '../find-module-files.ts';
import { kernelDirectories } from '../kernel-directories.ts';
import { lineOf } from '../read-stages.ts';
import { textOfRun } from '../shell-commands.ts';
import type { Lint } from './lint.ts';

export const modulesAreInPlace: Lint = function* ({ stages, dirName, at }) {
  const final = stages.at(-1);
  if (dirName === undefined || final === undefined) return;
  const { isPlaced, elsewhere } = findModuleFiles(stages, dirName);
  if (isPlaced) return;
  const directory = kernelDirectories(dirName);
  if (elsewhere !== undefined) {
    yield diagnose('dockerfile-copies-elsewhere', { directory, path: elsewhere.path }, at(elsewhere.offset));
    return;
  }
  // Without a stage that makes modules, the image of FROM may hold them.
  const line = new Set(lineOf(final));
  const others = stages.filter((stage) => !line.has(stage));
  const makes = others.some(({ instructions }) =>
    instructions.some((one) => one.keyword === 'RUN' && /\bmake\b|\.ko\b/.test(textOfRun(one))),
  );
  if (makes) yield diagnose('dockerfile-copies-elsewhere', { directory }, at(final.from.offset));
};
