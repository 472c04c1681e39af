/** Files that are copied come from a stage, an image, an address or the Dockerfile: builds have no files of their own. */
import { diagnose } from '../../../diagnostics/diagnostic.ts';
import { readCopy } from '../read-copy.ts';
import { usedStages } from '../used-stages.ts';
import type { Lint } from './lint.ts';

export const copiesHaveSources: Lint = function* ({ stages, at }) {
  const used = usedStages(stages);
  const isOpen = stages.some((stage) => stage.isOpen);
  for (const stage of stages) {
    if (!used.has(stage) || isOpen) continue;
    for (const instruction of stage.instructions) {
      const copy = readCopy(instruction);
      if (copy === undefined || copy.from !== undefined || copy.hasHeredoc) continue;
      const source = copy.sources.find(isFile);
      if (source !== undefined) {
        const parameters = { instruction: instruction.keyword, source };
        yield diagnose('dockerfile-copies-from-context', parameters, at(instruction.offset));
      }
    }
  }
};

/** A file of its own name: an address, a variable and a pattern may be something else, and the directory itself is there. */
function isFile(source: string): boolean {
  const name = source.replace(/^(\.?\/)+/, '').replace(/\/+$/, '');
  return !/^[a-z][a-z0-9+.-]*:\/\/|^git@|[$*?[]|\.git(#|$)/.test(source) && !['', '.', 'Dockerfile'].includes(name);
}
