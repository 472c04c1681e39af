/** What a ConfigMap holds, which may be anything. */
import { fieldsOf } from '../lib/fields-of.ts';

/** `data`. */
export function configMapData(object: object): Readonly<Record<string, unknown>> {
  return fieldsOf('data' in object ? object.data : undefined);
}

/** `binaryData`: kubectl puts files there that are no UTF-8. */
export function configMapBinaryData(object: object): Readonly<Record<string, unknown>> {
  return fieldsOf('binaryData' in object ? object.binaryData : undefined);
}
