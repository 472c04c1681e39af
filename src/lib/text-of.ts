/** Spells a name of unknown type. A list or an object has no name: `String` of it may even throw. */
export function textOf(value: unknown): string {
  return value === null || value === undefined || typeof value === 'object' ? '' : String(value);
}
