/** The stages that the final one is made from; builders leave the others out. */
import type { Instruction } from './parse-dockerfile.ts';
import { readCopy } from './read-copy.ts';
import { findStage, type Stage } from './read-stages.ts';

export function usedStages(stages: readonly Stage[]): ReadonlySet<Stage> {
  const used = new Set<Stage>();
  const open = [stages.at(-1)];
  while (open.length > 0) {
    const stage = open.pop();
    if (stage === undefined || used.has(stage)) continue;
    used.add(stage);
    open.push(stage.base, ...stage.instructions.flatMap(sourcesOf).map((from) => findStage(from, stages)));
  }
  return used;
}

/** Names behind `COPY --from=` and `RUN --mount=…,from=`. */
function sourcesOf(instruction: Instruction): readonly string[] {
  const from = readCopy(instruction)?.from;
  if (from !== undefined) return [from];
  if (instruction.keyword !== 'RUN') return [];
  return [...instruction.head.matchAll(/--mount=(?:\S*,)?from=([^,\s]+)/g)].flatMap(([, name]) => name ?? []);
}
