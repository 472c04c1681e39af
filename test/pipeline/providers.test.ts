/** What the pipelines of all providers have in common. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import fc from 'fast-check';
import { parseAllDocuments } from 'yaml';
import { encodeLine } from '../../src/pipeline/encode-line.ts';
import { pipelineScript } from '../../src/pipeline/pipeline-script.ts';
import { runExample } from '../diagnostics/run-example.ts';
import { renderPackage } from '../lab/render-package.ts';
import { missing, requireTool } from '../lab/tools.ts';
import { hostileDockerfile, hostileInputs, hostileSettings, hostileValues, kernelList } from './hostile-package.ts';
import { labDockerfile, labModule, printPackage } from './print-package.ts';
import { readCommands, readImages } from './read-images.ts';

const providers = ['github', 'gitlab', 'tekton'] as const;
const kernels = kernelList(3);
const print = (provider: string, count = 3, inputs: readonly object[] = hostileInputs) =>
  printPackage({ provider, kernels: kernelList(count), inputs, settings: hostileSettings });

/** Images and input hashes that the Jobs of the same package make, by Buildah as pipelines do. */
async function imagesOfJobs(): Promise<string[]> {
  const text = await renderPackage({
    inputs: hostileInputs,
    kernels,
    settings: hostileSettings,
    words: ['--generated'],
  });
  return parseAllDocuments(text)
    .map((document) => document.toJS())
    .filter(({ kind }) => kind === 'DaemonSet')
    .map(({ spec: { template } }) => {
      const { image } = [...(template.spec.initContainers ?? []), ...template.spec.containers][0];
      return `${image} ${template.metadata.annotations['kmmc.dev/input-hash']}`;
    })
    .sort();
}

const spell = (value: object): string => JSON.stringify(value);

describe('pipelines', () => {
  for (const provider of providers) {
    describe(provider, () => {
      it('makes the images that the cluster would make, under the same input hashes', async () => {
        const images = readImages(provider, await print(provider)).map(({ image, hash }) => `${image} ${hash}`);
        assert.deepEqual(images.sort(), await imagesOfJobs());
        assert.equal(new Set(images).size, 9);
      });

      it('is the same text each time, and whatever the order of the documents', async () => {
        const text = await print(provider);
        assert.equal(await print(provider), text);
        assert.ok(text.endsWith('\n') && !text.endsWith('\n\n'));
        const [first, ...others] = hostileInputs;
        const shuffled = readImages(provider, await print(provider, 3, [...others, first as object]));
        assert.deepEqual(shuffled.map(spell).sort(), readImages(provider, text).map(spell).sort());
      });

      it('says at its head how it was made, and which secrets it needs', async () => {
        const head = (await print(provider)).split('\n').filter((line) => line.startsWith('#'));
        assert.ok(head[0]?.includes(`kmmc render --ci ${provider}`));
        for (const secret of ['robot', 'build.token', 'signing-key', 'signing-cert'])
          assert.ok(
            head.some((line) => line.includes(secret)),
            secret,
          );
      });

      it('holds each Dockerfile once, whatever the number of kernels', async () => {
        const line = hostileDockerfile.split('\n').find((one) => one.startsWith('ARG BASE')) as string;
        const text = await print(provider, 60);
        // GitLab keeps it with each Module that uses it: two of them do.
        assert.equal(text.split(line).length - 1, provider === 'gitlab' ? 2 : 1);
      });

      it('passes every value on encoded, and never as a part of a command', async () => {
        const text = await print(provider);
        const [first] = readImages(provider, text);
        const expected = hostileValues.map((value, index) => encodeLine(`ARG_${index}=${value}`));
        assert.deepEqual(first?.args.split('\n').slice(0, expected.length), expected);
        for (const one of readImages(provider, text)) assert.ok(!`${one.args}${one.signArgs}`.includes('$'));
        const commands = new Set(readCommands(provider, text));
        assert.ok(commands.size > 0);
        for (const command of commands)
          assert.match(command, /^(exec )?sh -c "\$KMMC_SCRIPT" kmmc ("\$1"|look|build|test|sign|push|make)$/);
      });

      it('names a job after Module, kernel and architecture', async () => {
        const names = readImages(provider, await print(provider)).map(({ job }) => job);
        assert.ok(names.includes(`lab/second.module ${kernels[1]} amd64`), names.join('\n'));
        assert.equal(new Set(names).size, names.length);
      });
    });
  }

  it('keep what they built apart for Modules of one name and for Secrets that would share a variable', async () => {
    const build = (secret: string) => ({ dockerfileConfigMap: { name: 'driver' }, secrets: [{ name: secret }] });
    const image = (name: string) => `registry.example.com/drivers/${name}:\${KERNEL_FULL_VERSION}`;
    const inputs = ['a-b', 'a.b'].map((name) =>
      labModule({ name: `x-${name}`, image: image(name), build: build(name) }),
    );
    const text = await print('github', 1, [...inputs, labDockerfile(hostileDockerfile)]);
    const names = new Set(text.match(/KMMC_SECRET_LAB_A_B\w*/g));
    assert.equal(names.size, 2, [...names].join());
    assert.equal(text.match(/^ {2}images-x-a-b-amd64(-2)?:$/gm)?.length, 2);
  });

  it('make images for Modules of one name in two namespaces', async () => {
    const image = (name: string) => `registry.example.com/${name}/driver:\${KERNEL_FULL_VERSION}`;
    const build = { dockerfileConfigMap: { name: 'driver' } };
    const moved = <T extends { metadata: object }>(one: T) => ({
      ...one,
      metadata: { ...one.metadata, namespace: 'b' },
    });
    const dockerfile = labDockerfile(hostileDockerfile);
    const modules = [labModule({ image: image('a'), build }), moved(labModule({ image: image('b'), build }))];
    for (const provider of providers) {
      const text = await print(provider, 2, [...modules, dockerfile, moved(dockerfile)]);
      assert.equal(readImages(provider, text).length, 4, provider);
    }
  });

  it('refuse what they cannot do', async () => {
    const run = (...args: string[]) =>
      runExample({ arguments: ['render', 'fixtures/errors/nothing-to-build', ...args] });
    for (const args of [
      ['--ci', 'jenkins'],
      ['--ci', 'github', '-o', 'x'],
      ['--ci', 'github', '--generated'],
      ['--ci'],
    ]) {
      const { exitCode, stdout } = await run(...args);
      assert.deepEqual([exitCode, stdout], [2, ''], args.join(' '));
    }
  });

  it('reach the registry of a cluster from inside of it alone', async () => {
    for (const [provider, isWarned] of [
      ['github', true],
      ['gitlab', true],
      ['tekton', false],
    ] as const) {
      const path = 'fixtures/errors/registry-out-of-reach';
      const files = ['module', 'dockerfile', 'inventory'].map((name) => `${path}/${name}.yaml`);
      const { exitCode, stdout, stderr } = await runExample({ arguments: ['render', ...files, '--ci', provider] });
      assert.equal(exitCode, 0, stderr);
      assert.equal(stderr.includes('registry-out-of-reach'), isWarned, provider);
      assert.equal(readImages(provider, stdout).length, 1);
    }
  });

  it('write no more than the provider takes', async () => {
    for (const [provider, status] of [
      ['github', 1],
      ['gitlab', 0],
      ['tekton', 0],
    ] as const) {
      const { exitCode, stdout, stderr } = await runExample({
        arguments: ['render', 'fixtures/errors/pipeline-too-large', '--ci', provider],
      });
      assert.equal(exitCode, status, stderr);
      assert.equal(stdout === '', status === 1);
    }
  });
});

describe('the script of pipelines', () => {
  it('is clean for shellcheck', function () {
    const shellcheck = requireTool(this, 'shellcheck');
    const { status, stdout } = spawnSync(shellcheck, ['-s', 'sh', '-'], { input: pipelineScript, encoding: 'utf8' });
    assert.equal(status, 0, stdout);
  });

  for (const shell of [['dash'], ['bash'], ['busybox', 'sh']] as const) {
    it(`decodes in ${shell.join(' ')} what was encoded`, function () {
      const [name, ...args] = shell;
      const path = requireTool(this, name);
      const decode = /^decode\(\) .*$/m.exec(pipelineScript)?.[0];
      if (decode === undefined) missing(this, 'decode');
      const text = fc.string({ unit: fc.constantFrom(...'ab01\\n$\n%s"\'` \t{}()ü'.split('')), maxLength: 40 });
      fc.assert(
        fc.property(fc.array(text, { maxLength: 20 }), (values) => {
          const script = `${decode}\nfor value; do decode "$value"; printf '\\001'; done`;
          const encoded = values.map(encodeLine);
          for (const line of encoded) assert.doesNotMatch(line, /[\n$]/);
          const { stdout } = spawnSync(path, [...args, '-c', script, 'sh', ...encoded], { encoding: 'utf8' });
          assert.equal(stdout, values.map((value) => `${value}.\u0001`).join(''));
        }),
        { numRuns: 25 },
      );
    });
  }
});
