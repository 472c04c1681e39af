/** The second reader: the `yaml` package, lenient about indentation inside flow collections as kyaml is. */
import { type Document, isAlias, isMap, isScalar, isSeq, type Node, parseDocument, Scalar, visit } from 'yaml';
import { textPosition } from '../lib/text-position.ts';
import { resolveScalar } from './resolve-scalar.ts';
import type { SyntaxFault } from './syntax-fault.ts';

/** Returns the value, or all syntax errors of the text (at least one). */
export function parseLeniently(
  text: string,
): { readonly value: unknown } | { readonly faults: readonly SyntaxFault[] } {
  const document = parseDocument(text, { schema: 'failsafe', strict: false, logLevel: 'silent', version: '1.2' });
  if (document.errors.length > 0) {
    return {
      faults: document.errors.slice(0, 100).map((error) => ({
        reason: firstLine(error.message),
        line: error.linePos?.[0].line ?? 1,
        column: (error.linePos?.[0].col ?? 1) + indentationAt(text, error.pos[0]),
      })),
    };
  }
  const unknown = findUnknownAlias(document, text);
  if (unknown !== undefined) return { faults: [unknown] };
  return { value: toValue(document.contents, new Map()) };
}

function findUnknownAlias(document: Document, text: string): SyntaxFault | undefined {
  let fault: SyntaxFault | undefined;
  visit(document, {
    Alias(_, alias) {
      if (alias.resolve(document) !== undefined) return undefined;
      fault = { reason: `the alias "*${alias.source}" has no anchor`, ...textPosition(text, alias.range?.[0] ?? 0) };
      return visit.BREAK;
    },
  });
  return fault;
}

/** A fault of indentation is placed at what is indented, not at the beginning of its line. */
function indentationAt(text: string, offset: number): number {
  if (offset > 0 && text[offset - 1] !== '\n') return 0;
  let end = offset;
  while (text[end] === ' ') end += 1;
  return end < text.length && !/[\r\n]/.test(text[end] ?? '') ? end - offset : 0;
}

function firstLine(message: string): string {
  const text = message.split('\n')[0] ?? message;
  return text.replace(/ at line \d+, column \d+:?$/, '');
}

function toValue(node: unknown, anchors: Map<string, unknown>): unknown {
  if (isAlias(node)) return anchors.get(node.source);
  if (isScalar(node)) return remember(node, scalarValue(node), anchors);
  if (isSeq(node)) {
    const list: unknown[] = [];
    remember(node, list, anchors);
    for (const item of node.items) list.push(toValue(item, anchors));
    return list;
  }
  if (!isMap(node)) return null;
  const map: Record<string, unknown> = {};
  remember(node, map, anchors);
  for (const pair of node.items) {
    const key = toValue(pair.key, anchors);
    const value = toValue(pair.value, anchors);
    if (key === '<<') merge(map, value);
    else Object.defineProperty(map, String(key), { value, enumerable: true, configurable: true, writable: true });
  }
  return map;
}

function scalarValue(node: Scalar): unknown {
  if (node.type !== Scalar.PLAIN) return node.value;
  return resolveScalar(String(node.source ?? node.value ?? ''));
}

function remember(
  node: Node & { anchor?: string | undefined },
  value: unknown,
  anchors: Map<string, unknown>,
): unknown {
  if (node.anchor !== undefined) anchors.set(node.anchor, value);
  return value;
}

function merge(map: Record<string, unknown>, value: unknown): void {
  for (const source of Array.isArray(value) ? value : [value]) {
    if (typeof source !== 'object' || source === null) continue;
    for (const [key, inherited] of Object.entries(source)) if (!Object.hasOwn(map, key)) map[key] = inherited;
  }
}
