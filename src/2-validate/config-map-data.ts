/** `data` of a ConfigMap that may hold anything. */
export function configMapData(object: object): Readonly<Record<string, unknown>> {
  return fieldsOf('data' in object ? object.data : undefined);
}

/** `binaryData` of the same: kubectl puts files there that are no UTF-8. */
export function configMapBinaryData(object: object): Readonly<Record<string, unknown>> {
  return fieldsOf('binaryData' in object ? object.binaryData : undefined);
}

function fieldsOf(value: unknown): Readonly<Record<string, unknown>> {
  const isObject = typeof value === 'object' && value !== null && !Array.isArray(value);
  return isObject ? (value as Readonly<Record<string, unknown>>) : {};
}
