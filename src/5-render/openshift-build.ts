/**
 * Prints the spec of an OpenShift Build (build.openshift.io/v1). What the API server would fill in is written out: a
 * list that it adds to looks changed for ever to tools that compare, and a Build cannot be changed.
 */
import { boundedName } from '../lib/bounded-name.ts';
import { share } from '../lib/share.ts';
import { hashText, stableHash } from '../lib/stable-hash.ts';
import { inputHashAnnotation, inputHashVariable } from '../model/annotations.ts';
import type { BuildPlan, BuildRecipe } from '../model/plan.ts';
import { unsignedImageWord } from '../scripts/sign-dockerfile.ts';
import type { BuildValues } from './build.ts';
import { rememberByRecipe } from './remember-by-recipe.ts';

export function openShiftBuildSpec(plan: BuildPlan, values: BuildValues): object {
  const { recipe, buildArgs, imageStreamTag, pullSecret, pushSecret } = plan;
  const { volumes, nodeSelector } = partsOf(recipe);
  const inputHash = values['inputHash'] ?? '';
  return {
    serviceAccount: 'builder',
    source: sourceOf(plan, values),
    strategy: {
      type: 'Docker',
      dockerStrategy: {
        // The API drops an empty value.
        buildArgs: buildArgs.map(({ name }, index) => {
          const value = values[`arg${index}`];
          return value === undefined ? { name } : { name, value };
        }),
        // ENV after each FROM (openshift/builder, insertEnvAfterFrom): of the last one, too, whose image may have its own.
        env: [{ name: inputHashVariable, value: inputHash }],
        ...(pullSecret === undefined ? {} : { pullSecret: { name: pullSecret } }),
        ...volumes,
      },
    },
    output: {
      to:
        imageStreamTag === undefined
          ? { kind: 'DockerImage', name: values['image'] ?? '' }
          : { kind: 'ImageStreamTag', namespace: imageStreamTag.namespace, name: values['imageTag'] ?? '' },
      ...(pushSecret === undefined ? {} : { pushSecret: { name: pushSecret } }),
      imageLabels: [{ name: inputHashAnnotation, value: inputHash }],
    },
    nodeSelector,
    mountTrustedCA: true,
  };
}

/**
 * A Build that names a tag of an ImageStream stays in phase New until the tag exists, and is tried again whenever the
 * stream changes (openshift-controller-manager, resolveImageReferences). Without it the Build would fail, for good, if it
 * came before the one that pushes its base. `as` is the very word of FROM that the builder puts the image for, by digest
 * (openshift/builder, replaceImagesFromSource).
 */
function sourceOf({ recipe, base }: BuildPlan, values: BuildValues): object {
  const { source } = partsOf(recipe);
  if (base?.imageStreamTag === undefined) return source;
  const { namespace } = base.imageStreamTag;
  const from = { kind: 'ImageStreamTag', namespace, name: values['baseTag'] ?? '' };
  return { ...source, images: [{ from, as: [unsignedImageWord] }] };
}

interface RecipeParts {
  readonly source: object;
  readonly volumes: object;
  readonly nodeSelector: object;
}

const partsOf = rememberByRecipe((recipe: BuildRecipe): RecipeParts => {
  const { dockerfile, nodeSelector } = recipe;
  const volumes = volumesOf(recipe);
  return {
    source: dockerfileSource(dockerfile),
    volumes: volumes.length === 0 ? {} : { volumes: share(volumes) },
    nodeSelector: share({ ...nodeSelector }),
  };
});

const recentSources = new Map<string, object>();

/** Many Modules may be built from one long Dockerfile, which is kept as one text for all of them. */
function dockerfileSource(dockerfile: string): object {
  let source = recentSources.get(dockerfile);
  if (source === undefined) {
    source = share({ type: 'Dockerfile', dockerfile });
    if (recentSources.size === 8) recentSources.clear();
    recentSources.set(dockerfile, source);
  }
  return source;
}

/** One for each Secret: the pod of two volumes with one Secret is refused, for both are mounted at one place in it. */
function volumesOf({ secrets }: BuildRecipe): readonly object[] {
  const places = new Map<string, Set<string>>();
  for (const { secret, mountPath } of secrets) {
    places.set(secret, (places.get(secret) ?? new Set()).add(mountPath));
  }
  return [...places].map(([secret, paths]) => ({
    name: volumeName(secret),
    source: { type: 'Secret', secret: { secretName: secret, defaultMode: 420, optional: false } },
    mounts: [...paths].map((destinationPath) => ({ destinationPath })),
  }));
}

/** As the operator names it, where that is a label: the name of a Secret may be longer and have dots. */
function volumeName(secret: string): string {
  const name = `secret-${secret}`;
  const isLabel = name.length <= 63 && !name.includes('.');
  return isLabel ? name : boundedName(['secret', secret], hashText(stableHash(secret)));
}
