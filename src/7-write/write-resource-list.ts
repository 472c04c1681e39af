/** Writes the ResourceList that a function returns: what was kept in its own text, what was generated behind it. */
import { indentOf } from '../lib/indent.ts';
import { type Generated, toObject } from '../model/generated.ts';
import type { Resource } from '../model/resource.ts';
import type { ResourceListInput } from '../model/resource-list.ts';
import { emitItem, emitYaml } from './emit-yaml.ts';
import { spellGenerated } from './spell-generated.ts';

export interface ResourceListOutput {
  /** Items of the input, and others that take the place of some. */
  readonly kept: readonly Resource[];
  readonly generated: readonly Generated[];
  readonly results: readonly object[];
}

/** Yields the text in pieces: twenty thousand items need not be held as one string. */
export function* writeResourceList(input: ResourceListInput, output: ResourceListOutput): Generator<string> {
  const { fields, json } = input;
  if (json !== undefined) {
    yield* writeJson(input, json, output);
    return;
  }
  if (fields === undefined) {
    yield* writeAnew(input, output);
    return;
  }
  let items = false;
  for (const { key, text } of fields) {
    if (key === 'results') continue;
    if (key !== 'items') {
      yield ended(text);
      continue;
    }
    items = true;
    yield* writeItems(text, output);
  }
  if (!items) yield* writeItems('items: []\n', output);
  yield* writeResults(output.results);
}

function* writeItems(field: string, { kept, generated }: ResourceListOutput): Generator<string> {
  if (kept.length + generated.length === 0) {
    yield /\[\s*\]/.test(field) ? ended(field) : 'items: []\n';
    return;
  }
  const first = kept[0]?.source.text;
  const indent = first === undefined ? '' : ' '.repeat(indentOf(first));
  const dash = field.search(/^[ \t]*-(\s|$)/m);
  yield kept.length > 0 && dash > 0 ? field.slice(0, dash) : 'items:\n';
  for (const { source } of kept) yield ended(source.text);
  const spelling = { name: `item ${indent.length}`, spell: (object: object) => emitItem(object, indent) };
  for (const one of generated) yield spellGenerated(one, spelling);
}

/** JSON goes back as JSON: numbers that JavaScript cannot hold stay as they were written. */
function* writeJson(
  { items }: ResourceListInput,
  json: NonNullable<ResourceListInput['json']>,
  { kept, generated, results }: ResourceListOutput,
): Generator<string> {
  const texts = new Map(items.map((item, index) => [item, json.items[index] ?? '']));
  yield '{';
  for (const { key, text } of json.fields) {
    if (key !== 'items' && key !== 'results') yield `${JSON.stringify(key)}: ${text},\n`;
  }
  yield '"items": [';
  let comma = '\n';
  for (const item of kept) {
    yield comma + (texts.get(item) ?? JSON.stringify(item.object));
    comma = ',\n';
  }
  for (const one of generated) {
    yield comma + JSON.stringify(toObject(one));
    comma = ',\n';
  }
  yield results.length > 0 ? `],\n"results": ${JSON.stringify(results)}}\n` : ']}\n';
}

/** Items in flow style have no lines of their own to keep: their values are written as block style. */
function* writeAnew(input: ResourceListInput, output: ResourceListOutput): Generator<string> {
  const { apiVersion, kind, functionConfig } = input.list;
  yield emitYaml({ apiVersion, kind });
  if (output.kept.length + output.generated.length === 0) yield 'items: []\n';
  else yield 'items:\n';
  const values = new Map(input.items.map((item, index) => [item, (input.list['items'] as unknown[])[index]]));
  for (const item of output.kept) yield emitYaml([values.has(item) ? values.get(item) : item.object]);
  for (const one of output.generated) yield emitItem(toObject(one));
  if (functionConfig !== undefined) yield emitYaml({ functionConfig });
  yield* writeResults(output.results);
}

function* writeResults(results: readonly object[]): Generator<string> {
  if (results.length > 0) yield emitYaml({ results });
}

function ended(text: string): string {
  return text.endsWith('\n') ? text : `${text}\n`;
}
