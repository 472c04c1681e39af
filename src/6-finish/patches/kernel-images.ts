/** Keeps the loaders of several kernels from being given one and the same image. */
import { stepsOf } from '../../lib/json-pointer.ts';
import type { PatchOperation } from '../../model/patch.ts';
import { isConstant, type Patchable, valueIn } from './patchable.ts';
import { containersOf, kmodContainers, podSpecOf } from './pod-parts.ts';

/** The images of a shape's loaders that an operation replaces by the same text for all of them. */
export interface KernelImages {
  /** The last operation that may have done it. */
  readonly operation: number;
  readonly changes: readonly { readonly before: string; readonly after: string }[];
}

export function kernelImages(before: unknown, after: unknown, operations: readonly PatchOperation[]): KernelImages {
  const old = imagesOf(before);
  const changes = [...imagesOf(after)]
    .map(([name, image]) => ({ before: old.get(name) ?? '', after: image }))
    .filter((change) => change.before !== change.after && isConstant(change.after));
  const operation = operations.findLastIndex(({ op, path }) => op !== 'test' && mayHoldImage(path));
  return { operation: Math.max(operation, 0), changes };
}

function imagesOf(object: unknown): ReadonlyMap<string, string> {
  const names = kmodContainers(object);
  const containers = containersOf(podSpecOf(object)).filter(({ name }) => names.includes(String(name)));
  return new Map(containers.map(({ name, image }) => [String(name), String(image)]));
}

/** `/spec/template/spec/containers/0/image`, or what holds it. */
function mayHoldImage(path: string): boolean {
  const steps = stepsOf(path);
  return steps.length <= imagePath.length && steps.every((step, index) => imagePath[index]?.test(step));
}

const imagePath = [/^spec$/, /^template$/, /^spec$/, /^(?:initC|c)ontainers$/, /./, /^image$/];

export interface JoinedKernels {
  /** False where the images of `one` become what another image has become. */
  take(one: Patchable, images: KernelImages): boolean;
}

export function joinedKernels(): JoinedKernels {
  const known = new Map<string, string>();
  return {
    take: (one, { changes }) =>
      changes.every(({ before, after }) => {
        const old = valueIn(one, before);
        const first = known.get(after);
        if (first === undefined) known.set(after, old);
        return first === undefined || first === old;
      }),
  };
}
