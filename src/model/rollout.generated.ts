/** Generated from schemas/ by `npm run generate`. Do not edit. */

/**
 * How one Module reaches the nodes. Never applied: give it the annotation config.kubernetes.io/local-config: "true".
 */
export interface ModuleRollout {
  /**
   * Always kmmc.dev/v1alpha1.
   */
  readonly apiVersion: 'kmmc.dev/v1alpha1';
  /**
   * Always ModuleRollout.
   */
  readonly kind: 'ModuleRollout';
  /**
   * Name, namespace, labels and annotations.
   */
  readonly metadata: {
    /**
     * Name of the object.
     */
    readonly name: string;
    /**
     * Namespace of the object.
     */
    readonly namespace?: string;
    /**
     * Labels.
     */
    readonly labels?: {
      readonly [k: string]: string;
    };
    /**
     * Annotations.
     */
    readonly annotations?: {
      readonly [k: string]: string;
    };
    /**
     * Not for kmmc, which needs a name.
     */
    readonly generateName?: string;
    /**
     * Set by the API server.
     */
    readonly creationTimestamp?: string | null;
    /**
     * Set by the API server.
     */
    readonly deletionTimestamp?: string | null;
    /**
     * Set by the API server.
     */
    readonly deletionGracePeriodSeconds?: number | null;
    /**
     * Set by the API server.
     */
    readonly resourceVersion?: string;
    /**
     * Set by the API server.
     */
    readonly generation?: number;
    /**
     * Set by the API server.
     */
    readonly uid?: string;
    /**
     * Set by old API servers.
     */
    readonly selfLink?: string;
    /**
     * Set by the API server.
     */
    readonly managedFields?: {
      readonly [k: string]: unknown;
    }[];
    /**
     * Set by controllers.
     */
    readonly finalizers?: readonly string[];
    /**
     * Set by controllers.
     */
    readonly ownerReferences?: {
      readonly [k: string]: unknown;
    }[];
  };
  readonly spec: ModuleRolloutSpec;
}
/**
 * Which nodes get which version of a Module, and in which order.
 */
export interface ModuleRolloutSpec {
  readonly moduleRef: ModuleRef;
  readonly canary?: Canary;
  /**
   * Versions still in use, besides the Module's own; with it, nodes ask for a version by their label.
   */
  readonly versions?: readonly string[];
  /**
   * Nodes that come one after the other; those of no wave come last.
   *
   * @maxItems 8
   */
  readonly waves?: readonly Wave[];
  readonly updateStrategy?: UpdateStrategy;
  /**
   * What runs in the loader before it unloads.
   */
  readonly preUnload?: {
    /**
     * A program of the kmod image, and its arguments.
     *
     * @minItems 1
     */
    readonly command: readonly string[];
  };
}
/**
 * Names a Module of the same namespace.
 */
export interface ModuleRef {
  /**
   * Name of the Module.
   */
  readonly name: string;
}
/**
 * Nodes that get the Module first.
 */
export interface Canary {
  /**
   * Labels of those nodes, besides the selector of the Module.
   */
  readonly nodeSelector: {
    readonly [k: string]: string;
  };
  /**
   * Whether all nodes get the Module now.
   */
  readonly promote?: boolean;
  /**
   * Version that all other nodes keep until then; without one they get nothing.
   */
  readonly baseline?: string;
}
/**
 * Nodes that are updated together.
 */
export interface Wave {
  /**
   * Becomes part of the names of loaders.
   */
  readonly name: string;
  /**
   * Labels of the nodes, besides the selector of the Module.
   */
  readonly nodeSelector: {
    readonly [k: string]: string;
  };
}
/**
 * How loaders are replaced, as in a DaemonSet of apps/v1.
 */
export interface UpdateStrategy {
  /**
   * OnDelete waits until somebody deletes a pod.
   */
  readonly type?: 'RollingUpdate' | 'OnDelete';
  /**
   * How many at once.
   */
  readonly rollingUpdate?: {
    /**
     * Loaders that are replaced at once: a number, or a share such as 10%.
     */
    readonly maxUnavailable?: number | string;
    /**
     * Must be 0: two loaders of a Module never run on one node.
     */
    readonly maxSurge?: number | string;
  };
}
