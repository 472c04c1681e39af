/** Objects in a form that is the same by whatever road they came. */
import { parseAllDocuments } from 'yaml';

interface Metadata {
  annotations?: Record<string, string>;
}

export interface PlainObject {
  apiVersion: string;
  kind: string;
  metadata: Metadata & { name: string; namespace?: string; labels?: Record<string, string> };
  [field: string]: unknown;
}

/** Read by another reader than kmmc's own. */
export function parseObjects(text: string): PlainObject[] {
  return parseAllDocuments(text)
    .map((document) => {
      if (document.errors.length > 0) throw new Error(`${document.errors[0]?.message}`);
      return document.toJS() as PlainObject | null;
    })
    .filter((object) => object !== null)
    .flatMap((object) => (object.kind.endsWith('List') ? (object['items'] as PlainObject[]) : [object]));
}

const transport =
  /^(internal\.config\.kubernetes\.io\/|config\.kubernetes\.io\/(path|index)$|(kustomize\.)?config\.k8s\.io\/id$)/;
const steering = /^(kmmc\.dev|kustomize\.config\.k8s\.io|kpt\.dev)\//;

/** What is applied, one sorted JSON text each: without the inventory, settings and files of kustomize and kpt. */
export function appliedObjects(objects: readonly unknown[]): string[] {
  return (objects as PlainObject[])
    .filter(({ apiVersion }) => !steering.test(apiVersion))
    .map((object) => JSON.stringify(sorted(withoutTransport(object)), null, 1))
    .sort();
}

export function withoutTransport(object: PlainObject): PlainObject {
  const { annotations = {}, ...metadata } = object.metadata;
  const own = Object.entries(annotations).filter(([key]) => !transport.test(key));
  return {
    ...object,
    metadata: { ...metadata, ...(own.length === 0 ? {} : { annotations: Object.fromEntries(own) }) },
  } as PlainObject;
}

export function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([key, child]) => [key, sorted(child)]));
}

/** `Kind/name`, in their order. */
export function namesOf(objects: readonly PlainObject[], kind?: string): string[] {
  return objects
    .filter((one) => kind === undefined || one.kind === kind)
    .map((one) => `${one.kind}/${one.metadata.name}`);
}
