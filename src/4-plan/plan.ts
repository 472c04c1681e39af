/** Resolved targets to a plan: everything is decided here, nothing printed. */
import { at, type Diagnostic, diagnose, type Result } from '../diagnostics/diagnostic.ts';
import { kernelLabel } from '../lib/kernel.ts';
import { remember } from '../lib/remember.ts';
import type { ResolvedBootModule } from '../model/boot-module.ts';
import type { Plan } from '../model/plan.ts';
import type { PreflightImage } from '../model/preflight.ts';
import type { CheckedModule, ResolvedTarget } from '../model/target.ts';
import { compareTargets } from './compare-targets.ts';
import { findSharedNodes } from './find-shared-nodes.ts';
import { planBootModules } from './plan-boot-modules.ts';
import { planImages } from './plan-images.ts';
import { planLoaders } from './plan-loaders.ts';
import { planNamespaces } from './plan-namespaces.ts';
import type { PlanOptions } from './plan-options.ts';
import { planPlugins } from './plan-plugins.ts';
import { planPreflights } from './plan-preflights.ts';

export interface PlanInput {
  readonly modules: readonly CheckedModule[];
  readonly targets: readonly ResolvedTarget[];
  readonly bootModules: readonly ResolvedBootModule[];
  /** Images that Jobs check in a cluster. */
  readonly preflightImages: readonly PreflightImage[];
}

/** Plans every target that has a resolution. The order of the plan depends on names alone, not on the input's order. */
export function plan(
  { modules, targets, bootModules, preflightImages }: PlanInput,
  options: PlanOptions,
): Result<Plan> {
  const resolved = targets.filter((target) => target.resolution !== null);
  const ordered = resolved.toSorted(compareTargets);
  const images = planImages(ordered, options);
  const loaders = planLoaders(ordered, images.value.lastStepOf, options);
  const plugins = planPlugins(modules, ordered, options);
  const namespaces = planNamespaces(resolved, plugins.value.plugins, options);
  const boot = planBootModules(bootModules, options);
  return {
    value: {
      ...images.value.plans,
      ...plugins.value,
      ...boot.value,
      loaders: loaders.value,
      namespaces: namespaces.value,
      preflights: planPreflights(preflightImages),
    },
    diagnostics: [
      ...images.diagnostics,
      ...loaders.diagnostics,
      ...plugins.diagnostics,
      ...namespaces.diagnostics,
      ...findLabelCollisions(resolved),
      ...findSharedNodes(resolved),
      ...boot.diagnostics,
    ],
  };
}

/** Two kernels of one Module and architecture with one kernel label: their nodes cannot be told apart. */
function findLabelCollisions(targets: readonly ResolvedTarget[]): readonly Diagnostic[] {
  const labelOf = remember(kernelLabel);
  const labels = new Map<string, Set<string>>();
  for (const kernel of new Set(targets.map((target) => target.kernel))) {
    labels.set(labelOf(kernel), (labels.get(labelOf(kernel)) ?? new Set()).add(kernel));
  }
  const suspects = targets.filter(({ kernel }) => (labels.get(labelOf(kernel))?.size ?? 0) > 1);
  const found: Diagnostic[] = [];
  const seen = new Map<string, string>();
  for (const { module, generation, kernel, architecture, nodePools } of suspects) {
    const label = labelOf(kernel);
    const { lane = '', version = '' } = generation ?? {};
    const key = `${module.namespace}/${module.name} ${lane} ${version} ${architecture} ${label}`;
    const other = seen.get(key);
    if (other === undefined) seen.set(key, kernel);
    else {
      const parameters = { module: module.name, kernels: [other, kernel], label };
      const diagnostic = diagnose('kernel-label-collision', parameters, at(module.resource, 'metadata', 'name'));
      const place = nodePools[0]?.place;
      found.push(place === undefined ? diagnostic : { ...diagnostic, place });
    }
  }
  return found;
}
