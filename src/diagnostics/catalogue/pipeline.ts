/** What printing a pipeline (`kmmc render --ci`) can find. */
import { entry } from './entry.ts';

export const pipeline = {
  'nothing-to-build': entry<Record<never, never>>({
    severity: 'error',
    title: 'A pipeline has images to build',
    message: () => 'No Module builds or signs an image for any kernel: there is nothing for a pipeline to do.',
    hint: 'Give the Module `build` or `sign`, and see with `kmmc explain` which mapping each kernel gets.',
    explanation:
      '`kmmc render` with `--ci` prints a pipeline that makes the images which the Modules would otherwise have the cluster make. Modules with ' +
      'pre-built images need none, and an empty pipeline would look like one that works.',
  }),
  'pipeline-too-large': entry<{ provider: string; bytes: number; limit: number }>({
    severity: 'error',
    title: 'A pipeline keeps within the limits of its provider',
    message: ({ provider, limit }) =>
      `The pipeline for ${provider} is larger than the ${Math.floor(limit / 1000)} kB that ${provider} takes.`,
    hint: ({ bytes, limit }) =>
      `Make ${Math.ceil(bytes / limit)} pipelines or more: call \`kmmc render\` with \`--ci\` for fewer Modules, or for fewer kernels with \`--kernel\`.`,
    explanation:
      'GitHub starts no run of a workflow file of more than 500 KB, and GitLab refuses files over 1 MiB unless its administrator allows ' +
      'more. Tekton keeps a Pipeline twice in etcd, which takes 1.5 MiB for an object. They say so only when the pipeline is due.',
  }),
  'registry-out-of-reach': entry<{ provider: string; image: string; module: string }>({
    severity: 'warning',
    title: 'The runners of a pipeline reach the registry',
    message: ({ provider, image, module }) =>
      `Module "${module}" has the image "${image}" in the internal registry of a cluster, which runners of ${provider} outside of it do not reach.`,
    hint: 'Use a registry that both reach in `containerImage`, or run the pipeline in the cluster: `--ci tekton`.',
    explanation:
      'The name of the internal registry is known inside the cluster alone. A pipeline pushes to it only from runners that run there.',
  }),
};
