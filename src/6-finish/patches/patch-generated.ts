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

/** `generated` is empty where something else is wrong: then nothing can be said about patches. */
export async function patchGenerated(
  { generated, plan }: PatchedOutput,
  { settings, isComplete }: { readonly settings: Settings; readonly isComplete: boolean },
): Promise<Result<PatchedOutput>> {
  if (!isComplete || !hasPatches(settings)) return { value: { generated, plan }, diagnostics: [] };
  const { items, names, diagnostics } = await patchObjects(generated, settings);
  return { value: { generated: items.map(({ one }) => one), plan: renameSteps(plan, names) }, diagnostics };
}
