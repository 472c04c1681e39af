/**
 * A generated object before it is made. What tells it apart is known at once; the object itself is built, spelled and
 * forgotten one at a time, so that twenty thousand of them are never in memory together.
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
  /** Objects of one shape differ in `values` alone. */
  readonly shape: object;
  /** Texts that stand in the object as whole values. */
  readonly values: Readonly<Record<string, string>>;
  /** Makes the object of this shape that has these values. */
  build(values: Readonly<Record<string, string>>): KubernetesObject;
}

export function toObject(generated: Generated): KubernetesObject {
  return generated.build(generated.values);
}
