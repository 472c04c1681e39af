/**
 * Spells generated objects quickly: the first of a shape as it is, the others from a text with gaps for the values in
 * which they differ.
 */
import { type Generated, toObject } from '../model/generated.ts';
import type { KubernetesObject } from '../model/resource.ts';
import { emitString } from './emit-yaml.ts';
import { scalarText } from './scalar-text.ts';

/** How an object is spelled, and a name for it: texts of different spellings must not be mixed up. */
export interface Spelling {
  readonly name: string;
  spell(object: KubernetesObject): string;
}

interface Template {
  /** What stands before the first gap, between two gaps, and after the last one. */
  readonly parts: readonly string[];
  readonly gaps: readonly { readonly value: string; readonly indent: string }[];
}

interface Known {
  readonly spelling: string;
  /** Null for a shape that must be spelled as it is, undefined until a second object asks. */
  template: Template | null | undefined;
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

function makeTemplate(one: Generated, spelling: Spelling): Template | null {
  const marks = Object.fromEntries(Object.keys(one.values).map((name) => [name, `${open}${name}${close}`]));
  const pieces = spelling.spell(one.build(marks)).split(/"\ue000(\w+)\ue001"/);
  const parts = pieces.filter((_, index) => index % 2 === 0).map(ownText);
  const names = pieces.filter((_, index) => index % 2 === 1);
  if (parts.some((part) => part.includes(open))) return null;
  return { parts, gaps: names.map((value, index) => ({ value, indent: indentBefore(parts[index] ?? '') })) };
}

/** The indentation of the key or dash that a text ends with. */
function indentBefore(text: string): string {
  const line = text.slice(text.lastIndexOf('\n') + 1);
  const column = line.endsWith('- ') ? line.length - 2 : (/^(?: |- )*/.exec(line)?.[0].length ?? 0);
  return ' '.repeat(column);
}

/** The marks made the text two bytes wide; a copy of a part alone is narrow again, and written twice as fast. */
function ownText(part: string): string {
  return new TextDecoder().decode(new TextEncoder().encode(part));
}

function fill({ parts, gaps }: Template, values: Readonly<Record<string, string>>): string {
  let text = parts[0] ?? '';
  for (let index = 0; index < gaps.length; index += 1) {
    const { value: name, indent } = gaps[index] as Template['gaps'][number];
    const value = values[name] ?? '';
    text += value.includes('\n') ? emitString(value, indent).slice(0, -1) : scalarText(value);
    text += parts[index + 1];
  }
  return text;
}
