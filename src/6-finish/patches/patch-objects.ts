/** Applies the patches and image overrides of the settings to objects, and loads what that needs only then. */
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { loadJsonPatch } from '../../lib/json-patch.ts';
import { regexpCompiler } from '../../lib/re2.ts';
import type { Settings } from '../../model/settings.ts';
import { applyOverrides } from './apply-overrides.ts';
import { applyPatches } from './apply-patches.ts';
import { collectFindings } from './collect-findings.ts';
import type { Item, Patchable } from './patchable.ts';
import { patternsOf } from './prepare-target.ts';
import { type NewNames, newNames, renameItems } from './rename-steps.ts';

export interface PatchedObjects<T extends Patchable> {
  /** In the order of what came in. */
  readonly items: readonly Item<T>[];
  readonly names: NewNames;
  readonly diagnostics: readonly Diagnostic[];
}

export function hasPatches({ patches, imageOverrides }: Settings): boolean {
  return patches.length + imageOverrides.length > 0;
}

/** `doneOf`: marks of what an earlier run did to an object. */
export async function patchObjects<T extends Patchable>(
  objects: readonly T[],
  settings: Settings,
  doneOf: (one: T) => readonly string[] = () => [],
): Promise<PatchedObjects<T>> {
  const { patches, imageOverrides } = settings;
  const findings = collectFindings(settings);
  let items: readonly Item<T>[] = objects.map((one) => ({
    one,
    origin: one,
    done: doneOf(one),
    applied: [],
    reasons: [],
  }));
  if (patches.length > 0) {
    const regexp = await regexpCompiler(patches.flatMap(({ target }) => patternsOf(target)));
    items = applyPatches(items, patches, { regexp, apply: await loadJsonPatch(), findings });
  }
  items = applyOverrides(items, imageOverrides, findings);
  const names = newNames(items);
  return { items: renameItems(items, names), names, diagnostics: findings.report() };
}
