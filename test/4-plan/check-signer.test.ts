import assert from 'node:assert/strict';
import { checkSigner } from '../../src/4-plan/check-signer.ts';
import type { ImageSteps } from '../../src/4-plan/image-steps.ts';
import type { PlanOptions } from '../../src/4-plan/plan-options.ts';
import { defaultSettings, type Settings } from '../../src/model/settings.ts';

function stepsOf(container: object, filesToSign: readonly string[], kernel = '5.14.0-1.x86_64'): ImageSteps {
  const module = {
    namespace: 'drivers',
    name: 'nic',
    module: { spec: { moduleLoader: { container } } },
    resource: { object: { metadata: {} } },
  };
  return { target: { module, kernel }, resolution: { mapping: 0, sign: { filesToSign } } } as unknown as ImageSteps;
}

function optionsOf(settings: Partial<Settings>): PlanOptions {
  return { settings: { ...defaultSettings, ...settings } } as PlanOptions;
}

function codesOf(filesToSign: readonly string[], settings: Partial<Settings> = {}): string[] {
  const steps = stepsOf({ kernelMappings: [{}], sign: { filesToSign } }, filesToSign);
  // several kernels of one Module are told once
  return checkSigner([steps, steps], optionsOf(settings)).map(({ code }) => code);
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

  it('points to the file, at the level where it was written', () => {
    const place = (container: object, mapping: object, filesToSign: readonly string[]) =>
      checkSigner([stepsOf({ kernelMappings: [mapping], ...container }, filesToSign)], optionsOf(signer)).map(
        ({ place: where }) => where?.path?.slice(3).join('.'),
      );
    const own = { sign: { filesToSign: ['/a/y.ko', '/a/z.dep'] } };
    assert.deepEqual(place({ sign: { filesToSign: ['/a/x.dep'] } }, own, ['/a/x.dep', '/a/y.ko', '/a/z.dep']), [
      'sign.filesToSign.0',
      'kernelMappings.0.sign.filesToSign.1',
    ]);
    assert.deepEqual(place({}, own, ['/a/y.ko', '/a/z.dep']), ['kernelMappings.0.sign.filesToSign.1']);
    // What is named twice is merged: the position is not known any more.
    assert.deepEqual(place({ sign: own.sign }, own, ['/a/y.ko', '/a/z.dep']), ['sign.filesToSign']);
  });

  it('takes files of the kernel that an image is for', () => {
    const check = (kernels: readonly string[], pattern: string) => {
      const container = { kernelMappings: [{}], sign: { filesToSign: [pattern] } };
      const images = kernels.map((kernel) => stepsOf(container, [pattern], kernel));
      return checkSigner(images, optionsOf(signer)).map(({ code, message }) => `${code} ${message.split(' ').at(-1)}`);
    };
    const kernels = ['6.1.0-1', '6.1.0-2+', '6.1.0-3'];
    const code = 'file-to-sign-of-other-kernel';
    assert.deepEqual(check(kernels, '/opt/lib/modules/6.1.0-1/m.ko'), [`${code} "6.1.0-2+".`]);
    assert.deepEqual(check(kernels.slice(1, 2), '/opt/lib/modules/6.1.0-2+/m.ko'), []);
    assert.deepEqual(check(kernels.slice(1, 2), '/opt/lib/modules/6.1.0-2/extra/m.ko'), []);
    assert.deepEqual(check(kernels.slice(1, 2), '/opt/lib/modules/6.1.0-20/m.ko'), [`${code} "6.1.0-2+".`]);
    for (const pattern of ['/opt/lib/modules/*/m.ko', '/opt/lib/modules/6.1.0-?/m.ko', '/opt/modules/6.1.0-9/m.ko'])
      assert.deepEqual(check(kernels, pattern), [], pattern);
  });
});
