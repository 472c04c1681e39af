/**
 * Changes annotations in the text of an object and leaves every other byte as it is. Only the text of its metadata is parsed
 * with positions; an object that is written in an unusual style is spelled anew.
 */
import type { Pair, Scalar, YAMLMap } from 'yaml';
import { isTransportAnnotation } from '../model/annotations.ts';
import type { KubernetesObject, Resource } from '../model/resource.ts';
import { respell } from './respell.ts';
import { scalarText } from './scalar-text.ts';

type Changes = ReadonlyMap<string, string | undefined>;

/** `changes` has the new text of an annotation, or undefined for one to take away. */
export async function editAnnotations(resource: Resource, changes: Changes): Promise<Resource> {
  const { object, source } = resource;
  const edited = annotated(object, changes);
  if (source.prefix.length > 1) return respell(resource, edited);
  const { parseDocument } = await import('yaml');
  const part = metadataPart(source.text, source.prefix.length === 1);
  const parse = (text: string): unknown => parseDocument(text, { schema: 'failsafe', logLevel: 'silent' }).contents;
  const changed = part && editEnded(part.text, (text) => editPart(text, annotationsOf(parse(text)), changes));
  if (changed === undefined) return respell(resource, edited);
  const text = source.text.slice(0, part?.start) + changed + source.text.slice(part?.end);
  return { object: edited, source: { ...source, text } };
}

function annotated(object: KubernetesObject, changes: Changes): KubernetesObject {
  const kept = Object.entries(object.metadata?.annotations ?? {}).filter(
    ([key]) => !changes.has(key) || changes.get(key),
  );
  const set = [...changes].filter((entry): entry is [string, string] => entry[1] !== undefined);
  const isTransport = ([key]: readonly [string, unknown]): boolean => isTransportAnnotation(key);
  const own = Object.fromEntries([...kept.filter((entry) => !isTransport(entry)), ...set]);
  const annotations = { ...own, ...Object.fromEntries(kept.filter(isTransport)) };
  return { ...object, metadata: { ...object.metadata, annotations } };
}

interface Part {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** From the line of the key to the next field of the object; undefined where that is not written in block style. */
function metadataPart(text: string, isItem: boolean): Part | undefined {
  const indent = isItem ? /^ *- +(?=[A-Za-z])/.exec(text)?.[0].length : 0;
  if (indent === undefined) return undefined;
  let start = -1;
  for (let at = 0; at < text.length; ) {
    const end = endOfLine(text, at);
    const line = text.slice(at, end);
    const content: string = at === 0 && isItem ? ' '.repeat(indent) + line.slice(indent) : line;
    const isField = content.search(/[^ ]/) === indent && /^[A-Za-z"']/.test(content.slice(indent));
    if (isField && start >= 0) return { start, end: at, text: text.slice(start, at) };
    if (isField && /^metadata:[ \t]*(?:#.*)?\r?\n?$/.test(content.slice(indent))) start = at + (at === 0 ? indent : 0);
    at = end;
  }
  return start < 0 ? undefined : { start, end: text.length, text: text.slice(start) };
}

function endOfLine(text: string, at: number): number {
  const newline = text.indexOf('\n', at);
  return newline < 0 ? text.length : newline + 1;
}

interface WrittenPair extends Pair {
  readonly key: Scalar<string>;
  readonly value: Scalar<string>;
}

/** The pairs of a block mapping of plain texts; undefined where it is anything else. */
function annotationsOf(contents: unknown): readonly WrittenPair[] | undefined {
  const metadata = (contents as YAMLMap | null)?.items?.[0]?.value as YAMLMap | null | undefined;
  const pair = metadata?.items?.find?.(({ key }) => (key as Scalar | null)?.value === 'annotations');
  const map = pair?.value as YAMLMap | null | undefined;
  if (!Array.isArray(map?.items) || map.flow === true || map.anchor !== undefined) return undefined;
  const isPlain = (pair: Pair): boolean =>
    isText(pair.key) && isText(pair.value) && pair.value.range != null && pair.key.range != null;
  return map.items.every(isPlain) ? (map.items as unknown as WrittenPair[]) : undefined;
}

function isText(node: unknown): node is Scalar<string> {
  const { value, anchor } = (node ?? {}) as Partial<Scalar>;
  return typeof value === 'string' && anchor === undefined;
}

/** The last line of a stream may not end. */
function editEnded(text: string, edit: (text: string) => string | undefined): string | undefined {
  return text.endsWith('\n') ? edit(text) : edit(`${text}\n`)?.slice(0, -1);
}

function editPart(text: string, pairs: readonly WrittenPair[] | undefined, changes: Changes): string | undefined {
  const last = pairs?.findLast(({ key }) => !isTransportAnnotation(key.value)) ?? pairs?.[0];
  if (pairs === undefined || last === undefined) return undefined;
  const lines = pairs.map((pair) => linesOf(text, pair));
  if (lines.some(({ start }, index) => text.slice(start, startOf(pairs[index])).trim() !== '')) return undefined;
  const edits: { readonly start: number; readonly end: number; readonly text: string }[] = [];
  const { start, end } = linesOf(text, last);
  const indent = text.slice(start, startOf(last));
  const newline = text.slice(start, end).endsWith('\r\n') ? '\r\n' : '\n';
  const spell = (key: string, value: string): string => `${indent}${scalarText(key)}: ${scalarText(value)}${newline}`;
  let added = '';
  for (const [key, value] of changes) {
    const index = pairs.findIndex((pair) => pair.key.value === key);
    const pair = pairs[index];
    if (pair === undefined) added += value === undefined ? '' : spell(key, value);
    else if (value === undefined) edits.push({ ...linesOf(text, pair), text: '' });
    else if (isFlowScalar(pair.value)) {
      const [from, to] = pair.value.range ?? [0, 0];
      edits.push({ start: from, end: to, text: scalarText(value) });
    } else edits.push({ ...linesOf(text, pair), text: spell(key, value) });
  }
  edits.push({ start: end, end, text: added });
  // From the end on, so that what stands before an edit keeps its place; what is added stands behind what goes.
  const ordered = edits
    .map((edit, index) => ({ ...edit, index }))
    .sort((a, b) => b.start - a.start || b.index - a.index);
  return ordered.reduce((result, edit) => result.slice(0, edit.start) + edit.text + result.slice(edit.end), text);
}

function startOf(pair: WrittenPair | undefined): number {
  return pair?.key.range?.[0] ?? 0;
}

/** The whole lines of a pair, with a comment behind it. */
function linesOf(text: string, { key, value }: WrittenPair): { readonly start: number; readonly end: number } {
  const start = text.lastIndexOf('\n', (key.range?.[0] ?? 0) - 1) + 1;
  const end = value.range?.[1] ?? 0;
  return { start, end: text[end - 1] === '\n' && end > start ? end : endOfLine(text, end) };
}

function isFlowScalar({ type, range }: Scalar): boolean {
  const isOfOneLine = type === 'PLAIN' || type === 'QUOTE_DOUBLE' || type === 'QUOTE_SINGLE';
  return isOfOneLine && range != null && range[1] > range[0];
}
