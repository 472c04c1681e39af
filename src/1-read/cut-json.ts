/** Cuts a JSON object into the source texts of its fields, and one of them into those of its items. */
import type { ListField } from '../model/resource-list.ts';

export interface CutJson {
  /** `text` is the value alone. */
  readonly fields: readonly ListField[];
  readonly items: readonly string[];
}

const token = /"(?:\\.|[^"\\])*"|[{}[\],]/g;

/** `text` must be one JSON object, as `isJsonObject` tells. */
export function cutJson(text: string): CutJson {
  const fields = cutValues(text).map((field): ListField => {
    const key = /^\s*("(?:\\.|[^"\\])*")\s*:/.exec(field);
    return { key: JSON.parse(key?.[1] ?? '""') as string, text: field.slice(key?.[0].length ?? 0).trim() };
  });
  const items = fields.find(({ key }) => key === 'items')?.text ?? '';
  return { fields, items: items.startsWith('[') ? cutValues(items) : [] };
}

export function isJsonObject(text: string): boolean {
  try {
    return text.trimStart().startsWith('{') && typeof JSON.parse(text) === 'object';
  } catch {
    return false;
  }
}

/** The texts between the outer brackets of an object or array, cut at its own commas. */
function cutValues(text: string): string[] {
  const values: string[] = [];
  let depth = 0;
  let start = 0;
  for (const { 0: mark, index } of text.matchAll(token)) {
    if (mark === '{' || mark === '[') {
      depth += 1;
      if (depth === 1) start = index + 1;
    } else if (mark === '}' || mark === ']') {
      depth -= 1;
      if (depth === 0) values.push(text.slice(start, index).trim());
    } else if (mark === ',' && depth === 1) {
      values.push(text.slice(start, index).trim());
      start = index + 1;
    }
  }
  return values.length === 1 && values[0] === '' ? [] : values;
}
