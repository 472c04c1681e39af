/** Copies an input object, so that defaults can be filled in without touching what was read. */

/**
 * A deep copy without the fields that are null: the API server drops those before it validates. Nulls inside a list
 * and inside a selector stay, to be refused: there they cannot be meant.
 */
export function ownCopy<T>(value: T): T {
  return copy(value, '') as T;
}

function copy(value: unknown, key: string): unknown {
  if (Array.isArray(value)) return value.map((item) => copy(item, ''));
  if (typeof value !== 'object' || value === null) return value;
  const result: Record<string, unknown> = {};
  for (const [name, item] of Object.entries(value)) {
    if (item === null && key !== 'selector') continue;
    if (name === '__proto__') Object.defineProperty(result, name, { value: item, enumerable: true });
    else result[name] = copy(item, name);
  }
  return result;
}
