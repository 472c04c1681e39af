/** Prints the spec of a Job that builds an image, or signs one. */
import { share } from '../lib/share.ts';
import type { BuildPlan, BuildRecipe } from '../model/plan.ts';
import { dockerfileDirectory, workDirectory } from '../scripts/build-scripts.ts';
import type { BuildValues } from './build.ts';
import { buildahContainer } from './buildah-container.ts';
import { buildKitContainer } from './buildkit-container.ts';
import { kanikoContainer } from './kaniko-container.ts';
import { rememberByRecipe } from './remember-by-recipe.ts';
import { stepLabels } from './step-metadata.ts';

/** What a tool needs beside the name and the mounts, which are the same for all of them. */
export interface BuilderContainer {
  readonly command?: readonly string[];
  readonly args: readonly string[];
  readonly env?: readonly { readonly name: string; readonly value: string }[];
  readonly securityContext: object;
  /** Directory where the tool looks for `config.json` with the credentials of registries. */
  readonly credentials: string;
  /** Whether it writes its files to a disk of the pod. */
  readonly hasWorkDirectory: boolean;
}

/**
 * Downloads and registries fail for a while, and nodes are drained: two more tries. What fails for good fails three times,
 * each with its own log. No policy lets drained pods go uncounted: it would let those of a build that fills the disk of
 * every node, which the kubelet evicts by the same condition, begin again for ever.
 */
const backoffLimit = 2;

/**
 * Longer than a driver takes to build, and longer than a step waits for its base. It is a limit of the pod, not of the
 * Job: the time that a pod waits for a node does not count, for the nodes of a planned kernel may come much later.
 */
const deadlineSeconds = 4 * 60 * 60;

export function buildJobSpec(plan: BuildPlan, values: BuildValues): object {
  const { recipe } = plan;
  const { registrySecret, tolerations } = recipe;
  const { command, args, env, securityContext, credentials, hasWorkDirectory } = containerOf(plan, values);
  const parts = partsOf(recipe, { credentials, hasWorkDirectory });
  return {
    backoffLimit,
    template: {
      metadata: {
        labels: stepLabels(recipe.action.toLowerCase(), recipe, values),
      },
      spec: {
        automountServiceAccountToken: false,
        restartPolicy: 'Never',
        activeDeadlineSeconds: deadlineSeconds,
        ...(registrySecret === undefined ? {} : { imagePullSecrets: [{ name: registrySecret }] }),
        nodeSelector: recipe.nodeSelector,
        ...(tolerations.length === 0 ? {} : { tolerations }),
        containers: [
          {
            name: recipe.action.toLowerCase(),
            image: recipe.builderImage,
            ...(command === undefined ? {} : { command }),
            args,
            ...(env === undefined || env.length === 0 ? {} : { env }),
            securityContext,
            terminationMessagePolicy: 'FallbackToLogsOnError',
            volumeMounts: parts.volumeMounts,
          },
        ],
        volumes: parts.volumes,
      },
    },
  };
}

function containerOf(plan: BuildPlan, values: BuildValues): BuilderContainer {
  switch (plan.recipe.builder) {
    case 'BuildKit':
      return buildKitContainer(plan, values);
    case 'Kaniko':
      return kanikoContainer(plan, values);
    default:
      return buildahContainer(plan, values);
  }
}

interface Parts {
  readonly volumes: readonly object[];
  readonly volumeMounts: readonly object[];
}

const partsOf = rememberByRecipe(volumesOf);

/** Volumes of Secrets are numbered: the name of a Secret may be longer than that of a volume, and may hold dots. */
function volumesOf(
  { dockerfileConfigMap, registrySecret, secrets }: BuildRecipe,
  { credentials, hasWorkDirectory }: Pick<BuilderContainer, 'credentials' | 'hasWorkDirectory'>,
): Parts {
  const all = [
    {
      volume: {
        name: 'dockerfile',
        configMap: { name: dockerfileConfigMap, items: [{ key: 'dockerfile', path: 'Dockerfile' }] },
      },
      mount: { mountPath: dockerfileDirectory, readOnly: true },
    },
    ...(hasWorkDirectory ? [{ volume: { name: 'work', emptyDir: {} }, mount: { mountPath: workDirectory } }] : []),
    ...(registrySecret === undefined
      ? []
      : [
          {
            volume: {
              name: 'registry',
              secret: { secretName: registrySecret, items: [{ key: '.dockerconfigjson', path: 'config.json' }] },
            },
            mount: { mountPath: credentials, readOnly: true },
          },
        ]),
    ...secrets.map(({ secret, mountPath }, index) => ({
      volume: { name: `secret-${index}`, secret: { secretName: secret } },
      mount: { mountPath, readOnly: true },
    })),
  ];
  return {
    volumes: share(all.map(({ volume }) => volume)),
    volumeMounts: share(all.map(({ volume, mount }) => ({ name: volume.name, ...mount }))),
  };
}
