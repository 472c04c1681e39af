/** A ResourceList as a function receives it. */
import type { KubernetesObject, Resource } from './resource.ts';

export interface ListField {
  readonly key: string;
  /** The whole field as written, from the line of its key to the next field. */
  readonly text: string;
}

export interface ResourceListInput {
  /** The list as parsed: a list that came in flow style is written from it. */
  readonly list: KubernetesObject;
  /** The fields of the list as written; undefined where it, or its items, came in flow style. */
  readonly fields?: readonly ListField[];
  /** Where the list came as JSON: the text of each field's value, and of each item. */
  readonly json?: { readonly fields: readonly ListField[]; readonly items: readonly string[] };
  readonly items: readonly Resource[];
  readonly functionConfig?: Resource;
}
