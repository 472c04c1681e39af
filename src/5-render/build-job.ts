/** Prints the spec of a Job that builds an image, or signs one. */
import type { BuildPlan } from '../model/plan.ts';
import type { BuildValues } from './build.ts';

export function buildJobSpec({ recipe, buildArgs }: BuildPlan, values: BuildValues): object {
  const { builderImage, dockerfileConfigMap, nodeSelector } = recipe;
  const args = buildArgs.flatMap((_, index) => ['--build-arg', values[`arg${index}`] ?? '']);
  return {
    backoffLimit: 2,
    template: {
      spec: {
        automountServiceAccountToken: false,
        restartPolicy: 'Never',
        nodeSelector,
        containers: [
          {
            name: recipe.action.toLowerCase(),
            image: builderImage,
            args: [values['image'] ?? '', ...args],
            volumeMounts: [{ name: 'dockerfile', mountPath: '/workspace', readOnly: true }],
          },
        ],
        volumes: [{ name: 'dockerfile', configMap: { name: dockerfileConfigMap } }],
      },
    },
  };
}
