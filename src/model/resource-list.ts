/** A ResourceList as a function receives it. */
import type { KubernetesObject, Resource } from './resource.ts';

export interface ListField {
  readonly key: string;
  /** The whole field as written, from the line of its key to the next field. */
  readonly text: string;
}

export interface ResourceListInput {
  /** The list as parsed: a list that came in flow style (JSON) is written from it. */
  readonly list: KubernetesObject;
  /** The fields of the list as written; undefined where it came in flow style. */
  readonly fields?: readonly ListField[];
  readonly items: readonly Resource[];
  readonly functionConfig?: Resource;
}
