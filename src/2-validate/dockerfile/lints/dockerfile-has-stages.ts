/** A Dockerfile has a FROM, and nothing but ARG stands before the first one. */
import { diagnose } from '../../../diagnostics/diagnostic.ts';
import { instructionNames } from '../instruction-names.ts';
import type { Lint } from './lint.ts';

export const dockerfileHasStages: Lint = function* ({ stages, strays, at }) {
  if (stages.length === 0) yield diagnose('dockerfile-without-from', {}, at(0));
  else {
    for (const { keyword, offset } of strays) {
      if (instructionNames.has(keyword))
        yield diagnose('dockerfile-instruction-before-from', { instruction: keyword }, at(offset));
    }
  }
};
