/** Turns what was resolved into one outcome per Module and kernel: covered, or why not, where, and what to write. */
import { nearestMapping } from '../3-resolve/nearest-mapping.ts';
import { loaderContainer, mappingPath } from '../3-resolve/prepare-module.ts';
import { type Diagnostic, diagnose } from '../diagnostics/diagnostic.ts';
import { findCause } from '../diagnostics/find-cause.ts';
import type { RejectedModule } from '../model/checked.ts';
import type { Place, Resource } from '../model/resource.ts';
import type { CheckedModule, NodePool, ResolvedTarget } from '../model/target.ts';
import type { Preflight } from '../preflight.ts';
import { collectCandidates } from './explain-targets.ts';

export interface PreflightOutcome {
  readonly module: CheckedModule | RejectedModule;
  /** Of an earlier version that a rollout keeps. */
  readonly version?: string;
  readonly kernel: string;
  readonly architecture: string;
  /** The OpenShift releases with this kernel, as far as they were asked for. */
  readonly releases: readonly string[];
  /** Null where the kernel is not covered. */
  readonly containerImage: string | null;
  /** Null where the kernel is covered. */
  readonly reason: PreflightReason | null;
  /** The mapping that is chosen or comes nearest, what is wrong in it, or the Module. */
  readonly place: Place;
  /** Absent for a Module with errors of its own. */
  readonly target?: ResolvedTarget;
}

export interface PreflightReason {
  readonly code: string;
  readonly message: string;
  /** What to write. */
  readonly hint: string;
}

/** In the order of the Modules in `resources`, and of the kernels. */
export function preflightOutcomes(
  { checked, nodePools: kernels, targets, findings }: Preflight,
  options: { readonly resources: readonly Resource[]; readonly kernelLabel: string },
): readonly PreflightOutcome[] {
  const rejected = checked.rejected.filter(mayLoad).map((module) => ({ ...module, selector: {} }));
  const candidates = collectCandidates(targets, { rejected, nodePools: kernels }, options);
  const versions = earlierVersions(checked.rollouts);
  return candidates.map((candidate) => {
    if (candidate.kind === 'resolved') {
      const version = versions.get(candidate.target.module);
      return { ...outcomeOf(candidate.target, findings), ...(version === undefined ? {} : { version }) };
    }
    const { module, nodePools } = candidate;
    const { source } = module.resource;
    const { own, hint } = findCause(findings, source, module.reason);
    const reason = { ...module.reason, hint };
    return { ...describe(module, nodePools), containerImage: null, reason, place: own?.place ?? { source, path: [] } };
  });
}

function earlierVersions(rollouts: Preflight['checked']['rollouts']): ReadonlyMap<CheckedModule, string> {
  const revisions = rollouts.flatMap(({ versions = [], canary }) => [
    ...versions,
    ...(canary?.baseline ? [canary.baseline] : []),
  ]);
  return new Map(revisions.map(({ module, version }) => [module, version]));
}

/** Whether it has a module loader, as far as anybody can say of a Module with errors. */
function mayLoad({ resource: { object } }: RejectedModule): boolean {
  const spec = object['spec'];
  return typeof spec !== 'object' || spec === null || 'moduleLoader' in spec;
}

function describe(module: PreflightOutcome['module'], nodePools: readonly NodePool[]) {
  const { kernel = '', architecture = '' } = nodePools[0] ?? {};
  const releases = [...new Set(nodePools.flatMap(({ release }) => release ?? []))];
  return { module, kernel, architecture, releases };
}

function outcomeOf(target: ResolvedTarget, findings: readonly Diagnostic[]): PreflightOutcome {
  const { module, nodePools, resolution, mapping, reason } = target;
  const common = { ...describe(module, nodePools), target };
  const { resource } = module;
  const placeOf = (index: number | undefined): Place => ({
    source: resource.source,
    path: index === undefined ? [] : mappingPath(index),
  });
  if (resolution !== null) {
    return { ...common, containerImage: resolution.containerImage, reason: null, place: placeOf(mapping) };
  }
  if (reason === null || reason.code === 'kernel-without-mapping') return { ...common, ...unmatched(target) };
  const { own, hint } = findCause(findings, resource.source, reason, mapping);
  return { ...common, containerImage: null, reason: { ...reason, hint }, place: own?.place ?? placeOf(mapping) };
}

function unmatched({ module, kernel }: ResolvedTarget) {
  const { name, module: content, resource } = module;
  const nearest = nearestMapping(loaderContainer(content)?.kernelMappings ?? [], kernel);
  const parameters = { module: name, kernels: [kernel], ...(nearest === undefined ? {} : { nearest }) };
  const { code, message, hint } = diagnose('kernel-without-mapping', parameters);
  const path = nearest === undefined ? mappingPath(0).slice(0, -1) : mappingPath(nearest.index, nearest.kind);
  return { containerImage: null, reason: { code, message, hint }, place: { source: resource.source, path } };
}
