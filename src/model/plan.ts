/** Everything decided, nothing printed yet. Render only spells these values out. */
import type { KubernetesObject, ResourceRef } from './resource.ts';
import type { Architecture, Platform } from './target.ts';

/** What all loaders of one Module with the same removal list share, whatever the kernel. */
export interface LoaderPod {
  readonly loader: 'Modprobe' | 'Worker';
  readonly moduleName: string;
  readonly namespace: string;
  /** Name below /sys/module, or undefined when rawArgs hide it. */
  readonly sysModule?: string;
  readonly imagePullPolicy?: string;
  readonly imagePullSecret?: string;
  readonly serviceAccountName: string;
  readonly tolerations: readonly KubernetesValue[];
  /** Argument vectors of modprobe, without the word `modprobe`. */
  readonly load: readonly string[];
  readonly unload: readonly string[];
  readonly inTreeModulesToRemove: readonly string[];
  /** Directory inside the kmod image. */
  readonly firmwarePath?: string;
  /** Lines for modprobe.d, or undefined. */
  readonly softdep?: string;
  readonly selector: Readonly<Record<string, string>>;
  readonly workerImage?: string;
  readonly dirName: string;
}

export type KubernetesValue = Readonly<Record<string, unknown>>;

/** One module-loader DaemonSet. */
export interface LoaderPlan {
  readonly name: string;
  readonly kernel: string;
  readonly kernelLabel: string;
  /** Node label key that carries `kernelLabel`. */
  readonly kernelLabelKey: string;
  readonly architecture: Architecture;
  readonly containerImage: string;
  readonly workerConfig?: string;
  readonly owner: string;
  readonly pod: LoaderPod;
}

/** What loaders of several Modules in one namespace share. */
export interface NamespacePlan {
  readonly namespace: string;
  /** Generate the Namespace with its pod-security label. */
  readonly generate: boolean;
  /** Name of the service account to generate, or undefined. */
  readonly generatedServiceAccount?: string;
  /** Service accounts that need the privileged SCC (OpenShift only). */
  readonly privilegedServiceAccounts: readonly string[];
  readonly denyNetwork: boolean;
}

export interface Plan {
  readonly platform: Platform;
  readonly namespaces: readonly NamespacePlan[];
  readonly loaders: readonly LoaderPlan[];
}

/** A generated object with the owner it is made for. */
export interface Generated {
  readonly object: KubernetesObject;
  readonly owner: ResourceRef;
}
