/** The marks that make Argo CD, Flux and kpt apply generated objects in their order, and nothing else. */
import assert from 'node:assert/strict';
import {
  dependsOnAnnotation,
  marksOf,
  substituteAnnotation,
  syncOptionsAnnotation,
  syncWaveAnnotation,
} from '../../src/6-finish/order-marks.ts';
import { emitYaml } from '../../src/7-write/emit-yaml.ts';
import { spellGenerated } from '../../src/7-write/spell-generated.ts';
import { document } from '../../src/7-write/write-documents.ts';
import { type Generated, toObject } from '../../src/model/generated.ts';
import type { StepReference } from '../../src/model/plan.ts';
import type { KubernetesObject } from '../../src/model/resource.ts';
import type { Settings } from '../../src/model/settings.ts';
import type { Platform } from '../../src/model/target.ts';
import { compilePackage, type PackageOptions } from './built-package.ts';

const platforms: readonly Platform[] = ['OpenShift', 'Kubernetes'];

async function compiled(
  gitops: Settings['gitops'],
  platform: Platform,
  options: PackageOptions = {},
): Promise<readonly Generated[]> {
  return (await compilePackage({ gitops, verify: true }, { ...options, platform })).generated;
}

const annotation = (one: Generated, key: string): string | undefined => toObject(one).metadata?.annotations?.[key];
const idOf = ({ kind, namespace = '', name }: Generated | StepReference): string => `${kind}/${namespace}/${name}`;
const marks = [dependsOnAnnotation, substituteAnnotation, syncOptionsAnnotation, syncWaveAnnotation];

function unmarked(object: KubernetesObject): KubernetesObject {
  const annotations = Object.entries(object.metadata?.annotations ?? {}).filter(([key]) => !marks.includes(key));
  return { ...object, metadata: { ...object.metadata, annotations: Object.fromEntries(annotations) } };
}

describe('order-objects', () => {
  for (const platform of platforms) {
    it(`marks nothing unless asked to (${platform})`, async () => {
      for (const one of await compiled('None', platform))
        for (const key of marks) assert.equal(annotation(one, key), undefined, idOf(one));
    });

    for (const gitops of ['ArgoCD', 'Flux', 'Kpt'] as const) {
      it(`changes annotations alone for ${gitops} (${platform})`, async () => {
        const plain = await compiled('None', platform);
        const marked = await compiled(gitops, platform);
        assert.ok(marked.some((one) => marks.some((key) => annotation(one, key) !== undefined)));
        assert.deepEqual(
          marked.map((one) => unmarked(toObject(one))),
          plain.map((one) => unmarked(toObject(one))),
        );
      });

      it(`spells objects for ${gitops} from one text as it would spell each of them (${platform})`, async () => {
        const marked = await compiled(gitops, platform);
        const shapes = new Set(marked.filter(({ stage }) => stage === 'Build').map(({ shape }) => shape));
        assert.equal(shapes.size, 1);
        for (const one of marked) assert.equal(spellGenerated(one, document), emitYaml(toObject(one)), idOf(one));
      });
    }

    it(`gives what comes first a lower sync wave (${platform})`, async () => {
      const objects = await compiled('ArgoCD', platform);
      const wave = (one: Generated): number => Number(annotation(one, syncWaveAnnotation) ?? 0);
      const waves = new Map(objects.map((one) => [idOf(one), wave(one)]));
      const edges = objects.flatMap((one) => (one.after ?? []).map((before) => ({ one, before })));
      assert.ok(edges.length >= 9, `${edges.length} edges`);
      for (const { one, before } of edges) {
        const first = waves.get(idOf(before));
        assert.ok(first !== undefined, `${idOf(one)} waits for ${idOf(before)}, which nobody applies`);
        assert.ok(first < wave(one), `${idOf(one)} is not applied after ${idOf(before)}`);
      }
      assert.deepEqual([...new Set(waves.values())].sort(), [0, 10, 20, 30, 40, 50]);
    });

    it(`names for kpt exactly the objects that come before (${platform})`, async () => {
      const objects = await compiled('Kpt', platform);
      const group = ({ apiVersion }: Generated): string => apiVersion.split('/').slice(0, -1).join('/');
      const known = new Map(
        objects.map((one) => [`${group(one)}/namespaces/${one.namespace}/${one.kind}/${one.name}`, one]),
      );
      for (const one of objects) {
        const text = annotation(one, dependsOnAnnotation);
        const found = text?.split(',').map((reference) => idOf(known.get(reference) ?? { ...one, name: reference }));
        assert.deepEqual(found ?? [], (one.after ?? []).map(idOf), idOf(one));
      }
      const loader = objects.find(({ kind }) => kind === 'DaemonSet');
      assert.match(
        (loader && annotation(loader, dependsOnAnnotation)) ?? '',
        /^batch\/namespaces\/drivers\/Job\/nic-verify-/,
      );
    });

    it(`keeps Flux from replacing variables, where there are any (${platform})`, async () => {
      const objects = await compiled('Flux', platform);
      const isProtected = objects.map((one) => annotation(one, substituteAnnotation) === 'disabled');
      assert.deepEqual(
        isProtected,
        objects.map((one) => JSON.stringify(toObject(one)).includes('${')),
      );
      assert.ok(isProtected.includes(true) && isProtected.includes(false));
    });
  }

  it('applies objects on the server that are too large for the annotation of client-side apply', async () => {
    const dockerfile = `FROM registry.example.com/base:9\nRUN depmod -b /opt\n${'# long\n'.repeat(40_000)}`;
    const objects = await compiled('ArgoCD', 'Kubernetes', { dockerfile, kernels: ['6.1.0-28-amd64'] });
    const options = objects.map((one) => [
      JSON.stringify(toObject(one)).length > 262_144,
      annotation(one, syncOptionsAnnotation),
    ]);
    for (const [isLarge, option] of options) assert.equal(option, isLarge ? 'ServerSideApply=true' : undefined);
    assert.ok(options.some(([isLarge]) => isLarge === true));
  });

  it('forces and replaces nothing, and keeps the options that an object has anyway', async () => {
    for (const platform of platforms)
      for (const one of await compiled('ArgoCD', platform))
        assert.doesNotMatch(annotation(one, syncOptionsAnnotation) ?? '', /Force|Replace/, idOf(one));
    const facts = { stage: 'BootPolicy', step: 0, after: [], hasVariable: false } as const;
    const options = (own: string | undefined, isLarge: boolean): string | undefined =>
      marksOf({ ...facts, isLarge, syncOptions: own }, 'ArgoCD')[syncOptionsAnnotation];
    assert.equal(options(undefined, false), undefined);
    assert.equal(options(undefined, true), 'ServerSideApply=true');
    assert.equal(options('Prune=false', true), 'Prune=false,ServerSideApply=true');
    assert.equal(options('Prune=false,ServerSideApply=true', true), undefined);
    assert.equal(options('Prune=false', false), undefined);
  });
});
