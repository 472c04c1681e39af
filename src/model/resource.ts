/** A Kubernetes object as it was read or rendered, and where in the input it stands. */

/** Path of a field inside one object: `['spec', 'selector']`, list items by number. */
export type FieldPath = readonly (string | number)[];

export interface ObjectMeta {
  readonly name?: string;
  readonly namespace?: string;
  readonly labels?: Readonly<Record<string, string>>;
  readonly annotations?: Readonly<Record<string, string>>;
}

export interface KubernetesObject {
  readonly apiVersion: string;
  readonly kind: string;
  readonly metadata?: ObjectMeta;
  readonly [field: string]: unknown;
}

/**
 * The text of one object: YAML that holds it at `prefix`. A whole document has the prefix `[]`, an item cut out of
 * a block list keeps its dash and has `[0]`, an item of a flow list shares the document's text.
 */
export interface Source {
  /** As the user can open it; in functions the path annotation of the item, or `''` when it has none. */
  readonly file: string;
  /** Number of the object in its file, from 0. */
  readonly index: number;
  readonly text: string;
  readonly prefix: FieldPath;
  /** Line of the file on which `text` begins, from 1. */
  readonly line: number;
  /** Whether the text came inside a ResourceList, where an orchestrator has added annotations of its own. */
  readonly fromFunction: boolean;
  /** An item of a saved ResourceList that names no file of its own: nobody can say which layer it comes from. */
  readonly isHomeless?: boolean;
  /** Path of what the object has as its `spec`, where it is a Module that stands inside of another object. */
  readonly embeddedSpec?: readonly string[];
}

/** An input object with its source. */
export interface Resource {
  readonly object: KubernetesObject;
  readonly source: Source;
}

/** Where a value stands: enough to find line and column later, without having counted them yet. */
export interface Place {
  readonly source: Source;
  readonly path: FieldPath;
  /** Points at the key instead of the value (unknown fields). */
  readonly atKey?: boolean;
  /** Points at the first occurrence of this text in the value, where the value is written as it stands. */
  readonly within?: string;
  /** Points at this character of the value, which is a text. */
  readonly offset?: number;
}

/** What a person or a KRM Result needs to name an object. */
export interface ResourceRef {
  readonly apiVersion: string;
  readonly kind: string;
  readonly name: string;
  readonly namespace?: string;
}
