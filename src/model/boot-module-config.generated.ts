/** Generated from schemas/ by `npm run generate`. Do not edit. */

/**
 * A kernel module that the nodes of a pool load at boot, before the network comes up.
 */
export interface BootModuleConfig {
  /**
   * Always kmm.sigs.x-k8s.io/v1beta1.
   */
  readonly apiVersion: 'kmm.sigs.x-k8s.io/v1beta1';
  /**
   * Always BootModuleConfig.
   */
  readonly kind: 'BootModuleConfig';
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
  readonly spec: BootModuleConfigSpec;
  /**
   * Written in the cluster.
   */
  readonly status?: {
    /**
     * Whether the MachineConfig is applied.
     */
    readonly configStatus?: string;
  };
}
/**
 * What is loaded, from which image, on which nodes.
 */
export interface BootModuleConfigSpec {
  /**
   * Name of the MachineConfig that is made, such as 99-worker-my-module.
   */
  readonly machineConfigName: string;
  /**
   * Value of the role label of the MachineConfig: the pool whose nodes load the module.
   */
  readonly machineConfigPoolName: string;
  /**
   * Image that holds the module, without a tag: the tag is the kernel of the node.
   */
  readonly kernelModuleImage: string;
  /**
   * Name of the module, as lsmod shows it.
   */
  readonly kernelModuleName: string;
  /**
   * Modules of the kernel itself that are unloaded first.
   */
  readonly inTreeModulesToRemove?: readonly string[];
  /**
   * Directory in the image whose content is copied to the firmware directory of the node.
   */
  readonly firmwareFilesPath?: string;
  /**
   * Image of KMM's worker, which calls modprobe.
   */
  readonly workerImage?: string;
}
