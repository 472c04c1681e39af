/** What must hold for every package. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { emitYaml } from '../../src/7-write/emit-yaml.ts';
import { compileTexts } from '../../src/compile-texts.ts';
import type { KubernetesObject } from '../../src/model/resource.ts';
import { documents, type RandomPackage, randomPackage } from './random-package.ts';

async function compileDocuments(texts: readonly string[], settings: { loader?: 'Worker' } = {}) {
  return compileTexts([{ file: 'package.yaml', text: texts.join('\n---\n') }], { settings });
}

function yaml(objects: readonly KubernetesObject[]): string {
  return objects.map((object) => emitYaml(object)).join('---\n');
}

function isLoader({ kind, metadata }: KubernetesObject): boolean {
  return kind === 'DaemonSet' && metadata?.labels?.['app.kubernetes.io/component'] === 'module-loader';
}

interface Loader {
  readonly name: string;
  readonly module: string;
  readonly nodeSelector: Readonly<Record<string, string>>;
}

function loaders(objects: readonly KubernetesObject[]): readonly Loader[] {
  return objects.filter(isLoader).map((object) => {
    const spec = object['spec'] as { template: { spec: { nodeSelector: Record<string, string> } } };
    return {
      name: object.metadata?.name ?? '',
      module: object.metadata?.annotations?.['kmmc.dev/owner'] ?? '',
      nodeSelector: spec.template.spec.nodeSelector,
    };
  });
}

/** The labels that a node of a pool carries on a cluster with Node Feature Discovery. */
function nodeLabels(pool: RandomPackage['pools'][number]): Readonly<Record<string, string>> {
  const label = pool.kernel.replace(/[^A-Za-z0-9._-]/g, '_').replace(/^[-_.]+|[-_.]+$/g, '');
  return {
    ...pool.labels,
    'kubernetes.io/arch': pool.architecture,
    'feature.node.kubernetes.io/kernel-version.full': label,
  };
}

describe('every package', () => {
  const runs = { numRuns: 150 };

  it('compiles without an error, or says which', async () => {
    let compiled = 0;
    await fc.assert(
      fc.asyncProperty(randomPackage, async (one) => {
        const { failed, generated, diagnostics } = await compileDocuments(documents(one));
        if (failed) assert.ok(diagnostics.some(({ severity }) => severity === 'error') && generated.length === 0);
        else compiled += 1;
      }),
      runs,
    );
    assert.ok(compiled > runs.numRuns / 2, `only ${compiled} packages compiled`);
  });

  it('gives the same bytes in whatever order its documents come', async () => {
    const shuffled = randomPackage.chain((one) => {
      const texts = documents(one);
      return fc.record({
        texts: fc.constant(texts),
        other: fc.shuffledSubarray([...texts], { minLength: texts.length }),
      });
    });
    await fc.assert(
      fc.asyncProperty(shuffled, async ({ texts, other }) => {
        const [first, second] = [await compileDocuments(texts), await compileDocuments(other)];
        assert.equal(yaml(second.generated), yaml(first.generated));
        assert.equal(second.failed, first.failed);
      }),
      runs,
    );
  });

  it('is not changed by a second run over its own output', async () => {
    await fc.assert(
      fc.asyncProperty(randomPackage, async (one) => {
        const texts = documents(one);
        const first = await compileDocuments(texts);
        const second = await compileDocuments([...texts, ...first.generated.map((object) => emitYaml(object))]);
        assert.equal(yaml(second.generated), yaml(first.generated));
        assert.equal(second.kept.length, first.kept.length);
      }),
      runs,
    );
  });

  it('has names and labels that Kubernetes accepts, and no two objects of one name', async () => {
    await fc.assert(
      fc.asyncProperty(randomPackage, async (one) => {
        const { generated } = await compileDocuments(documents(one));
        const names = generated.map(({ kind, metadata }) => `${kind} ${metadata?.namespace} ${metadata?.name}`);
        assert.equal(new Set(names).size, names.length);
        for (const object of generated) {
          assert.match(object.metadata?.name ?? '', /^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/);
          assert.doesNotMatch(JSON.stringify(object), /generateName|finalizers|ownerReferences/);
          const template = (object['spec'] as { template?: { metadata: { labels: object } } } | undefined)?.template;
          for (const value of Object.values({ ...object.metadata?.labels, ...template?.metadata.labels })) {
            assert.match(String(value), /^(?:[A-Za-z0-9](?:[A-Za-z0-9._-]{0,61}[A-Za-z0-9])?)?$/);
          }
        }
      }),
      runs,
    );
  });

  it('gives each node at most one loader of a Module', async () => {
    await fc.assert(
      fc.asyncProperty(randomPackage, async (one) => {
        const { generated } = await compileDocuments(documents(one));
        for (const pool of one.pools) {
          const labels = nodeLabels(pool);
          const here = loaders(generated).filter(({ nodeSelector }) =>
            Object.entries(nodeSelector).every(([key, value]) => labels[key] === value),
          );
          assert.equal(new Set(here.map(({ module }) => module)).size, here.length);
        }
      }),
      runs,
    );
  });

  it('gives each selected node whose kernel has a mapping exactly one loader', async () => {
    let served = 0;
    await fc.assert(
      fc.asyncProperty(randomPackage, async (one) => {
        const { generated, failed } = await compileDocuments(documents(one));
        if (failed) return;
        for (const module of one.modules) {
          for (const pool of one.pools) {
            const labels = nodeLabels(pool);
            const selected = Object.entries(module.selector).every(([key, value]) => labels[key] === value);
            const literal = module.mappings.some((mapping) => mapping.literal === pool.kernel);
            const catchAll = module.mappings.some((mapping) => mapping.regexp === '^.+$');
            if (!selected || !(literal || catchAll) || module.features.includes('noLoader')) continue;
            const here = loaders(generated).filter(
              (loader) =>
                loader.module.endsWith(`/${module.namespace}/${module.name}`) &&
                Object.entries(loader.nodeSelector).every(([key, value]) => labels[key] === value),
            );
            assert.equal(here.length, 1);
            served += 1;
          }
        }
      }),
      runs,
    );
    assert.ok(served > 20, `only ${served} nodes were served`);
  });

  it('has stable selectors: one label, the name of the loader', async () => {
    await fc.assert(
      fc.asyncProperty(randomPackage, fc.boolean(), async (one, worker) => {
        const { generated } = await compileDocuments(documents(one), worker ? { loader: 'Worker' } : {});
        for (const object of generated.filter(isLoader)) {
          const { selector, template } = object['spec'] as {
            selector: object;
            template: { metadata: { labels: object } };
          };
          const label = { 'kmmc.dev/loader': object.metadata?.name };
          assert.deepEqual(selector, { matchLabels: label });
          assert.deepEqual({ ...template.metadata.labels, ...label }, template.metadata.labels);
        }
      }),
      runs,
    );
  });
});
