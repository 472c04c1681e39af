/** Checks that the Secrets of signing, where they are in the stream, have the keys that are read; values are never looked at. */
import { at, type Diagnostic, diagnose } from '../diagnostics/diagnostic.ts';
import type { Module, Sign } from '../model/module.ts';
import type { FieldPath, Resource } from '../model/resource.ts';
import type { ByName } from './find-by-name.ts';
import { levelsOf } from './levels.ts';

interface CheckedResource {
  readonly module: Module;
  readonly namespace: string;
  readonly resource: Resource;
}

const references = [
  { field: 'keySecret', key: 'key' },
  { field: 'certSecret', key: 'cert' },
] as const;

/** Findings stand at the reference: the line of a Secret could show a value. */
export function checkSecrets({ module, namespace, resource }: CheckedResource, secrets: ByName): readonly Diagnostic[] {
  return levelsOf(module).flatMap(({ settings, path }) =>
    references.flatMap(({ field, key }) => {
      const name = nameOf(settings.sign, field);
      const secret = name === '' ? undefined : secrets.find(namespace, name);
      const found = secret && keysOf(secret);
      if (found === undefined || found.includes(key)) return [];
      const reference: FieldPath = [...path, 'sign', field, 'name'];
      return [diagnose('signing-secret-wrong-key', { name, namespace, key, found }, at(resource, ...reference))];
    }),
  );
}

function nameOf(sign: Sign | undefined, field: 'keySecret' | 'certSecret'): string {
  return sign?.[field]?.name ?? '';
}

function keysOf({ object }: Resource): readonly string[] {
  const fields = [object['data'], object['stringData']];
  return [...new Set(fields.flatMap((data) => (typeof data === 'object' && data !== null ? Object.keys(data) : [])))];
}
