/** States what must hold whatever the input: where it does not, the fault is ours. */

export class Bug extends Error {}

export function invariant(condition: boolean, what: string): asserts condition {
  if (!condition) throw new Bug(what);
}
