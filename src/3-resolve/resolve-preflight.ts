/** Answers every Module for kernels that no node runs yet: selectors do not count, for the nodes are those of today. */
import type { Result } from '../diagnostics/diagnostic.ts';
import type { Checked } from '../model/checked.ts';
import type { NodePool, ResolvedTarget } from '../model/target.ts';
import { checkKernelLabels } from './check-kernel-labels.ts';
import { kernelForms } from './kernel-forms.ts';
import { loaderContainer } from './prepare-module.ts';
import { type ResolveOptions, resolve } from './resolve.ts';
import { createPoolSelector } from './select-targets.ts';

/** One target per (Module, kernel, architecture), in input order. The diagnostics are those of resolving; each target has its reason. */
export function resolvePreflight(
  { modules }: Pick<Checked, 'modules'>,
  kernels: readonly NodePool[],
  options: ResolveOptions,
): Result<readonly ResolvedTarget[]> {
  const settings = { ...options.settings, requireCoverage: false };
  const groups = createPoolSelector(kernels, settings.kernelLabel)({});
  const targets = modules
    .filter(({ module }) => loaderContainer(module) !== undefined)
    .flatMap((module) =>
      groups.flatMap((nodePools) => {
        const [first] = nodePools;
        return first === undefined
          ? []
          : [{ module, kernel: first.kernel, architecture: first.architecture, nodePools }];
      }),
    );
  const { value, diagnostics } = resolve(targets, { ...options, settings });
  const unlabelled = new Map(
    groups.flatMap(([pool]) => {
      if (pool === undefined) return [];
      const [fault] = checkKernelLabels([kernelForms(pool.kernel, pool)], settings.kernelLabel);
      return fault === undefined ? [] : [[pool.kernel, fault] as const];
    }),
  );
  return {
    value: value.map((target) => {
      const fault = target.resolution === null ? undefined : unlabelled.get(target.kernel);
      return fault === undefined
        ? target
        : { ...target, resolution: null, reason: { code: fault.code, message: fault.message } };
    }),
    diagnostics,
  };
}
