/** Says what is wrong with a path: where it ends, and what was probably meant. */
import { pointerOf } from '../../lib/json-pointer.ts';
import { suggest } from '../../lib/suggest.ts';
import type { MissingStep } from './find-missing.ts';

export interface ExplainedPath {
  readonly reason: MissingStep['reason'];
  /** The nearest that is there, and the step that it has not. */
  readonly parent: string;
  readonly step: string;
  /** How many items the list has, where it is one. */
  readonly items?: number;
  /** The path that was probably meant. */
  readonly suggestion?: string;
  /** What has to be added first, and where. */
  readonly create?: { readonly path: string; readonly value: '[]' | '{}' };
}

/** `isAdded`: the last step may be new. */
export function explainPath(steps: readonly string[], missing: MissingStep, isAdded: boolean): ExplainedPath {
  const { depth, reason, parent } = missing;
  const before = steps.slice(0, depth);
  const step = steps[depth] ?? '';
  const meant = meantSteps(steps.slice(depth), missing, isAdded);
  const next = steps[depth + 1];
  const isCreated = reason === 'missing' && meant === undefined && isAdded && depth === steps.length - 2;
  return {
    reason,
    parent: pointerOf(before),
    step,
    ...(Array.isArray(parent) ? { items: parent.length } : {}),
    ...(meant === undefined ? {} : { suggestion: pointerOf([...before, ...meant]) }),
    ...(isCreated ? { create: { path: pointerOf([...before, step]), value: isPosition(next) ? '[]' : '{}' } } : {}),
  };
}

function isPosition(step: string | undefined): boolean {
  return step === '-' || step === '0';
}

function meantSteps(rest: readonly string[], missing: MissingStep, isAdded: boolean): readonly string[] | undefined {
  const { parent } = missing;
  const [step = '', ...behind] = rest;
  if (Array.isArray(parent)) {
    const index = parent.findIndex((item) => typeof item === 'object' && item !== null && item.name === step);
    return index < 0 ? undefined : [String(index), ...behind];
  }
  if (typeof parent !== 'object' || parent === null) return undefined;
  const keys = Object.keys(parent);
  // A slash inside of a key was written as it is.
  const joined = keys.find((key) => key.startsWith(`${step}/`) && `${rest.join('/')}/`.startsWith(`${key}/`));
  if (joined !== undefined) return [joined, ...rest.slice(joined.split('/').length)];
  const isMap = keys.length > 0 && Object.values(parent).every((value) => typeof value === 'string');
  if (isAdded && isMap && behind.length > 0 && step.includes('.')) return [rest.join('/')];
  const near = suggest(step, keys);
  return near === undefined ? undefined : [near, ...behind];
}
