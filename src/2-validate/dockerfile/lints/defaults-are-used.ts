/** No ARG has a default that every build replaces. */
import { diagnose } from '../../../diagnostics/diagnostic.ts';
import { injectedArgs } from '../known-arguments.ts';
import { argumentsOf } from '../read-stages.ts';
import type { Lint } from './lint.ts';

export const defaultsAreUsed: Lint = function* ({ header, stages, at }) {
  const declared = [...header, ...stages.flatMap(({ instructions }) => instructions.flatMap(argumentsOf))];
  const reported = new Set<string>();
  for (const { name, value, offset } of declared) {
    if (!value || !injectedArgs.includes(name) || reported.has(name)) continue;
    reported.add(name);
    yield diagnose('dockerfile-default-never-used', { name }, at(offset));
  }
};
