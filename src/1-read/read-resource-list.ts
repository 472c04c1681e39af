/** Reads the ResourceList of a KRM function, keeping the source text of whatever goes back untouched. */
import { diagnose, type Result } from '../diagnostics/diagnostic.ts';
import { textOf } from '../lib/text-of.ts';
import { indexAnnotation, legacyPathAnnotation, pathAnnotation } from '../model/annotations.ts';
import type { KubernetesObject, Resource, Source } from '../model/resource.ts';
import type { ResourceListInput } from '../model/resource-list.ts';
import { cutJson, isJsonObject } from './cut-json.ts';
import { cutList } from './cut-list.ts';
import { parseYaml } from './parse-yaml.ts';
import { isResource, syntaxErrors } from './read.ts';
import { splitDocuments } from './split-documents.ts';

/** Returns undefined, with the reason, where `text` is no ResourceList. Items that are no resources are kept as they are. */
export async function readResourceList(text: string): Promise<Result<ResourceListInput | undefined>> {
  const documents = splitDocuments(text.charCodeAt(0) === 0xfeff ? text.slice(1) : text);
  const document = documents[0];
  if (document === undefined || documents.length > 1) {
    return refuse(documents[1]?.line ?? 1, document === undefined ? 'nothing' : `${documents.length} documents`);
  }
  const parsed = await parseYaml(document.text);
  if ('faults' in parsed) return { value: undefined, diagnostics: syntaxErrors('', document, parsed.faults) };
  const list = parsed.value;
  if (!isResource(list)) return refuse(document.line, 'a document without `apiVersion` and `kind`');
  if (list.kind !== 'ResourceList') return refuse(document.line, `the kind "${list.kind}"`);
  const given = list['items'] ?? [];
  if (!Array.isArray(given)) return refuse(document.line, '`items` that are no list');
  const cut = parsed.events === undefined ? undefined : cutList(document.text, parsed.events);
  const items = given.map((item: unknown, number): Resource => {
    const object = isResource(item) ? item : noResource;
    const piece = cut?.items[number];
    const position =
      piece === undefined ? { text: document.text, prefix: ['items', number] } : { text: piece.text, prefix: [0] };
    return { object, source: itemSource(object, position, number) };
  });
  const config = list['functionConfig'];
  const functionConfig = isResource(config) ? configResource(config, document.text) : undefined;
  return {
    value: {
      list,
      ...(cut === undefined ? {} : { fields: cut.fields }),
      ...(cut === undefined && isJsonObject(document.text) ? { json: cutJson(document.text) } : {}),
      items,
      ...(functionConfig === undefined ? {} : { functionConfig }),
    },
    diagnostics: [],
  };
}

/** Stands for an item that is no resource: it goes back as its text and means nothing to any stage. */
const noResource: KubernetesObject = { apiVersion: '', kind: '' };

function refuse(line: number, found: string): Result<undefined> {
  const position = { file: '', line, column: 1 };
  return { value: undefined, diagnostics: [diagnose('not-a-resource-list', { found }, { position })] };
}

/** `number` is the place in the list, which names an item that comes from no file. */
function itemSource(object: KubernetesObject, position: Pick<Source, 'text' | 'prefix'>, number = 0): Source {
  const annotations = object.metadata?.annotations ?? {};
  const file = textOf(annotations[pathAnnotation] ?? annotations[legacyPathAnnotation]);
  const index = file === '' ? number : Number(textOf(annotations[indexAnnotation])) || 0;
  return { ...position, file, index, line: 1, fromFunction: true };
}

function configResource(object: KubernetesObject, text: string): Resource {
  const source = { ...itemSource(object, { text, prefix: ['functionConfig'] }), fromFunction: false };
  return { object, source: { ...source, file: source.file === '' ? 'functionConfig' : source.file } };
}
