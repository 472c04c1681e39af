/** The Flux Kustomizations that we ship, as far as the tests look into them. */
import { readFileSync } from 'node:fs';
import { loadAll } from 'js-yaml';

export interface HealthCheck {
  readonly apiVersion: string;
  readonly kind: string;
  readonly inProgress: string;
  readonly failed: string;
  readonly current: string;
}

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

export function readStages(): readonly FluxKustomization[] {
  return loadAll(readFileSync('kustomize/flux/stages.yaml', 'utf8')) as FluxKustomization[];
}
