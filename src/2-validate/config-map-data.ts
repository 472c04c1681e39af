/** `data` of a ConfigMap that may hold anything. */
export function configMapData(object: object): Readonly<Record<string, unknown>> {
  const data: unknown = 'data' in object ? object.data : undefined;
  return typeof data === 'object' && data !== null ? (data as Readonly<Record<string, unknown>>) : {};
}
