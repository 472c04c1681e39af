/** Patches what was just generated. */
import type { Result } from '../../diagnostics/diagnostic.ts';
import type { Generated } from '../../model/generated.ts';
import type { Settings } from '../../model/settings.ts';
import { hasPatches, patchObjects } from './patch-objects.ts';
import type { NewNames } from './rename-steps.ts';

export interface PatchedOutput {
  readonly generated: readonly Generated[];
  /** Of Builds and Jobs, for the plan that is explained. */
  readonly names: NewNames;
}

export interface PatchOptions {
  readonly settings: Settings;
  /** False where something else is wrong: then nothing can be said about patches. */
  readonly isComplete: boolean;
  /** False where kernels of the command line stand in for those of the package: patches for others match nothing. */
  readonly isWhole: boolean;
}

export async function patchGenerated(
  generated: readonly Generated[],
  { settings, isComplete, isWhole }: PatchOptions,
): Promise<Result<PatchedOutput>> {
  if (!isComplete || !hasPatches(settings)) return { value: { generated, names: new Map() }, diagnostics: [] };
  const { items, names, diagnostics } = await patchObjects(generated, settings);
  const told = diagnostics.filter(({ code }) => isWhole || !matchesNothing.includes(code));
  return { value: { generated: items.map(({ one }) => one), names }, diagnostics: told };
}

const matchesNothing: readonly string[] = ['patch-matches-nothing', 'override-matches-nothing'];
