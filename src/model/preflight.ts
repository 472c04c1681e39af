/** What a PreflightValidation asserts: that every Module covers a kernel that nodes will run. */
import type { Resource } from './resource.ts';
import type { Architecture, CheckedModule, NodePool, ResolvedTarget } from './target.ts';

export interface PreflightAssertion {
  readonly resource: Resource;
  readonly name: string;
  /** What the name of the kernel says; absent where it says nothing. */
  readonly architecture?: Architecture;
  /** The kernel, as a pool that every selector matches, with the Driver Toolkit image that the object names. */
  readonly nodePool: NodePool;
}

/** An assertion with its answer: a target for each Module, and for each earlier version in use. */
export interface AnsweredPreflight {
  readonly assertion: PreflightAssertion;
  readonly targets: readonly ResolvedTarget[];
}

/** An image that nodes of one architecture will pull when the kernel arrives. */
export interface PreflightImage {
  readonly assertion: PreflightAssertion;
  readonly module: CheckedModule;
  readonly kernel: string;
  readonly architecture: Architecture;
  readonly image: string;
}

/** What the checks of a Module have in common on one architecture, whatever the kernel and whoever asserts it. */
export interface PreflightRecipe {
  readonly module: string;
  readonly namespace: string;
  readonly imagePullSecret?: string;
  /** The Module's own, which may have credentials; absent: the namespace's default account. */
  readonly serviceAccount?: string;
  readonly nodeSelector: Readonly<Record<string, string>>;
  readonly tolerations: readonly object[];
  readonly architecture: Architecture;
}

/** One Job that pulls an image. */
export interface PreflightPlan {
  /** With the hash of everything that the Job is made from. */
  readonly name: string;
  readonly inputHash: string;
  readonly kernel: string;
  readonly kernelName: string;
  readonly image: string;
  /** `<group>/<Kind>//<name>` of the PreflightValidation. */
  readonly owner: string;
  readonly recipe: PreflightRecipe;
}
