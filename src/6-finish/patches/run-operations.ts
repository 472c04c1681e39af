/** Runs the operations of a patch on one object, and tells all of them that cannot be meant. */
import { canonicalJson } from '../../lib/canonical-json.ts';
import type { ApplyOperation } from '../../lib/json-patch.ts';
import { stepsOf } from '../../lib/json-pointer.ts';
import { plainCopy } from '../../lib/plain-copy.ts';
import type { PatchOperation } from '../../model/patch.ts';
import { findMissing, type MissingStep, valueAt } from './find-missing.ts';
import { isConstant } from './patchable.ts';
import { brokenRule, type Facts, protectedFacts, type Rule } from './protected-facts.ts';

export type Problem = { readonly operation: number } & (
  | { readonly what: 'path'; readonly field: 'path' | 'from'; readonly missing: MissingStep }
  | { readonly what: 'test'; readonly found: unknown }
  | { readonly what: 'rule'; readonly rule: Rule | 'kernels' }
);

export interface Outcome {
  readonly document: unknown;
  readonly problems: readonly Problem[];
  /** Whether there are tests of values, whose outcome is that of one object and not of its shape. */
  readonly hasOpenTests: boolean;
}

export interface RunOptions {
  readonly apply: ApplyOperation;
  /** What must hold of the object before any patch, and after each operation. */
  readonly facts: Facts;
}

/** `object` is that of a shape: what it becomes, all of that shape become. A test that fails ends the patch. */
export function runOperations(
  object: unknown,
  operations: readonly PatchOperation[],
  { apply, facts }: RunOptions,
): Outcome {
  const problems: Problem[] = [];
  const failed: string[] = [];
  let document = plainCopy(object);
  let hasOpenTests = false;
  for (const [index, operation] of operations.entries()) {
    // What builds on an operation that failed is no fault of its own.
    if (failed.some((path) => isBelow(operation.path, path) || isBelow(operation.from, path))) continue;
    const missing = findFault(document, operation, apply);
    if (missing !== undefined) {
      problems.push({ operation: index, what: 'path', ...missing });
      failed.push(operation.path);
      continue;
    }
    if (operation.op === 'test') {
      const found = valueAt(document, stepsOf(operation.path));
      if (!isConstant(canonicalJson(found))) hasOpenTests = true;
      else if (!isEqual(found, operation.value)) {
        problems.push({ operation: index, what: 'test', found });
        break;
      }
      continue;
    }
    const changed = apply(plainCopy(document), operation);
    const rule = brokenRule(facts, protectedFacts(changed));
    if (rule === undefined) document = changed;
    else problems.push({ operation: index, what: 'rule', rule });
  }
  return { document, problems, hasOpenTests };
}

function isEqual(a: unknown, b: unknown): boolean {
  return canonicalJson(a) === canonicalJson(b);
}

function isBelow(path: string | undefined, parent: string): boolean {
  return path === parent || (path?.startsWith(`${parent}/`) ?? false);
}

type PathFault = Pick<Extract<Problem, { what: 'path' }>, 'field' | 'missing'>;

function findFault(document: unknown, operation: PatchOperation, apply: ApplyOperation): PathFault | undefined {
  const { op, path, from } = operation;
  const isNew = op === 'add' || op === 'copy' || op === 'move';
  if (from !== undefined && (op === 'move' || op === 'copy')) {
    const missing = findMissing(document, stepsOf(from), false);
    if (missing !== undefined) return { field: 'from', missing };
  }
  // What moves is gone from where it was before it arrives: a list is one item shorter then.
  const there = op === 'move' && from ? apply(plainCopy(document), { op: 'remove', path: from }) : document;
  const missing = findMissing(there, stepsOf(path), isNew);
  return missing && { field: 'path', missing };
}

/** Of operations that are known to work: only tests are looked at. */
export function findFailedTest(
  object: unknown,
  operations: readonly PatchOperation[],
  apply: ApplyOperation,
): Problem | undefined {
  let document = object;
  let isOwn = false;
  for (const [index, operation] of operations.entries()) {
    if (operation.op === 'test') {
      const found = valueAt(document, stepsOf(operation.path));
      if (!isEqual(found, operation.value)) return { operation: index, what: 'test', found };
      continue;
    }
    if (!isOwn) document = plainCopy(object);
    isOwn = true;
    document = apply(document, operation);
  }
  return undefined;
}

/** What the object becomes by operations that are known to work, without the tests. */
export function patchObject<T>(object: T, operations: readonly PatchOperation[], apply: ApplyOperation): T {
  const changes = operations.filter(({ op }) => op !== 'test');
  return changes.reduce((document, operation) => apply(document, operation), plainCopy(object)) as T;
}
