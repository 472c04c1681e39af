import assert from 'node:assert/strict';
import { checkSigner } from '../../src/4-plan/check-signer.ts';
import type { ImageSteps } from '../../src/4-plan/image-steps.ts';
import type { PlanOptions } from '../../src/4-plan/plan-options.ts';
import { defaultSettings, type Settings } from '../../src/model/settings.ts';

function codesOf(filesToSign: readonly string[], settings: Partial<Settings> = {}): string[] {
  const container = { kernelMappings: [{}], sign: {} };
  const module = {
    namespace: 'drivers',
    name: 'nic',
    module: { spec: { moduleLoader: { container } } },
    resource: { object: { metadata: {} } },
  };
  const steps = { target: { module }, resolution: { mapping: 0, sign: { filesToSign } } } as unknown as ImageSteps;
  const options = { settings: { ...defaultSettings, ...settings } } as PlanOptions;
  // several kernels of one Module are told once
  return checkSigner([steps, steps], options).map(({ code }) => code);
}

const signer = { images: { signer: 'registry.example.com/signer:1' } };

describe('check-signer', () => {
  for (const pattern of ['/a/*.ko', '/a/x.ko', '/a/*', '/a/*.ko*', '/a/?ko.xz', '/a/*.xz', '/a/[ab].ko.zst', '/a/x.k?'])
    it(`takes ${pattern}`, () => {
      assert.deepEqual(codesOf([pattern], signer), []);
    });

  for (const pattern of ['/a/x.ko.lz4', '/a/*.dep', '/a/modules.dep', '/a/*/abc', '/a/x.ko.', '/a/*.ko.bak'])
    it(`refuses ${pattern}`, () => {
      assert.deepEqual(codesOf([pattern], signer), ['file-to-sign-no-module']);
    });

  it("knows which tools KMM's signer image lacks", () => {
    const small = 'signer-image-too-small';
    assert.deepEqual(codesOf(['/a/x.ko', '/a/x.ko.gz']), []);
    assert.deepEqual(codesOf(['/a/x.ko', '/a/x.ko.xz', '/a/y.ko.xz']), [small]);
    assert.deepEqual(codesOf(['/a/x.ko.xz', '/a/y.ko.zst']), [small, small]);
    assert.deepEqual(codesOf(['/a/x.ko.xz', '/a/y.ko.zst'], signer), []);
  });

  it('knows which tools the verifier image lacks, whatever image signs', () => {
    const verifier = 'registry.example.com/verifier:1';
    const files = ['/a/x.ko', '/a/x.ko.gz', '/a/y.ko.xz'];
    assert.deepEqual(codesOf(files, { verify: true, ...signer }), []);
    assert.deepEqual(codesOf([...files, '/a/z.ko.zst'], { verify: true, ...signer }), ['verifier-image-too-small']);
    assert.deepEqual(codesOf([...files, '/a/z.ko.zst'], { verify: true, images: { verifier, ...signer.images } }), []);
    assert.deepEqual(codesOf(['/a/z.ko.zst'], { verify: true, images: { verifier } }), ['signer-image-too-small']);
  });
});
