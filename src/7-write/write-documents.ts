/** Writes a multi-document YAML stream: input documents in their own text, generated ones after them. */
import { indentOf } from '../lib/indent.ts';
import type { Generated } from '../model/generated.ts';
import type { KubernetesObject, Resource } from '../model/resource.ts';
import { emitYaml } from './emit-yaml.ts';
import { type Spelling, spellGenerated } from './spell-generated.ts';

/** A generated object as a document of its own. */
export const document: Spelling = { name: 'document', spell: (object) => emitYaml(object) };

export function* writeDocuments(kept: Iterable<Resource>, generated: Iterable<Generated>): Generator<string> {
  let first = true;
  for (const resource of kept) {
    yield first ? documentText(resource) : `---\n${documentText(resource)}`;
    first = false;
  }
  for (const one of generated) {
    if (!first) yield '---\n';
    yield spellGenerated(one, document);
    first = false;
  }
}

/** The text of one input object as a document of its own, without markers; items of lists lose their dash. */
export function documentText({ object, source }: Resource): string {
  const { text, prefix } = source;
  if (prefix.length > 1 || /^%/m.test(text)) return emitYaml(object);
  return prefix.length === 0 ? withoutMarkers(text) : withoutDash(text, object);
}

function withoutMarkers(text: string): string {
  const body = text
    .replace(/^(?:---[ \t]*\r?\n)+/, '')
    .replace(/^---[ \t]+/, '')
    .replace(/^\.\.\.[^\n]*\n?/m, '');
  return body.endsWith('\n') ? body : `${body}\n`;
}

function withoutDash(text: string, object: KubernetesObject): string {
  const lines = text.replace(/\n+$/, '').split('\n');
  const match = /^( *)-( +)\S/.exec(lines[0] ?? '');
  if (match === null) return emitYaml(object);
  const indent = (match[1] ?? '').length + 1 + (match[2] ?? '').length;
  const blank = ' '.repeat(indent);
  lines[0] = blank + (lines[0] ?? '').slice(indent);
  const shallow = lines.some((line) => line.trim() !== '' && indentOf(line) < indent);
  if (shallow) return emitYaml(object);
  return `${lines.map((line) => line.slice(indent)).join('\n')}\n`;
}
