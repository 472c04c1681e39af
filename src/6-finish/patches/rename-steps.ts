/**
 * Builds and Jobs cannot be changed once they are applied: one with another spec is another one, and gets another name. The
 * hash of its input stays as it is, for that is about the image.
 */
import { boundedName } from '../../lib/bounded-name.ts';
import { hashText, stableHash } from '../../lib/stable-hash.ts';
import { groupOf } from '../../model/kinds.ts';
import type { Plan, StepReference } from '../../model/plan.ts';
import { referenceText } from '../order-marks.ts';
import type { Item, Patchable } from './patchable.ts';

/** New names of Builds and Jobs by `KIND NAMESPACE/NAME`. */
export type NewNames = ReadonlyMap<string, string>;

export function newNames(items: readonly Item<Patchable>[]): NewNames {
  const names = new Map<string, string>();
  for (const { origin, reasons } of items) {
    if (reasons.length > 0 && isStep(origin)) names.set(keyOf(origin), newName(origin.name, reasons));
  }
  return names;
}

function isStep(one: Patchable): boolean {
  const group = groupOf(one);
  return (one.kind === 'Build' && group === 'build.openshift.io') || (one.kind === 'Job' && group === 'batch');
}

/** The hash at the end of a name is that of all that the step is made from: the reasons become a part of it. */
function newName(name: string, reasons: readonly string[]): string {
  const reason = stableHash(...reasons);
  const [, words = name, hash = ''] = /^(.*)-([0-9a-f]{8})$/.exec(name) ?? [];
  return hash === ''
    ? boundedName([words], hashText(reason))
    : `${words}-${hashText(Number.parseInt(hash, 16) ^ reason)}`;
}

function keyOf({ kind, namespace = '', name }: Pick<Patchable, 'kind' | 'namespace' | 'name'>): string {
  return `${kind} ${namespace}/${name}`;
}

/** Gives the steps their new names, and all objects that wait for them. */
export function renameItems<T extends Patchable>(items: readonly Item<T>[], names: NewNames): readonly Item<T>[] {
  if (names.size === 0) return items;
  const references = new Map<string, string>();
  for (const { origin } of items) {
    const name = names.get(keyOf(origin));
    if (name !== undefined) references.set(referenceText(stepOf(origin)), referenceText({ ...stepOf(origin), name }));
  }
  return items.map((item) => {
    const { one } = item;
    const name = names.get(keyOf(one));
    const values: Record<string, string> = {};
    let isChanged = false;
    for (const [key, text] of Object.entries(one.values)) {
      const renamed = key === 'name' && name !== undefined ? name : withReferences(text, references);
      if (renamed !== text) isChanged = true;
      values[key] = renamed;
    }
    return isChanged ? { ...item, one: { ...one, name: name ?? one.name, values } } : item;
  });
}

function stepOf({ kind, namespace = '', name }: Patchable): StepReference {
  return { kind: kind as StepReference['kind'], namespace, name };
}

/** The annotation of kpt that names what an object waits for is one whole value. */
function withReferences(text: string, references: ReadonlyMap<string, string>): string {
  if (!text.includes('/namespaces/')) return text;
  return text
    .split(',')
    .map((part) => references.get(part) ?? part)
    .join(',');
}

/** The plan with the names that are printed, for those who explain it. */
export function renameSteps(plan: Plan, names: NewNames): Plan {
  if (names.size === 0) return plan;
  const renamed = (reference: StepReference): StepReference => ({
    ...reference,
    name: names.get(keyOf(reference)) ?? reference.name,
  });
  const step = <S extends { readonly name: string; readonly recipe: { readonly namespace: string } }>(
    kind: string,
    one: S,
  ): S => ({
    ...one,
    name: names.get(`${kind} ${one.recipe.namespace}/${one.name}`) ?? one.name,
  });
  const after = <S extends { readonly after?: StepReference }>(one: S): S =>
    one.after === undefined ? one : { ...one, after: renamed(one.after) };
  return {
    ...plan,
    builds: plan.builds.map((one) => after(step(one.recipe.builder === 'OpenShift' ? 'Build' : 'Job', one))),
    verifications: plan.verifications.map((one) => after(step('Job', one))),
    preflights: plan.preflights.map((one) => step('Job', one)),
    loaders: plan.loaders.map(after),
  };
}
