/** The stages that the final one is made from; builders leave the others out. */
import type { Instruction } from './parse-dockerfile.ts';
import { readCopy } from './read-copy.ts';
import { findStage, type Stage } from './read-stages.ts';

export function usedStages(stages: readonly Stage[]): ReadonlySet<Stage> {
  const used = new Set<Stage>();
  const add = (stage: Stage | undefined): void => {
    if (stage === undefined || used.has(stage)) return;
    used.add(stage);
    add(stage.base);
    for (const from of stage.instructions.flatMap(sourcesOf)) add(findStage(from, stages));
  };
  add(stages.at(-1));
  return used;
}

/** Names behind `COPY --from=` and `RUN --mount=…,from=`. */
function sourcesOf(instruction: Instruction): readonly string[] {
  const from = readCopy(instruction)?.from;
  if (from !== undefined) return [from];
  if (instruction.keyword !== 'RUN') return [];
  return [...instruction.head.matchAll(/--mount=(?:\S*,)?from=([^,\s]+)/g)].flatMap(([, name]) => name ?? []);
}
