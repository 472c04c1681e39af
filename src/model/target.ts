/** What runs where: node pools grouped into targets, and the mapping each target gets. */
import type { Module, RegistryTLS } from './module.generated.ts';
import type { Place, Resource } from './resource.ts';
import type { Generation } from './rollout.ts';

export type Platform = 'OpenShift' | 'Kubernetes';

/** Architecture as Kubernetes names it in `kubernetes.io/arch`. */
export type Architecture = string;

/** Nodes of one inventory that share kernel, architecture, OS image and labels. */
export interface NodePool {
  readonly name: string;
  /** Name of the KernelInventory, or `''` for captured nodes and the command line. */
  readonly inventory: string;
  /** `uname -r`, verbatim. */
  readonly kernel: string;
  readonly architecture: Architecture;
  readonly osImage?: string;
  /** How many nodes; `names` where they are known. */
  readonly nodes: number;
  readonly names?: readonly string[];
  readonly labels: Readonly<Record<string, string>>;
  readonly taints?: readonly unknown[];
  readonly machineConfigPool?: string;
  readonly state: 'Current' | 'Planned';
  /** A pool that every selector matches (`--kernel`, `--openshift`). */
  readonly matchesEverySelector?: boolean;
  /** The OpenShift release that it stands for (`--openshift`), and the Driver Toolkit image of that release. */
  readonly release?: string;
  readonly driverToolkit?: string;
  /** Where its kernel is written; absent for the command line. */
  readonly place?: Place;
}

/** A Module that passed validation, defaults applied, with the object it was read from. */
export interface CheckedModule {
  readonly module: Module;
  readonly name: string;
  readonly namespace: string;
  readonly resource: Resource;
}

/** One (Module, kernel, architecture) that has at least one matching node pool. */
export interface Target {
  readonly module: CheckedModule;
  readonly kernel: string;
  readonly architecture: Architecture;
  readonly nodePools: readonly NodePool[];
  /** Which state of the Module it is, on which of its nodes; absent where the Module has no rollout. */
  readonly generation?: Generation;
}

export interface BuildArg {
  readonly name: string;
  readonly value: string;
}

export interface ResolvedBuild {
  readonly dockerfileConfigMap: string;
  /** With the injected ones, in the order they are passed. */
  readonly buildArgs: readonly BuildArg[];
  readonly secrets: readonly string[];
  readonly nodeSelector: Readonly<Record<string, string>>;
  readonly baseImageRegistryTLS: Required<RegistryTLS>;
  readonly kanikoTag?: string;
}

export interface ResolvedSign {
  readonly unsignedImage: string;
  readonly unsignedImageRegistryTLS: Required<RegistryTLS>;
  readonly keySecret: string;
  readonly certSecret: string;
  readonly filesToSign: readonly string[];
}

/** The mapping chosen for a target, with everything merged and every variable replaced. */
export interface Resolution {
  /** Position in `kernelMappings`, from 0. */
  readonly mapping: number;
  readonly containerImage: string;
  readonly build: ResolvedBuild | null;
  readonly sign: ResolvedSign | null;
  readonly registryTLS: Required<RegistryTLS>;
  readonly inTreeModulesToRemove: readonly string[];
}

/** A target with its answer; `resolution` is null where no mapping matches or an error stands in the way. */
export interface ResolvedTarget extends Target {
  readonly resolution: Resolution | null;
  /** The mapping that was chosen, also where an error stands in the way of the rest; absent when none matches. */
  readonly mapping?: number;
  /** The first error of this target, or why there is no resolution. */
  readonly reason: { readonly code: string; readonly message: string } | null;
}
