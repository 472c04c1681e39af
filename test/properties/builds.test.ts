/** The name of a step is the hash of what it is made from: a change renames exactly the steps that it takes part in. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { type Step, type Steps, stepsOf } from './build-steps.ts';
import {
  allKernels,
  type BuildModule,
  type BuildPackage,
  buildPackage,
  dockerfileOf,
  dockerfileText,
  mappingOf,
} from './random-builds.ts';

const runs = { numRuns: 40 };

/** What is expected to change: which steps of which Module and kernel get another name. */
interface Affected {
  readonly stages: readonly Step['stage'][];
  readonly kernels: (module: BuildModule, kernel: string) => boolean;
}

interface Change extends Affected {
  readonly after: BuildPackage;
  /** Whether the loaders themselves, beside what they wait for, stay as they are. */
  readonly keepsLoaders?: boolean;
  /** Whether the ConfigMaps from which Jobs read their Dockerfiles stay. */
  readonly keepsDockerfiles?: boolean;
}

const everything: Step['stage'][] = ['Build', 'Sign', 'Verify'];

function withModule(one: BuildPackage, index: number, change: Partial<BuildModule>): BuildPackage {
  return { ...one, modules: one.modules.map((module, at) => (at === index ? { ...module, ...change } : module)) };
}

/** Compiles a package before and after a change and says how many steps were renamed. */
async function expectRenamed(before: BuildPackage, change: Change): Promise<number> {
  const [old, now] = [await stepsOf(before), await stepsOf(change.after)];
  let renamed = 0;
  for (const module of before.modules) {
    for (const kernel of before.kernels) {
      if (mappingOf(module, kernel) < 0) continue;
      const isAffected = change.kernels(module, kernel);
      const [was, is] = [old.of(module, kernel), now.of(module, kernel)];
      assert.deepEqual(Object.keys(is), Object.keys(was));
      for (const stage of everything) {
        const [first, second] = [was[stage], is[stage]];
        if (first === undefined || second === undefined) continue;
        const where = `${stage} of ${module.name} for ${kernel}`;
        if (isAffected && change.stages.includes(stage)) {
          assert.notEqual(second.name, first.name, `${where} keeps its name`);
          renamed += 1;
        } else assert.deepEqual(second, first, `${where} changed`);
      }
      expectLoader(was.Load, is.Load, isAffected ? change.stages.filter((stage) => stage in was) : [], change);
    }
  }
  expectStores(old, now, change.keepsDockerfiles ?? true);
  return renamed;
}

/**
 * A loader keeps its name; another step to wait for and, where its image is made again, another hash of that are all that
 * may differ.
 */
function expectLoader(
  was: Step | undefined,
  is: Step | undefined,
  renamed: readonly Step['stage'][],
  change: Change,
): void {
  assert.ok(was !== undefined && is !== undefined);
  assert.equal(is.name, was.name);
  if (renamed.length === 0) {
    assert.deepEqual(is, was);
    return;
  }
  const isMadeAgain = renamed.some((stage) => stage !== 'Verify');
  assert.equal(is.inputHash !== was.inputHash, isMadeAgain);
  assert.notDeepEqual(is.after, was.after);
  if (change.keepsLoaders ?? true) assert.equal(plain(is), plain(was));
}

function plain({ text, after, inputHash }: Step): string {
  return [...after, inputHash].reduce((rest, one) => rest.replaceAll(one, '…'), text);
}

/** ImageStreams, accounts, policies and the like stay as they are. */
function expectStores(old: Steps, now: Steps, keepsDockerfiles: boolean): void {
  const kept = ({ shared }: Steps) =>
    [...shared].filter(([key]) => keepsDockerfiles || !key.startsWith('ConfigMap ')).sort();
  assert.deepEqual(kept(now), kept(old));
}

/** A package with the position of one of its Modules. */
const packageAndModule = buildPackage.chain((one) =>
  fc.record({ one: fc.constant(one), index: fc.nat(one.modules.length - 1) }),
);

describe('names of build steps', function () {
  this.timeout(120_000);

  const changes = async <T>(inputs: fc.Arbitrary<T>, change: (input: T) => readonly [BuildPackage, Change]) => {
    let renamed = 0;
    const property = fc.asyncProperty(inputs, async (input) => {
      renamed += await expectRenamed(...change(input));
    });
    await fc.assert(property, runs);
    assert.ok(renamed > runs.numRuns / 4, `only ${renamed} steps were renamed`);
  };

  it('change with a build argument of one mapping, where that mapping is chosen', () =>
    changes(fc.record({ input: packageAndModule, position: fc.nat() }), ({ input: { one, index }, position }) => {
      const mappings = one.modules[index]?.mappings ?? [];
      const at = position % mappings.length;
      const changed = mappings.map((mapping, place) =>
        place === at
          ? {
              dockerfile: one.modules[index]?.dockerfile ?? '',
              ...mapping,
              args: { ...mapping.args, FLAGS: 'another' },
            }
          : mapping,
      );
      // The Dockerfile of a mapping that had no build of its own is the Module's: only the argument is new.
      const kernels = (module: BuildModule, kernel: string): boolean =>
        module === one.modules[index] && mappingOf(module, kernel) === at;
      return [one, { after: withModule(one, index, { mappings: changed }), stages: everything, kernels }];
    }));

  it('change with the text of a Dockerfile, also in a comment of it, where it is used', () =>
    changes(fc.record({ one: buildPackage, name: fc.constantFrom('one', 'two') }), ({ one, name }) => {
      const after = { ...one, dockerfiles: { ...one.dockerfiles, [name]: dockerfileText('another comment') } };
      const kernels = (module: BuildModule, kernel: string): boolean => dockerfileOf(module, kernel) === name;
      return [one, { after, stages: everything, kernels, keepsDockerfiles: false }];
    }));

  const ofModule = (name: string, change: (module: BuildModule) => Partial<BuildModule>, more: Partial<Change> = {}) =>
    it(`change with ${name}, for one Module`, () =>
      changes(packageAndModule, ({ one, index }) => {
        const module = one.modules[index];
        assert.ok(module !== undefined);
        const after = withModule(one, index, change(module));
        return [one, { after, stages: everything, kernels: (other) => other === module, ...more }];
      }));

  ofModule('the name of a build secret', ({ secrets }) => ({ secrets: [...secrets, 'another-secret'] }));
  ofModule('the name of the registry secret', () => ({ registrySecret: 'another' }), { keepsLoaders: false });
  ofModule('KMM’s own counter', ({ generation }) => ({ generation: (generation ?? 0) + 10 }));
  ofModule('the annotation kmmc.dev/rebuild', () => ({ annotations: { 'kmmc.dev/rebuild': 'again' } }));
  const signed = packageAndModule.map(({ one, index }) => ({
    one: withModule(one, index, { sign: { key: 'a', cert: 'b', files: ['/opt/lib/modules/*/a.ko'] } }),
    index,
  }));
  const signing: Record<string, Partial<NonNullable<BuildModule['sign']>>> = {
    'the name of the key': { key: 'another' },
    'the name of the certificate': { cert: 'another' },
    'a file to sign': { files: ['/opt/lib/modules/*/other.ko'] },
  };
  for (const [name, change] of Object.entries(signing)) {
    it(`change with ${name}, but not that of the build`, () =>
      changes(signed, ({ one, index }) => {
        const module = one.modules[index];
        assert.ok(module?.sign !== undefined);
        const after = withModule(one, index, { sign: { ...module.sign, ...change } });
        return [one, { after, stages: ['Sign', 'Verify'], kernels: (other) => other === module }];
      }));
  }

  it('change with the image', () =>
    changes(packageAndModule, ({ one, index }) => {
      const module = one.modules[index];
      assert.ok(module !== undefined);
      const kernels = (other: BuildModule, kernel: string): boolean =>
        other === module && module.mappings[mappingOf(module, kernel)]?.tag === undefined;
      const after = withModule(one, index, { tag: 'another' });
      return [one, { after, stages: everything, kernels, keepsLoaders: false }];
    }));

  const ofSettings = (name: string, settings: Partial<BuildPackage['settings']>, more: Partial<Change> = {}) =>
    it(`change with ${name}, all of them`, () =>
      changes(signedKubernetes, (one) => [
        one,
        {
          after: { ...one, settings: { ...one.settings, ...settings } },
          stages: everything,
          kernels: () => true,
          ...more,
        },
      ]));
  const signedKubernetes = buildPackage.map(
    (one): BuildPackage => ({
      ...one,
      platform: 'Kubernetes',
      settings: { ...one.settings, builder: 'Buildah' },
      modules: one.modules.map((module) => ({
        ...module,
        sign: module.sign ?? { key: 'a', cert: 'b', files: ['/opt/a.ko'] },
      })),
    }),
  );
  ofSettings('the builder', { builder: 'BuildKit' }, { keepsDockerfiles: false });
  ofSettings('the image of the builder', {
    images: { signer: 'registry.example.com/signer:1', builder: 'registry.example.com/builder:2' },
  });
  ofSettings('the setting rebuild', { rebuild: 'once more' });
  ofSettings(
    'the image of the signer',
    { images: { signer: 'registry.example.com/signer:2' } },
    {
      stages: ['Sign', 'Verify'],
      keepsDockerfiles: false,
    },
  );
  ofSettings(
    'the image of the verifier',
    { images: { signer: 'registry.example.com/signer:1', verifier: 'registry.example.com/verifier:2' } },
    { stages: ['Verify'] },
  );

  it('are those of a kernel: another kernel adds and removes its own', async () => {
    const inputs = buildPackage.chain((one) =>
      fc.record({
        one: fc.constant(one),
        kernel: fc.constantFrom(...allKernels.filter((kernel) => !one.kernels.includes(kernel))),
      }),
    );
    await fc.assert(
      fc.asyncProperty(inputs, async ({ one, kernel }) => {
        const [old, now] = [await stepsOf(one), await stepsOf({ ...one, kernels: [...one.kernels.slice(1), kernel] })];
        for (const module of one.modules) {
          for (const same of one.kernels.slice(1)) assert.deepEqual(now.of(module, same), old.of(module, same));
          assert.deepEqual(now.of(module, one.kernels[0] ?? ''), {});
          assert.equal('Build' in now.of(module, kernel), mappingOf(module, kernel) >= 0);
        }
      }),
      runs,
    );
  });
});
