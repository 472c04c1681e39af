/** Answers every Module for kernels that no node runs yet: selectors do not count, for the nodes are those of today. */
import type { Diagnostic, Result } from '../diagnostics/diagnostic.ts';
import { canonicalImage } from '../lib/canonical-image.ts';
import { trimKernel } from '../lib/kernel.ts';
import type { Checked } from '../model/checked.ts';
import type { CheckedModule, NodePool, ResolvedTarget, Target } from '../model/target.ts';
import { reportShared, type SharedImage, sharedImages } from './check-images.ts';
import { checkKernelLabels } from './check-kernel-labels.ts';
import { kernelForms } from './kernel-forms.ts';
import { loaderContainer, prepareModule } from './prepare-module.ts';
import { type ResolveOptions, resolve } from './resolve.ts';
import { createPoolSelector } from './select-targets.ts';

export interface PreflightQuestion {
  readonly modules: Checked['modules'];
  /** The kernels in question, each as a pool. */
  readonly kernels: readonly NodePool[];
  /** Targets of today: an image of theirs is none for another kernel. */
  readonly today?: readonly ResolvedTarget[];
}

/** One target per (Module, kernel, architecture), in input order; the diagnostics are what stands in the way of some. */
export function resolvePreflight(
  { modules, kernels, today = [] }: PreflightQuestion,
  options: ResolveOptions,
): Result<readonly ResolvedTarget[]> {
  const settings = { ...options.settings, requireCoverage: false };
  const groups = createPoolSelector(kernels, settings.kernelLabel)({});
  // What the cluster runs today does not count.
  const { clusterVersion: _today, ...rest } = options;
  const version = releaseOf(kernels);
  const resolving = { ...rest, settings, ...(version === undefined ? {} : { clusterVersion: version }) };
  const { value, diagnostics } = resolve(targetsOf(modules, groups), resolving);
  const labelFaults = new Map(
    groups.flatMap(([pool]) => {
      const forms = pool === undefined ? [] : [kernelForms(pool.kernel, pool)];
      return checkKernelLabels(forms, settings.kernelLabel).map((fault) => [pool?.kernel, fault] as const);
    }),
  );
  const shared = findShared(value, today, options);
  return {
    value: value.map((target) => refused(target, labelFaults.get(target.kernel) ?? shared.get(target))),
    diagnostics: [
      ...diagnostics.filter(({ code }) => !code.endsWith('image-for-two-kernels')),
      ...new Set(shared.values()),
    ],
  };
}

function targetsOf(modules: Checked['modules'], groups: readonly (readonly NodePool[])[]): readonly Target[] {
  return modules
    .filter(({ module }) => loaderContainer(module) !== undefined)
    .flatMap((module) =>
      groups.flatMap((nodePools) => {
        const [first] = nodePools;
        if (first === undefined) return [];
        return [{ module, kernel: first.kernel, architecture: first.architecture, nodePools }];
      }),
    );
}

/** The one release that all kernels are of. */
function releaseOf(kernels: readonly NodePool[]): string | undefined {
  const [release, ...others] = new Set(kernels.map((pool) => pool.release));
  return others.length === 0 ? release : undefined;
}

function refused(target: ResolvedTarget, fault: Diagnostic | undefined): ResolvedTarget {
  if (fault === undefined || target.resolution === null) return target;
  return { ...target, resolution: null, reason: { code: fault.code, message: fault.message } };
}

/** Targets whose image stands for another kernel as well, of those in question or of today. */
function findShared(
  targets: readonly ResolvedTarget[],
  today: readonly ResolvedTarget[],
  { settings }: ResolveOptions,
): ReadonlyMap<ResolvedTarget, Diagnostic> {
  const found = new Map<ResolvedTarget, Diagnostic>();
  const asked = groupByModule(targets);
  const others = groupByModule(today);
  for (const [module, ofModule] of asked) {
    const answers = new Map([...(others.get(module) ?? []), ...ofModule].map((target) => [target.kernel, target]));
    for (const shared of sharedImages(answers)) {
      const prepared = prepareModule(module, settings.templates);
      if (prepared === undefined) continue;
      const diagnostic = reportShared(prepared, shared);
      for (const target of ofModule) if (isOf(target, shared)) found.set(target, diagnostic);
    }
  }
  return found;
}

function groupByModule(targets: readonly ResolvedTarget[]): ReadonlyMap<CheckedModule, readonly ResolvedTarget[]> {
  const groups = new Map<CheckedModule, ResolvedTarget[]>();
  for (const target of targets) {
    const group = groups.get(target.module);
    if (group === undefined) groups.set(target.module, [target]);
    else group.push(target);
  }
  return groups;
}

function isOf({ kernel, resolution }: ResolvedTarget, { kernels, image }: SharedImage): boolean {
  if (resolution === null || !kernels.has(trimKernel(kernel))) return false;
  return canonicalImage(resolution.containerImage) === canonicalImage(image);
}
