/** Every state of every Module that some node has or will have: the present one, and the earlier ones that a rollout keeps. */
import type { Checked } from '../model/checked.ts';
import type { CheckedModule } from '../model/target.ts';
import { findGenerations } from './find-generations.ts';

export function modulesInUse({ modules, rollouts }: Pick<Checked, 'modules' | 'rollouts'>): readonly CheckedModule[] {
  return modules.flatMap((module) => {
    const rollout = rollouts.find((one) => one.module === module);
    const states = rollout === undefined ? [] : findGenerations(rollout).map((generation) => generation.module);
    return [...new Set([module, ...states])];
  });
}
