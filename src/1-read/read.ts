/** Turns texts (files, stdin) into resources, each with its source. */
import { type Diagnostic, diagnose, type Result } from '../diagnostics/diagnostic.ts';
import { pathAnnotation } from '../model/annotations.ts';
import { isFunctionConfig } from '../model/kinds.ts';
import type { KubernetesObject, Resource, Source } from '../model/resource.ts';
import { cutList } from './cut-list.ts';
import { type Parsed, parseYaml } from './parse-yaml.ts';
import { type DocumentText, splitDocuments } from './split-documents.ts';

export interface InputText {
  /** As the user can open it. */
  readonly file: string;
  readonly text: string;
  /** Found in a directory: a document that is no resource is skipped instead of refused. */
  readonly found: boolean;
}

/** Reads every document of every text: YAML, JSON, `List` and `ResourceList`. Reports all that cannot be read. */
export async function read(inputs: readonly InputText[]): Promise<Result<readonly Resource[]>> {
  const resources: Resource[] = [];
  const diagnostics: Diagnostic[] = [];
  for (const input of inputs) {
    let index = 0;
    for (const document of splitDocuments(withoutByteOrderMark(input.text))) {
      const parsed = await parseYaml(document.text);
      if ('faults' in parsed) {
        diagnostics.push(...syntaxErrors(input.file, document, parsed.faults));
        continue;
      }
      if (parsed.value === null || parsed.value === undefined) continue;
      const found = readDocument(input, document, parsed, index);
      resources.push(...found.value);
      diagnostics.push(...found.diagnostics);
      index += Math.max(found.value.length, 1);
    }
  }
  return { value: resources, diagnostics };
}

function withoutByteOrderMark(text: string): string {
  return text.charCodeAt(0) === 0xfeff ? text.slice(1) : text;
}

/** The diagnostics of a text that is no YAML. */
export function syntaxErrors(
  file: string,
  document: DocumentText,
  faults: readonly { readonly reason: string; readonly line: number; readonly column: number }[],
): Diagnostic[] {
  return faults.map(({ reason, line, column }) =>
    diagnose(
      'invalid-yaml',
      { reason },
      { position: { file, line: document.line + line - 1, column, shown: document } },
    ),
  );
}

type Value = Extract<Parsed, { value: unknown }>;

function readDocument(input: InputText, document: DocumentText, parsed: Value, index: number): Result<Resource[]> {
  const { file } = input;
  const source: Source = { file, index, text: document.text, prefix: [], line: document.line, fromFunction: false };
  if (!isResource(parsed.value)) return { value: [], diagnostics: [notAResource(input, document)] };
  if (isBrokenList(parsed.value)) {
    const where = { resource: { object: parsed.value, source }, path: ['items'] };
    return { value: [], diagnostics: [diagnose('not-a-resource-list', { found: '`items` that are no list' }, where)] };
  }
  if (!isList(parsed.value)) return { value: [{ object: parsed.value, source }], diagnostics: [] };
  return readItems(parsed.value, source, parsed);
}

function notAResource(input: InputText, document: DocumentText): Diagnostic {
  const position = { file: input.file, line: document.line, column: 1 };
  return diagnose(input.found ? 'document-skipped' : 'not-a-resource', {}, { position });
}

export function isResource(value: unknown): value is KubernetesObject {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  const { apiVersion, kind } = value as Record<string, unknown>;
  return typeof apiVersion === 'string' && apiVersion !== '' && typeof kind === 'string' && kind !== '';
}

/** Whether `object` only wraps others: `v1` List, NodeList and the like, ResourceList. */
function isList(object: KubernetesObject): boolean {
  return object.kind.endsWith('List') && Array.isArray(object['items']);
}

/** A list whose items cannot be read; as a resource it would be passed on, items and all. */
function isBrokenList({ apiVersion, kind, items }: KubernetesObject): boolean {
  const wraps = (kind === 'ResourceList' && apiVersion.startsWith('config.kubernetes.io/')) || kind === 'List';
  return wraps && !Array.isArray(items ?? []);
}

/** Reads the items of a List or ResourceList, and the settings of the latter; `file` and lines stay those of the document. */
function readItems(list: KubernetesObject, source: Source, parsed: Value): Result<Resource[]> {
  const cut = parsed.events === undefined ? undefined : cutList(source.text, parsed.events);
  const resources: Resource[] = [];
  const diagnostics: Diagnostic[] = [];
  for (const [number, item] of (list['items'] as unknown[]).entries()) {
    const piece = cut?.items[number];
    const itemSource: Source = {
      ...source,
      index: source.index + number,
      ...(piece === undefined
        ? { prefix: ['items', number] }
        : { text: piece.text, prefix: [0], line: source.line + piece.lineOffset }),
    };
    const object = withKind(item, list);
    if (object === undefined) {
      diagnostics.push(diagnose('not-a-resource', {}, { resource: { object: list, source: itemSource } }));
    } else {
      const isHomeless = list.kind === 'ResourceList' && object.metadata?.annotations?.[pathAnnotation] === undefined;
      resources.push({ object, source: isHomeless ? { ...itemSource, isHomeless } : itemSource });
    }
  }
  const config = list.kind === 'ResourceList' ? list['functionConfig'] : undefined;
  if (isResource(config) && isFunctionConfig(config)) {
    resources.push({ object: config, source: { ...source, prefix: ['functionConfig'] } });
  }
  return { value: resources, diagnostics };
}

/** Items of a typed list (`NodeList`) carry no kind of their own. */
function withKind(item: unknown, list: KubernetesObject): KubernetesObject | undefined {
  if (isResource(item)) return item;
  const kind = list.kind.slice(0, -'List'.length);
  if (kind === '' || kind === 'Resource' || typeof item !== 'object' || item === null || Array.isArray(item)) {
    return undefined;
  }
  const typed = { apiVersion: list.apiVersion, kind, ...item };
  return isResource(typed) ? typed : undefined;
}
