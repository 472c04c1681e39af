/**
 * Writes plain values as block-style YAML: keys in their given order, two blanks of indentation, lists flush with
 * their key, no aliases, no folded lines. Parts marked with `share` are spelled once per indentation.
 */
import { isShared } from '../lib/share.ts';
import { blockText, scalarText } from './scalar-text.ts';

/** Spelled text of shared values, by what stands before it: indentation, and whether it is an item of a list. */
const sharedText = new WeakMap<object, Map<string, string>>();

function spellOnce(value: object, place: string, spell: () => string): string {
  if (!isShared(value)) return spell();
  let texts = sharedText.get(value);
  if (texts === undefined) {
    texts = new Map();
    sharedText.set(value, texts);
  }
  let text = texts.get(place);
  if (text === undefined) {
    text = spell();
    texts.set(place, text);
  }
  return text;
}

/** Returns `value` as the lines of one document, without `---`; `indent` is put before each line. */
export function emitYaml(value: object, indent = ''): string {
  return Array.isArray(value) ? emitList(value, indent) : emitMap(value as Record<string, unknown>, indent);
}

/** Returns `value` as an item of a block list: `- ` and the lines of a mapping. */
export function emitItem(value: object, indent = ''): string {
  return spellOnce(value, `${indent}-`, () => {
    const text = emitMap(value as Record<string, unknown>, `${indent}  `);
    return `${indent}- ${text.slice(indent.length + 2)}`;
  });
}

function emitMap(map: Record<string, unknown>, indent: string): string {
  let text = '';
  for (const key in map) {
    const value = map[key];
    if (value === undefined) continue;
    text += indent + scalarText(key) + emitValue(value, indent);
  }
  return text;
}

/** What follows a key: `: value`, or `:` and the lines of a collection. */
function emitValue(value: unknown, indent: string): string {
  if (typeof value === 'string') return `: ${emitString(value, indent)}`;
  if (typeof value !== 'object' || value === null) return `: ${String(value)}\n`;
  return spellOnce(value, indent, () => emitCollection(value, indent));
}

function emitCollection(value: object, indent: string): string {
  if (Array.isArray(value)) return value.length === 0 ? ': []\n' : `:\n${emitList(value, indent)}`;
  const text = emitMap(value as Record<string, unknown>, `${indent}  `);
  return text === '' ? ': {}\n' : `:\n${text}`;
}

export function emitString(text: string, indent: string): string {
  const block = text.includes('\n') ? blockText(text, `${indent}  `) : undefined;
  return block ?? `${scalarText(text)}\n`;
}

function emitList(list: readonly unknown[], indent: string): string {
  let text = '';
  for (const item of list) {
    if (typeof item === 'string') text += `${indent}- ${emitString(item, indent)}`;
    else if (typeof item !== 'object' || item === null) text += `${indent}- ${String(item)}\n`;
    else if (Array.isArray(item)) text += item.length === 0 ? `${indent}- []\n` : nested(item, indent);
    else if (Object.keys(item).length === 0) text += `${indent}- {}\n`;
    else text += emitItem(item, indent);
  }
  return text;
}

function nested(list: readonly unknown[], indent: string): string {
  return `${indent}- ${emitList(list, `${indent}  `).slice(indent.length + 2)}`;
}
