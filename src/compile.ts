/** The pipeline in one screen: read resources in, everything that should be applied out. The only file that knows all stages. */

import { dockerfileParser } from './2-validate/dockerfile/dockerfile-parser.ts';
import { readMachineConfigObjects } from './2-validate/read-machine-config-objects.ts';
import { validate } from './2-validate/validate.ts';
import { checkPreflights } from './3-resolve/check-preflights.ts';
import { checkRollouts } from './3-resolve/check-rollouts.ts';
import { findIdleModules } from './3-resolve/find-idle-modules.ts';
import { findPreflightImages } from './3-resolve/find-preflight-images.ts';
import { resolve } from './3-resolve/resolve.ts';
import { resolveBootModules } from './3-resolve/resolve-boot-modules.ts';
import { selectTargets } from './3-resolve/select-targets.ts';
import { plan } from './4-plan/plan.ts';
import { render } from './5-render/render.ts';
import { checkSubstitution } from './6-finish/check-substitution.ts';
import { type Disruptions, findDisruptions } from './6-finish/find-disruptions.ts';
import { type Finished, finish } from './6-finish/finish.ts';
import { orderObjects } from './6-finish/order-objects.ts';
import { patchGenerated } from './6-finish/patches/patch-generated.ts';
import { renameSteps } from './6-finish/patches/rename-steps.ts';
import { type Diagnostic, hasErrors, type Result } from './diagnostics/diagnostic.ts';
import { strictly } from './diagnostics/strictly.ts';
import { modulePatterns } from './lib/module-patterns.ts';
import { regexpCompiler } from './lib/re2.ts';
import type { ResolvedBootModule } from './model/boot-module.ts';
import type { Checked } from './model/checked.ts';
import { type ExpandedKind, expandedKinds } from './model/kinds.ts';
import type { Plan } from './model/plan.ts';
import type { Resource } from './model/resource.ts';
import type { Settings } from './model/settings.ts';
import type { NodePool, ResolvedTarget } from './model/target.ts';

export interface CompileOptions {
  readonly settings: Settings;
  /** Node pools instead of those of the input (`--kernel`). */
  readonly nodePools?: readonly NodePool[];
  /** MachineConfigs of an earlier run that are no input: what a change does is told in comparison with them. */
  readonly earlier?: readonly Resource[];
  /** Kinds to generate objects for; all when absent. The others are validated all the same. */
  readonly expand?: readonly ExpandedKind[];
}

export interface Compiled extends Finished {
  readonly checked: Checked;
  readonly targets: readonly ResolvedTarget[];
  readonly bootModules: readonly ResolvedBootModule[];
  /** What applying each MachineConfig does to its nodes. */
  readonly disruptions: Disruptions;
  readonly plan: Plan;
}

/**
 * Compiles the resources of one stream. Where any diagnostic is an error nothing is generated and every resource is
 * kept; all errors of all stages that could run are reported.
 */
export async function compile(resources: readonly Resource[], options: CompileOptions): Promise<Result<Compiled>> {
  const { settings, expand = expandedKinds } = options;
  const regexp = await regexpCompiler(modulePatterns(resources));
  const parseDockerfile = await dockerfileParser(resources);
  const checked = validate(resources, { ...options, regexp, parseDockerfile });
  const selected = selectTargets(checked.value, settings);
  const resolving = { ...checked.value, settings, regexp };
  const asserted = checked.value.preflights.map(({ nodePool }) => nodePool.kernel);
  const resolved = resolve(selected, { ...resolving, asserted });
  const preflights = checkPreflights(checked.value, resolved.value, resolving);
  const { platform, dockerfiles, nodePools } = checked.value;
  const { bootModules, machineConfigObjects, clusterVersion } = checked.value;
  const { pools, machineConfigs } = machineConfigObjects;
  const booted = resolveBootModules(bootModules, { pools, nodePools, targets: resolved.value });
  const version = clusterVersion === undefined ? {} : { clusterVersion };
  const expands = (kind: ExpandedKind): boolean => expand.includes(kind);
  const checksImages = settings.preflightJobs === 'Generate' && expands('PreflightValidation');
  const planned = plan(
    {
      modules: expands('Module') ? checked.value.modules : [],
      targets: expands('Module') ? resolved.value : [],
      bootModules: expands('BootModuleConfig') ? booted.value : [],
      preflightImages: checksImages
        ? findPreflightImages(preflights.value, { today: resolved.value, nodePools, settings })
        : [],
    },
    { settings, platform, dockerfiles, nodePools, resources, machineConfigObjects, ...version },
  );
  const idle = findIdleModules(checked.value, selected, settings.kernelLabel);
  const decided = [
    ...checked.diagnostics,
    ...idle,
    ...checkRollouts(checked.value.rollouts, nodePools, settings.kernelLabel),
    ...resolved.diagnostics,
    ...preflights.diagnostics,
    ...booted.diagnostics,
    ...planned.diagnostics,
  ];
  const isComplete = !hasErrors(strictly(decided, settings));
  const ordered = isComplete ? orderObjects(render(planned.value), settings) : [];
  const isWhole = options.nodePools === undefined;
  const patched = await patchGenerated(ordered, { settings, isComplete, isWhole });
  const objects = patched.value.generated;
  const finished = finish(resources, objects, { defaultNamespace: settings.namespace ?? 'default', expanded: expand });
  const disruptions = findDisruptions(expands('BootModuleConfig') ? booted.value : [], objects, {
    objects: machineConfigObjects,
    earlier: [...machineConfigs, ...readMachineConfigObjects(options.earlier ?? []).machineConfigs],
    ...version,
    ...(planned.value.disruptionPolicy === undefined ? {} : { policy: planned.value.disruptionPolicy }),
  });
  const diagnostics: readonly Diagnostic[] = strictly(
    [
      ...[...decided, ...patched.diagnostics, ...finished.diagnostics, ...disruptions.diagnostics],
      ...checkSubstitution(resources, settings),
    ],
    settings,
  );
  const outcome = hasErrors(diagnostics) ? { kept: resources, generated: [], removed: [] } : finished.value;
  return {
    value: {
      ...outcome,
      checked: checked.value,
      targets: resolved.value,
      bootModules: booted.value,
      disruptions: disruptions.value,
      plan: renameSteps(planned.value, patched.value.names),
    },
    diagnostics,
  };
}
