/** Patches what was just generated, and the plan that is explained. */
import type { Result } from '../../diagnostics/diagnostic.ts';
import type { Generated } from '../../model/generated.ts';
import type { Plan } from '../../model/plan.ts';
import type { Settings } from '../../model/settings.ts';
import { hasPatches, patchObjects } from './patch-objects.ts';
import { renameSteps } from './rename-steps.ts';

export interface PatchedOutput {
  readonly generated: readonly Generated[];
  readonly plan: Plan;
}

export interface PatchOptions {
  readonly settings: Settings;
  /** False where something else is wrong: then nothing can be said about patches. */
  readonly isComplete: boolean;
  /** False where kernels of the command line stand in for those of the package: patches for others match nothing. */
  readonly isWhole: boolean;
}

export async function patchGenerated(
  { generated, plan }: PatchedOutput,
  { settings, isComplete, isWhole }: PatchOptions,
): Promise<Result<PatchedOutput>> {
  if (!isComplete || !hasPatches(settings)) return { value: { generated, plan }, diagnostics: [] };
  const { items, names, diagnostics } = await patchObjects(generated, settings);
  const told = diagnostics.filter(({ code }) => isWhole || !matchesNothing.includes(code));
  return { value: { generated: items.map(({ one }) => one), plan: renameSteps(plan, names) }, diagnostics: told };
}

const matchesNothing: readonly string[] = ['patch-matches-nothing', 'override-matches-nothing'];
