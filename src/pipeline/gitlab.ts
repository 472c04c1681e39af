/**
 * Prints a configuration of GitLab CI/CD: one job for each image. They are no `parallel:matrix`, which puts every value
 * into the name of the job, where 255 characters end a pipeline before it begins, and knows no `expand: false`.
 */
import { emitYaml } from '../7-write/emit-yaml.ts';
import { hashText, stableHash } from '../lib/stable-hash.ts';
import { headComment } from './head-comment.ts';
import { groupEnvironment, imageEnvironment, inChunks, jobName, type Pipeline } from './pipeline.ts';
import type { PipelineGroup, PipelineImage } from './pipeline-groups.ts';

/**
 * The size of a file: 1 MiB by default, in newer releases 2 MiB (docs.gitlab.com/administration/cicd/limits). How many
 * jobs a pipeline may have depends on the tier and the instance.
 */
export const gitlabLimits = { bytes: 1 << 20 } as const;

/** Images that one job looks for: their references fit into one variable. */
const lookedForAtOnce = 200;
const jobNameLength = 255;

/** Tags of the runners of GitLab.com; variables of the project of these names take their place. */
const runners: Readonly<Record<string, string>> = {
  amd64: 'saas-linux-small-amd64',
  arm64: 'saas-linux-small-arm64',
  ppc64le: 'linux-ppc64le',
  s390x: 'linux-s390x',
};

export function gitlabPipeline(pipeline: Pipeline): string {
  const { groups } = pipeline;
  const architectures = [...new Set(groups.map(({ verify }) => verify.architecture))];
  const configuration = {
    stages: ['look', 'images'],
    workflow: {
      rules: [{ if: '$CI_PIPELINE_SOURCE == "parent_pipeline"' }, { if: '$CI_COMMIT_BRANCH == $CI_DEFAULT_BRANCH' }],
    },
    variables: {
      // Nothing of the repository is needed.
      GIT_STRATEGY: 'none',
      ...Object.fromEntries(architectures.map((name) => [runnerVariable(name), runners[name] ?? name])),
      KMMC_SCRIPT: literally(pipeline.script),
      KMMC_VERIFY_SCRIPT: literally(pipeline.verifyScript),
    },
    '.kmmc-look': {
      stage: 'look',
      image: { name: pipeline.inspectorImage, entrypoint: [''] },
      script: ['sh -c "$KMMC_SCRIPT" kmmc look'],
      artifacts: { paths: ['kmmc-found-*.txt'], expire_in: '1 week' },
      ...conduct,
    },
    '.kmmc-image': {
      stage: 'images',
      image: { name: pipeline.builderImage, entrypoint: [''] },
      script: ['sh -c "$KMMC_SCRIPT" kmmc make'],
      ...conduct,
    },
    ...Object.fromEntries(groups.flatMap((group) => groupJobs(pipeline, group))),
  };
  return `${headComment(pipeline, head)}${emitYaml(configuration)}`;
}

const head = {
  provider: 'gitlab',
  file: 'kmmc-images.gitlab-ci.yml',
  setSecret: (name: string) => `glab variable set ${name} --masked --raw`,
} as const;

const conduct = {
  interruptible: false,
  timeout: '2h',
  retry: { max: 1, when: ['runner_system_failure', 'stuck_or_timeout_failure'] },
};

function groupJobs({ secrets }: Pipeline, group: PipelineGroup): readonly (readonly [name: string, job: object])[] {
  const { build, sign, verify } = group;
  const environment = groupEnvironment(group, (secret) => secrets.nameOf(verify.namespace, secret));
  const base = `.${group.id}`;
  const tags = [`$${runnerVariable(verify.architecture)}`];
  const variables = {
    ...literalValues(environment),
    ...(build === undefined ? {} : { KMMC_DOCKERFILE: literally(build.dockerfile) }),
    ...(sign === undefined ? {} : { KMMC_SIGN_DOCKERFILE: literally(sign.dockerfile) }),
  };
  const chunks = inChunks(group.images, lookedForAtOnce).map((images, index) => {
    const look = `look for ${group.id} ${index + 1}`;
    const found = `kmmc-found-${group.id}-${index + 1}.txt`;
    const lines = images.map(({ image, inputHash }) => `${image} ${inputHash}\n`).join('');
    const job = { extends: [base, '.kmmc-look'], variables: { KMMC_FOUND: found, KMMC_LOOK_FOR: lines } };
    return [[look, job] as const, ...images.map((image) => imageJob(group, image, { base, look, found }))];
  });
  return [[base, { tags, variables }], ...chunks.flat()];
}

interface Place {
  readonly base: string;
  readonly look: string;
  readonly found: string;
}

function imageJob(group: PipelineGroup, image: PipelineImage, { base, look, found }: Place) {
  const name = jobName(group, image.kernel);
  const number = hashText(stableHash(image.image));
  const job = {
    extends: [base, '.kmmc-image'],
    needs: [look],
    // No other pipeline of the project pushes the same image meanwhile.
    resource_group: `kmmc-${number}`,
    variables: { KMMC_FOUND: found, ...literalValues(imageEnvironment(group, image)) },
  };
  return [name.length <= jobNameLength ? name : `${name.slice(0, jobNameLength - 9)} ${number}`, job] as const;
}

function runnerVariable(architecture: string): string {
  return `KMMC_RUNNER_${architecture.toUpperCase()}`;
}

function literalValues(values: Readonly<Record<string, string>>): Readonly<Record<string, unknown>> {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, literally(value)]));
}

/** What holds no `$` needs no protection from being expanded. */
function literally(value: string): unknown {
  return value.includes('$') ? { value, expand: false } : value;
}
