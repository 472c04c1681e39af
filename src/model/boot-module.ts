/** Day 1: what a BootModuleConfig asks for, and the objects of the Machine Config Operator that decide what it does. */
import type { Resource } from './resource.ts';
import type { NodePool } from './target.ts';

/** The values of a BootModuleConfig, of `kmmc day1` and of `produceMachineConfig`. */
export interface BootModule {
  readonly machineConfigName: string;
  readonly machineConfigPoolName: string;
  /** Without tag: the tag is the kernel of the node. */
  readonly kernelModuleImage: string;
  readonly kernelModuleName: string;
  readonly inTreeModulesToRemove: readonly string[];
  /** Directory in the image; empty where there is no firmware. */
  readonly firmwareFilesPath: string;
  readonly workerImage: string;
  readonly parameters: readonly string[];
  readonly modulesLoadingOrder: readonly string[];
  /** Directory in the image under which `lib/modules/<kernel>` lies. */
  readonly dirName: string;
  /** Credentials on the node for pulling. */
  readonly authFile: string;
  /** Whether the module is loaded right after its image was pulled, where that works, instead of by a reboot. */
  readonly loadAfterPull: boolean;
  /** Whether there is no MachineConfig any more, and policies are kept until it is gone from all nodes. */
  readonly retired: boolean;
  /** Whether the MachineConfig takes the place of one that KMM's operator or its day1-utility made. */
  readonly replacesKmm: boolean;
}

/** A BootModuleConfig that passed validation. */
export interface CheckedBootModule {
  readonly boot: BootModule;
  readonly name: string;
  readonly namespace: string;
  readonly resource: Resource;
}

/** A label selector of a MachineConfigPool. */
export interface LabelSelector {
  readonly matchLabels?: Readonly<Record<string, string>>;
  readonly matchExpressions?: readonly {
    readonly key: string;
    readonly operator: string;
    readonly values?: readonly string[];
  }[];
}

/** A MachineConfigPool of the stream. */
export interface MachineConfigPool {
  readonly name: string;
  readonly machineConfigSelector: LabelSelector;
  readonly nodeSelector: LabelSelector;
  readonly isPaused: boolean;
  /** Taken from a cluster, as opposed to written by the user to be applied. */
  readonly isCaptured: boolean;
  readonly resource: Resource;
}

/** What a MachineConfig puts on nodes, as far as others can clash with it: each value as one text that tells changes. */
export interface MachineConfigContent {
  /** By path. */
  readonly files: ReadonlyMap<string, string>;
  /** By name. */
  readonly units: ReadonlyMap<string, string>;
}

/** A MachineConfig of the stream that kmmc did not generate, or that an earlier run generated. */
export interface MachineConfigInput extends MachineConfigContent {
  readonly name: string;
  readonly labels: Readonly<Record<string, string>>;
  readonly resource: Resource;
  /** Value of its owner annotation, where an earlier run generated it. */
  readonly owner?: string;
}

/** What the Machine Config Operator does where a file or unit changes: None, Drain, Reload, Restart, DaemonReload, Reboot. */
export type DisruptionAction = string;

/** Node disruption policies, by path and by unit name. */
export interface DisruptionPolicies {
  readonly files: ReadonlyMap<string, readonly DisruptionAction[]>;
  readonly units: ReadonlyMap<string, readonly DisruptionAction[]>;
}

/** Objects of the Machine Config Operator in the stream. */
export interface MachineConfigObjects {
  readonly pools: readonly MachineConfigPool[];
  readonly machineConfigs: readonly MachineConfigInput[];
  /** The user's own MachineConfiguration `cluster`. */
  readonly machineConfiguration?: { readonly policies: DisruptionPolicies; readonly resource: Resource };
}

/** A pool that gets a MachineConfig, with the nodes that are known of it. */
export interface HitPool {
  readonly name: string;
  /** Current nodes. */
  readonly nodes: number;
  readonly nodePools: readonly NodePool[];
}

/** An image that must exist before a node boots that kernel. */
export interface BootImage {
  readonly image: string;
  readonly kernel: string;
  /** Whether no current node runs the kernel yet. */
  readonly planned: boolean;
}

/** A BootModuleConfig with the pools that get it and the images that their nodes will pull. */
export interface ResolvedBootModule extends CheckedBootModule {
  readonly pools: readonly HitPool[];
  readonly images: readonly BootImage[];
}

/** What applying a MachineConfig does to the nodes of its pools. */
export interface Disruption {
  /** Empty: nothing is interrupted. */
  readonly actions: readonly DisruptionAction[];
  /** Why, as the first file or unit without a policy, or a release without policies; absent where nothing is interrupted. */
  readonly because?: DisruptionCause;
  /** Whether nothing changes at all, compared with what an earlier run made. */
  readonly unchanged: boolean;
}

export type DisruptionCause =
  | { readonly what: 'file' | 'unit'; readonly name: string }
  | { readonly what: 'version'; readonly version: string };
