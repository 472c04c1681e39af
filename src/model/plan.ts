/** Everything decided, nothing printed yet. Render only spells these values out. */
import type { RegistryTLS } from './module.generated.ts';
import type { NamespacePlan } from './namespace-plan.ts';
import type { PluginPlans } from './plugin-plan.ts';
import type { PreflightPlan } from './preflight.ts';
import type { Architecture, BuildArg, NodePool } from './target.ts';

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
  /** Whether it refuses an image that does not carry `inputHash` of its plan, and waits for the one that does. */
  readonly checksInput: boolean;
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
  /** The Module's own node selector, with what a rollout adds to it. */
  readonly nodeSelector: Readonly<Record<string, string>>;
  /** Each a set of labels of which its nodes lack at least one: they belong to other loaders of the Module. */
  readonly excluded: readonly Readonly<Record<string, string>>[];
  /** Whether other loaders of the Module may be on the same node, before or after it: they take turns. */
  readonly takesTurns: boolean;
  /** What it tells the device plugin or DRA driver of its nodes when it has loaded; absent where the Module has none. */
  readonly announces?: string;
  /** What a pod has to end in; absent: what all pods have. */
  readonly graceSeconds?: number;
  /** What runs before the kernel module is unloaded. */
  readonly preUnload?: readonly string[];
  readonly updateStrategy?: object;
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
  /** Hash of what makes its image: pods with an older one are replaced. Absent where the image is pre-built. */
  readonly inputHash?: string;
  /** The step that makes or verifies its image last. */
  readonly after?: StepReference;
  /** The loaders of the lane before. */
  readonly follows?: readonly StepReference[];
  /** Its place in a rollout; absent for a Module without one. */
  readonly lane?: LanePlace;
  /** Its nodes, as far as they are known. */
  readonly nodePools: readonly NodePool[];
  readonly pod: LoaderPod;
}

/** One set of nodes in a rollout. */
export interface LanePlace {
  /** Absent for the nodes that are in no lane. */
  readonly name?: string;
  /** Position in the rollout, from 0. */
  readonly step: number;
}

/** An object that another one waits for. */
export interface StepReference {
  readonly kind:
    | 'Build'
    | 'DaemonSet'
    | 'Job'
    | 'ImageStream'
    | 'ConfigMap'
    | 'MachineConfig'
    | 'MachineConfigPool'
    | 'MachineConfiguration';
  /** Empty for objects of the cluster. */
  readonly namespace: string;
  readonly name: string;
}

/** What turns a Dockerfile into a pushed image. */
export type Builder = 'OpenShift' | 'Buildah' | 'BuildKit' | 'Kaniko';

/** A Secret whose files the instructions of a Dockerfile see at `mountPath`. */
export interface SecretMount {
  readonly secret: string;
  readonly mountPath: string;
  /** The one data key that is read; absent where the Dockerfile decides. */
  readonly key?: string;
}

/** What the build steps of a Module share, whatever the kernel: spelled once, however many kernels there are. */
export interface BuildRecipe {
  readonly action: 'Build' | 'Sign';
  readonly builder: Builder;
  /** Image of the builder; absent on OpenShift. */
  readonly builderImage?: string;
  readonly module: string;
  readonly namespace: string;
  /** `<group>/<Kind>/<namespace>/<name>` of the Module. */
  readonly owner: string;
  readonly architecture: Architecture;
  readonly dockerfile: string;
  /** Generated ConfigMap from which a Job reads the Dockerfile; absent on OpenShift, whose Builds hold it. */
  readonly dockerfileConfigMap?: string;
  readonly secrets: readonly SecretMount[];
  /** Credentials for pulling and pushing. */
  readonly registrySecret?: string;
  readonly nodeSelector: Readonly<Record<string, string>>;
  readonly tolerations: readonly object[];
  /** For the images that the Dockerfile names. */
  readonly pullTLS: Required<RegistryTLS>;
  readonly pushTLS: Required<RegistryTLS>;
}

/** One step that pushes an image: a build, or the signing of what was built. */
export interface BuildPlan {
  /** With the hash of everything that it is made from. */
  readonly name: string;
  readonly inputHash: string;
  readonly kernel: string;
  readonly kernelName: string;
  /** What it pushes. */
  readonly image: string;
  /** The same, where it lives in the internal registry of OpenShift. */
  readonly imageStreamTag?: ImageStreamTag;
  /** In the order in which they are passed. */
  readonly buildArgs: readonly BuildArg[];
  /** The image that is signed, where another step of the plan pushes it or an ImageStream holds it. */
  readonly base?: BaseImage;
  /** The step that pushes `base`. */
  readonly after?: StepReference;
  /** Secrets of an OpenShift Build; absent: its account finds its own. */
  readonly pullSecret?: string;
  readonly pushSecret?: string;
  readonly recipe: BuildRecipe;
}

export interface BaseImage {
  readonly image: string;
  readonly imageStreamTag?: ImageStreamTag;
  /** Hash of what it must be made from, where its tag does not tell. */
  readonly inputHash?: string;
}

export interface ImageStreamTag {
  readonly namespace: string;
  readonly name: string;
  readonly tag: string;
}

export interface ImageStreamPlan {
  readonly namespace: string;
  readonly name: string;
}

/** A ConfigMap of ours that holds the Dockerfile of Jobs, named after its text. */
export interface DockerfilePlan {
  readonly namespace: string;
  readonly name: string;
  readonly text: string;
}

/** What the verification Jobs of a Module share, whatever the kernel. */
export interface VerifyRecipe {
  /** Image with sh and the usual tools; where files are signed, with openssl too. */
  readonly verifierImage: string;
  /** User of its containers; absent where the platform picks one. */
  readonly user?: number;
  readonly module: string;
  readonly namespace: string;
  readonly owner: string;
  readonly architecture: Architecture;
  /** Directory inside the kmod image under which `lib/modules/<kernel>` lies. */
  readonly dirName: string;
  /** Kernel module that must be there; absent where rawArgs hide it. */
  readonly kmod?: string;
  /** Secret with the certificate that files must be signed with; absent where nothing is signed. */
  readonly certSecret?: string;
  readonly imagePullSecret?: string;
  readonly serviceAccount?: string;
  readonly nodeSelector: Readonly<Record<string, string>>;
  readonly tolerations: readonly object[];
}

/** One Job that looks into a pushed image. */
export interface VerifyPlan {
  readonly name: string;
  readonly inputHash: string;
  readonly kernel: string;
  readonly kernelName: string;
  readonly image: string;
  /** Hash of what that image must be made from. */
  readonly imageHash: string;
  /** Patterns each of which must match signed files. */
  readonly filesToSign: readonly string[];
  readonly after: StepReference;
  readonly recipe: VerifyRecipe;
}

/** Everything that makes images. */
export interface ImagePlans {
  readonly imageStreams: readonly ImageStreamPlan[];
  readonly dockerfiles: readonly DockerfilePlan[];
  readonly builds: readonly BuildPlan[];
  readonly verifications: readonly VerifyPlan[];
}

export interface Plan extends ImagePlans, PluginPlans, BootPlans {
  readonly namespaces: readonly NamespacePlan[];
  readonly loaders: readonly LoaderPlan[];
  readonly preflights: readonly PreflightPlan[];
}

/** A MachineConfig of day 1: two services, their scripts and what those read. */
export interface MachineConfigPlan {
  readonly name: string;
  /** Value of the role label. */
  readonly role: string;
  /** Value of the owner annotation; absent where nothing owns it (`kmmc day1`). */
  readonly owner?: string;
  readonly load: BootUnit;
  readonly pull: BootUnit & { readonly waitScript: string };
  readonly files: readonly NodeFile[];
  readonly after: readonly StepReference[];
}

/** A service of day 1: its script, and the environment that tells the script what to do. */
export interface BootUnit {
  readonly name: string;
  readonly script: string;
  readonly environment: readonly (readonly [name: string, value: string])[];
}

export interface NodeFile {
  readonly path: string;
  /** Such as 0o755; MachineConfigs write it in decimal. */
  readonly mode: number;
  readonly text: string;
}

/** Files and units whose changes interrupt nothing. */
export interface DisruptionPolicyPlan {
  readonly files: readonly string[];
  readonly units: readonly string[];
}

/** The one field of a MachineConfigPool that a package sets. */
export interface PoolPlan {
  readonly name: string;
  readonly paused: boolean;
  readonly after: readonly StepReference[];
}

/** Everything of day 1. */
export interface BootPlans {
  readonly machineConfigs: readonly MachineConfigPlan[];
  /** Absent where there is nothing to cover, where the user has written it, or where the release knows none. */
  readonly disruptionPolicy?: DisruptionPolicyPlan;
  readonly pools: readonly PoolPlan[];
}
