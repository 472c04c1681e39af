/** order-rollout on what other functions generated: the marks of compile-modules, and no other byte. */
import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Document } from 'yaml';
import { orderRollout } from '../../functions/order-rollout/order-rollout.ts';
import { read } from '../../src/1-read/read.ts';
import { emitYaml } from '../../src/7-write/emit-yaml.ts';
import { compile } from '../../src/compile.ts';
import { runFunction } from '../../src/function/run-function.ts';
import { toObject } from '../../src/model/generated.ts';
import { defaultSettings, type Settings } from '../../src/model/settings.ts';
import { repositoryRoot } from '../lab/tools.ts';
import { appliedObjects, type PlainObject, parseObjects } from './canonical-objects.ts';
import { configText } from './example-package.ts';
import { asItem, wrapped } from './resource-list.ts';

const tools = ['None', 'ArgoCD', 'Flux', 'Kpt'] as const;
type Tool = Settings['gitops'];
/** From no marks to each kind of them, from kind to kind, and back. */
const roads = [
  ['None', 'ArgoCD'],
  ['None', 'Flux'],
  ['None', 'Kpt'],
  ['ArgoCD', 'Flux'],
  ['Flux', 'Kpt'],
  ['Kpt', 'None'],
  ['Kpt', 'Kpt'],
] as const;

const folders = globSync(['functions/*/examples/*/input', 'fixtures/cases/*/*/input'], { cwd: repositoryRoot }).sort();

/** The objects of a package in the order of the stream, compiled for `gitops`; none where the package has errors. */
async function compiled(folder: string, gitops: Tool, more: Partial<Settings> = {}): Promise<readonly object[]> {
  const files = globSync('**/*.yaml', { cwd: join(repositoryRoot, folder) }).sort();
  const texts = files.map((file) => ({
    file,
    text: readFileSync(join(repositoryRoot, folder, file), 'utf8'),
    found: true,
  }));
  const { value: resources } = await read(texts);
  const config = resources.find(({ object }) => object.kind === 'CompileModules');
  const own = (config?.object['spec'] ?? {}) as Partial<Settings>;
  const settings = { ...defaultSettings, ...own, ...more, gitops };
  const { value } = await compile(resources, { settings });
  const kept = value.kept.filter(({ object }) => object !== config?.object).map(({ object }) => object);
  return [...kept, ...value.generated.map(toObject)];
}

type Style = 'our own' | 'another emitter' | 'flow' | 'JSON';

function listOf(objects: readonly object[], style: Style, gitops: Tool): string {
  const config = configText('OrderRollout', undefined, `{gitops: ${gitops}}`);
  switch (style) {
    case 'our own':
      return wrapped(objects.map((object) => asItem(emitYaml(object))).join(''), { config });
    case 'another emitter':
      return wrapped(objects.map((object) => asItem(new Document(object).toString({ lineWidth: 0 }), '  ')).join(''), {
        config,
      });
    case 'flow':
      return wrapped(objects.map((object) => asItem(`${JSON.stringify(object)}\n`)).join(''), { config });
    default: {
      const functionConfig = parseObjects(config)[0];
      return JSON.stringify({
        apiVersion: 'config.kubernetes.io/v1',
        kind: 'ResourceList',
        items: objects,
        functionConfig,
      });
    }
  }
}

/** The list that comes back, without its results. */
async function ordered(list: string): Promise<string> {
  const { output, exitCode } = await runFunction(list, [orderRollout]);
  assert.equal(exitCode, 0);
  return [...output].join('').replace(/^results:[\s\S]*/m, '');
}

/** Lines of `text` that are no line of `other`. */
function linesBeside(text: string, other: string): string[] {
  const known = new Set(other.split('\n'));
  return text.split('\n').filter((line) => !known.has(line));
}

const markLine =
  /^\s+(argocd\.argoproj\.io\/sync-(wave|options)|kustomize\.toolkit\.fluxcd\.io\/substitute|config\.kubernetes\.io\/depends-on): /;

describe('order-rollout', function () {
  this.timeout(60_000);

  for (const folder of folders)
    it(`answers as compile-modules does: ${folder}`, async () => {
      const packages = new Map<Tool, readonly object[]>();
      for (const tool of tools)
        packages.set(tool, await compiled(folder, tool, { verify: true, preflightJobs: 'Generate' }));
      for (const [from, to] of roads) {
        const list = listOf(packages.get(from) ?? [], 'our own', to);
        const result = await ordered(list);
        assert.deepEqual(applied(result), appliedObjects(packages.get(to) ?? []), `from ${from} to ${to}`);
        assert.equal(await ordered(result), result, 'a second run');
        const changed = [...linesBeside(result, list), ...linesBeside(list, result)];
        assert.deepEqual(
          changed.filter((line) => !markLine.test(line)),
          [],
        );
        if (from === to) assert.equal(result, list);
      }
    });

  const applied = (list: string): string[] => appliedObjects(itemsOf(list));

  const example = 'functions/compile-modules/examples/build-and-sign-ordered-for-argocd/input';

  for (const style of ['another emitter', 'flow', 'JSON'] as const)
    it(`reads and writes lists in any style: ${style}`, async () => {
      const plain = listOf(await compiled(example, 'None', { verify: true }), style, 'None');
      const marked = await ordered(listOf(itemsOf(plain), style, 'ArgoCD'));
      assert.deepEqual(applied(marked), appliedObjects(await compiled(example, 'ArgoCD', { verify: true })));
      assert.equal(await ordered(marked), marked);
    });

  it('takes away what it wrote, to the last byte', async () => {
    const plain = listOf(await compiled(example, 'None'), 'our own', 'None');
    for (const tool of ['ArgoCD', 'Flux', 'Kpt']) {
      const marked = await ordered(plain.replace('gitops: None', `gitops: ${tool}`));
      assert.notEqual(marked.replace(`gitops: ${tool}`, 'gitops: None'), plain);
      assert.equal(await ordered(marked.replace(`gitops: ${tool}`, 'gitops: None')), plain);
    }
  });

  it('leaves alone what nobody of kmmc generated, whatever marks it has', async () => {
    const own = `apiVersion: batch/v1
kind: Job
metadata:
  name: mine
  labels: {app.kubernetes.io/component: build, app.kubernetes.io/managed-by: kmmc}
  annotations:
    argocd.argoproj.io/sync-wave: '7'   # ours
    config.kubernetes.io/depends-on: batch/namespaces/a/Job/b
spec: {template: {}}
`;
    for (const tool of tools) {
      const list = wrapped(asItem(own), { config: configText('OrderRollout', undefined, `{gitops: ${tool}}`) });
      assert.equal(await ordered(list), list);
    }
  });

  it('keeps comments, quotes and carriage returns beside what it changes', async () => {
    const imageStream = `apiVersion: image.openshift.io/v1
kind: "ImageStream"   # a stream
# what follows is metadata
metadata:   # of the stream
    annotations:
        # who made it
        'kmmc.dev/owner': "kmmc.dev/Shared/drivers/image-stream-nic" # kmmc
        argocd.argoproj.io/sync-wave: '7' # too early
        kustomize.toolkit.fluxcd.io/substitute: >-
            disabled
        example.com/note: |
            several
            lines
        internal.config.kubernetes.io/path: 'a.yaml'
    name: nic

    namespace: drivers
spec: {lookupPolicy: {local: true}}
`;
    const expected = imageStream.replace("'7'", '"10"').replace(/ +kustomize.*\n +disabled\n/, '');
    for (const newline of ['\n', '\r\n']) {
      const written = (text: string): string =>
        wrapped(asItem(text), { config: configText('OrderRollout', undefined, '{gitops: ArgoCD}') }).replaceAll(
          '\n',
          newline,
        );
      assert.equal(await ordered(written(imageStream)), written(expected));
      const bare = imageStream.replace(/ +argocd.*\n/, '').replace(/ +kustomize.*\n +disabled\n/, '');
      const added = bare.replace(/( +lines\n)/, '$1        argocd.argoproj.io/sync-wave: "10"\n');
      assert.equal(await ordered(written(bare)), written(added));
    }
  });

  it('warns of variables that Flux would replace', async () => {
    const { diagnostics } = await runFunction(listOf(await compiled(example, 'None'), 'our own', 'Flux'), [
      orderRollout,
    ]);
    assert.deepEqual([...new Set(diagnostics.map(({ code }) => code))], ['flux-substitutes-variables']);
  });
});

function itemsOf(list: string): PlainObject[] {
  return parseObjects(list);
}
