/** Turns resolved targets, and Modules that were refused, into what `kmmc explain -o json` prints. */

import { mappingPath } from '../3-resolve/prepare-module.ts';
import { createPoolSelector } from '../3-resolve/select-targets.ts';
import { locate } from '../diagnostics/locate.ts';
import { modprobeCommands } from '../lib/modprobe-commands.ts';
import type { Checked, RejectedModule } from '../model/checked.ts';
import type { Origin } from '../model/origin.ts';
import type { FieldPath, Resource } from '../model/resource.ts';
import type { Generation } from '../model/rollout.ts';
import type { BuildArg, NodePool, ResolvedTarget } from '../model/target.ts';

export interface Explanation {
  readonly apiVersion: 'kmmc.dev/v1alpha1';
  readonly kind: 'Explanation';
  readonly targets: readonly ExplainedTarget[];
}

/** One (Module, kernel, architecture), matched or not. The keys are printed in this order. */
export interface ExplainedTarget {
  readonly module: { readonly namespace: string; readonly name: string; readonly origin: Origin };
  readonly kernel: string;
  readonly architecture: string;
  readonly nodePools: readonly string[];
  readonly nodes: number;
  readonly matched: boolean;
  /** The chosen mapping, also where an error stands in the way of an image. */
  readonly mapping: (({ readonly literal: string } | { readonly regexp: string }) & MappingPlace) | null;
  readonly containerImage: string | null;
  readonly build: {
    readonly dockerfileConfigMap: string;
    readonly buildArgs: readonly BuildArg[];
    readonly secrets: readonly string[];
    readonly nodeSelector: Readonly<Record<string, string>>;
  } | null;
  readonly sign: {
    readonly unsignedImage: string;
    readonly keySecret: string;
    readonly certSecret: string;
    readonly filesToSign: readonly string[];
  } | null;
  readonly registryTLS: { readonly insecure: boolean; readonly insecureSkipTLSVerify: boolean } | null;
  readonly inTreeModulesToRemove: readonly string[];
  /** Whole commands; empty where nothing is loaded. */
  readonly modprobe: { readonly load: readonly string[]; readonly unload: readonly string[] };
  readonly reason: { readonly code: string; readonly message: string } | null;
  /** Which of the Module's nodes, and which state of it; only where the Module has a rollout. */
  readonly rollout?: {
    readonly lane: string | null;
    /** Value of the version label that nodes ask by; null where they do not. */
    readonly version: string | null;
    readonly step: number;
    readonly current: boolean;
  };
}

interface MappingPlace {
  readonly index: number;
  readonly origin: Origin;
}

/** A target before its places are counted: of a Module that was resolved, or of one that was refused. */
export type Candidate =
  | { readonly kind: 'resolved'; readonly target: ResolvedTarget }
  | { readonly kind: 'rejected'; readonly module: RejectedModule; readonly nodePools: readonly NodePool[] };

/** Every target in input order; refused Modules take the place where they stand in `resources`. */
export function collectCandidates(
  targets: readonly ResolvedTarget[],
  checked: Pick<Checked, 'rejected' | 'nodePools'>,
  options: { readonly kernelLabel: string; readonly resources: readonly Resource[] },
): readonly Candidate[] {
  const select = createPoolSelector(checked.nodePools, options.kernelLabel);
  const order = new Map(options.resources.map(({ source }, index) => [source, index]));
  const position = ({ source }: Resource): number => order.get(source) ?? options.resources.length;
  const candidates: { readonly at: number; readonly candidate: Candidate }[] = [
    ...targets.map((target) => ({
      at: position(target.module.resource),
      candidate: { kind: 'resolved', target } as const,
    })),
    ...checked.rejected.flatMap((module) =>
      select(module.selector).map((nodePools) => ({
        at: position(module.resource),
        candidate: { kind: 'rejected', module, nodePools } as const,
      })),
    ),
  ];
  return candidates.sort((a, b) => a.at - b.at).map(({ candidate }) => candidate);
}

/** Explains every candidate, in order. */
export async function explainTargets(candidates: readonly Candidate[]): Promise<Explanation> {
  const origin = createLocator();
  const targets: ExplainedTarget[] = [];
  for (const candidate of candidates) {
    targets.push(
      candidate.kind === 'resolved'
        ? await explainResolved(candidate.target, origin)
        : await explainRejected(candidate, origin),
    );
  }
  return { apiVersion: 'kmmc.dev/v1alpha1', kind: 'Explanation', targets };
}

export type Locator = (resource: Resource, ...path: FieldPath) => Promise<Origin>;

/** Counts each place once, however many targets share it. */
export function createLocator(): Locator {
  const known = new Map<Resource, Map<string, Origin>>();
  return async (resource, ...path) => {
    const places = known.get(resource) ?? new Map<string, Origin>();
    known.set(resource, places);
    const key = path.join('.');
    const counted = places.get(key);
    if (counted !== undefined) return counted;
    const { file, line, column } = await locate({ source: resource.source, path });
    const origin = { file, line, column };
    places.set(key, origin);
    return origin;
  };
}

async function explainResolved(target: ResolvedTarget, origin: Locator): Promise<ExplainedTarget> {
  const { resolution, module, reason } = target;
  const modprobe = module.module.spec.moduleLoader?.container.modprobe;
  const build = resolution?.build ?? null;
  const sign = resolution?.sign ?? null;
  return {
    module: { namespace: module.namespace, name: module.name, origin: await origin(module.resource) },
    ...kernelAndNodes(target.nodePools),
    matched: resolution !== null,
    mapping: await explainMapping(target, origin),
    containerImage: resolution?.containerImage ?? null,
    build: build && {
      dockerfileConfigMap: build.dockerfileConfigMap,
      buildArgs: build.buildArgs,
      secrets: build.secrets,
      nodeSelector: build.nodeSelector,
    },
    sign: sign && {
      unsignedImage: sign.unsignedImage,
      keySecret: sign.keySecret,
      certSecret: sign.certSecret,
      filesToSign: sign.filesToSign,
    },
    registryTLS: resolution?.registryTLS ?? null,
    inTreeModulesToRemove: resolution?.inTreeModulesToRemove ?? [],
    modprobe: resolution === null || modprobe === undefined ? { load: [], unload: [] } : modprobeCommands(modprobe),
    reason,
    ...(target.generation === undefined ? {} : { rollout: explainRollout(target.generation) }),
  };
}

function explainRollout({ lane, version, step, isCurrent }: Generation): NonNullable<ExplainedTarget['rollout']> {
  return { lane: lane ?? null, version: version ?? null, step, current: isCurrent };
}

async function explainMapping(target: ResolvedTarget, origin: Locator): Promise<ExplainedTarget['mapping']> {
  const { mapping: index, module } = target;
  const mapping = index === undefined ? undefined : module.module.spec.moduleLoader?.container.kernelMappings[index];
  if (index === undefined || mapping === undefined) return null;
  const text = mapping.literal ? { literal: mapping.literal } : { regexp: mapping.regexp ?? '' };
  return { index, ...text, origin: await origin(module.resource, ...mappingPath(index)) };
}

async function explainRejected(
  { module, nodePools }: Extract<Candidate, { kind: 'rejected' }>,
  origin: Locator,
): Promise<ExplainedTarget> {
  return {
    module: { namespace: module.namespace, name: module.name, origin: await origin(module.resource) },
    ...kernelAndNodes(nodePools),
    matched: false,
    mapping: null,
    containerImage: null,
    build: null,
    sign: null,
    registryTLS: null,
    inTreeModulesToRemove: [],
    modprobe: { load: [], unload: [] },
    reason: module.reason,
  };
}

function kernelAndNodes(
  nodePools: readonly NodePool[],
): Pick<ExplainedTarget, 'kernel' | 'architecture' | 'nodePools' | 'nodes'> {
  return {
    kernel: nodePools[0]?.kernel ?? '',
    architecture: nodePools[0]?.architecture ?? '',
    nodePools: nodePools.map((pool) => pool.name),
    nodes: nodePools.reduce((sum, pool) => sum + pool.nodes, 0),
  };
}
