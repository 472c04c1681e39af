/** The settings of a functionConfig, of `--config` and of the command line, with their defaults. */
import type { ImageOverride, Patch } from './patch.ts';
import type { Place, Resource } from './resource.ts';
import type { Platform } from './target.ts';

export interface Settings {
  /** The inventory's platform when absent. */
  readonly platform?: Platform;
  /** Name of the one KernelInventory to use; all of the stream when absent. */
  readonly cluster?: string;
  /** Where `cluster` is set. */
  readonly clusterPlace?: Place;
  /** Node label that holds the kernel label. */
  readonly kernelLabel: string;
  readonly loader: 'Modprobe' | 'Worker';
  /** What builds images on Kubernetes; OpenShift builds them itself. */
  readonly builder: 'Buildah' | 'BuildKit' | 'Kaniko';
  /** Whether a Job checks each built image before a loader uses it. */
  readonly verify: boolean;
  /** Part of every build's hash: another text builds every image again. */
  readonly rebuild: string;
  /** Whether the pools that day 1 reaches are paused, or resumed; by default nothing is said about them. */
  readonly machineConfigPools: 'Keep' | 'Pause' | 'Resume';
  /** Whether Jobs check in a cluster that the images for the kernels of PreflightValidations can be pulled. */
  readonly preflightJobs: 'None' | 'Generate';
  /** Whose marks of order generated objects carry. */
  readonly gitops: 'None' | 'ArgoCD' | 'Flux' | 'Kpt';
  readonly images: Readonly<Partial<Record<ImageRole, string>>>;
  /** For inputs that name none. */
  readonly namespace?: string;
  readonly namespaces: 'None' | 'Generate';
  readonly templates: 'Strict' | 'Compat';
  readonly strict: boolean;
  readonly requireCoverage: boolean;
  /** Changes to generated objects, in this order. */
  readonly patches: readonly Patch[];
  /** Where nodes pull images of generated objects from instead; after the patches. */
  readonly imageOverrides: readonly ImageOverride[];
  /** Whose `spec` holds the two; absent where a program hands them over. */
  readonly patchDocument?: Resource;
  /** None: print nothing (ValidateModules and CheckPreflight as validators of kustomize). */
  readonly output: 'Items' | 'None';
}

/** Images that kmmc itself names, as opposed to those of a Module. */
export type ImageRole = 'worker' | 'builder' | 'signer' | 'verifier' | 'inspector';

export const defaultSettings: Settings = {
  kernelLabel: 'feature.node.kubernetes.io/kernel-version.full',
  loader: 'Modprobe',
  builder: 'Buildah',
  verify: false,
  rebuild: '',
  machineConfigPools: 'Keep',
  preflightJobs: 'None',
  gitops: 'None',
  images: {},
  namespaces: 'None',
  templates: 'Strict',
  strict: false,
  requireCoverage: false,
  patches: [],
  imageOverrides: [],
  output: 'Items',
};
