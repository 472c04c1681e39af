/** Builds and Jobs with another spec get other names, and nothing else does. */
import assert from 'node:assert/strict';
import { dependsOnAnnotation } from '../../../src/6-finish/order-marks.ts';
import { toObject } from '../../../src/model/generated.ts';
import type { Settings } from '../../../src/model/settings.ts';
import { builtTexts, compileWith, kernels, type PatchedPackage, patchText } from './patched-package.ts';

const build = 'labelSelector: app.kubernetes.io/component=build';
const podPatch = (target: string) =>
  patchText(target, 'op: add, path: /spec/template/spec/containers/0/resources, value: {limits: {memory: 8Gi}}');
const more: Partial<Settings> = { verify: true, gitops: 'Kpt' };

function names({ value }: PatchedPackage, stage: string): readonly string[] {
  return value.generated.filter((one) => one.stage === stage).map(({ name }) => name);
}

describe('names of steps', () => {
  for (const platform of ['OpenShift', 'Kubernetes'] as const) {
    const change =
      platform === 'OpenShift'
        ? patchText(build, 'op: add, path: /spec/resources, value: {limits: {memory: 8Gi}}')
        : podPatch(build);

    it(`change with their spec, and what waits for them follows (${platform})`, async () => {
      const plain = await compileWith(builtTexts(platform), '', more);
      const patched = await compileWith(builtTexts(platform), change, more);
      assert.deepEqual(patched.found, []);
      for (const stage of ['Sign', 'Verify', 'Load', 'Image', 'Prepare'])
        assert.deepEqual(names(patched, stage), names(plain, stage), stage);
      const [before, after] = [names(plain, 'Build'), names(patched, 'Build')];
      assert.equal(new Set([...before, ...after]).size, 2 * kernels.length);
      for (const [index, name] of after.entries()) {
        assert.match(name, /-[0-9a-f]{8}$/);
        assert.equal(name.slice(0, -8), before[index]?.slice(0, -8));
      }
      const there = new Set(patched.objects.map(({ kind, metadata }) => `${kind}/${metadata?.name}`));
      for (const object of patched.objects) {
        const waits = object.metadata?.annotations?.[dependsOnAnnotation]?.split(',') ?? [];
        for (const one of waits) assert.ok(there.has(one.split('/').slice(-2).join('/')), one);
      }
      for (const one of patched.value.generated) assert.equal(toObject(one).metadata?.name, one.name);
    });

    it(`are those that are explained (${platform})`, async () => {
      const { value } = await compileWith(builtTexts(platform), change, more);
      const steps = new Set(value.generated.map(({ kind, name }) => `${kind}/${name}`));
      const { builds, verifications, loaders } = value.plan;
      for (const { name, recipe, after } of builds) {
        assert.ok(steps.has(`${recipe.builder === 'OpenShift' ? 'Build' : 'Job'}/${name}`));
        assert.ok(after === undefined || steps.has(`${after.kind}/${after.name}`));
      }
      for (const { name, after } of verifications)
        assert.ok(steps.has(`Job/${name}`) && steps.has(`${after.kind}/${after.name}`));
      for (const { after } of loaders) assert.ok(after === undefined || steps.has(`${after.kind}/${after.name}`));
    });
  }

  it('leave the hash of the input alone', async () => {
    const hashes = ({ objects }: PatchedPackage) =>
      objects.map(({ metadata }) => metadata?.annotations?.['kmmc.dev/input-hash']);
    const plain = await compileWith(builtTexts('Kubernetes'), '', more);
    assert.deepEqual(hashes(await compileWith(builtTexts('Kubernetes'), podPatch(build), more)), hashes(plain));
  });

  it('depend on what is done, and not on where it is written', async () => {
    const of = async (text: string) => names(await compileWith(builtTexts('Kubernetes'), text, more), 'Build');
    const first = await of(podPatch(build));
    assert.deepEqual(await of(podPatch('group: batch, name: nic-build-.*')), first);
    assert.notDeepEqual(await of(podPatch(build).replace('8Gi', '9Gi')), first);
    const other = await of(
      `${podPatch(build)}  - target: {kind: DaemonSet}\n    patch: [{op: add, path: /metadata/labels/a, value: b}]\n`,
    );
    assert.deepEqual(other, first);
  });

  it('stay where only labels or annotations change', async () => {
    const text = patchText('', 'op: add, path: /metadata/annotations/example.com~1a, value: b');
    const plain = await compileWith(builtTexts('Kubernetes'), '', more);
    const patched = await compileWith(builtTexts('Kubernetes'), text, more);
    assert.deepEqual(patched.found, []);
    assert.deepEqual(
      patched.value.generated.map(({ name }) => name),
      plain.value.generated.map(({ name }) => name),
    );
  });

  it('change with an image that is overridden', async () => {
    const text = '  imageOverrides: [{name: quay.io/buildah/stable, newName: mirror.example.com/buildah}]\n';
    const plain = await compileWith(builtTexts('Kubernetes'), '', more);
    const patched = await compileWith(builtTexts('Kubernetes'), text, more);
    assert.deepEqual(patched.found, []);
    for (const stage of ['Verify', 'Load', 'Image']) assert.deepEqual(names(patched, stage), names(plain, stage));
    assert.equal(new Set([...names(plain, 'Build'), ...names(patched, 'Build')]).size, 2 * kernels.length);
  });
});
