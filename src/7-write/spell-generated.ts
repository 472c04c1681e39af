/**
 * Spells generated objects quickly: the first of a shape as it is, the others from a text with gaps for the values in
 * which they differ.
 */
import { type Generated, toObject } from '../model/generated.ts';
import type { KubernetesObject } from '../model/resource.ts';
import { scalarText } from './scalar-text.ts';

/** How an object is spelled, and a name for it: texts of different spellings must not be mixed up. */
export interface Spelling {
  readonly name: string;
  spell(object: KubernetesObject): string;
}

/** `[text, value name, text, value name, … text]`, or null for a shape that must be spelled as it is. */
type Template = readonly string[] | null;

interface Known {
  readonly spelling: string;
  template: Template | undefined;
}

const shapes = new WeakMap<object, Known[]>();

export function spellGenerated(one: Generated, spelling: Spelling): string {
  let known = shapes.get(one.shape);
  if (known === undefined) {
    known = [];
    shapes.set(one.shape, known);
  }
  const entry = known.find((candidate) => candidate.spelling === spelling.name);
  if (entry === undefined) {
    const text = spelling.spell(toObject(one));
    known.push({ spelling: spelling.name, template: text.includes(open) ? null : undefined });
    return text;
  }
  if (entry.template === undefined) entry.template = makeTemplate(one, spelling);
  return entry.template === null ? spelling.spell(toObject(one)) : fill(entry.template, one.values);
}

/** Characters for private use: a shape whose own text holds one gets no template. */
const open = '\ue000';
const close = '\ue001';

function makeTemplate(one: Generated, spelling: Spelling): Template {
  const marks = Object.fromEntries(Object.keys(one.values).map((name) => [name, `${open}${name}${close}`]));
  const pieces = spelling.spell(one.build(marks)).split(/"\ue000(\w+)\ue001"/);
  const parts = pieces.map(ownText);
  return parts.some((part) => part.includes(open)) ? null : parts;
}

/** The marks made the text two bytes wide; a copy of a part alone is narrow again, and written twice as fast. */
function ownText(part: string): string {
  return new TextDecoder().decode(new TextEncoder().encode(part));
}

function fill(template: readonly string[], values: Readonly<Record<string, string>>): string {
  let text = template[0] ?? '';
  for (let index = 1; index < template.length; index += 2) {
    text += scalarText(values[template[index] ?? ''] ?? '') + template[index + 1];
  }
  return text;
}
