/** Each line begins with an instruction, or continues one. */
import { diagnose } from '../../../diagnostics/diagnostic.ts';
import { suggest } from '../../../lib/suggest.ts';
import type { Lint } from './lint.ts';

const instructions = [
  ...['ADD', 'ARG', 'CMD', 'COPY', 'ENTRYPOINT', 'ENV', 'EXPOSE', 'FROM', 'HEALTHCHECK', 'LABEL', 'MAINTAINER'],
  ...['ONBUILD', 'RUN', 'SHELL', 'STOPSIGNAL', 'USER', 'VOLUME', 'WORKDIR'],
];

/** What `# syntax=` names where nothing but the usual format is meant. */
const usualFrontend = /(^|\/)docker\/dockerfile(-upstream)?(:|@|$)/;

export const instructionsAreKnown: Lint = function* ({ dockerfile, at }) {
  const { frontend } = dockerfile;
  if (frontend !== undefined && !usualFrontend.test(frontend)) return;
  for (const { keyword, word, offset } of dockerfile.instructions) {
    if (isInstruction(keyword)) continue;
    const suggestion = suggest(keyword, instructions);
    const parameters = suggestion === undefined ? { word } : { word, suggestion };
    yield diagnose('dockerfile-unknown-instruction', parameters, at(offset));
  }
};

/** `keyword` is in capitals. */
export function isInstruction(keyword: string): boolean {
  return instructions.includes(keyword);
}
