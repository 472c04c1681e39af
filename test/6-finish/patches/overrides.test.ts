/** Which images an override reaches, and which it must not. */
import assert from 'node:assert/strict';
import { read } from '../../../src/1-read/read.ts';
import { toObject } from '../../../src/model/generated.ts';
import { defaultSettings, type Settings } from '../../../src/model/settings.ts';
import { assertPreflights } from '../../../src/preflight.ts';
import { assertedTexts, builtTexts, compileWith, kernels, prebuiltTexts } from './patched-package.ts';

const digest = `sha256:${'0'.repeat(64)}`;

function overrides(...lines: readonly string[]): string {
  return `  imageOverrides:\n${lines.map((line) => `  - {${line}}\n`).join('')}`;
}

function imagesOf(objects: readonly unknown[]): readonly string[] {
  return [...JSON.stringify(objects).matchAll(/"(?:image|reference)":"([^"]*)"/g)].map(([, image]) => String(image));
}

describe('image overrides', () => {
  it('reach the loaders of all kernels, and keep their tags', async () => {
    const { objects, found } = await compileWith(
      prebuiltTexts(),
      overrides('name: registry.example.com/drivers/gpu, newName: mirror.example.com/gpu'),
    );
    assert.deepEqual(found, []);
    assert.deepEqual(
      imagesOf(objects),
      kernels.flatMap((kernel) => Array(2).fill(`mirror.example.com/gpu:${kernel}`)),
    );
  });

  it('reach the Jobs that look for the images of a later kernel, by whatever function', async () => {
    const text = overrides('name: registry.example.com/drivers/gpu, newName: mirror.example.com/gpu');
    const { objects, found } = await compileWith(assertedTexts(), text, { preflightJobs: 'Generate' });
    assert.deepEqual(found, []);
    const jobs = objects.filter(({ kind }) => kind === 'Job');
    assert.deepEqual(imagesOf(jobs), ['mirror.example.com/gpu:6.12.0-1.el10.x86_64']);
    const { value: resources } = await read(assertedTexts().map((one) => ({ ...one, found: true })));
    const settings: Settings = {
      ...defaultSettings,
      preflightJobs: 'Generate',
      imageOverrides: [{ name: 'registry.example.com/drivers/gpu', newName: 'mirror.example.com/gpu' }],
    };
    const { value, diagnostics } = await assertPreflights(resources, settings);
    assert.deepEqual(diagnostics, []);
    assert.deepEqual(value.generated.map(toObject), jobs);
  });

  it('reach the tools of Jobs and of the loader Worker', async () => {
    const { objects, found } = await compileWith(
      builtTexts('Kubernetes'),
      overrides(
        `name: quay.io/buildah/stable, newName: mirror.example.com/buildah, digest: "${digest}"`,
        'name: registry.access.redhat.com/ubi9/ubi, newTag: "9.9"',
        'name: quay.io/edge-infrastructure/kernel-module-management-worker, newName: mirror.example.com/worker',
      ),
      { verify: true, loader: 'Worker' },
    );
    assert.deepEqual(found, []);
    const images = new Set(imagesOf(objects));
    for (const image of [
      `mirror.example.com/buildah@${digest}`,
      'registry.access.redhat.com/ubi9/ubi:9.9',
      'mirror.example.com/worker:latest',
    ])
      assert.ok(images.has(image), image);
    assert.ok(
      [...images].every(
        (image) => !/quay\.io\/(buildah|edge-infrastructure\/kernel-module-management-worker)/.test(image),
      ),
    );
  });

  it('come one after the other, behind the patches, and reach containers and volumes of the user', async () => {
    const patch = `  patches:
  - target: {kind: DaemonSet}
    patch:
    - {op: add, path: /spec/template/spec/containers/-, value: {name: a, image: "a.example.com/a:1"}}
    - {op: add, path: /spec/template/spec/volumes/-, value: {name: b, image: {reference: "a.example.com/a:2"}}}
`;
    const { objects, found } = await compileWith(
      prebuiltTexts(),
      patch + overrides('name: a.example.com/a, newName: b.example.com/b', 'name: b.example.com/b, newTag: x'),
    );
    assert.deepEqual(found, []);
    assert.equal(imagesOf(objects).filter((image) => image === 'b.example.com/b:x').length, 6);
  });

  for (const [line, hint] of [
    ['name: registry.example.com/drivers/gp, newTag: a', /`registry\.example\.com\/drivers\/gpu`/],
    ['name: gpu, newTag: a', /only "registry\.example\.com\/drivers\/gpu" is pulled/],
    ['name: registry.example.com/drivers, newTag: a', /`registry\.example\.com\/drivers\/gpu`/],
  ] as const)
    it(`{${line}} reaches nothing, and is told`, async () => {
      const { found, diagnostics } = await compileWith(prebuiltTexts(), overrides(line));
      assert.deepEqual(found, ['override-matches-nothing imageOverrides[0].name']);
      assert.match(diagnostics.find(({ code }) => code === 'override-matches-nothing')?.hint ?? '', hint);
    });

  for (const platform of ['OpenShift', 'Kubernetes'] as const)
    for (const loader of ['Modprobe', 'Worker'] as const)
      it(`of an image that kmmc makes is told (${platform}, ${loader})`, async () => {
        const registry =
          platform === 'OpenShift' ? 'image-registry.openshift-image-registry.svc:5000' : 'registry.example.com';
        const { found, diagnostics } = await compileWith(
          builtTexts(platform),
          overrides(`name: "${registry}/drivers/nic", newName: mirror.example.com/nic`),
          { verify: true, loader },
        );
        assert.deepEqual(found, ['override-of-built-image imageOverrides[0].name']);
        const message = diagnostics.find(({ code }) => code === 'override-of-built-image')?.message ?? '';
        // One verification and one loader for each kernel.
        assert.match(message, /and 5 more pull/);
      });

  for (const change of ['newTag: "1"', `digest: "${digest}"`])
    it(`that would give several kernels one image are told ({${change}})`, async () => {
      const { found } = await compileWith(
        prebuiltTexts(),
        overrides(`name: registry.example.com/drivers/gpu, ${change}`),
      );
      assert.deepEqual(found, ['override-joins-images imageOverrides[0]']);
    });

  it('do not reach day 1, and say so', async () => {
    const boot = `apiVersion: kmm.sigs.x-k8s.io/v1beta1
kind: BootModuleConfig
metadata: {name: nic, namespace: drivers}
spec:
  machineConfigName: 99-worker-nic
  machineConfigPoolName: worker
  kernelModuleImage: registry.example.com/drivers/nic
  kernelModuleName: nic
  workerImage: registry.example.com/worker:1
`;
    const texts = [{ file: 'boot.yaml', text: boot }];
    const plain = await compileWith(texts, '');
    const { found, objects, diagnostics } = await compileWith(
      texts,
      overrides(
        'name: registry.example.com/drivers/nic, newName: mirror.example.com/nic',
        'name: registry.example.com/worker, newName: mirror.example.com/worker',
      ),
    );
    assert.deepEqual(found, [
      'override-skips-boot-image imageOverrides[0].name',
      'override-skips-boot-image imageOverrides[1].name',
    ]);
    assert.deepEqual(objects, plain.objects);
    const hints = diagnostics.filter(({ code }) => code === 'override-skips-boot-image').map(({ hint }) => hint);
    assert.match(hints.join(), /`kernelModuleImage`[\s\S]*`workerImage`/);
  });
});
