import assert from 'node:assert/strict';
import { checkBuildKernels } from '../../src/4-plan/check-build-kernels.ts';
import type { ImageSteps } from '../../src/4-plan/image-steps.ts';

interface Case {
  readonly kernel: string;
  readonly declared?: readonly string[] | null;
  readonly buildArgs?: readonly { readonly name: string; readonly value: string }[];
  readonly name?: string;
}

function stepsOf({ kernel, declared = ['KERNEL_FULL_VERSION'], buildArgs = [], name = 'nic' }: Case): ImageSteps {
  const container = { kernelMappings: [{}], build: { dockerfileConfigMap: { name: 'd' } } };
  const module = { namespace: 'drivers', name, module: { spec: { moduleLoader: { container } } } };
  return {
    target: { kernel, module: { ...module, resource: { object: { metadata: {} } } } },
    resolution: { mapping: 0, build: { buildArgs } },
    dockerfile: { name: 'd', args: declared && new Set(declared) },
  } as unknown as ImageSteps;
}

const codesOf = (...cases: readonly Case[]) => checkBuildKernels(cases.map(stepsOf)).map(({ code }) => code);
const code = 'build-kernel-without-plus';

describe('check-build-kernels', () => {
  it('tells of all kernels of a Module and Dockerfile once', () => {
    const found = checkBuildKernels([{ kernel: '6.1.0+' }, { kernel: '6.2.0+' }, { kernel: '6.3.0' }].map(stepsOf));
    assert.deepEqual(
      found.map((one) => one.code),
      [code],
    );
    assert.match(
      found[0]?.message ?? '',
      /gets "6\.1\.0" as the kernel .* looks for kernels "6\.1\.0\+" and "6\.2\.0\+" /,
    );
    assert.match(
      found[0]?.hint ?? '',
      /`literal: 6\.1\.0` .*`buildArgs: \[\{name: KERNEL_RELEASE, value: 6\.1\.0\+\}\]`/,
    );
    assert.deepEqual(codesOf({ kernel: '6.1.0+' }, { kernel: '6.1.0+', name: 'gpu' }), [code, code]);
  });

  it('is silent where the Module passes the whole kernel', () => {
    const buildArgs = [{ name: 'KERNEL_RELEASE', value: '6.1.0+' }];
    assert.deepEqual(codesOf({ kernel: '6.1.0+', buildArgs }), []);
    assert.deepEqual(codesOf({ kernel: '6.2.0+', buildArgs }), [code]);
  });

  it('is silent where the Dockerfile does not ask for the kernel', () => {
    assert.deepEqual(codesOf({ kernel: '6.1.0+', declared: ['KERNEL'] }), []);
    assert.deepEqual(codesOf({ kernel: '6.1.0+', declared: ['KERNEL_VERSION'] }), [code]);
    assert.deepEqual(codesOf({ kernel: '6.1.0+', declared: null }), [code]);
  });
});
