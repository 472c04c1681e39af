/**
 * Marks parts that many generated objects have in common, so that the emitter spells each of them once.
 * Marked values are frozen: whoever needs another value makes a new object.
 */

const marked = new WeakSet<object>();

/** Freezes `value` and everything in it, and marks it as shared. */
export function share<T extends object>(value: T): T {
  freeze(value);
  marked.add(value);
  return value;
}

export function isShared(value: object): boolean {
  return marked.has(value);
}

function freeze(value: object): void {
  if (Object.isFrozen(value)) return;
  Object.freeze(value);
  for (const child of Object.values(value)) if (typeof child === 'object' && child !== null) freeze(child);
}
