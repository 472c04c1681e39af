/** How Modules reach the nodes: lanes of nodes that come one after the other, and versions that are in use together. */

import type { Resource } from './resource.ts';
import type { UpdateStrategy } from './rollout.generated.ts';
import type { CheckedModule } from './target.ts';

type Labels = Readonly<Record<string, string>>;

/** A set of nodes of a Module, by labels besides the selector. */
export interface Lane {
  readonly name: string;
  readonly nodeSelector: Labels;
}

/** An earlier state of a Module. */
export interface CheckedRevision {
  readonly version: string;
  /** Name and namespace are those of the Module; its spec is the earlier one. */
  readonly module: CheckedModule;
  readonly resource: Resource;
}

/** A ModuleRollout that passed validation, with the Module and the revisions that it is about. */
export interface CheckedRollout {
  readonly module: CheckedModule;
  readonly canary?: Lane & {
    readonly promote: boolean;
    /** What all other nodes keep until then. */
    readonly baseline?: CheckedRevision;
  };
  readonly waves: readonly Lane[];
  /** Versions still in use besides the Module's own; absent where nodes do not ask for a version. */
  readonly versions?: readonly CheckedRevision[];
  readonly updateStrategy?: UpdateStrategy;
  /** What runs before the kernel module is unloaded: a program of the kmod image and its arguments. */
  readonly preUnload?: readonly string[];
  readonly resource: Resource;
}

/** One state of a Module on one set of nodes. All generations of a Module together select a node at most once. */
export interface Generation {
  readonly rollout: CheckedRollout;
  /** Value of the version label of its nodes; absent where nodes do not ask for a version. */
  readonly version?: string;
  /** Name of its lane; absent for the nodes that are in none. */
  readonly lane?: string;
  /** Labels that its nodes have besides those of the selector. */
  readonly include: Labels;
  /** Each a set of labels that its nodes do not all have. */
  readonly exclude: readonly Labels[];
  /** Position in the rollout, from 0. */
  readonly step: number;
  /** Whether it is what the Module says now, or an earlier state. */
  readonly isCurrent: boolean;
}
