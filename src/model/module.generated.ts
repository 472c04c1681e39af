/** Generated from schemas/ by `npm run generate`. Do not edit. */

/**
 * An amount such as 500m, 64Mi or 2.
 */
export type Quantity = number | string;

/**
 * A kernel module that is not part of the kernel, and the images that bring it to the nodes.
 */
export interface Module {
  /**
   * Always kmm.sigs.x-k8s.io/v1beta1.
   */
  readonly apiVersion: 'kmm.sigs.x-k8s.io/v1beta1';
  /**
   * Always Module.
   */
  readonly kind: 'Module';
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
  readonly spec: ModuleSpec;
  readonly status?: ModuleStatus;
}
/**
 * What to load, on which nodes, and what else runs beside it.
 */
export interface ModuleSpec {
  /**
   * Labels of the nodes that get the module; empty means every node.
   */
  readonly selector: {
    readonly [k: string]: string;
  };
  readonly moduleLoader?: ModuleLoader;
  readonly devicePlugin?: DevicePlugin;
  readonly dra?: DRA;
  /**
   * Secret for pulling and pushing the images.
   */
  readonly imageRepoSecret?: LocalObjectReference;
  /**
   * Taints that the pods tolerate (KMM 2.3).
   */
  readonly tolerations?: readonly Toleration[];
  /**
   * A change asks for a new check and build of the images (KMM 2.6).
   */
  readonly imageRebuildTriggerGeneration?: number;
}
/**
 * How the kernel module is loaded.
 */
export interface ModuleLoader {
  readonly container: ModuleLoaderContainer;
  /**
   * Service account of the loader pods.
   */
  readonly serviceAccountName?: string;
}
/**
 * Images, kernels and modprobe settings.
 */
export interface ModuleLoaderContainer {
  /**
   * Which kernels are covered, by which image; the first match wins.
   *
   * @minItems 1
   */
  readonly kernelMappings: readonly KernelMapping[];
  readonly modprobe: ModprobeSpec;
  /**
   * Image for mappings that name none; variables such as ${KERNEL_FULL_VERSION} are replaced.
   */
  readonly containerImage?: string;
  /**
   * When the image is pulled.
   */
  readonly imagePullPolicy?: 'Always' | 'IfNotPresent' | 'Never' | '';
  /**
   * Version of the module, for ordered upgrades (KMM 1.1).
   */
  readonly version?: string;
  readonly build?: Build;
  readonly sign?: Sign;
  readonly registryTLS?: RegistryTLS;
  /**
   * Old form of inTreeModulesToRemove, for one name.
   */
  readonly inTreeModuleToRemove?: string;
  /**
   * Modules of the kernel itself that are unloaded first; an empty list in a mapping clears that of the container.
   */
  readonly inTreeModulesToRemove?: readonly string[];
}
/**
 * One kernel, or a pattern of kernels, and its image. Exactly one of literal and regexp is set.
 */
export interface KernelMapping {
  /**
   * Kernel, as uname -r prints it.
   */
  readonly literal?: string;
  /**
   * Pattern in RE2 syntax, found anywhere in the kernel unless it is anchored.
   */
  readonly regexp?: string;
  /**
   * Image for these kernels; that of the container when empty.
   */
  readonly containerImage?: string;
  readonly build?: Build;
  readonly sign?: Sign;
  readonly registryTLS?: RegistryTLS;
  /**
   * Old form of inTreeModulesToRemove, for one name.
   */
  readonly inTreeModuleToRemove?: string;
  /**
   * Modules of the kernel itself that are unloaded first; an empty list in a mapping clears that of the container.
   */
  readonly inTreeModulesToRemove?: readonly string[];
}
/**
 * How the image is built.
 */
export interface Build {
  /**
   * ConfigMap whose key dockerfile holds the Dockerfile.
   */
  readonly dockerfileConfigMap: LocalObjectReference;
  /**
   * Arguments for ARG instructions.
   */
  readonly buildArgs?: readonly BuildArg[];
  /**
   * Secrets that the build sees below /run/secrets.
   */
  readonly secrets?: readonly LocalObjectReference[];
  /**
   * Labels of the nodes that build (KMM 1.1).
   */
  readonly selector?: {
    readonly [k: string]: string;
  };
  /**
   * How base images are pulled.
   */
  readonly baseImageRegistryTLS?: RegistryTLS;
  readonly kanikoParams?: KanikoParams;
}
/**
 * Names an object of the same namespace.
 */
export interface LocalObjectReference {
  /**
   * Name of the object.
   */
  readonly name?: string;
}
/**
 * An argument of the build.
 */
export interface BuildArg {
  /**
   * Name of the argument.
   */
  readonly name: string;
  /**
   * Its value; variables are not replaced.
   */
  readonly value: string;
}
/**
 * Exceptions for registries without proper TLS.
 */
export interface RegistryTLS {
  /**
   * Use plain HTTP.
   */
  readonly insecure?: boolean;
  /**
   * Do not check the certificate.
   */
  readonly insecureSkipTLSVerify?: boolean;
}
/**
 * Settings of the kaniko builder.
 */
export interface KanikoParams {
  /**
   * Tag of the kaniko image.
   */
  readonly tag?: string;
}
/**
 * How the modules in the image are signed for Secure Boot.
 */
export interface Sign {
  /**
   * Secret whose key `key` holds the private key.
   */
  readonly keySecret: LocalObjectReference;
  /**
   * Secret whose key `cert` holds the certificate.
   */
  readonly certSecret: LocalObjectReference;
  /**
   * Image with the unsigned modules, where nothing is built.
   */
  readonly unsignedImage?: string;
  /**
   * How the unsigned image is pulled.
   */
  readonly unsignedImageRegistryTLS?: RegistryTLS;
  /**
   * Paths or shell patterns below dirName.
   */
  readonly filesToSign?: readonly string[];
}
/**
 * What modprobe is called with.
 */
export interface ModprobeSpec {
  /**
   * Name of the module; not together with rawArgs.
   */
  readonly moduleName?: string;
  /**
   * Directory in the image below which lib/modules/<kernel> lies.
   */
  readonly dirName?: string;
  /**
   * Parameters of the module, such as debug=1.
   */
  readonly parameters?: readonly string[];
  readonly args?: ModprobeArgs;
  readonly rawArgs?: ModprobeRawArgs;
  /**
   * Directory in the image whose content is copied to the firmware directory of the node.
   */
  readonly firmwarePath?: string;
  /**
   * Modules in the order they depend on each other, moduleName first.
   */
  readonly modulesLoadingOrder?: readonly string[];
}
/**
 * Arguments that take the place of -v and -rv.
 */
export interface ModprobeArgs {
  /**
   * Arguments for loading.
   *
   * @minItems 1
   */
  readonly load?: readonly string[];
  /**
   * Arguments for unloading.
   *
   * @minItems 1
   */
  readonly unload?: readonly string[];
}
/**
 * All arguments of modprobe; every other setting is left out.
 */
export interface ModprobeRawArgs {
  /**
   * All arguments for loading.
   *
   * @minItems 1
   */
  readonly load?: readonly string[];
  /**
   * All arguments for unloading.
   *
   * @minItems 1
   */
  readonly unload?: readonly string[];
}
/**
 * A device plugin that runs where the module is loaded.
 */
export interface DevicePlugin {
  readonly container: PluginContainer;
  /**
   * Container that runs first (KMM 2.0).
   */
  readonly initContainer?: PluginContainer;
  /**
   * Service account of the pods.
   */
  readonly serviceAccountName?: string;
  /**
   * Whether the pod gets a token of its service account.
   */
  readonly automountServiceAccountToken?: boolean;
  /**
   * Volumes of the pod.
   */
  readonly volumes?: readonly Volume[];
}
/**
 * A privileged container.
 */
export interface PluginContainer {
  /**
   * Image of the container.
   */
  readonly image: string;
  /**
   * Entry point.
   */
  readonly command?: readonly string[];
  /**
   * Arguments.
   */
  readonly args?: readonly string[];
  /**
   * Environment variables.
   */
  readonly env?: readonly EnvVar[];
  /**
   * When the image is pulled.
   */
  readonly imagePullPolicy?: 'Always' | 'IfNotPresent' | 'Never' | '';
  readonly resources?: ResourceRequirements;
  /**
   * Where volumes appear.
   */
  readonly volumeMounts?: readonly VolumeMount[];
}
/**
 * An environment variable.
 */
export interface EnvVar {
  /**
   * Name of the variable.
   */
  readonly name: string;
  /**
   * Text of the variable.
   */
  readonly value?: string;
  readonly valueFrom?: EnvVarSource;
}
/**
 * Where the value of an environment variable comes from.
 */
export interface EnvVarSource {
  readonly configMapKeyRef?: KeySelector;
  readonly fieldRef?: ObjectFieldSelector;
  readonly fileKeyRef?: FileKeySelector;
  readonly resourceFieldRef?: ResourceFieldSelector;
  readonly secretKeyRef?: KeySelector;
}
/**
 * One key of a ConfigMap or a Secret.
 */
export interface KeySelector {
  /**
   * Name of the object.
   */
  readonly name?: string;
  /**
   * Key to read.
   */
  readonly key: string;
  /**
   * Do without when object or key are missing.
   */
  readonly optional?: boolean;
}
/**
 * A field of the pod itself.
 */
export interface ObjectFieldSelector {
  /**
   * Version the path is written for.
   */
  readonly apiVersion?: string;
  /**
   * Path such as metadata.name.
   */
  readonly fieldPath: string;
}
/**
 * A key of an env file on a volume.
 */
export interface FileKeySelector {
  /**
   * Key to read.
   */
  readonly key: string;
  /**
   * Do without when file or key are missing.
   */
  readonly optional?: boolean;
  /**
   * Path of the file within the volume.
   */
  readonly path: string;
  /**
   * Volume that holds the file.
   */
  readonly volumeName: string;
}
/**
 * A resource amount of a container.
 */
export interface ResourceFieldSelector {
  /**
   * Container to look at.
   */
  readonly containerName?: string;
  readonly divisor?: Quantity;
  /**
   * Resource such as limits.cpu.
   */
  readonly resource: string;
}
/**
 * What a container asks for and may use.
 */
export interface ResourceRequirements {
  /**
   * Dynamic resources.
   */
  readonly claims?: readonly ResourceClaim[];
  /**
   * Upper bounds.
   */
  readonly limits?: QuantityMap;
  /**
   * What the scheduler reserves.
   */
  readonly requests?: QuantityMap;
}
/**
 * A claim of the pod that the container uses.
 */
export interface ResourceClaim {
  /**
   * Name of the claim in the pod.
   */
  readonly name: string;
  /**
   * One request of that claim.
   */
  readonly request?: string;
}
/**
 * Amounts by resource name.
 */
export interface QuantityMap {
  readonly [k: string]: Quantity;
}
/**
 * Where a volume appears in a container.
 */
export interface VolumeMount {
  /**
   * Name of the volume.
   */
  readonly name: string;
  /**
   * Path in the container.
   */
  readonly mountPath: string;
  /**
   * How mounts spread between host and container.
   */
  readonly mountPropagation?: string;
  /**
   * Mount without write access.
   */
  readonly readOnly?: boolean;
  /**
   * Whether mounts below are read-only too.
   */
  readonly recursiveReadOnly?: string;
  /**
   * Path within the volume.
   */
  readonly subPath?: string;
  /**
   * Path within the volume, with environment variables.
   */
  readonly subPathExpr?: string;
}
/**
 * A volume of a pod: a name and one source.
 */
export interface Volume {
  /**
   * Name that volume mounts refer to.
   */
  readonly name: string;
  readonly awsElasticBlockStore?: AWSElasticBlockStoreVolume;
  readonly azureDisk?: AzureDiskVolume;
  readonly azureFile?: AzureFileVolume;
  readonly cephfs?: CephFSVolume;
  readonly cinder?: CinderVolume;
  readonly configMap?: ConfigMapVolume;
  readonly csi?: CSIVolume;
  readonly downwardAPI?: DownwardAPIVolume;
  readonly emptyDir?: EmptyDirVolume;
  readonly ephemeral?: EphemeralVolume;
  readonly fc?: FCVolume;
  readonly flexVolume?: FlexVolume;
  readonly flocker?: FlockerVolume;
  readonly gcePersistentDisk?: GCEPersistentDiskVolume;
  readonly gitRepo?: GitRepoVolume;
  readonly glusterfs?: GlusterfsVolume;
  readonly hostPath?: HostPathVolume;
  readonly image?: ImageVolume;
  readonly iscsi?: ISCSIVolume;
  readonly nfs?: NFSVolume;
  readonly persistentVolumeClaim?: PersistentVolumeClaimVolume;
  readonly photonPersistentDisk?: PhotonPersistentDiskVolume;
  readonly portworxVolume?: PortworxVolume;
  readonly projected?: ProjectedVolume;
  readonly quobyte?: QuobyteVolume;
  readonly rbd?: RBDVolume;
  readonly scaleIO?: ScaleIOVolume;
  readonly secret?: SecretVolume;
  readonly storageos?: StorageOSVolume;
  readonly vsphereVolume?: VsphereVolume;
}
/**
 * A disk of AWS.
 */
export interface AWSElasticBlockStoreVolume {
  readonly fsType?: string;
  readonly partition?: number;
  readonly readOnly?: boolean;
  readonly volumeID: string;
}
/**
 * A data disk of Azure.
 */
export interface AzureDiskVolume {
  readonly cachingMode?: string;
  readonly diskName: string;
  readonly diskURI: string;
  readonly fsType?: string;
  readonly kind?: string;
  readonly readOnly?: boolean;
}
/**
 * A file share of Azure.
 */
export interface AzureFileVolume {
  readonly readOnly?: boolean;
  readonly secretName: string;
  readonly shareName: string;
}
/**
 * A Ceph file system.
 */
export interface CephFSVolume {
  readonly monitors: readonly string[];
  readonly path?: string;
  readonly readOnly?: boolean;
  readonly secretFile?: string;
  readonly secretRef?: LocalObjectReference;
  readonly user?: string;
}
/**
 * A disk of OpenStack.
 */
export interface CinderVolume {
  readonly fsType?: string;
  readonly readOnly?: boolean;
  readonly secretRef?: LocalObjectReference;
  readonly volumeID: string;
}
/**
 * Files from a ConfigMap.
 */
export interface ConfigMapVolume {
  readonly defaultMode?: number;
  readonly items?: readonly KeyToPath[];
  readonly name?: string;
  readonly optional?: boolean;
}
/**
 * Which key becomes which file.
 */
export interface KeyToPath {
  /**
   * Key to read.
   */
  readonly key: string;
  /**
   * Permission bits of the file.
   */
  readonly mode?: number;
  /**
   * Path of the file within the volume.
   */
  readonly path: string;
}
/**
 * A volume of a CSI driver that lives with the pod.
 */
export interface CSIVolume {
  readonly driver: string;
  readonly fsType?: string;
  readonly nodePublishSecretRef?: LocalObjectReference;
  readonly readOnly?: boolean;
  readonly volumeAttributes?: {
    readonly [k: string]: string;
  };
}
/**
 * Files with fields of the pod.
 */
export interface DownwardAPIVolume {
  readonly defaultMode?: number;
  readonly items?: readonly DownwardFile[];
}
/**
 * A file made of a field of the pod.
 */
export interface DownwardFile {
  readonly fieldRef?: ObjectFieldSelector;
  /**
   * Permission bits of the file.
   */
  readonly mode?: number;
  /**
   * Path of the file within the volume.
   */
  readonly path: string;
  readonly resourceFieldRef?: ResourceFieldSelector;
}
/**
 * A directory that lives with the pod.
 */
export interface EmptyDirVolume {
  readonly medium?: string;
  readonly sizeLimit?: Quantity;
}
/**
 * A claim that lives with the pod.
 */
export interface EphemeralVolume {
  readonly volumeClaimTemplate?: VolumeClaimTemplate;
}
/**
 * The claim that is made for each pod.
 */
export interface VolumeClaimTemplate {
  /**
   * Labels and annotations of the claim.
   */
  readonly metadata?: {
    readonly [k: string]: unknown;
  };
  readonly spec: VolumeClaimSpec;
}
/**
 * What a volume claim asks for.
 */
export interface VolumeClaimSpec {
  /**
   * Ways in which the volume is used.
   */
  readonly accessModes?: readonly string[];
  readonly dataSource?: LocalTypedReference;
  readonly dataSourceRef?: TypedObjectReference;
  readonly resources?: VolumeResources;
  readonly selector?: LabelSelector;
  /**
   * Storage class.
   */
  readonly storageClassName?: string;
  /**
   * Volume attributes class.
   */
  readonly volumeAttributesClassName?: string;
  /**
   * Filesystem or Block.
   */
  readonly volumeMode?: string;
  /**
   * Volume to bind to.
   */
  readonly volumeName?: string;
}
/**
 * Names an object of any kind in the same namespace.
 */
export interface LocalTypedReference {
  /**
   * API group.
   */
  readonly apiGroup?: string;
  /**
   * Kind.
   */
  readonly kind: string;
  /**
   * Name.
   */
  readonly name: string;
}
/**
 * Names an object of any kind.
 */
export interface TypedObjectReference {
  /**
   * API group.
   */
  readonly apiGroup?: string;
  /**
   * Kind.
   */
  readonly kind: string;
  /**
   * Name.
   */
  readonly name: string;
  /**
   * Namespace.
   */
  readonly namespace?: string;
}
/**
 * Sizes of a volume claim.
 */
export interface VolumeResources {
  /**
   * Upper bounds.
   */
  readonly limits?: QuantityMap;
  /**
   * Wanted sizes.
   */
  readonly requests?: QuantityMap;
}
/**
 * Chooses objects by their labels.
 */
export interface LabelSelector {
  /**
   * Conditions that must all hold.
   */
  readonly matchExpressions?: readonly LabelRequirement[];
  /**
   * Labels that must all be present.
   */
  readonly matchLabels?: {
    readonly [k: string]: string;
  };
}
/**
 * One condition on a label.
 */
export interface LabelRequirement {
  /**
   * Label key.
   */
  readonly key: string;
  /**
   * In, NotIn, Exists or DoesNotExist.
   */
  readonly operator: string;
  /**
   * Values to compare with.
   */
  readonly values?: readonly string[];
}
/**
 * A Fibre Channel disk.
 */
export interface FCVolume {
  readonly fsType?: string;
  readonly lun?: number;
  readonly readOnly?: boolean;
  readonly targetWWNs?: readonly string[];
  readonly wwids?: readonly string[];
}
/**
 * A volume of a flex driver.
 */
export interface FlexVolume {
  readonly driver: string;
  readonly fsType?: string;
  readonly options?: {
    readonly [k: string]: string;
  };
  readonly readOnly?: boolean;
  readonly secretRef?: LocalObjectReference;
}
/**
 * A Flocker data set.
 */
export interface FlockerVolume {
  readonly datasetName?: string;
  readonly datasetUUID?: string;
}
/**
 * A disk of Google Cloud.
 */
export interface GCEPersistentDiskVolume {
  readonly fsType?: string;
  readonly partition?: number;
  readonly pdName: string;
  readonly readOnly?: boolean;
}
/**
 * A clone of a Git repository.
 */
export interface GitRepoVolume {
  readonly directory?: string;
  readonly repository: string;
  readonly revision?: string;
}
/**
 * A Gluster file system.
 */
export interface GlusterfsVolume {
  readonly endpoints: string;
  readonly path: string;
  readonly readOnly?: boolean;
}
/**
 * A path of the node.
 */
export interface HostPathVolume {
  /**
   * Below /dev, /sys, /var, /opt or /run.
   */
  readonly path: string;
  /**
   * What must be there, for example Directory.
   */
  readonly type?: string;
}
/**
 * The content of an image.
 */
export interface ImageVolume {
  readonly pullPolicy?: string;
  readonly reference?: string;
}
/**
 * An iSCSI disk.
 */
export interface ISCSIVolume {
  readonly chapAuthDiscovery?: boolean;
  readonly chapAuthSession?: boolean;
  readonly fsType?: string;
  readonly initiatorName?: string;
  readonly iqn: string;
  readonly iscsiInterface?: string;
  readonly lun: number;
  readonly portals?: readonly string[];
  readonly readOnly?: boolean;
  readonly secretRef?: LocalObjectReference;
  readonly targetPortal: string;
}
/**
 * An NFS export.
 */
export interface NFSVolume {
  readonly path: string;
  readonly readOnly?: boolean;
  readonly server: string;
}
/**
 * A claim of the same namespace.
 */
export interface PersistentVolumeClaimVolume {
  readonly claimName: string;
  readonly readOnly?: boolean;
}
/**
 * A disk of Photon.
 */
export interface PhotonPersistentDiskVolume {
  readonly fsType?: string;
  readonly pdID: string;
}
/**
 * A Portworx volume.
 */
export interface PortworxVolume {
  readonly fsType?: string;
  readonly readOnly?: boolean;
  readonly volumeID: string;
}
/**
 * Several sources in one directory.
 */
export interface ProjectedVolume {
  readonly defaultMode?: number;
  readonly sources?: readonly VolumeProjection[];
}
/**
 * One source of a projected volume.
 */
export interface VolumeProjection {
  readonly clusterTrustBundle?: ClusterTrustBundleProjection;
  readonly configMap?: ConfigMapProjection;
  readonly downwardAPI?: DownwardAPIProjection;
  readonly podCertificate?: PodCertificateProjection;
  readonly secret?: SecretProjection;
  readonly serviceAccountToken?: ServiceAccountTokenProjection;
}
/**
 * Trusted certificates of the cluster.
 */
export interface ClusterTrustBundleProjection {
  readonly labelSelector?: LabelSelector;
  readonly name?: string;
  readonly optional?: boolean;
  readonly path: string;
  readonly signerName?: string;
}
/**
 * Files from a ConfigMap.
 */
export interface ConfigMapProjection {
  readonly items?: readonly KeyToPath[];
  readonly name?: string;
  readonly optional?: boolean;
}
/**
 * Files with fields of the pod.
 */
export interface DownwardAPIProjection {
  readonly items?: readonly DownwardFile[];
}
/**
 * A key and certificate made for the pod.
 */
export interface PodCertificateProjection {
  readonly certificateChainPath?: string;
  readonly credentialBundlePath?: string;
  readonly keyPath?: string;
  readonly keyType: string;
  readonly maxExpirationSeconds?: number;
  readonly signerName: string;
  readonly userAnnotations?: {
    readonly [k: string]: string;
  };
}
/**
 * Files from a Secret.
 */
export interface SecretProjection {
  readonly items?: readonly KeyToPath[];
  readonly name?: string;
  readonly optional?: boolean;
}
/**
 * A token of the service account.
 */
export interface ServiceAccountTokenProjection {
  readonly audience?: string;
  readonly expirationSeconds?: number;
  readonly path: string;
}
/**
 * A Quobyte volume.
 */
export interface QuobyteVolume {
  readonly group?: string;
  readonly readOnly?: boolean;
  readonly registry: string;
  readonly tenant?: string;
  readonly user?: string;
  readonly volume: string;
}
/**
 * A Ceph block device.
 */
export interface RBDVolume {
  readonly fsType?: string;
  readonly image: string;
  readonly keyring?: string;
  readonly monitors: readonly string[];
  readonly pool?: string;
  readonly readOnly?: boolean;
  readonly secretRef?: LocalObjectReference;
  readonly user?: string;
}
/**
 * A ScaleIO volume.
 */
export interface ScaleIOVolume {
  readonly fsType?: string;
  readonly gateway: string;
  readonly protectionDomain?: string;
  readonly readOnly?: boolean;
  readonly secretRef: LocalObjectReference;
  readonly sslEnabled?: boolean;
  readonly storageMode?: string;
  readonly storagePool?: string;
  readonly system: string;
  readonly volumeName?: string;
}
/**
 * Files from a Secret.
 */
export interface SecretVolume {
  readonly defaultMode?: number;
  readonly items?: readonly KeyToPath[];
  readonly optional?: boolean;
  readonly secretName?: string;
}
/**
 * A StorageOS volume.
 */
export interface StorageOSVolume {
  readonly fsType?: string;
  readonly readOnly?: boolean;
  readonly secretRef?: LocalObjectReference;
  readonly volumeName?: string;
  readonly volumeNamespace?: string;
}
/**
 * A disk of vSphere.
 */
export interface VsphereVolume {
  readonly fsType?: string;
  readonly storagePolicyID?: string;
  readonly storagePolicyName?: string;
  readonly volumePath: string;
}
/**
 * A driver for dynamic resource allocation that runs where the module is loaded (KMM 2.7).
 */
export interface DRA {
  readonly container: PluginContainer;
  /**
   * Name of the driver, a DNS subdomain.
   */
  readonly driverName: string;
  /**
   * Container that runs first.
   */
  readonly initContainer?: PluginContainer;
  /**
   * Service account of the pods.
   */
  readonly serviceAccountName?: string;
  /**
   * Whether the pod gets a token of its service account.
   */
  readonly automountServiceAccountToken?: boolean;
  /**
   * Volumes of the pod.
   */
  readonly volumes?: readonly Volume[];
  /**
   * DeviceClass objects to make.
   */
  readonly deviceClasses?: readonly DeviceClass[];
}
/**
 * A class of devices that claims can ask for.
 */
export interface DeviceClass {
  /**
   * Name of the DeviceClass, a DNS subdomain.
   */
  readonly name: string;
  /**
   * Conditions that a device must meet.
   *
   * @maxItems 32
   */
  readonly selectors?: readonly DeviceSelector[];
  /**
   * Settings for the driver.
   *
   * @maxItems 32
   */
  readonly config?: readonly DeviceClassConfiguration[];
}
/**
 * A condition on a device.
 */
export interface DeviceSelector {
  readonly cel?: CELDeviceSelector;
}
/**
 * A condition in the Common Expression Language.
 */
export interface CELDeviceSelector {
  /**
   * Expression that is true for wanted devices.
   */
  readonly expression: string;
}
/**
 * Settings that only the driver understands.
 */
export interface DeviceClassConfiguration {
  readonly opaque?: OpaqueDeviceConfiguration;
}
/**
 * A driver and its parameters.
 */
export interface OpaqueDeviceConfiguration {
  /**
   * Driver that reads the parameters.
   */
  readonly driver: string;
  /**
   * Any object.
   */
  readonly parameters: {
    readonly [k: string]: unknown;
  };
}
/**
 * Lets pods run on nodes that carry a matching taint.
 */
export interface Toleration {
  /**
   * Key of the taint; empty, with operator Exists, matches every taint.
   */
  readonly key?: string;
  /**
   * Equal (also when empty) compares the value, Exists does not.
   */
  readonly operator?: 'Equal' | 'Exists' | '';
  /**
   * Value of the taint, for operator Equal.
   */
  readonly value?: string;
  /**
   * Effect of the taint; empty matches all.
   */
  readonly effect?: 'NoSchedule' | 'PreferNoSchedule' | 'NoExecute' | '';
  /**
   * How long a pod stays on a node after a NoExecute taint appears.
   */
  readonly tolerationSeconds?: number;
}
/**
 * What was observed; read by no one here.
 */
export interface ModuleStatus {
  readonly moduleLoader?: DaemonSetCounts;
  readonly devicePlugin?: DaemonSetCounts;
  readonly dra?: DaemonSetCounts;
  /**
   * Generation last acted upon.
   */
  readonly imageRebuildTriggerGeneration?: number;
  readonly [k: string]: unknown;
}
/**
 * Numbers that the operator or the reporter counted.
 */
export interface DaemonSetCounts {
  /**
   * Nodes that have it.
   */
  readonly availableNumber?: number;
  /**
   * Nodes that should have it.
   */
  readonly desiredNumber?: number;
  /**
   * Nodes that the selector matches.
   */
  readonly nodesMatchingSelectorNumber?: number;
  readonly [k: string]: unknown;
}
