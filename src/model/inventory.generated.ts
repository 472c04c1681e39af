/** Generated from schemas/ by `npm run generate`. Do not edit. */

/**
 * Which kernels run where in one cluster. Never applied: give it the annotation config.kubernetes.io/local-config: "true".
 */
export interface KernelInventory {
  /**
   * Always kmmc.dev/v1alpha1.
   */
  readonly apiVersion: 'kmmc.dev/v1alpha1';
  /**
   * Always KernelInventory.
   */
  readonly kind: 'KernelInventory';
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
  readonly spec: KernelInventorySpec;
}
/**
 * One cluster.
 */
export interface KernelInventorySpec {
  /**
   * What the cluster is.
   */
  readonly platform?: 'OpenShift' | 'Kubernetes';
  /**
   * Version of the platform, such as 4.20.3.
   */
  readonly version?: string;
  /**
   * Labels of the cluster, for the selector of a ManagedClusterModule.
   */
  readonly labels?: {
    readonly [k: string]: string;
  };
  /**
   * Nodes that share kernel, architecture and labels.
   */
  readonly nodePools: readonly InventoryNodePool[];
  /**
   * Images that DTK_AUTO stands for.
   */
  readonly driverToolkit?: readonly DriverToolkitImage[];
}
/**
 * Nodes that share kernel, architecture, OS image and labels.
 */
export interface InventoryNodePool {
  /**
   * Name of the pool, unique in the inventory.
   */
  readonly name: string;
  /**
   * Kernel, exactly as uname -r prints it.
   */
  readonly kernel: string;
  /**
   * Architecture as in the label kubernetes.io/arch; when absent, what the kernel ends in, else amd64.
   */
  readonly architecture?: string;
  /**
   * OS image as the node reports it.
   */
  readonly osImage?: string;
  /**
   * How many nodes, or their names; 1 when absent.
   */
  readonly nodes?: number | readonly string[];
  /**
   * Labels that all nodes of the pool carry.
   */
  readonly labels?: {
    readonly [k: string]: string;
  };
  /**
   * Taints that all nodes of the pool carry.
   */
  readonly taints?: readonly Taint[];
  /**
   * MachineConfigPool of the nodes.
   */
  readonly machineConfigPool?: string;
  /**
   * Current, or Planned for a kernel that the pool will get.
   */
  readonly state?: 'Current' | 'Planned';
}
/**
 * Keeps pods away that do not tolerate it.
 */
export interface Taint {
  /**
   * Key of the taint.
   */
  readonly key: string;
  /**
   * Value of the taint.
   */
  readonly value?: string;
  /**
   * What it does.
   */
  readonly effect: 'NoSchedule' | 'PreferNoSchedule' | 'NoExecute';
  /**
   * When it was added.
   */
  readonly timeAdded?: string;
}
/**
 * The driver toolkit image of one kernel.
 */
export interface DriverToolkitImage {
  /**
   * Kernel that the image is made for.
   */
  readonly kernel: string;
  /**
   * Architecture of the kernel; when absent, what the kernel ends in, else amd64.
   */
  readonly architecture?: string;
  /**
   * Pull specification.
   */
  readonly image: string;
}
