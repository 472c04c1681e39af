/** The work of the benchmark: the same on every machine, and work that a user could have. Nothing is timed here. */
import assert from 'node:assert/strict';
import { kernelVersion, makeWork, parseSize, sizeName, type WorkSize } from '../scripts/benchmark/work.ts';
import { compileTexts } from '../src/compile-texts.ts';

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
