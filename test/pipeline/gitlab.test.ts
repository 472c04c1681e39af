/** Holds configurations of GitLab CI/CD to GitLab's published schema and limits. */
import assert from 'node:assert/strict';
import { parse } from 'yaml';
import { gitlabLimits } from '../../src/pipeline/gitlab.ts';
import { listGitlab } from '../lab/gitlab-runner.ts';
import { hostileDockerfile, hostileInputs, hostileSettings, kernelList } from './hostile-package.ts';
import { labDockerfile, labModule, printPackage } from './print-package.ts';

interface Job {
  needs?: string[];
  resource_group?: string;
  extends?: string[];
  variables?: Record<string, string | { value: string; expand: boolean }>;
}

const print = (count: number, inputs: readonly object[] = hostileInputs) =>
  printPackage({ provider: 'gitlab', kernels: kernelList(count), inputs, settings: hostileSettings });
const parseJobs = (text: string) => parse(text) as Record<string, Job>;

describe('configurations of GitLab CI/CD', function () {
  this.timeout(30_000);

  it('pass the schema, and become the jobs that they name', async () => {
    const text = await print(2);
    const { status, log, jobs } = listGitlab(text);
    assert.equal(status, 0, log);
    const images = Object.entries(parseJobs(text)).filter(([, { resource_group: group }]) => group !== undefined);
    assert.equal(images.length, 6);
    for (const [name] of images) assert.ok(jobs.includes(name), `${name}: ${jobs.join(', ')}`);
    const broken = listGitlab(text.replace('interruptible', 'interruptable'));
    assert.notEqual(broken.status, 0, 'it checks nothing');
  });

  it('protect every text with a dollar sign from expansion', async () => {
    const own = /^\$(CI|KMMC)_/;
    for (const [name, { variables = {} }] of Object.entries(parseJobs(await print(1)))) {
      for (const [variable, value] of Object.entries(name === 'variables' ? {} : variables)) {
        if (typeof value === 'string') assert.ok(!value.includes('$') || own.test(value), `${name} ${variable}`);
        else assert.equal(value.expand, false);
      }
    }
  });

  it('look for at most 200 images in a job, and each image waits for that job', async () => {
    const image = 'registry.example.com/drivers/lab:${KERNEL_FULL_VERSION}';
    const build = { dockerfileConfigMap: { name: 'driver' } };
    const text = await print(450, [labModule({ image, build }), labDockerfile(hostileDockerfile)]);
    const jobs = parseJobs(text);
    const looks = Object.entries(jobs).filter(([, { variables }]) => variables?.['KMMC_LOOK_FOR'] !== undefined);
    const lines = looks.map(([, { variables }]) => String(variables?.['KMMC_LOOK_FOR']).trim().split('\n'));
    assert.deepEqual(
      lines.map(({ length }) => length),
      [200, 200, 50],
    );
    for (const [index, [look, { variables }]] of looks.entries()) {
      const served = Object.values(jobs).filter(({ needs }) => needs?.includes(look));
      assert.equal(served.length, lines[index]?.length);
      for (const job of served) {
        assert.equal(job.variables?.['KMMC_FOUND'], variables?.['KMMC_FOUND']);
        assert.ok(lines[index]?.includes(`${job.variables?.['KMMC_IMAGE']} ${job.variables?.['KMMC_INPUT_HASH']}`));
      }
    }
    // An environment of Linux holds no longer text than 128 KiB.
    for (const chunk of lines) assert.ok(chunk.join('\n').length < 1 << 17);
    assert.ok(text.length < gitlabLimits.bytes);
  });
});
