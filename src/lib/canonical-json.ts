/** JSON for hashes and keys: values that differ in the order of keys alone have one text. */

export function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) => (isMap(part) ? sorted(part) : part));
}

function isMap(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function sorted(map: object): object {
  return Object.fromEntries(Object.entries(map).sort(([a], [b]) => (a < b ? -1 : 1)));
}
