/** What order-rollout reads from objects is what the compiler decided when it made them. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { orderResources } from '../../src/6-finish/order-resources.ts';
import { type Generated, toObject } from '../../src/model/generated.ts';
import type { Resource } from '../../src/model/resource.ts';
import type { Settings } from '../../src/model/settings.ts';
import { compilePackage } from './build-steps.ts';
import { type BuildModule, type BuildPackage, buildPackage, objectsOf } from './random-builds.ts';

const runs = { numRuns: 60 };
type Tool = Settings['gitops'];

const internal = 'image-registry.openshift-image-registry.svc:5000/drivers/nic';
const images = [
  `${internal}:\${KERNEL_FULL_VERSION}`,
  'example/shared:1.0-${KERNEL_FULL_VERSION}',
  'registry.example.com:443/shared:${KERNEL_FULL_VERSION}',
];
const signing = { key: 'signing-key', cert: 'signing-cert', files: ['/opt/lib/modules/*/a.ko'] };

/** What other Modules do with the image of the first one: nothing, build it too, use it, look elsewhere in it, sign it. */
const others: readonly ((first: BuildModule) => readonly BuildModule[])[] = [
  () => [],
  (first) => [{ ...first, name: 'second' }],
  ({ sign: _, ...first }) => [{ ...first, name: 'second', isBuilt: false }],
  ({ sign: _, ...first }) => [
    { ...first, name: 'a-user', namespace: 'openshift-kmm', isBuilt: false, modprobe: { moduleName: 'other' } },
  ],
  ({ sign: _, ...first }) => [
    {
      ...first,
      name: 'a-signer',
      isBuilt: false,
      unsignedImage: first.image ?? '',
      image: 'registry.example.com/signed:${KERNEL_FULL_VERSION}',
      sign: signing,
    },
  ],
];

const packages: fc.Arbitrary<BuildPackage> = fc
  .record({
    one: buildPackage,
    image: fc.constantFrom(...images),
    more: fc.constantFrom(...others),
    kmod: fc.constantFrom('shared', undefined),
  })
  .map(({ one, image, more, kmod }) => {
    const [module] = one.modules;
    assert.ok(module !== undefined);
    const modprobe = kmod === undefined ? {} : { modprobe: { moduleName: kmod } };
    const first = { ...module, namespace: 'drivers', name: 'first', image, mappings: [{ regexp: '.' }], ...modprobe };
    return { ...one, modules: [first, ...more(first)] };
  });

async function compiled(one: BuildPackage, gitops: Tool): Promise<readonly Generated[]> {
  const text = JSON.stringify({ apiVersion: 'v1', kind: 'List', items: objectsOf(one) });
  const options = { ...one, settings: { ...one.settings, gitops } } as BuildPackage;
  return (await compilePackage(options, [{ file: 'package.json', text }], { mayFail: true })).generated;
}

function resourceOf(one: Generated): Resource {
  return { object: toObject(one), source: { file: '', index: 0, text: '', prefix: [], line: 1, fromFunction: true } };
}

/** The annotations of each object, as they are after the changes. */
function annotationsOf(generated: readonly Generated[], gitops: Tool): unknown[] {
  const resources = generated.map(resourceOf);
  const changes = orderResources(resources, { gitops }, []);
  return resources.map((resource) => {
    const annotations = new Map(Object.entries(resource.object.metadata?.annotations ?? {}));
    for (const [key, value] of changes.get(resource) ?? []) {
      if (value === undefined) annotations.delete(key);
      else annotations.set(key, value);
    }
    return [resource.object.metadata?.name, Object.fromEntries([...annotations].sort())];
  });
}

function sorted(annotations: object | undefined): object {
  return Object.fromEntries(Object.entries(annotations ?? {}).sort());
}

describe('order-rollout of a random package', function () {
  this.timeout(120_000);

  for (const packageOf of [
    ['with images of its own', buildPackage],
    ['with images that Modules share', packages],
  ] as const)
    it(`marks what the compiler marks: ${packageOf[0]}`, async () => {
      let marked = 0;
      await fc.assert(
        fc.asyncProperty(
          packageOf[1],
          fc.constantFrom('Kpt' as const, 'Kpt' as const, 'ArgoCD' as const, 'Flux' as const),
          async (one, gitops) => {
            const expected = (await compiled(one, gitops)).map(toObject);
            const answers = expected.map(({ metadata }) => [metadata?.name, sorted(metadata?.annotations)]);
            for (const before of ['None', 'ArgoCD', 'Kpt'] as const)
              assert.deepEqual(annotationsOf(await compiled(one, before), gitops), answers);
            marked += expected.length;
          },
        ),
        runs,
      );
      assert.ok(marked > 200, `only ${marked} objects`);
    });
});
