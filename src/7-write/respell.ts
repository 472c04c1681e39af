/** Puts another object into the place of one of the stream: its text is spelled anew, where it stood. */
import type { KubernetesObject, Resource } from '../model/resource.ts';
import { emitItem, emitYaml } from './emit-yaml.ts';

export function respell({ source }: Resource, object: KubernetesObject): Resource {
  const { text, prefix } = source;
  // Text that is shared with other items is never written: see write-resource-list and documentText.
  if (prefix.length > 1) return { object, source };
  const indent = /^ */.exec(text)?.[0] ?? '';
  return { object, source: { ...source, text: prefix.length === 1 ? emitItem(object, indent) : emitYaml(object) } };
}
