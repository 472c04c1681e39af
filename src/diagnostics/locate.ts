/**
 * Counts line and column of a field, late and only for what is reported: values are read by a fast parser that keeps
 * no positions, so the text of one object is parsed again, by the `yaml` package, when somebody asks.
 */
import type { Document, Node, Pair } from 'yaml';
import { writtenPath } from '../lib/field-place.ts';
import type { Place, Source } from '../model/resource.ts';
import { hiddenLines } from './hidden-lines.ts';
import { offsetInScalar, type WrittenScalar } from './offset-in-scalar.ts';

export interface Position {
  readonly file: string;
  /** Number of the object in its file, from 0. */
  readonly index: number;
  readonly line: number;
  readonly column: number;
}

const documents = new WeakMap<Source, Promise<Document>>();

/** Finds where `place` stands; a field that is missing is placed at its nearest existing parent. */
export async function locate(place: Place): Promise<Position> {
  const { source } = place;
  const isWhole = place.path.length === 0 && source.embeddedSpec === undefined;
  if (isWhole && !source.fromFunction && source.prefix.length < 2) return atStart(source);
  const document = await parsed(source);
  const offset = offsetOf(document, place);
  return toPosition(source, document, offset);
}

function parsed(source: Source): Promise<Document> {
  const known = documents.get(source);
  if (known !== undefined) return known;
  const document = import('yaml').then(({ parseDocument }) =>
    parseDocument(source.text, { schema: 'failsafe', strict: false, logLevel: 'silent', version: '1.2' }),
  );
  documents.set(source, document);
  return document;
}

/** Without a field the object itself is meant: its first line that is neither marker, comment nor blank. */
function atStart(source: Source): Position {
  let line = source.line;
  for (const text of source.text.split('\n', 200)) {
    const content = /^(\s*(?:-\s+)?)(?!---|%|\.\.\.)[^\s#]/.exec(text);
    if (content !== null)
      return { file: source.file, index: source.index, line, column: (content[1] ?? '').length + 1 };
    line += 1;
  }
  return { file: source.file, index: source.index, line: source.line, column: 1 };
}

function offsetOf(document: Document, { source, path: inner, atKey = false, within, offset: inValue }: Place): number {
  const path = [...source.prefix, ...writtenPath(inner, source)];
  const known = source.prefix.length;
  let node: unknown = document.contents;
  let offset = startOf(node) ?? 0;
  for (const [depth, step] of path.entries()) {
    node = dereference(document, node);
    const next = child(node, step);
    if (next === undefined) return offset;
    const key = startOf(next.key);
    const value = startOf(next.value);
    const wantsKey = (atKey && depth === path.length - 1) || !isWritten(next.value);
    offset = (wantsKey ? key : value) ?? value ?? offset;
    if (depth >= known && !wantsKey && isCollection(next.value) && key !== undefined) offset = key;
    node = next.value;
  }
  node = dereference(document, node);
  if (inValue !== undefined && isScalar(node)) return offsetInScalar(source.text, node, inValue);
  return offset + (within === undefined ? 0 : distanceTo(within, node, source.text));
}

/** A text with escapes or folded lines may not hold what its value holds: then its beginning is meant. */
function distanceTo(part: string, node: unknown, text: string): number {
  const [start, end] = (node as Node | null)?.range ?? [0, 0];
  return Math.max(text.slice(start, end).indexOf(part), 0);
}

interface Child {
  readonly key?: unknown;
  readonly value: unknown;
}

function child(node: unknown, step: string | number): Child | undefined {
  const items = (node as { items?: unknown[] } | null)?.items;
  if (!Array.isArray(items)) return undefined;
  if (typeof step === 'number' && !isPair(items[0])) return step < items.length ? { value: items[step] } : undefined;
  const pair = items.find((item): item is Pair => isPair(item) && keyText(item) === String(step));
  return pair === undefined ? undefined : { key: pair.key, value: pair.value };
}

function isPair(value: unknown): value is Pair {
  return typeof value === 'object' && value !== null && 'key' in value;
}

function keyText(pair: Pair): string {
  return String((pair.key as { value?: unknown } | null)?.value ?? pair.key);
}

function isScalar(node: unknown): node is WrittenScalar {
  return typeof (node as WrittenScalar | null)?.value === 'string';
}

/** A mapping or list is pointed at by its key: the value begins on the line after it. */
function isCollection(node: unknown): boolean {
  return Array.isArray((node as { items?: unknown } | null)?.items);
}

function dereference(document: Document, node: unknown): unknown {
  const alias = node as { source?: unknown; resolve?: (document: Document) => Node | undefined } | null;
  return typeof alias?.source === 'string' && typeof alias.resolve === 'function' ? alias.resolve(document) : node;
}

/** `key:` with nothing behind it has a value too, which stands nowhere. */
function isWritten(node: unknown): boolean {
  const range = (node as Node | null | undefined)?.range;
  return range != null && range[1] > range[0];
}

function startOf(node: unknown): number | undefined {
  return (node as Node | null | undefined)?.range?.[0];
}

function toPosition(source: Source, document: Document, offset: number): Position {
  const before = source.text.slice(0, offset);
  const line = before.split('\n').length - 1;
  const column = offset - (before.lastIndexOf('\n') + 1) + 1;
  const { file, index } = source;
  if (!source.fromFunction) return { file, index, line: source.line + line, column };
  const first = startOf(child(document.contents, 0)?.value) ?? 0;
  const indent = first - (source.text.lastIndexOf('\n', first) + 1);
  // A head comment stands beside the dash and counts; a dash on a line of its own is not in the user's file.
  const firstLine = /^[ \t]*-[ \t]*\r?\n/.test(source.text) ? 1 : 0;
  const hidden = hiddenLines(source.text).filter((at) => at < line).length;
  return { file, index, line: Math.max(line - firstLine - hidden, 0) + 1, column: Math.max(column - indent, 1) };
}
