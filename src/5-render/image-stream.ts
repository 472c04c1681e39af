/** Prints the ImageStream that built images of OpenShift's internal registry live in. */
import { managedBy, ownerAnnotation } from '../model/annotations.ts';
import type { Generated } from '../model/generated.ts';
import { kmmcGroup } from '../model/kinds.ts';
import type { ImageStreamPlan } from '../model/plan.ts';
import type { KubernetesObject } from '../model/resource.ts';

export function generateImageStream(plan: ImageStreamPlan): Generated {
  const object = renderImageStream(plan);
  return {
    apiVersion: object.apiVersion,
    kind: object.kind,
    ...plan,
    owner: ownerOf(plan),
    stage: 'Image',
    shape: object,
    values: {},
    build: () => object,
  };
}

/** Tags come from the builds that push; with local lookup a pod may name the stream alone. */
function renderImageStream(plan: ImageStreamPlan): KubernetesObject {
  const { namespace, name } = plan;
  return {
    apiVersion: 'image.openshift.io/v1',
    kind: 'ImageStream',
    metadata: {
      name,
      namespace,
      labels: { [managedBy.key]: managedBy.value },
      annotations: { [ownerAnnotation]: ownerOf(plan) },
    },
    spec: { lookupPolicy: { local: true } },
  };
}

/** Several Modules may push to one stream. */
function ownerOf({ namespace, name }: ImageStreamPlan): string {
  return `${kmmcGroup}/Shared/${namespace}/image-stream-${name}`;
}
