/** What builds on OpenShift has no heredocs: its builder writes the Dockerfile anew, without their texts. */
import { diagnose } from '../../../diagnostics/diagnostic.ts';
import { findHeredocs } from '../find-heredocs.ts';
import type { Lint } from './lint.ts';

const mayHaveHeredocs = new Set(['RUN', 'COPY', 'ADD']);

export const heredocsAreKept: Lint = function* ({ dockerfile, platform, at }) {
  if (platform !== 'OpenShift') return;
  for (const { keyword, offset, head, escapeCharacter } of dockerfile.instructions) {
    if (!mayHaveHeredocs.has(keyword) || findHeredocs(head, escapeCharacter).length === 0) continue;
    yield diagnose('dockerfile-heredoc-lost', { keyword }, at(offset));
  }
};
