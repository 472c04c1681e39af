/** Cuts a block-style list document (List, ResourceList) into its root fields and the source text of each item. */
import { COLLECTION_STYLE, EVENT_ID, type Event } from 'js-yaml';
import type { ListField } from '../model/resource-list.ts';

export interface CutItem {
  /** From the line of its dash to the line of the next one; a list with this one item. */
  readonly text: string;
  /** Lines of the document before `text`. */
  readonly lineOffset: number;
}

export interface CutList {
  readonly fields: readonly ListField[];
  readonly items: readonly CutItem[];
}

/**
 * Returns undefined where nothing can be cut out: the document or its `items` are in flow style (JSON), or its lines
 * end in the carriage returns of another age.
 */
export function cutList(text: string, events: readonly Event[]): CutList | undefined {
  if (/\r(?!\n)/.test(text)) return undefined;
  const root = events[1];
  if (root?.type !== EVENT_ID.MAPPING || root.style !== COLLECTION_STYLE.BLOCK) return undefined;
  const starts: { key: string; start: number; valueAt: number }[] = [];
  for (let index = 2; events[index]?.type === EVENT_ID.SCALAR; ) {
    const key = events[index];
    if (key?.type !== EVENT_ID.SCALAR) return undefined;
    starts.push({
      key: text.slice(key.valueStart, key.valueEnd),
      start: text.lastIndexOf('\n', key.valueStart) + 1,
      valueAt: index + 1,
    });
    index = skip(events, index + 1);
  }
  const fields = starts.map(({ key, start }, index) => ({
    key,
    text: text.slice(start, starts[index + 1]?.start ?? text.length),
  }));
  const list = starts.findIndex(({ key }) => key === 'items');
  const at = starts[list];
  if (at === undefined) return { fields, items: [] };
  const sequence = events[at.valueAt];
  if (sequence?.type !== EVENT_ID.SEQUENCE) return { fields, items: [] };
  if (sequence.style !== COLLECTION_STYLE.BLOCK) {
    return events[at.valueAt + 1]?.type === EVENT_ID.POP ? { fields, items: [] } : undefined;
  }
  const end = starts[list + 1]?.start ?? text.length;
  return { fields, items: cutItems(text, events, at.valueAt, sequence.start, end) };
}

/** Returns the index of the event after the value that begins at `index`. */
function skip(events: readonly Event[], index: number): number {
  let depth = 0;
  for (let at = index; at < events.length; at += 1) {
    const type = events[at]?.type;
    if (type === EVENT_ID.SEQUENCE || type === EVENT_ID.MAPPING) depth += 1;
    else if (type === EVENT_ID.POP) depth -= 1;
    if (depth === 0) return at + 1;
  }
  return events.length;
}

function cutItems(
  text: string,
  events: readonly Event[],
  sequenceAt: number,
  firstDash: number,
  end: number,
): CutItem[] {
  const indent = firstDash - (text.lastIndexOf('\n', firstDash) + 1);
  const dash = `\n${' '.repeat(indent)}-`;
  const cuts: number[] = [];
  let previous = firstDash - indent - 2;
  for (let at = sequenceAt + 1; events[at] !== undefined && events[at]?.type !== EVENT_ID.POP; at = skip(events, at)) {
    const start = startOf(events[at]);
    // An empty item has no position: its dash is the next one.
    previous = start < 0 ? text.indexOf(dash, previous + 1) : text.lastIndexOf(dash, start);
    cuts.push(previous + 1);
  }
  cuts.push(end);
  const items: CutItem[] = [];
  let line = 0;
  let counted = 0;
  for (let index = 0; index + 1 < cuts.length; index += 1) {
    const start = cuts[index] ?? 0;
    for (let at = text.indexOf('\n', counted); at >= 0 && at < start; at = text.indexOf('\n', at + 1)) {
      line += 1;
      counted = at + 1;
    }
    items.push({ text: text.slice(start, cuts[index + 1]), lineOffset: line });
  }
  return items;
}

/** The first character of a value with its anchor and tag, which may stand on a line before it; -1 where it is empty. */
function startOf(event: Event | undefined): number {
  if (event === undefined || event.type === EVENT_ID.DOCUMENT || event.type === EVENT_ID.POP) return -1;
  if (event.type === EVENT_ID.ALIAS) return event.anchorStart;
  const start = event.type === EVENT_ID.SCALAR ? event.valueStart : event.start;
  const known = [start, event.anchorStart, event.tagStart].filter((position) => position >= 0);
  return known.length === 0 ? -1 : Math.min(...known);
}
