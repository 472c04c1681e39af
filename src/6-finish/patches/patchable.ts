/** What patches and image overrides work on: objects that were just generated, or that a stream holds. */
import type { Generated, toObject } from '../../model/generated.ts';

/** Objects of one shape differ in `values` alone: what changes none of these changes all of the shape in one way. */
export type Patchable = Pick<
  Generated,
  'apiVersion' | 'kind' | 'namespace' | 'name' | 'owner' | 'kernel' | 'shape' | 'values' | 'build'
>;

/** An object on its way through the patches. */
export interface Item<T extends Patchable> {
  /** As it is now. */
  readonly one: T;
  /** As it came. */
  readonly origin: T;
  /** Marks of what an earlier run did to it, which is not done again. */
  readonly done: readonly string[];
  /** Marks of what this run did to it. */
  readonly applied: readonly string[];
  /** What changed its `spec`: a Build or Job with another one needs another name. */
  readonly reasons: readonly string[];
}

const open = '\ue000';
const close = '\ue001';

/** The object of a shape with the name of each value in its place. */
export function shapeObject(one: Patchable): ReturnType<typeof toObject> {
  const names = Object.keys(one.values);
  return one.build(Object.fromEntries(names.map((name) => [name, `${open}${name}${close}`])));
}

/** What stands in `one` where its shape has `text`. */
export function valueIn({ values }: Patchable, text: string): string {
  return text.includes(open) ? text.replace(/\ue000(\w+)\ue001/g, (_, name: string) => values[name] ?? '') : text;
}

/** Whether all objects of a shape have the same where it has `text`. */
export function isConstant(text: string): boolean {
  return !text.includes(open);
}
