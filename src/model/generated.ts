/**
 * A generated object that is made when it is needed: what tells it apart is known at once, the object itself is built,
 * spelled and forgotten one at a time, so that twenty thousand of them are never in memory together.
 */
import type { KubernetesObject } from './resource.ts';

export interface Generated {
  readonly apiVersion: string;
  readonly kind: string;
  readonly namespace?: string;
  readonly name: string;
  /** Value of its owner annotation. */
  readonly owner: string;
  /** Kernel (verbatim) and architecture it is made for, where there is one. */
  readonly kernel?: string;
  readonly architecture?: string;
  /** Builds the object anew at each call. */
  toObject(): KubernetesObject;
}
