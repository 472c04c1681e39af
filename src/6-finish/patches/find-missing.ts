/** Finds the step at which a path leaves a document. */

export interface MissingStep {
  /** How many steps there are before it. */
  readonly depth: number;
  readonly reason: 'missing' | 'no-position' | 'out-of-range' | 'no-collection';
  /** What has no such step. */
  readonly parent: unknown;
}

const position = /^(?:0|[1-9]\d*)$/;

/** Undefined where the path is there. `isNew`: its last step may be a new key, or the place behind the last item of a list. */
export function findMissing(document: unknown, steps: readonly string[], isNew: boolean): MissingStep | undefined {
  let value = document;
  for (const [depth, step] of steps.entries()) {
    const parent = value;
    const isLast = isNew && depth === steps.length - 1;
    if (Array.isArray(parent)) {
      if (isLast && step === '-') return undefined;
      if (step !== '-' && !position.test(step)) return { depth, reason: 'no-position', parent };
      if (step === '-' || Number(step) >= parent.length + (isLast ? 1 : 0))
        return { depth, reason: 'out-of-range', parent };
    } else if (typeof parent === 'object' && parent !== null) {
      if (!Object.hasOwn(parent, step)) return isLast ? undefined : { depth, reason: 'missing', parent };
    } else return { depth, reason: 'no-collection', parent };
    value = (parent as Record<string, unknown>)[step];
  }
  return undefined;
}

/** The value at a path that is there. */
export function valueAt(document: unknown, steps: readonly string[]): unknown {
  return steps.reduce((value, step) => (value as Record<string, unknown>)[step], document);
}
