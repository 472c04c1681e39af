/** Parses one YAML document: js-yaml for speed, and the `yaml` package where js-yaml refuses. */
import { constructFromEvents, EVENT_ID, type Event, parseEvents, YAMLException } from 'js-yaml';
import { textPosition } from '../lib/text-position.ts';
import type { SyntaxFault } from './syntax-fault.ts';
import { kyamlSchema } from './yaml-schema.ts';

/** `events` are absent where only the lenient reader could read the text. */
export type Parsed =
  | { readonly value: unknown; readonly events?: readonly Event[] }
  | { readonly faults: readonly SyntaxFault[] };

/** Deeper than any API object; a limit keeps hostile nesting from exhausting the stack. */
const maxDepth = 250;
/** More visits than any real file needs, fewer than a "billion laughs" makes. */
const maxNodes = 2_000_000;

/**
 * Parses `text`, which holds one document. Asynchronous, for the second reader is loaded only when it is needed:
 * it accepts what kyaml accepts and js-yaml does not (a closing bracket that is not indented), and it names every
 * syntax error of a text instead of the first.
 */
export async function parseYaml(text: string): Promise<Parsed> {
  let fault: SyntaxFault;
  try {
    const events = parseEvents(text, { maxDepth });
    const [value, ...others] = constructFromEvents(events, { source: text, schema: kyamlSchema });
    if (others.length > 0) return { faults: [{ reason: 'a second document begins here', ...secondDocument(text) }] };
    const alias = events.find((event) => event.type === EVENT_ID.ALIAS);
    if (alias === undefined) return { value, events };
    const reason = findAliasFault(value);
    return reason === undefined
      ? { value, events }
      : { faults: [{ reason, ...textPosition(text, alias.anchorStart - 1) }] };
  } catch (error) {
    fault = toFault(error);
  }
  if (fault.reason === tooDeep) return { faults: [fault] };
  const conflict = /^<{7} .*$/m.exec(text);
  if (conflict !== null) {
    return {
      faults: [{ reason: 'it holds the marks of an unresolved merge conflict', ...textPosition(text, conflict.index) }],
    };
  }
  const { parseLeniently } = await import('./parse-leniently.ts');
  const second = parseLeniently(text);
  if ('faults' in second) return second;
  const lenient = fault.reason === 'deficient indentation' && findAliasFault(second.value) === undefined;
  return lenient ? second : { faults: [fault] };
}

const tooDeep = 'the text is nested too deeply';

/** Documents are split before they are parsed: what is left of this are markers that only a YAML parser sees. */
function secondDocument(text: string): { readonly line: number; readonly column: number } {
  return textPosition(text, Math.max(text.indexOf('---', 3), 0));
}

function toFault(error: unknown): SyntaxFault {
  if (error instanceof YAMLException) {
    const reason = /nesting|depth/i.test(error.reason) ? tooDeep : error.reason;
    return { reason, line: (error.mark?.line ?? 0) + 1, column: (error.mark?.column ?? 0) + 1 };
  }
  if (error instanceof RangeError) return { reason: tooDeep, line: 1, column: 1 };
  throw error;
}

/** Finds an alias that contains itself, or aliases that multiply beyond all measure. */
function findAliasFault(root: unknown): string | undefined {
  const open = new Set<object>();
  let visits = 0;
  const visit = (value: unknown): string | undefined => {
    if (typeof value !== 'object' || value === null) return undefined;
    if (open.has(value)) return 'an alias refers to a value that contains the alias itself';
    visits += 1;
    if (visits > maxNodes || open.size > 4 * maxDepth) return 'aliases expand to more values than can be read';
    open.add(value);
    for (const child of Object.values(value)) {
      const fault = visit(child);
      if (fault !== undefined) return fault;
    }
    open.delete(value);
    return undefined;
  };
  return visit(root);
}
