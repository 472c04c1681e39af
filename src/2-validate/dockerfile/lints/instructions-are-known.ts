/** Each line begins with an instruction, or continues one. */
import { diagnose } from '../../../diagnostics/diagnostic.ts';
import { suggest } from '../../../lib/suggest.ts';
import { instructionNames } from '../instruction-names.ts';
import type { Lint } from './lint.ts';

/** What `# syntax=` names where nothing but the usual format is meant. */
const usualFrontend = /(^|\/)docker\/dockerfile(-upstream)?(:|@|$)/;

export const instructionsAreKnown: Lint = function* ({ dockerfile, at }) {
  const { frontend } = dockerfile;
  if (frontend !== undefined && !usualFrontend.test(frontend)) return;
  for (const { keyword, word, offset } of dockerfile.instructions) {
    if (instructionNames.has(keyword)) continue;
    const suggestion = suggest(keyword, [...instructionNames]);
    const parameters = suggestion === undefined ? { word } : { word, suggestion };
    yield diagnose('dockerfile-unknown-instruction', parameters, at(offset));
  }
};
