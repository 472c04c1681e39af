/** Applies patches, one after the other; objects of one shape that get the same operations remain of one shape. */

import { canonicalJson } from '../../lib/canonical-json.ts';
import type { ApplyOperation } from '../../lib/json-patch.ts';
import { stepsOf } from '../../lib/json-pointer.ts';
import type { Patch, PatchOperation } from '../../model/patch.ts';
import type { CompileRegexp } from '../../model/regexp.ts';
import type { Findings } from './collect-findings.ts';
import { explainNoMatch } from './explain-no-match.ts';
import { explainPath } from './explain-path.ts';
import { type JoinedKernels, joinedKernels, type KernelImages, kernelImages } from './kernel-images.ts';
import { markOf } from './patch-marks.ts';
import { type Item, type Patchable, shapeObject } from './patchable.ts';
import { type Condition, prepareTarget } from './prepare-target.ts';
import { type Facts, protectedFacts } from './protected-facts.ts';
import { findFailedTest, type Problem, patchObject, runOperations } from './run-operations.ts';

export interface PatchTools {
  readonly regexp: CompileRegexp;
  readonly apply: ApplyOperation;
  readonly findings: Findings;
}

/** What a patch does to all objects of a shape. */
interface ShapeOutcome {
  /** The shape that they have then. */
  readonly shape: object;
  readonly problems: readonly Problem[];
  readonly hasOpenTests: boolean;
  readonly changesSpec: boolean;
  readonly images: KernelImages;
}

/** What holds of a shape before any patch. */
type KnownFacts = Map<object, Facts>;

export function applyPatches<T extends Patchable>(
  items: readonly Item<T>[],
  patches: readonly Patch[],
  tools: PatchTools,
): readonly Item<T>[] {
  const facts: KnownFacts = new Map();
  const joined = joinedKernels();
  let current = items;
  for (const [index, patch] of patches.entries()) {
    const { conditions, faults } = prepareTarget(patch.target, tools.regexp);
    for (const { field, ...fault } of faults)
      tools.findings.add('invalid-regexp', ['patches', index, 'target', field], fault);
    if (faults.length > 0) continue;
    const applied = applyPatch(current, { patch, index, conditions, facts, joined, tools });
    if (!applied.isUsed) explainNoMatch(current, conditions, index, tools.findings);
    current = applied.items;
  }
  return current;
}

interface Application {
  readonly patch: Patch;
  readonly index: number;
  readonly conditions: readonly Condition[];
  readonly facts: KnownFacts;
  readonly joined: JoinedKernels;
  readonly tools: PatchTools;
}

function applyPatch<T extends Patchable>(
  items: readonly Item<T>[],
  application: Application,
): { readonly items: readonly Item<T>[]; readonly isUsed: boolean } {
  const { patch, index, conditions, joined, tools } = application;
  const { apply, findings } = tools;
  const mark = markOf(patch);
  const reason = canonicalJson(patch.patch);
  const outcomes = new Map<object, ShapeOutcome>();
  let isUsed = false;
  const patched = items.map((item) => {
    const { one, done } = item;
    // What was done by an earlier run may have changed what the target looks at.
    const isDone = done.includes(mark);
    if (!isDone && !conditions.every((condition) => condition.holds(one))) return item;
    isUsed = true;
    if (isDone) return item;
    let outcome = outcomes.get(one.shape);
    if (outcome === undefined) {
      outcome = evaluate(one, application);
      outcomes.set(one.shape, outcome);
    }
    const problems = [...outcome.problems];
    const failed =
      outcome.hasOpenTests && problems.length === 0
        ? findFailedTest(one.build(one.values), patch.patch, apply)
        : undefined;
    if (failed !== undefined) problems.push(failed);
    if (!joined.take(one, outcome.images))
      problems.push({ operation: outcome.images.operation, what: 'rule', rule: 'kernels' });
    for (const problem of problems) tell(problem, patch.patch, ['patches', index], one, findings);
    if (problems.length > 0) return item;
    const { shape, changesSpec } = outcome;
    return {
      ...item,
      one: { ...one, shape, build: (values: T['values']) => patchObject(one.build(values), patch.patch, apply) },
      applied: [...item.applied, mark],
      reasons: changesSpec ? [...item.reasons, reason] : item.reasons,
    };
  });
  return { items: patched, isUsed };
}

/**
 * Paths and what they lead to are the same for all objects of a shape, whatever their values: what holds of one with the
 * names of values in their places holds of all.
 */
function evaluate(one: Patchable, { patch, facts, tools }: Application): ShapeOutcome {
  const before = shapeObject(one);
  const known = facts.get(one.shape) ?? protectedFacts(before);
  const shape = {};
  facts.set(shape, known);
  const { document, ...outcome } = runOperations(before, patch.patch, { apply: tools.apply, facts: known });
  const changesSpec = canonicalJson(before['spec']) !== canonicalJson((document as typeof before)['spec']);
  return { ...outcome, shape, changesSpec, images: kernelImages(before, document, patch.patch) };
}

function tell(
  problem: Problem,
  operations: readonly PatchOperation[],
  at: readonly (string | number)[],
  one: Patchable,
  findings: Findings,
): void {
  const { op, path, from = '', value } = operations[problem.operation] as PatchOperation;
  const where = [...at, 'patch', problem.operation];
  if (problem.what === 'path') {
    const wanted = problem.field === 'from' ? from : path;
    const isAdded = problem.field === 'path' && ['add', 'move', 'copy'].includes(op);
    const explained = explainPath(stepsOf(wanted), problem.missing, isAdded);
    findings.addFor('patch-path-missing', [...where, problem.field], { path: wanted, ...explained }, one);
  } else if (problem.what === 'test') {
    const parameters = { path, expected: shorten(value), found: shorten(problem.found) };
    findings.addFor('patch-test-failed', [...where, 'value'], parameters, one);
  } else {
    findings.addFor('patch-breaks-rule', [...where, 'path'], { op, path, rule: problem.rule }, one);
  }
}

function shorten(value: unknown): string {
  const text = canonicalJson(value);
  return text.length > 80 ? `${text.slice(0, 79)}…` : text;
}
