/** Prints the ConfigMap from which Jobs read a Dockerfile: named after its text, so that it never changes under them. */
import { managedBy, ownerAnnotation } from '../model/annotations.ts';
import { dockerfileKey } from '../model/dockerfile.ts';
import type { Generated } from '../model/generated.ts';
import { kmmcGroup } from '../model/kinds.ts';
import type { DockerfilePlan } from '../model/plan.ts';

export function generateDockerfile({ namespace, name, text }: DockerfilePlan): Generated {
  const owner = `${kmmcGroup}/Shared/${namespace}/${name}`;
  const object = {
    apiVersion: 'v1',
    kind: 'ConfigMap',
    metadata: {
      name,
      namespace,
      labels: { [managedBy.key]: managedBy.value },
      annotations: { [ownerAnnotation]: owner },
    },
    data: { [dockerfileKey]: text },
    immutable: true,
  };
  return {
    apiVersion: object.apiVersion,
    kind: object.kind,
    namespace,
    name,
    owner,
    stage: 'Image',
    shape: object,
    values: {},
    build: () => object,
  };
}
