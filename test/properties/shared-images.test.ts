/** Modules that use one image share the steps that make it, however each of them spells the reference. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { type CompiledPackage, compilePackage } from './build-steps.ts';
import { type BuildModule, type BuildPackage, buildPackage, objectsOf } from './random-builds.ts';

const runs = { numRuns: 40 };

/** References that mean one image, for each registry. */
const spellings = [
  ['example/shared:1.0-${KERNEL_FULL_VERSION}', 'docker.io/example/shared:1.0-${KERNEL_FULL_VERSION}'],
  ['docker.io/shared:${KERNEL_FULL_VERSION}', 'index.docker.io/library/shared:${KERNEL_FULL_VERSION}'],
  ['Registry.example.com/shared:${KERNEL_FULL_VERSION}', 'registry.example.com:443/shared:${KERNEL_FULL_VERSION}'],
  [
    'image-registry.openshift-image-registry.svc:5000/drivers/shared:${KERNEL_FULL_VERSION}',
    'image-registry.openshift-image-registry.svc.cluster.local:5000/drivers/shared:${KERNEL_FULL_VERSION}',
  ],
] as const;

interface Pair {
  readonly one: BuildPackage;
  readonly first: BuildModule;
  readonly second: BuildModule;
}

/** Two Modules that build, and perhaps sign, one image from the same things. */
const pairs: fc.Arbitrary<Pair> = fc
  .record({
    one: buildPackage,
    spelling: fc.constantFrom(...spellings),
    isTurned: fc.boolean(),
    isVerified: fc.boolean(),
  })
  .map(({ one, spelling, isTurned, isVerified }) => {
    const [module] = one.modules;
    assert.ok(module !== undefined);
    const [image, other] = isTurned ? [spelling[1], spelling[0]] : spelling;
    const mappings = [{ regexp: '.' }];
    const first = { ...module, namespace: 'drivers', name: 'first', image, mappings };
    const second = { ...first, name: 'second', image: other };
    return { one: { ...one, settings: { ...one.settings, verify: isVerified } }, first, second };
  });

const sameKmod = { modprobe: { moduleName: 'shared' } };

async function compileBoth(one: BuildPackage, modules: readonly BuildModule[], mayFail = false) {
  const text = JSON.stringify({ apiVersion: 'v1', kind: 'List', items: objectsOf({ ...one, modules }) });
  return compilePackage(one, [{ file: 'package.json', text }], { mayFail });
}

/** Step that a loader waits for, with the hash of its image and how it is pulled. */
function waits({ plan }: CompiledPackage, module: BuildModule): readonly string[] {
  return plan.loaders
    .filter(({ pod }) => pod.module === module.name)
    .map(({ after, inputHash, pod }) => JSON.stringify([after, inputHash, pod.imagePullPolicy]));
}

describe('an image that two Modules use', function () {
  this.timeout(120_000);

  const holds = (name: string, check: (pair: Pair) => Promise<void>) =>
    it(name, () => fc.assert(fc.asyncProperty(pairs, check), runs));

  holds('is made once, from the same things', async ({ one, first, second }) => {
    const compiled = await compileBoth(
      one,
      [first, second].map((module) => ({ ...module, ...sameKmod })),
    );
    const { plan, codes } = compiled;
    const kernels = new Set(plan.loaders.map(({ kernel }) => kernel)).size;
    assert.ok(!codes.includes('image-built-twice'));
    assert.equal(plan.builds.length, kernels * (first.sign === undefined ? 1 : 2));
    assert.equal(plan.verifications.length, one.settings.verify ? kernels : 0);
    assert.deepEqual(waits(compiled, first), waits(compiled, second));
    assert.equal(waits(compiled, first).length, kernels);
    const read = plan.builds.map(({ recipe }) => recipe.dockerfileConfigMap).filter((config) => config !== undefined);
    assert.deepEqual(plan.dockerfiles.map((config) => config.name).sort(), [...new Set(read)].sort());
  });

  holds('is an error, made from different things', async ({ one, first, second }) => {
    const other = { ...second, args: { ...second.args, FLAGS: 'other' } };
    const { codes } = await compileBoth(one, [first, other], true);
    assert.ok(codes.includes('image-built-twice'));
  });

  holds('is made again when either of them asks for it', async ({ one, first, second }) => {
    const old = await compileBoth(one, [first, second]);
    const again = { annotations: { 'kmmc.dev/rebuild': 'again' } };
    for (const modules of [
      [{ ...first, ...again }, second],
      [first, { ...second, ...again }],
    ]) {
      const now = await compileBoth(one, modules);
      const was = new Set(old.plan.builds.map((step) => step.inputHash));
      assert.ok(now.plan.builds.every((step) => !was.has(step.inputHash)));
      for (const module of [first, second])
        assert.ok(waits(now, module).every((text, index) => text !== waits(old, module)[index]));
    }
  });

  holds('is verified for the kernel module and the directory of each', async ({ one, first, second }) => {
    const verified = { ...one, settings: { ...one.settings, verify: true } };
    // One spelling for both, so that nothing but the verification can keep them apart.
    const other = { moduleName: 'shared', dirName: '/opt/other' };
    const { sign: _, ...user } = { ...second, image: first.image ?? '', modprobe: other };
    const { sign: __, ...maker } = { ...first, ...sameKmod };
    const compiled = await compileBoth(verified, [maker, user]);
    const { loaders, verifications } = compiled.plan;
    assert.equal(verifications.length, loaders.length);
    for (const { pod, kernel, after } of loaders) {
      const own = verifications.find(({ name }) => name === after?.name);
      assert.deepEqual([own?.recipe.module, own?.recipe.dirName, own?.kernel], [pod.module, pod.dirName, kernel]);
    }
  });

  holds('is waited for by a Module that does not build it', async ({ one, first, second }) => {
    const { sign: _, ...user } = { ...second, ...sameKmod, isBuilt: false };
    const { sign: __, ...maker } = { ...first, ...sameKmod };
    const compiled = await compileBoth(one, [user, maker]);
    assert.deepEqual(waits(compiled, second), waits(compiled, first));
    assert.ok(waits(compiled, second).every((text) => text.endsWith(',"Always"]')));
  });

  holds(
    'is waited for by the step of a Module that signs it, and signed again with it',
    async ({ one, first, second }) => {
      const { sign: _, ...maker } = first;
      const signer: BuildModule = {
        ...second,
        isBuilt: false,
        unsignedImage: second.image ?? '',
        image: 'registry.example.com/signed:${KERNEL_FULL_VERSION}',
        sign: { key: 'signing-key', cert: 'signing-cert', files: ['/opt/lib/modules/*/a.ko'] },
      };
      const signs = async (module: BuildModule) => {
        const { plan } = await compileBoth(one, [module, signer]);
        const builds = plan.builds.filter(({ recipe }) => recipe.action === 'Build');
        const steps = plan.builds.filter(({ recipe }) => recipe.action === 'Sign');
        assert.equal(steps.length, builds.length);
        assert.deepEqual(steps.map(({ after }) => after?.name).sort(), builds.map(({ name }) => name).sort());
        assert.ok(steps.every(({ base }) => base !== undefined));
        return steps.map(({ name }) => name);
      };
      const old = await signs(maker);
      assert.deepEqual(await signs(maker), old);
      const now = await signs({ ...maker, args: { ...maker.args, FLAGS: 'another' } });
      assert.ok(now.every((name) => !old.includes(name)));
    },
  );
});
