/** Finds the fields of an object that name an image which a node pulls. */
import { fieldsOf, listOf } from '../../lib/fields-of.ts';
import { isKmodImageMade, kmodContainers, podSpecOf } from './pod-parts.ts';

export interface ImageSlot {
  readonly path: readonly (string | number)[];
  readonly image: string;
  /** Whether it holds what a node loads, and whether a step of kmmc makes it. */
  readonly isKmod: boolean;
  readonly isMade: boolean;
}

export function imageSlots(object: unknown): readonly ImageSlot[] {
  const pod = podSpecOf(object);
  const kmods = kmodContainers(object);
  const isMade = kmods.length > 0 && isKmodImageMade(object);
  const containers = ['initContainers', 'containers'].flatMap((list) =>
    listOf(pod[list]).flatMap(({ name, image }, index) => {
      if (typeof image !== 'string') return [];
      const isKmod = kmods.includes(String(name));
      return { path: [...podPath, list, index, 'image'], image, isKmod, isMade: isKmod && isMade };
    }),
  );
  const volumes = listOf(pod['volumes']).flatMap((volume, index) => {
    const { reference } = fieldsOf(volume['image']);
    if (typeof reference !== 'string') return [];
    const path = [...podPath, 'volumes', index, 'image', 'reference'];
    return { path, image: reference, isKmod: false, isMade: false };
  });
  return [...containers, ...volumes];
}

const podPath = ['spec', 'template', 'spec'] as const;

/** The same object with another text at `path`; what is not on the way there is shared with it. */
export function withText<T>(value: T, [step, ...rest]: readonly (string | number)[], text: string): T {
  if (step === undefined) return text as T;
  const inner = withText((value as Record<string | number, unknown>)[step], rest, text);
  return (Array.isArray(value) ? value.with(Number(step), inner) : { ...value, [step]: inner }) as T;
}
