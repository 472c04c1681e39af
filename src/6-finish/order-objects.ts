/** Marks what was just generated so that the tool that applies it waits where it must. */
import type { Generated } from '../model/generated.ts';
import { toObject } from '../model/generated.ts';
import type { KubernetesObject } from '../model/resource.ts';
import type { Settings } from '../model/settings.ts';
import { hasVariable, largestForClientSideApply, type Marks, marksOf, syncOptionsAnnotation } from './order-marks.ts';

/** What all objects of one shape have in common. */
interface ShapeFacts {
  readonly hasVariable: boolean;
  /** Without its values. */
  readonly length: number;
  readonly syncOptions: string | undefined;
  /** Shapes with the marks on them, by their keys. */
  readonly marked: Map<string, object>;
}

/** Changes nothing but annotations. Objects of one shape that get the same marks remain of one shape. */
export function orderObjects(generated: readonly Generated[], { gitops }: Settings): readonly Generated[] {
  if (gitops === 'None') return generated;
  const known = new Map<object, ShapeFacts>();
  const factsOf = (one: Generated): ShapeFacts => {
    let facts = known.get(one.shape);
    if (facts === undefined) {
      facts = shapeFacts(one);
      known.set(one.shape, facts);
    }
    return facts;
  };
  return generated.map((one) => {
    const { marked, ...facts } = factsOf(one);
    const marks = marksOf(
      {
        stage: one.stage,
        step: one.lane?.step ?? 0,
        after: one.after ?? [],
        hasVariable: facts.hasVariable || Object.values(one.values).some(hasVariable),
        isLarge: isLarge(one, facts.length),
        syncOptions: facts.syncOptions,
      },
      gitops,
    );
    return withMarks(one, marks, marked);
  });
}

function shapeFacts(one: Generated): ShapeFacts {
  const blank = one.build(Object.fromEntries(Object.keys(one.values).map((key) => [key, ''])));
  const text = JSON.stringify(blank);
  return {
    hasVariable: hasVariable(text),
    length: text.length,
    syncOptions: blank.metadata?.annotations?.[syncOptionsAnnotation],
    marked: new Map(),
  };
}

/** Only what is close to the limit is spelled for this: a value stands in few places, and escapes make few of its characters longer. */
function isLarge(one: Generated, length: number): boolean {
  if (length > largestForClientSideApply) return true;
  let own = 0;
  for (const key in one.values) own += one.values[key]?.length ?? 0;
  if (length + 20 * own <= largestForClientSideApply) return false;
  return JSON.stringify(toObject(one)).length > largestForClientSideApply;
}

function withMarks(one: Generated, marks: Marks, shapes: Map<string, object>): Generated {
  const entries = Object.entries(marks);
  if (entries.length === 0) return one;
  const keys = entries.map(([key]) => key);
  const name = keys.join();
  const shape = shapes.get(name) ?? {};
  shapes.set(name, shape);
  const own = Object.fromEntries(entries.map(([, value], index) => [`mark${index}`, value]));
  return {
    ...one,
    shape,
    values: { ...one.values, ...own },
    build: (values) => annotate(one.build(values), keys, values),
  };
}

function annotate(object: KubernetesObject, keys: readonly string[], values: Generated['values']): KubernetesObject {
  const marks = Object.fromEntries(keys.map((key, index) => [key, values[`mark${index}`] ?? '']));
  const annotations = { ...object.metadata?.annotations, ...marks };
  return { ...object, metadata: { ...object.metadata, annotations } };
}
