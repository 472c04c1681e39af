/**
 * A generated object before it is made. What tells it apart is known at once; the object itself is built, spelled and
 * forgotten one at a time, so that twenty thousand of them are never in memory together.
 */
import type { LanePlace, StepReference } from './plan.ts';
import type { KubernetesObject } from './resource.ts';

/** When an object is applied: each stage begins when the one before it is done. */
export const stages = [
  'Prepare',
  'Image',
  'Build',
  'Sign',
  'Verify',
  'Load',
  'Plugin',
  'BootPolicy',
  'Boot',
  'BootResume',
  'Preflight',
] as const;
export type Stage = (typeof stages)[number];

export interface Generated {
  readonly apiVersion: string;
  readonly kind: string;
  readonly namespace?: string;
  readonly name: string;
  /** Value of its owner annotation. */
  readonly owner: string;
  readonly stage: Stage;
  /** What this very object waits for. */
  readonly after?: readonly StepReference[];
  /** Its place in a rollout. */
  readonly lane?: LanePlace;
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
