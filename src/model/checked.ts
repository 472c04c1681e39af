/** What validation hands on: the Modules that hold, those that do not, and what runs where. */
import type { CheckedBootModule, MachineConfigObjects } from './boot-module.ts';
import type { Dockerfiles } from './dockerfile.ts';
import type { DriverToolkit } from './driver-toolkit.ts';
import type { PreflightAssertion } from './preflight.ts';
import type { Resource } from './resource.ts';
import type { CheckedRollout } from './rollout.ts';
import type { CheckedModule, NodePool, Platform } from './target.ts';

export interface Checked {
  /** In input order. */
  readonly modules: readonly CheckedModule[];
  /** Modules with at least one error, in input order. */
  readonly rejected: readonly RejectedModule[];
  /** How Modules of `modules` reach the nodes; those without one reach all that they select. */
  readonly rollouts: readonly CheckedRollout[];
  /** BootModuleConfigs that hold, in input order. */
  readonly bootModules: readonly CheckedBootModule[];
  readonly machineConfigObjects: MachineConfigObjects;
  readonly nodePools: readonly NodePool[];
  readonly platform: Platform;
  readonly dockerfiles: Dockerfiles;
  readonly driverToolkit: DriverToolkit;
  /** Kernels that every Module must cover, in input order. */
  readonly preflights: readonly PreflightAssertion[];
  /** Of the one inventory in use; absent where several differ or none says it. */
  readonly clusterVersion?: string;
}

/** A Module that cannot be compiled, with what is needed to still say which nodes it was meant for. */
export interface RejectedModule {
  readonly resource: Resource;
  readonly name: string;
  readonly namespace: string;
  /** Empty where it cannot be read. */
  readonly selector: Readonly<Record<string, string>>;
  /** The first error. */
  readonly reason: { readonly code: string; readonly message: string };
}
