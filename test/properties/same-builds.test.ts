/** What changes nothing of what is built renames no step. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { Document, isMap, visit } from 'yaml';
import { canonicalJson } from '../../src/lib/canonical-json.ts';
import { parseImageReference } from '../../src/lib/image-reference.ts';
import { compilePackage } from './build-steps.ts';
import { type BuildPackage, buildPackage, objectsOf } from './random-builds.ts';

const runs = { numRuns: 40 };

describe('what renames no build step', function () {
  this.timeout(120_000);

  /** The same generated objects, one by one; tolerations are printed as they were written. */
  const same = (
    name: string,
    write: (one: BuildPackage, random: number, earlier: readonly string[]) => Parameters<typeof compilePackage>[1],
    inputs = buildPackage,
  ) =>
    it(name, async () => {
      let steps = 0;
      await fc.assert(
        fc.asyncProperty(inputs, fc.nat(), async (one, random) => {
          const plainFiles = [{ file: 'package.yaml', text: yaml(objectsOf(one)) }];
          const old = await compilePackage(one, plainFiles);
          const now = await compilePackage(one, write(one, random, old.texts));
          assert.deepEqual(now.texts.map(plain), old.texts.map(plain));
          steps += now.plan.builds.length;
        }),
        runs,
      );
      assert.ok(steps > runs.numRuns, `only ${steps} steps`);
    });

  same('the order of keys', (one) => [{ file: 'package.yaml', text: yaml(objectsOf(one).map(reversed) as object[]) }]);

  same('comments outside the Dockerfile', (one) => [{ file: 'package.yaml', text: commented(objectsOf(one)) }]);

  same('annotations and labels', (one) => {
    const marked = objectsOf(one).map((object) => {
      const { metadata } = object as { metadata: { annotations?: object } };
      const annotations = { ...metadata.annotations, 'example.com/team': 'drivers' };
      return { ...object, metadata: { ...metadata, annotations, labels: { team: 'drivers' } } };
    });
    return [{ file: 'package.yaml', text: yaml(marked) }];
  });

  same('names of files, and places in the stream', (one, random) => {
    const files = objectsOf(one).map((object, index) => ({
      file: `deep/${random}/${index}.yaml`,
      text: yaml([object]),
    }));
    const turn = random % files.length;
    return [...files.slice(turn), ...files.slice(0, turn)].reverse();
  });

  same(
    'how a registry is spoken to, on OpenShift, whose Builds have no field for it',
    (one) => {
      const tls = { insecureSkipTLSVerify: true };
      const text = yaml(objectsOf(one).map((object) => withContainerField(object, 'registryTLS', tls)));
      return [{ file: 'package.yaml', text }];
    },
    buildPackage.map((one): BuildPackage => ({ ...one, platform: 'OpenShift' })),
  );

  same('the earlier output beside the input', (one, _, earlier) => [
    { file: 'package.yaml', text: yaml(objectsOf(one)) },
    ...earlier.map((text, index) => ({ file: `earlier-${index}.json`, text })),
  ]);

  same('JSON instead of YAML', (one) =>
    objectsOf(one).map((object, index) => ({ file: `${index}.json`, text: JSON.stringify(object) })),
  );
});

describe('names and tags of build steps', function () {
  this.timeout(120_000);

  it('are unique and within the limits of Kubernetes and of registries', async () => {
    let tags = 0;
    await fc.assert(
      fc.asyncProperty(buildPackage, async (one) => {
        const { plan, texts } = await compilePackage(one, [{ file: 'package.yaml', text: yaml(objectsOf(one)) }]);
        const labels = texts.flatMap((text) => Object.values(JSON.parse(text).metadata.labels ?? {}));
        for (const label of labels) assert.match(String(label), /^(?:[A-Za-z0-9](?:[\w.-]{0,61}[A-Za-z0-9])?)?$/);
        const steps = [...plan.builds, ...plan.verifications];
        const names = steps.map(({ name, recipe }) => `${recipe.namespace}/${name}`);
        assert.equal(new Set(names).size, names.length);
        assert.ok(texts.length >= names.length);
        for (const { name, recipe } of steps) {
          assert.match(name, /^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/);
          assert.ok(name.startsWith(recipe.module.slice(0, 8)));
        }
        const images = plan.builds.map(({ image }) => image);
        assert.equal(new Set(images).size, images.length);
        for (const image of images) {
          const reference = parseImageReference(image);
          assert.ok(!('fault' in reference), image);
          assert.match(reference.tag ?? '', /^\w[\w.-]{0,127}$/);
          tags += 1;
        }
      }),
      runs,
    );
    assert.ok(tags > runs.numRuns, `only ${tags} tags`);
  });
});

function yaml(objects: readonly object[]): string {
  return objects.map((object) => new Document(object, { aliasDuplicateObjects: false }).toString()).join('---\n');
}

function plain(text: string): string {
  return canonicalJson(JSON.parse(text));
}

function withContainerField(object: object, field: string, value: object): object {
  const copy = structuredClone(object) as { spec?: { moduleLoader?: { container: Record<string, object> } } };
  if (copy.spec?.moduleLoader !== undefined) copy.spec.moduleLoader.container[field] = value;
  return copy;
}

/** A comment at every key and at the end of each document. */
function commented(objects: readonly object[]): string {
  return objects
    .map((object) => {
      const document = new Document(object, { aliasDuplicateObjects: false });
      visit(document, {
        Pair: (_, pair) => {
          if (isNode(pair.key)) pair.key.commentBefore = ' why this is so';
        },
      });
      if (isMap(document.contents)) document.contents.comment = ' the end';
      return document.toString();
    })
    .join('---\n');
}

function isNode(value: unknown): value is { commentBefore?: string } {
  return typeof value === 'object' && value !== null;
}

/** All keys of all objects in the opposite order; lists keep theirs. */
function reversed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(reversed);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, field]) => [key, reversed(field)]),
  );
}
