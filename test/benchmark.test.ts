/** The work of the benchmark: the same on every machine, and work that a user could have. Nothing is timed here. */
import assert from 'node:assert/strict';
import { functions } from '../functions/registry.ts';
import {
  type BuildWork,
  largeDockerfile,
  makeBuildWork,
  resourceListOf,
  smallDockerfile,
} from '../scripts/benchmark/build-work.ts';
import { kernelVersion, makeWork, parseSize, sizeName, type WorkSize } from '../scripts/benchmark/work.ts';
import { compileTexts } from '../src/compile-texts.ts';
import { runFunction } from '../src/function/run-function.ts';

async function compileWork(size: WorkSize): Promise<Awaited<ReturnType<typeof compileTexts>>> {
  return compileTexts([...makeWork(size)].map(([file, text]) => ({ file, text })));
}

describe('work of the benchmark', () => {
  it('is the same text every time', () => {
    assert.deepEqual(makeWork({ modules: 7, kernels: 5 }), makeWork({ modules: 7, kernels: 5 }));
  });

  it('is as large as it is said to be', () => {
    const bytes = (size: WorkSize): number => [...makeWork(size).values()].join('').length;
    assert.ok(Math.abs(bytes({ modules: 32, kernels: 32 }) / 41_000 - 1) < 0.05);
    assert.ok(Math.abs(bytes({ modules: 141, kernels: 142 }) / 180_000 - 1) < 0.05);
  });

  it('names each kernel once', () => {
    const kernels = Array.from({ length: 142 }, (_, index) => kernelVersion(index));
    assert.equal(new Set(kernels).size, kernels.length);
  });

  it('compiles in its smallest size', async () => {
    const { generated, diagnostics } = await compileWork({ modules: 1, kernels: 1 });
    assert.deepEqual(diagnostics, []);
    assert.equal(generated.filter(({ kind }) => kind === 'DaemonSet').length, 1);
  });

  it('gives one loader for each Module and kernel, and an image of its own for the odd kernel', async () => {
    const { generated, diagnostics } = await compileWork({ modules: 3, kernels: 4 });
    assert.deepEqual(diagnostics, []);
    assert.equal(generated.filter(({ kind }) => kind === 'DaemonSet').length, 12);
    assert.equal(JSON.stringify(generated).match(/:2\.1\.1-/g)?.length, 2);
  });

  it('reads and writes the names of sizes', () => {
    assert.deepEqual(parseSize('141x142'), { modules: 141, kernels: 142 });
    assert.equal(sizeName({ modules: 1, kernels: 1 }), '1x1');
    assert.equal(parseSize('0x3'), undefined);
    assert.equal(parseSize('3'), undefined);
  });
});

describe('work of the benchmark with builds', () => {
  const size: WorkSize = { modules: 3, kernels: 4 };
  const config = (work: BuildWork): { file: string; text: string }[] =>
    [...makeBuildWork(work)].map(([file, text]) => ({ file, text }));

  for (const platform of ['OpenShift', 'Kubernetes'] as const)
    it(`builds and signs every image but that of the odd kernel (${platform})`, async () => {
      const work = { size, platform, dockerfile: smallDockerfile };
      const settings = { images: { signer: 'registry.example.com/tools/signer:1.0' } };
      const { generated, diagnostics } = await compileTexts(config(work), { settings });
      assert.deepEqual(diagnostics, []);
      const step = platform === 'OpenShift' ? 'Build' : 'Job';
      assert.equal(generated.filter(({ kind }) => kind === step).length, 2 * 3 * 3);
      assert.equal(generated.filter(({ kind }) => kind === 'DaemonSet').length, 12);
    });

  it('has a Dockerfile as long as asked for, in each Build', async () => {
    const work: BuildWork = { size, platform: 'OpenShift', dockerfile: largeDockerfile };
    const { output, diagnostics, exitCode } = await runFunction(resourceListOf(makeBuildWork(work)), functions);
    assert.deepEqual([exitCode, diagnostics], [0, []]);
    const bytes = [...output].join('').length;
    assert.ok(bytes > 9 * largeDockerfile && bytes < 20 * largeDockerfile, `${bytes} bytes`);
  });
});
