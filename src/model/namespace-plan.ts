/** What stands around the pods of a namespace, as it is planned: accounts, their rights, policies, labels. */
import type { PluginRole } from './plugin-plan.ts';

/** What the pods of one namespace need beside them. */
export interface NamespacePlan {
  readonly name: string;
  /** Whether the Namespace itself is generated, with its pod-security label. */
  readonly generate: boolean;
  /** Whether the platform copies pod-security labels by itself unless told not to. */
  readonly labelSync: boolean;
  /** For each kind of pod that is there. */
  readonly access: readonly PodAccess[];
}

/** What one kind of pod needs in a namespace. */
export interface PodAccess {
  readonly component: 'module-loader' | PluginRole;
  /** The service account of those that name none, where it is generated. */
  readonly serviceAccount?: string;
  /** Service accounts to bind to the privileged SCC; none where the platform has no SCC. */
  readonly privileged: readonly string[];
  /** Service accounts that publish devices to the cluster. */
  readonly publishing: readonly string[];
  /** Pods in the network of their node are out of reach of policies. */
  readonly isIsolated: boolean;
}
