/** Gives images of generated objects the names, tags and digests of the overrides; shapes are kept apart by which images change. */
import { imageName, overrideImage } from '../../lib/override-image.ts';
import { suggest } from '../../lib/suggest.ts';
import type { ImageOverride } from '../../model/patch.ts';
import { bootImages } from './boot-images.ts';
import type { Findings } from './collect-findings.ts';
import { type ImageSlot, imageSlots, withText } from './image-slots.ts';
import { markOf } from './patch-marks.ts';
import { type Item, type Patchable, shapeObject, valueIn } from './patchable.ts';

/** What is known of all objects of a shape. */
interface ShapeSlots {
  readonly slots: readonly ImageSlot[];
  /** The shape of those whose images change at the same places. */
  readonly shapes: Map<string, object>;
}

export function applyOverrides<T extends Patchable>(
  items: readonly Item<T>[],
  overrides: readonly ImageOverride[],
  findings: Findings,
): readonly Item<T>[] {
  if (overrides.length === 0) return items;
  const run = startRun(overrides, findings);
  const known = new Map<object, ShapeSlots>();
  const changed = items.map((item) => {
    const { one } = item;
    let shape = known.get(one.shape);
    if (shape === undefined) {
      shape = { slots: imageSlots(shapeObject(one)), shapes: new Map() };
      known.set(one.shape, shape);
    }
    for (const mark of item.done) run.use(mark);
    run.checkBoot(one);
    return overrideItem(item, shape, run);
  });
  run.reportUnused();
  return changed;
}

function overrideItem<T extends Patchable>(item: Item<T>, { slots, shapes }: ShapeSlots, run: Run): Item<T> {
  const { one } = item;
  const changes: { readonly slot: ImageSlot; readonly name: string; readonly image: string }[] = [];
  const applied = new Set<string>();
  for (const [index, slot] of slots.entries()) {
    const before = valueIn(one, slot.image);
    const { image, marks } = run.override(before, slot, item);
    for (const mark of marks) applied.add(mark);
    if (image !== before) changes.push({ slot, name: `override${index}`, image });
  }
  if (changes.length === 0) return item;
  const key = changes.map(({ name }) => name).join();
  const shape = shapes.get(key) ?? {};
  shapes.set(key, shape);
  const own = Object.fromEntries(changes.map(({ name, image }) => [name, image]));
  return {
    ...item,
    one: {
      ...one,
      shape,
      values: { ...one.values, ...own },
      build: (values: T['values']) =>
        changes.reduce((object, { slot, name }) => withText(object, slot.path, values[name] ?? ''), one.build(values)),
    },
    applied: [...item.applied, ...applied],
    reasons: [...item.reasons, JSON.stringify(own)],
  };
}

interface Overridden {
  readonly image: string;
  readonly marks: readonly string[];
}

interface Run {
  override(image: string, slot: ImageSlot, item: Item<Patchable>): Overridden;
  /** Tells of images of day 1 that an override names. */
  checkBoot(one: Patchable): void;
  /** Notes that an earlier run has applied the override of this mark. */
  use(mark: string): void;
  reportUnused(): void;
}

function startRun(overrides: readonly ImageOverride[], findings: Findings): Run {
  const marked = overrides.map((override, index) => ({ override, index, mark: markOf(override) }));
  const used = new Set<number>();
  const seen = new Set<string>();
  /** Images of loaders by what they became. */
  const joined = new Map<string, string>();
  return {
    override: (image, slot, { one, done }) => {
      let current = image;
      const marks: string[] = [];
      for (const { override, index, mark } of marked) {
        const name = imageName(current);
        seen.add(name);
        if (name !== override.name || done.includes(mark)) continue;
        used.add(index);
        if (slot.isMade) {
          const parameters = { image, override: override.name };
          findings.addFor('override-of-built-image', ['imageOverrides', index, 'name'], parameters, one);
          continue;
        }
        current = overrideImage(current, override);
        marks.push(mark);
        if (!slot.isKmod) continue;
        const first = joined.get(current) ?? image;
        joined.set(current, first);
        const parameters = { image: current, images: [first, image] };
        if (first !== image) findings.add('override-joins-images', ['imageOverrides', index], parameters);
      }
      return { image: current, marks };
    },
    checkBoot: (one) => {
      for (const { image, field } of bootImages(one)) {
        for (const { override, index } of marked) {
          if (imageName(image) !== override.name) continue;
          used.add(index);
          findings.addFor('override-skips-boot-image', ['imageOverrides', index, 'name'], { image, field }, one);
        }
      }
    },
    use: (mark) => {
      for (const one of marked) if (one.mark === mark) used.add(one.index);
    },
    reportUnused: () => {
      for (const { override, index } of marked) {
        if (used.has(index)) continue;
        const suggestion = suggest(override.name, [...seen]);
        const parameters = { image: override.name, pulled: [...seen].sort() };
        findings.add('override-matches-nothing', ['imageOverrides', index, 'name'], {
          ...parameters,
          ...(suggestion === undefined ? {} : { suggestion }),
        });
      }
    },
  };
}
