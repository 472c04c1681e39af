/** Holds workflows of GitHub Actions to what GitHub accepts. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { githubLimits } from '../../src/pipeline/github.ts';
import { evaluate, evaluateAll, parseWorkflow } from '../lab/github-runner.ts';
import { requireTool } from '../lab/tools.ts';
import { hostileDockerfile, hostileInputs, hostileSettings, kernelList } from './hostile-package.ts';
import { labDockerfile, labModule, printPackage } from './print-package.ts';

const print = (count: number, inputs: readonly object[] = hostileInputs, settings: object = hostileSettings) =>
  printPackage({ provider: 'github', kernels: kernelList(count), inputs, settings });

describe('workflows of GitHub Actions', () => {
  it('pass actionlint, whatever the values', async function () {
    const actionlint = requireTool(this, 'actionlint');
    const lint = (input: string) => spawnSync(actionlint, ['-'], { input, encoding: 'utf8' });
    const text = await print(3);
    const { status, stdout } = lint(text);
    assert.equal(status, 0, stdout);
    assert.notEqual(lint(text.replace('timeout-minutes', 'timeout-hours')).status, 0, 'it checks nothing');
  });

  it('have matrices within the limit, and all kernels', async () => {
    const image = 'registry.example.com/drivers/lab:${KERNEL_FULL_VERSION}';
    const build = { dockerfileConfigMap: { name: 'driver' } };
    const text = await print(600, [labModule({ image, build }), labDockerfile(hostileDockerfile)]);
    const jobs = Object.entries(parseWorkflow(text).jobs);
    assert.deepEqual(
      jobs.map(([id]) => id),
      ['', '-part-2', '-part-3'].map((part) => `images-kmmc-built-amd64${part}`),
    );
    const sizes = jobs.map(([, { strategy }]) => strategy.matrix.include.length);
    assert.deepEqual(sizes, [githubLimits.jobs, githubLimits.jobs, 88]);
    assert.ok(text.length < githubLimits.bytes);
  });

  it('show texts with expressions as they are', async () => {
    const workflow = parseWorkflow(await print(1));
    const env = evaluateAll(workflow.env, {});
    assert.equal(env['KMMC_DOCKERFILE_1'], hostileDockerfile);
    assert.match(workflow.env['KMMC_DOCKERFILE_1'] ?? '', /\$\{\{ '\$\{\{' \}\} secrets\.GITHUB_TOKEN/);
  });

  it('show a secret only to the step that needs it', async () => {
    const { jobs } = parseWorkflow(await print(1));
    const job = jobs['images-kmmc-built-amd64'];
    const seen = job?.steps.map(({ env = {} }) => Object.keys(env).filter((name) => name.startsWith('KMMC_SECRET')));
    assert.deepEqual(seen, [
      ['KMMC_SECRET_LAB_ROBOT'],
      ['KMMC_SECRET_LAB_BUILD_TOKEN'],
      [],
      ['KMMC_SECRET_LAB_SIGNING_KEY', 'KMMC_SECRET_LAB_SIGNING_CERT'],
      [],
    ]);
    const others = { ...job?.env, name: job?.name ?? '', runner: job?.['runs-on'] ?? '' };
    assert.ok(!Object.values(others).some((value) => value.includes('secrets.')));
  });

  it('have no rights but those for packages of GitHub, where images are pushed there', async () => {
    const workflow = parseWorkflow(await print(1)) as unknown as { permissions: object; jobs: object };
    assert.deepEqual(workflow.permissions, {});
    const rights = Object.values(workflow.jobs).map(({ permissions }) => permissions);
    assert.deepEqual(rights, [undefined, { packages: 'write' }, undefined]);
  });

  it('build on machines of the architecture, which variables of the repository may replace', async () => {
    const inventory = {
      apiVersion: 'kmmc.dev/v1alpha1',
      kind: 'KernelInventory',
      metadata: { name: 'lab' },
      spec: {
        nodePools: ['amd64', 'arm64', 's390x'].map((architecture) => ({
          name: architecture,
          kernel: `6.8.0-38-${architecture}`,
          architecture,
          labels: { 'example.com/lab': 'true' },
        })),
      },
    };
    const image = 'registry.example.com/drivers/lab:${KERNEL_FULL_VERSION}';
    const module = labModule({ image, build: { dockerfileConfigMap: { name: 'driver' } } });
    const inputs = [module, labDockerfile(hostileDockerfile), inventory];
    const text = await printPackage({ provider: 'github', kernels: [], inputs });
    const runners = Object.values(parseWorkflow(text).jobs).map((job) => job['runs-on']);
    const defaults = runners.map((runner) => evaluate(runner, {}));
    assert.deepEqual(defaults, ['ubuntu-24.04', 'ubuntu-24.04-arm', 'self-hosted']);
    assert.equal(evaluate(runners[1] ?? '', { vars: { KMMC_RUNNER_ARM64: 'big-arm' } }), 'big-arm');
  });
});
