/** Prints a workflow of GitHub Actions: one matrix of jobs for each Module and architecture. */
import { emitYaml } from '../7-write/emit-yaml.ts';
import { registryAuthVariable, registrySecret } from './ci-secrets.ts';
import { headComment } from './head-comment.ts';
import { type Environment, groupEnvironment, imageEnvironment, inChunks, jobName, type Pipeline } from './pipeline.ts';
import type { PipelineGroup, PipelineImage } from './pipeline-groups.ts';

/** Jobs of one matrix, and bytes of one file (docs.github.com/en/actions/reference/limits). */
export const githubLimits = { jobs: 256, bytes: 500_000 } as const;

/** Where `${{ vars.… }}` of the repository names no other runner of an architecture. */
const runners: Readonly<Record<string, string>> = { amd64: 'ubuntu-24.04', arm64: 'ubuntu-24.04-arm' };

export function githubWorkflow(pipeline: Pipeline): string {
  const { groups } = pipeline;
  const dockerfiles = numberTexts(groups.flatMap(({ build, sign }) => [build, sign]));
  const jobs = groups.flatMap((group) =>
    inChunks(group.images, githubLimits.jobs).map((images, index) => [
      index === 0 ? `images-${group.id}` : `images-${group.id}-part-${index + 1}`,
      job(pipeline, group, images, dockerfiles),
    ]),
  );
  const workflow = {
    name: 'kmmc images',
    // The workflow holds all that it builds from: nothing but a change of workflows makes other images.
    on: { push: { paths: ['.github/workflows/**'] }, workflow_dispatch: {} },
    // Nothing is checked out and nothing of the repository is touched.
    permissions: {},
    concurrency: { group: 'kmmc-${{ github.workflow_ref }}', 'cancel-in-progress': false },
    env: {
      KMMC_SCRIPT: literally(pipeline.script),
      KMMC_VERIFY_SCRIPT: literally(pipeline.verifyScript),
      ...Object.fromEntries([...dockerfiles].map(([text, name]) => [name, literally(text)])),
    },
    jobs: Object.fromEntries(jobs),
  };
  return `${headComment(pipeline, head)}${emitYaml(workflow)}`;
}

const head = {
  provider: 'github',
  file: '.github/workflows/kmmc-images.yaml',
  setSecret: (name: string) => `gh secret set ${name}`,
} as const;

function job(
  { secrets }: Pipeline,
  group: PipelineGroup,
  images: readonly PipelineImage[],
  dockerfiles: ReadonlyMap<string, string>,
): object {
  const { build, sign, verify } = group;
  const { namespace, architecture } = verify;
  const place = (secret: string): string => secrets.nameOf(namespace, secret);
  const entries = images.map((image) => literalValues(imageEnvironment(group, image)));
  const names = Object.keys(entries[0] ?? {});
  const secretsOf = (recipe: PipelineGroup['build']): Environment =>
    fromSecrets((recipe?.secrets ?? []).map(({ secret }) => place(secret)));
  const registry = registrySecret(group);
  return {
    name: jobName(group, '${{ matrix.KMMC_KERNEL }}'),
    if: "github.event_name != 'push' || github.ref_name == github.event.repository.default_branch",
    'runs-on': `\${{ vars.KMMC_RUNNER_${architecture.toUpperCase()} || '${runners[architecture] ?? 'self-hosted'}' }}`,
    'timeout-minutes': 120,
    ...(usesToken(group, images) ? { permissions: { packages: 'write' } } : {}),
    strategy: { 'fail-fast': false, matrix: { include: entries } },
    env: {
      ...literalValues(groupEnvironment(group, place)),
      ...Object.fromEntries(names.map((name) => [name, `\${{ matrix.${name} }}`])),
    },
    steps: [
      step('Is the image there?', 'look', {
        ...fromSecrets([registry === undefined ? registryAuthVariable : place(registry)]),
        ...(usesToken(group, images) ? tokenLogin : {}),
      }),
      build === undefined
        ? step('Pull the unsigned image', 'build')
        : step('Build', 'build', { KMMC_DOCKERFILE: textOf(build.dockerfile, dockerfiles), ...secretsOf(build) }),
      step('Test', 'test'),
      ...(sign === undefined
        ? []
        : [
            step('Sign and test', 'sign', {
              KMMC_SIGN_DOCKERFILE: textOf(sign.dockerfile, dockerfiles),
              ...secretsOf(sign),
            }),
          ]),
      step('Push', 'push'),
    ],
  };
}

function step(name: string, action: string, env: Environment = {}): object {
  const run = `sh -c "$KMMC_SCRIPT" kmmc ${action}`;
  return Object.keys(env).length === 0 ? { name, run } : { name, run, env };
}

/** Only the steps that need a secret see it. */
function fromSecrets(names: readonly string[]): Environment {
  return Object.fromEntries(names.map((name) => [name, `\${{ secrets.${name} }}`]));
}

/** Of GitHub itself. */
const ownRegistry = 'ghcr.io';

/** The token of the run itself may push to the registry of GitHub; a Module that names a Secret means that one. */
function usesToken(group: PipelineGroup, images: readonly PipelineImage[]): boolean {
  return registrySecret(group) === undefined && images.every(({ image }) => image.startsWith(`${ownRegistry}/`));
}

const tokenLogin: Environment = {
  KMMC_LOGIN_HOST: ownRegistry,
  KMMC_LOGIN_USER: '${{ github.actor }}',
  KMMC_LOGIN_PASSWORD: '${{ github.token }}',
};

/** Each text stands in the file once, whatever the number of jobs that need it. */
function numberTexts(recipes: readonly PipelineGroup['build'][]): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  for (const recipe of recipes) {
    if (recipe === undefined || names.has(recipe.dockerfile)) continue;
    names.set(recipe.dockerfile, `KMMC_DOCKERFILE_${names.size + 1}`);
  }
  return names;
}

function textOf(dockerfile: string, names: ReadonlyMap<string, string>): string {
  return `\${{ env.${names.get(dockerfile)} }}`;
}

function literalValues(values: Environment): Environment {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, literally(value)]));
}

/** What begins an expression becomes an expression that gives just that. */
function literally(text: string): string {
  return text.replaceAll('${{', "${{ '${{' }}");
}
