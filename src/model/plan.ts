/** Everything decided, nothing printed yet. Render only spells these values out. */
import type { Architecture } from './target.ts';

/** What all loaders of one Module with the same removal list share, whatever the kernel. */
export interface LoaderPod {
  readonly loader: 'Modprobe' | 'Worker';
  readonly module: string;
  readonly namespace: string;
  /** `<group>/<Kind>/<namespace>/<name>` of the Module. */
  readonly owner: string;
  /** Name below /sys/module; undefined when rawArgs hide it. */
  readonly sysModule?: string;
  readonly imagePullPolicy?: string;
  readonly imagePullSecret?: string;
  /** Undefined: the namespace's default account, without a token. */
  readonly serviceAccount?: string;
  readonly tolerations: readonly object[];
  /** Arguments of modprobe. */
  readonly load: readonly string[];
  readonly unload: readonly string[];
  readonly inTreeModulesToRemove: readonly string[];
  /** Directory inside the kmod image. */
  readonly firmwarePath?: string;
  /** Lines for modprobe.d. */
  readonly softdep?: string;
  /** The Module's own node selector. */
  readonly nodeSelector: Readonly<Record<string, string>>;
  /** Node label key that carries the kernel label. */
  readonly kernelLabelKey: string;
  readonly dirName: string;
  /** Image of the worker (loader Worker only). */
  readonly workerImage?: string;
}

/** One module-loader DaemonSet. */
export interface LoaderPlan {
  readonly name: string;
  readonly kernel: string;
  readonly kernelLabel: string;
  readonly architecture: Architecture;
  readonly containerImage: string;
  /** Text of the worker's configuration (loader Worker only). */
  readonly workerConfig?: string;
  readonly pod: LoaderPod;
}

/** What the loaders of one namespace need beside them. */
export interface NamespacePlan {
  readonly name: string;
  /** Whether the Namespace itself is generated, with its pod-security label. */
  readonly generate: boolean;
  /** Whether the service account of loaders that name none is generated. */
  readonly serviceAccount?: string;
  /** Service accounts to bind to the privileged SCC; none where the platform has no SCC. */
  readonly privileged: readonly string[];
  /** Whether the platform copies pod-security labels by itself unless told not to. */
  readonly labelSync: boolean;
}

export interface Plan {
  readonly namespaces: readonly NamespacePlan[];
  readonly loaders: readonly LoaderPlan[];
}
