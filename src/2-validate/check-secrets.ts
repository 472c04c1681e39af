/** Checks the Secrets of a Module that are in the stream: names and types of what is read, never its value. */
import { at, type Diagnostic, diagnose } from '../diagnostics/diagnostic.ts';
import { textOf } from '../lib/text-of.ts';
import { needsHashAnnotation } from '../model/annotations.ts';
import type { Module } from '../model/module.generated.ts';
import type { FieldPath, Resource } from '../model/resource.ts';
import type { Platform } from '../model/target.ts';
import type { ByName } from './find-by-name.ts';
import { levelsOf } from './levels.ts';

interface CheckedResource {
  readonly module: Module;
  readonly namespace: string;
  readonly resource: Resource;
}

interface SecretOptions {
  readonly secrets: ByName;
  readonly platform: Platform;
}

/** Findings stand at the reference: the line of a Secret could show a value. */
export function checkSecrets(checked: CheckedResource, options: SecretOptions): readonly Diagnostic[] {
  if (options.secrets.all.length === 0) return [];
  const { namespace, resource } = checked;
  const used = referencesOf(checked.module).flatMap((reference) => {
    const { name } = reference;
    const secret = name ? options.secrets.find(namespace, name, resource) : undefined;
    return secret === undefined || !name ? [] : [{ ...reference, secret, name, namespace, resource }];
  });
  const isMade = levelsOf(checked.module).some(({ settings }) => settings.build ?? settings.sign);
  return [
    ...used.flatMap((use) => checkKeys(use, isMade && options.platform === 'Kubernetes')),
    ...(isMade ? findLateNames(used) : []),
  ];
}

interface Reference {
  readonly name: string | undefined;
  readonly path: FieldPath;
  /** What is read from it: a data key, credentials for a registry, or whatever the build asks for. */
  readonly role: 'key' | 'cert' | 'registry' | 'build';
}

interface Use extends Reference {
  readonly name: string;
  readonly namespace: string;
  readonly secret: Resource;
  readonly resource: Resource;
}

function referencesOf(module: Module): readonly Reference[] {
  const { imageRepoSecret } = module.spec;
  return [
    { name: imageRepoSecret?.name, path: ['spec', 'imageRepoSecret', 'name'], role: 'registry' },
    ...levelsOf(module).flatMap(({ settings: { build, sign }, path }): Reference[] => [
      ...(build?.secrets ?? []).map(
        ({ name }, index): Reference => ({ name, path: [...path, 'build', 'secrets', index, 'name'], role: 'build' }),
      ),
      { name: sign?.keySecret?.name, path: [...path, 'sign', 'keySecret', 'name'], role: 'key' },
      { name: sign?.certSecret?.name, path: [...path, 'sign', 'certSecret', 'name'], role: 'cert' },
    ]),
  ];
}

function checkKeys({ role, name, namespace, secret, resource, path }: Use, isMounted: boolean): readonly Diagnostic[] {
  if (role === 'build') return [];
  const found = keysOf(secret);
  if (role !== 'registry') {
    if (found.includes(role)) return [];
    return [diagnose('signing-secret-wrong-key', { name, namespace, key: role, found }, at(resource, ...path))];
  }
  const type = textOf(secret.object['type']) || 'Opaque';
  if (type === 'kubernetes.io/dockerconfigjson' && found.includes('.dockerconfigjson')) return [];
  // The older form has no key that a Job could mount; kubelets and Builds read it, too.
  if (type === 'kubernetes.io/dockercfg' && found.includes('.dockercfg') && !isMounted) return [];
  return [diagnose('registry-secret-wrong-type', { name, namespace, type, found }, at(resource, ...path))];
}

/** Once for each Secret. What only loaders use is renamed by kustomize, and no name depends on it. */
function findLateNames(used: readonly Use[]): readonly Diagnostic[] {
  const late = new Map<Resource, Use>();
  for (const use of used) {
    const isLate = use.secret.object.metadata?.annotations?.[needsHashAnnotation] === 'enabled';
    if (isLate && !late.has(use.secret)) late.set(use.secret, use);
  }
  return [...late.values()].map(({ name, namespace, resource, path }) =>
    diagnose('secret-named-later', { name, namespace }, at(resource, ...path)),
  );
}

function keysOf({ object }: Resource): readonly string[] {
  const fields = [object['data'], object['stringData']];
  return [...new Set(fields.flatMap((data) => (typeof data === 'object' && data !== null ? Object.keys(data) : [])))];
}
