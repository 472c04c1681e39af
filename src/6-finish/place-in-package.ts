/**
 * Gives generated objects a file in the package they were made for: one file per Module beside the Module's own, with
 * a rising index; one per namespace for what Modules share. Orchestrators that keep no files (kustomize) get none.
 */
import { indexAnnotation, pathAnnotation } from '../model/annotations.ts';
import type { Generated } from '../model/generated.ts';
import { isExpanded, isPreflight } from '../model/kinds.ts';
import type { KubernetesObject, Resource } from '../model/resource.ts';

export function placeInPackage(generated: readonly Generated[], kept: readonly Resource[]): readonly Generated[] {
  const owners = kept.filter(({ object, source }) => isExpanded(object) && source.file !== '');
  if (owners.length === 0) return generated;
  const taken = new Set(kept.map(({ source }) => inPackage(source.file)));
  const files = new Map<string, { path: string; next: number }>();
  const shapes = new Map<object, object>();
  return generated.map((one) => {
    const group = groupOfOwner(one.owner);
    let file = files.get(group.key);
    if (file === undefined) {
      file = { path: freePath(`${directoryOf(owners, group)}${group.file}`, taken), next: 0 };
      taken.add(file.path);
      files.set(group.key, file);
    }
    const place = { index: String(file.next), path: file.path };
    file.next += 1;
    const shape = shapes.get(one.shape) ?? {};
    shapes.set(one.shape, shape);
    return {
      ...one,
      shape,
      values: { ...one.values, ...place },
      build: (values) => annotate(one.build(values), values),
    };
  });
}

function annotate(object: KubernetesObject, { index = '', path = '' }: Generated['values']): KubernetesObject {
  const place = { [indexAnnotation]: index, [pathAnnotation]: path };
  const annotations = { ...object.metadata?.annotations, ...place };
  return { ...object, metadata: { ...object.metadata, annotations } };
}

interface OwnerGroup {
  readonly key: string;
  /** Kind and name of the owner, or undefined for what several share. */
  readonly kind?: string;
  readonly name?: string;
  readonly file: string;
}

function groupOfOwner(owner: string): OwnerGroup {
  const [, kind = '', namespace = '', name = ''] = owner.split('/');
  if (kind === 'Shared' && namespace === '') return { key: '', file: 'kmmc_cluster.yaml' };
  if (kind === 'Shared') return { key: namespace, file: `kmmc_${namespace}.yaml` };
  // Of the owners, only PreflightValidations are of the cluster.
  return { key: owner, kind, name, file: `kmmc_${namespace || 'preflight'}_${name}.yaml` };
}

/** The directory of the owner's file, with its slash; for shared objects that of the first Module by name. */
function directoryOf(owners: readonly Resource[], { kind, name }: OwnerGroup): string {
  const paths = owners
    .filter(({ object }) => (kind === undefined ? !isPreflight(object) : object.kind === kind))
    .filter(({ object }) => name === undefined || object.metadata?.name === name)
    .map(({ source }) => inPackage(source.file))
    .sort();
  const path = paths[0] ?? '';
  return path.slice(0, path.lastIndexOf('/') + 1);
}

/** The path without what leads out of the package: kpt refuses `..`, and takes the root of the machine for its own. */
function inPackage(path: string): string {
  const steps: string[] = [];
  for (const step of path.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '' && step !== '.') steps.push(step);
  }
  return path.startsWith('/') || path.split('/').includes('..') ? (steps.at(-1) ?? '') : steps.join('/');
}

/** A file of the user is never written into. */
function freePath(path: string, taken: ReadonlySet<string>): string {
  let free = path;
  for (let number = 2; taken.has(free); number += 1) free = path.replace(/\.yaml$/, `-${number}.yaml`);
  return free;
}
