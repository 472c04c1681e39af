/** The question before an upgrade: does every Module cover these kernels? Nothing is made but the Jobs that ask a cluster. */
import { dockerfileParser } from './2-validate/dockerfile/dockerfile-parser.ts';
import { validate } from './2-validate/validate.ts';
import { checkPreflights } from './3-resolve/check-preflights.ts';
import { findPreflightImages } from './3-resolve/find-preflight-images.ts';
import { modulesInUse } from './3-resolve/modules-in-use.ts';
import { resolve } from './3-resolve/resolve.ts';
import { resolvePreflight } from './3-resolve/resolve-preflight.ts';
import { selectTargets } from './3-resolve/select-targets.ts';
import { planPreflights } from './4-plan/plan-preflights.ts';
import { generatePreflight } from './5-render/preflight-job.ts';
import { type Finished, finish } from './6-finish/finish.ts';
import { orderObjects } from './6-finish/order-objects.ts';
import { patchGenerated } from './6-finish/patches/patch-generated.ts';
import { type Diagnostic, hasErrors, type Result } from './diagnostics/diagnostic.ts';
import { strictly } from './diagnostics/strictly.ts';
import { modulePatterns } from './lib/module-patterns.ts';
import { regexpCompiler } from './lib/re2.ts';
import type { Checked } from './model/checked.ts';
import { preflightKinds } from './model/kinds.ts';
import type { Resource } from './model/resource.ts';
import type { Settings } from './model/settings.ts';
import type { NodePool, ResolvedTarget } from './model/target.ts';

export interface PreflightOptions {
  readonly settings: Settings;
  /** The kernels in question; those of the PreflightValidations of the input where there are none. */
  readonly nodePools?: readonly NodePool[];
}

export interface Preflight {
  readonly checked: Checked;
  readonly nodePools: readonly NodePool[];
  /** Every Module with a module loader, and every earlier version in use, for every kernel, whatever its selector. */
  readonly targets: readonly ResolvedTarget[];
  /** What was found on the way to them: the hints for their reasons. */
  readonly findings: readonly Diagnostic[];
}

/** The diagnostics are errors of the input itself; a kernel that is not covered is a target without a resolution. */
export async function preflight(
  resources: readonly Resource[],
  { settings, nodePools: asked = [] }: PreflightOptions,
): Promise<Result<Preflight>> {
  const { checked, resolving, today, findings, errors } = await prepare(resources, settings, asked);
  const nodePools = asked.length > 0 ? asked : checked.preflights.map(({ nodePool }) => nodePool);
  const resolved = resolvePreflight({ modules: modulesInUse(checked), kernels: nodePools, today }, resolving);
  return {
    value: { checked, nodePools, targets: resolved.value, findings: [...findings, ...resolved.diagnostics] },
    diagnostics: errors,
  };
}

/**
 * Errors of the input, and the PreflightValidations of the input that do not hold. Where they do, and the settings ask for
 * it, Jobs that check their images in a cluster; else the input stays as it is.
 */
export async function assertPreflights(resources: readonly Resource[], settings: Settings): Promise<Result<Finished>> {
  const { checked, resolving, today, errors } = await prepare(resources, settings);
  const { value: preflights, diagnostics } = checkPreflights(checked, today, resolving);
  const found = [...errors, ...diagnostics];
  const unchanged = { kept: resources, generated: [], removed: [] };
  if (settings.preflightJobs === 'None' || hasErrors(found)) return { value: unchanged, diagnostics: found };
  const images = findPreflightImages(preflights, { today, nodePools: checked.nodePools, settings });
  const ordered = orderObjects(planPreflights(images).map(generatePreflight), settings);
  const patched = await patchGenerated(ordered, { settings, isComplete: true, isWhole: true });
  const defaultNamespace = settings.namespace ?? 'default';
  const finished = finish(resources, patched.value.generated, { defaultNamespace, expanded: preflightKinds });
  const all = strictly([...found, ...patched.diagnostics, ...finished.diagnostics], settings);
  return { value: hasErrors(all) ? unchanged : finished.value, diagnostics: all };
}

async function prepare(resources: readonly Resource[], settings: Settings, future: readonly NodePool[] = []) {
  const regexp = await regexpCompiler(modulePatterns(resources));
  const parseDockerfile = await dockerfileParser(resources);
  const validated = validate(resources, { settings, regexp, parseDockerfile, future });
  const { value: checked, diagnostics: findings } = validated;
  const resolving = { ...checked, settings, regexp };
  const today = resolve(selectTargets(checked, settings), resolving).value;
  // That no node runs any kernel is no fault here.
  const errors = findings.filter(({ severity, code }) => severity === 'error' && code !== 'no-kernels');
  return { checked, resolving, today, findings, errors };
}
