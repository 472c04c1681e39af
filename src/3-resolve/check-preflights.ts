/** Answers what PreflightValidations assert: that every Module covers a kernel. Each Module that does not is an error. */
import { type Diagnostic, diagnose, type Result, type Where } from '../diagnostics/diagnostic.ts';
import { findCause } from '../diagnostics/find-cause.ts';
import type { Checked } from '../model/checked.ts';
import type { AnsweredPreflight, PreflightAssertion } from '../model/preflight.ts';
import type { ResolvedTarget } from '../model/target.ts';
import { modulesInUse } from './modules-in-use.ts';
import { nearestMapping } from './nearest-mapping.ts';
import { loaderContainer, mappingPath } from './prepare-module.ts';
import type { ResolveOptions } from './resolve.ts';
import { resolvePreflight } from './resolve-preflight.ts';

export function checkPreflights(
  checked: Pick<Checked, 'modules' | 'rollouts' | 'preflights'>,
  today: readonly ResolvedTarget[],
  options: ResolveOptions,
): Result<readonly AnsweredPreflight[]> {
  const { preflights } = checked;
  if (preflights.length === 0) return { value: [], diagnostics: [] };
  const modules = modulesInUse(checked);
  const kernels = preflights.map(({ nodePool }) => nodePool);
  const { value: targets, diagnostics } = resolvePreflight({ modules, kernels, today }, options);
  const answered = preflights.map((assertion): AnsweredPreflight => {
    const { kernel, architecture } = assertion.nodePool;
    const own = targets.filter((one) => one.kernel === kernel && one.architecture === architecture);
    return { assertion, targets: own };
  });
  const failures = answered.flatMap(({ assertion, targets: own }) =>
    own.filter(({ resolution }) => resolution === null).map((target) => explain(target, assertion, diagnostics)),
  );
  return { value: answered, diagnostics: failures };
}

function explain(
  target: ResolvedTarget,
  { resource: { object }, name, nodePool }: PreflightAssertion,
  diagnostics: readonly Diagnostic[],
): Diagnostic {
  const { module, kernel, architecture, reason, mapping } = target;
  const { resource } = module;
  const assertion = { kind: object.kind, preflight: name, module: module.name, kernel };
  if (reason === null || reason.code === 'kernel-without-mapping') {
    const nearest = nearestMapping(loaderContainer(module.module)?.kernelMappings ?? [], kernel);
    const path = nearest === undefined ? mappingPath(0).slice(0, -1) : mappingPath(nearest.index, nearest.kind);
    const parameters = { ...assertion, kernels: [kernel], ...(nearest === undefined ? {} : { nearest }) };
    return diagnose('preflight-without-mapping', parameters, { resource, path });
  }
  const { own, hint } = findCause(diagnostics, resource.source, reason, mapping);
  const { path, within } = own?.place ?? { path: mapping === undefined ? [] : mappingPath(mapping) };
  const where: Where = { resource, path, ...(within === undefined ? {} : { within }) };
  if (reason.code === 'driver-toolkit-unknown')
    return diagnose('preflight-without-driver-toolkit', { ...assertion, architecture }, where);
  // What is wrong with any kernel is said in the same words as ever, and once.
  if (own !== undefined && !own.message.includes(kernel)) return own;
  // What is wrong with the kernel itself is wrong for every Module.
  const ofKernel = diagnostics.find((one) => one.code === reason.code && one.place === nodePool.place);
  if (ofKernel !== undefined) return ofKernel;
  return diagnose('preflight-fails', { ...assertion, reason: reason.message, hint }, where);
}
