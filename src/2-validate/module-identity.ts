/** Name and namespace of a Module, and Modules that share both. */
import { at, type Diagnostic, diagnose } from '../diagnostics/diagnostic.ts';
import { textOf } from '../lib/text-of.ts';
import type { Resource } from '../model/resource.ts';
import type { Settings } from '../model/settings.ts';
import { describeSource } from './describe-source.ts';

export interface Identity {
  readonly name: string;
  readonly namespace: string;
}

/** The namespace is the Module's own, else that of the settings, else `default`. */
export function identityOf({ object: { metadata } }: Resource, settings: Settings): Identity {
  return {
    name: textOf(metadata?.name),
    namespace: textOf(metadata?.namespace) || settings.namespace || 'default',
  };
}

/** The diagnostic of each Module that has the name and namespace of an earlier one. */
export function findDuplicates(modules: readonly Resource[], settings: Settings): ReadonlyMap<Resource, Diagnostic> {
  const first = new Map<string, Resource>();
  const found = new Map<Resource, Diagnostic>();
  for (const resource of modules) {
    const { name, namespace } = identityOf(resource, settings);
    if (name === '') continue;
    const module = `${namespace}/${name}`;
    const earlier = first.get(module);
    if (earlier === undefined) first.set(module, resource);
    else {
      const places = { first: describeSource(earlier.source), second: describeSource(resource.source) };
      found.set(resource, diagnose('duplicate-module', { module, ...places }, at(resource, 'metadata', 'name')));
    }
  }
  return found;
}
