/** What planning knows beside the targets. */
import type { MachineConfigObjects } from '../model/boot-module.ts';
import type { Dockerfiles } from '../model/dockerfile.ts';
import type { Resource } from '../model/resource.ts';
import type { Settings } from '../model/settings.ts';
import type { NodePool, Platform } from '../model/target.ts';

export interface PlanOptions {
  readonly settings: Settings;
  readonly platform: Platform;
  readonly dockerfiles: Dockerfiles;
  /** All that is known to run, whatever a Module selects. */
  readonly nodePools: readonly NodePool[];
  /** All objects of the input: Namespaces and ImageStreams are looked up in it. */
  readonly resources: readonly Resource[];
  /** Pools, MachineConfigs and policies of the input. */
  readonly machineConfigObjects: MachineConfigObjects;
  readonly clusterVersion?: string;
}
