/** Generated from schemas/ by `npm run generate`. Do not edit. */

/**
 * An earlier state of a Module that some nodes still use; `kmmc revision` makes it. Never applied: give it the annotation config.kubernetes.io/local-config: "true".
 */
export interface ModuleRevision {
  /**
   * Always kmmc.dev/v1alpha1.
   */
  readonly apiVersion: 'kmmc.dev/v1alpha1';
  /**
   * Always ModuleRevision.
   */
  readonly kind: 'ModuleRevision';
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
  readonly spec: ModuleRevisionSpec;
}
/**
 * What the Module said when it had that version.
 */
export interface ModuleRevisionSpec {
  readonly moduleRef: ModuleRef;
  /**
   * Version of the Module at that time.
   */
  readonly version: string;
  /**
   * The spec of the Module at that time.
   */
  readonly moduleSpec: {
    readonly [k: string]: unknown;
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
