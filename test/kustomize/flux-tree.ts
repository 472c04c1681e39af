/** The Kustomizations for Flux in a tree, as far as tests look into them. */
import assert from 'node:assert/strict';
import { loadAll } from 'js-yaml';
import type { HealthCheck } from '../../src/7-write/flux-health.ts';
import { layout } from '../../src/7-write/layout.ts';
import type { Generated } from '../../src/model/generated.ts';
import type { Resource } from '../../src/model/resource.ts';

export interface FluxKustomization {
  readonly metadata: { readonly name: string };
  readonly spec: {
    readonly dependsOn?: readonly { readonly name: string }[];
    readonly path: string;
    readonly wait: boolean;
    readonly prune: boolean;
    readonly healthCheckExprs?: readonly HealthCheck[];
  };
}

export interface FluxTree {
  readonly paths: readonly string[];
  readonly kustomizations: readonly FluxKustomization[];
  /** Directories that Flux has applied before it applies this one. */
  before(directory: string): readonly string[];
}

export function fluxTree(kept: readonly Resource[], generated: readonly Generated[]): FluxTree {
  const files = layout(kept, generated, { gitops: 'Flux' });
  const text = files.find(({ path }) => path === 'flux/kustomizations.yaml')?.spell() ?? '';
  const kustomizations = loadAll(text) as FluxKustomization[];
  const byName = new Map(kustomizations.map((one) => [one.metadata.name, one]));
  assert.equal(byName.size, kustomizations.length, 'a name twice');
  const directoryOf = (name: string): string => {
    const found = byName.get(name);
    assert.ok(found !== undefined, `${name} is not there`);
    return found.spec.path.slice(2);
  };
  const before = (directory: string): readonly string[] => {
    const own = kustomizations.find(({ spec }) => spec.path === `./${directory}`);
    assert.ok(own !== undefined, `nobody applies ${directory}`);
    const direct = (own.spec.dependsOn ?? []).map(({ name }) => directoryOf(name));
    return [...new Set(direct.flatMap((one) => [one, ...before(one)]))].sort();
  };
  return { paths: files.map(({ path }) => path), kustomizations, before };
}
