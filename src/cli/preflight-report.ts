/** The answer of `kmmc preflight -o json`. */

import type { Origin } from '../model/origin.ts';
import { createLocator } from './explain-targets.ts';
import type { PreflightOutcome, PreflightReason } from './preflight-outcomes.ts';

export interface PreflightReport {
  readonly apiVersion: 'kmmc.dev/v1alpha1';
  readonly kind: 'PreflightReport';
  readonly results: readonly PreflightResult[];
  readonly statuses: readonly PreflightStatus[];
}

/** One Module and one kernel. The keys are printed in this order. */
export interface PreflightResult {
  readonly module: {
    readonly namespace: string;
    readonly name: string;
    /** Of an earlier version that a rollout keeps. */
    readonly version?: string;
    readonly origin: Origin;
  };
  readonly kernel: string;
  readonly architecture: string;
  /** The first OpenShift release with this kernel of those that were asked for. */
  readonly release: string | null;
  readonly releases: readonly string[];
  readonly status: 'Success' | 'Failure';
  readonly reason: PreflightReason | null;
  readonly containerImage: string | null;
  /** The mapping that is chosen or comes nearest, what is wrong in it, or the Module. */
  readonly origin: Origin;
}

/** What the operator would write into the status of a PreflightValidation for this kernel, but for times. */
export interface PreflightStatus {
  readonly kernel: string;
  readonly architecture: string;
  readonly status: { readonly modules: readonly ModuleStatus[] };
}

interface ModuleStatus {
  readonly name: string;
  readonly namespace: string;
  readonly verificationStatus: 'Success' | 'Failure';
  readonly verificationStage: 'Done';
  readonly statusReason: string;
}

export async function preflightReport(outcomes: readonly PreflightOutcome[]): Promise<PreflightReport> {
  const origin = createLocator();
  const results: PreflightResult[] = [];
  for (const { module, version, kernel, architecture, releases, containerImage, reason, place } of outcomes) {
    const { namespace, name, resource } = module;
    results.push({
      module: {
        ...{ namespace, name },
        ...(version === undefined ? {} : { version }),
        origin: await origin(resource),
      },
      ...{ kernel, architecture, release: releases[0] ?? null, releases },
      status: reason === null ? 'Success' : 'Failure',
      ...{ reason, containerImage },
      origin: await origin({ ...resource, source: place.source }, ...place.path),
    });
  }
  return { apiVersion: 'kmmc.dev/v1alpha1', kind: 'PreflightReport', results, statuses: statusesOf(results) };
}

function statusesOf(results: readonly PreflightResult[]): readonly PreflightStatus[] {
  const kernels = new Map<
    string,
    { readonly kernel: string; readonly architecture: string; modules: Map<string, ModuleStatus> }
  >();
  for (const { module, kernel, architecture, status, reason, containerImage } of results) {
    const key = `${kernel} ${architecture}`;
    const entry = kernels.get(key) ?? { kernel, architecture, modules: new Map<string, ModuleStatus>() };
    kernels.set(key, entry);
    const { name, namespace } = module;
    const id = `${namespace}/${name}`;
    // The list has namespace and name as its key: of several states of a Module one that fails speaks for all.
    if (entry.modules.get(id)?.verificationStatus === 'Failure') continue;
    entry.modules.set(id, {
      ...{ name, namespace },
      verificationStatus: status,
      verificationStage: 'Done',
      statusReason: reason?.message ?? `The image is ${containerImage}.`,
    });
  }
  return [...kernels.values()].map(({ kernel, architecture, modules }) => ({
    ...{ kernel, architecture },
    status: { modules: [...modules.values()] },
  }));
}
