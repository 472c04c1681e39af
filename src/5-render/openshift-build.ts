/** Prints the spec of an OpenShift Build (build.openshift.io/v1). */
import { share } from '../lib/share.ts';
import type { BuildPlan, BuildRecipe } from '../model/plan.ts';
import type { BuildValues } from './build.ts';

export function openShiftBuildSpec(plan: BuildPlan, values: BuildValues): object {
  const { recipe, buildArgs, imageStreamTag } = plan;
  const { source, secrets, nodeSelector } = partsOf(recipe);
  const { registrySecret } = recipe;
  return {
    serviceAccount: 'builder',
    source,
    strategy: {
      type: 'Docker',
      dockerStrategy: {
        buildArgs: buildArgs.map(({ name }, index) => ({ name, value: values[`arg${index}`] ?? '' })),
        ...(registrySecret === undefined ? {} : { pullSecret: { name: registrySecret } }),
        ...secrets,
      },
    },
    output: {
      to:
        imageStreamTag === undefined
          ? { kind: 'DockerImage', name: values['image'] ?? '' }
          : { kind: 'ImageStreamTag', namespace: imageStreamTag.namespace, name: values['imageTag'] ?? '' },
      ...(registrySecret === undefined ? {} : { pushSecret: { name: registrySecret } }),
    },
    nodeSelector,
    mountTrustedCA: true,
  };
}

interface RecipeParts {
  readonly source: object;
  readonly secrets: object;
  readonly nodeSelector: object;
}

/** Made, and later spelled, once for all kernels. */
const known = new WeakMap<BuildRecipe, RecipeParts>();

function partsOf(recipe: BuildRecipe): RecipeParts {
  let parts = known.get(recipe);
  if (parts === undefined) {
    const { dockerfile, secrets, nodeSelector } = recipe;
    const volumes = secrets.map(({ secret, mountPath }) => ({
      name: `secret-${secret}`,
      source: { type: 'Secret', secret: { secretName: secret, optional: false } },
      mounts: [{ destinationPath: mountPath }],
    }));
    parts = {
      source: share({ type: 'Dockerfile', dockerfile }),
      secrets: volumes.length === 0 ? {} : { volumes: share(volumes) },
      nodeSelector: share({ ...nodeSelector }),
    };
    known.set(recipe, parts);
  }
  return parts;
}
