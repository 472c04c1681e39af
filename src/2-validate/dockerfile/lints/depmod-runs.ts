/** Some RUN calls depmod. */
import { diagnose } from '../../../diagnostics/diagnostic.ts';
import { findModuleFiles } from '../find-module-files.ts';
import type { Instruction } from '../parse-dockerfile.ts';
import { mayRunDepmod, textOfRun } from '../shell-commands.ts';
import type { Lint } from './lint.ts';

export const depmodRuns: Lint = function* ({ dockerfile, stages, dirName, at }) {
  if (dirName === undefined) return;
  const runs = dockerfile.instructions.filter(({ keyword }) => keyword === 'RUN');
  // A script that a heredoc writes counts, whoever runs it, and so does a copy of what depmod wrote.
  if (runs.some(mayRunDepmod) || dockerfile.instructions.some(({ body }) => /depmod|modules\.dep/.test(body))) return;
  const where = findModuleFiles(stages, dirName).inside ?? runs.findLast(handlesModules)?.offset;
  if (where !== undefined) yield diagnose('dockerfile-without-depmod', { directory: dirName }, at(where));
};

/** Whether the text shows kernel modules being made or put in place. */
function handlesModules(run: Instruction): boolean {
  const text = textOfRun(run);
  return /\.ko\b/.test(text) && /lib\/modules/.test(text);
}
