/** Every function as a `KptFunc`, under the own runner of the npm package kpt-functions. */
import assert from 'node:assert/strict';
import type { KptFunc, KubernetesObject } from 'kpt-functions';
import { parse, parseAllDocuments } from 'yaml';
import { functions } from '../../functions/registry.ts';
import {
  checkPreflightFunction,
  compile,
  compileModulesFunction,
  expandBootModulesFunction,
  expandModulesFunction,
  orderRolloutFunction,
  patchOutputFunction,
  validateModulesFunction,
} from '../../src/index.ts';
import { appliedObjects, type PlainObject } from '../function/canonical-objects.ts';
import { configText, inventoryText, kernels, moduleText } from '../function/example-package.ts';
import { exampleFiles, resourceList } from '../function/resource-list.ts';
import { type Outcome, openWorkbench, type Workbench } from '../function/workbench.ts';
import { repositoryRoot } from '../lab/tools.ts';

const broken = { ...exampleFiles, 'module.yaml': moduleText.replace("'^5", "'[^5") };

interface Output {
  items: PlainObject[];
  results?: {
    severity: string;
    message: string;
    tags: Record<string, string>;
    field?: { path: string };
    file?: { path: string };
  }[];
}

describe('the runner of kpt-functions', function () {
  this.timeout(60_000);
  let bench: Workbench;

  before(() => {
    bench = openWorkbench();
  });

  after(() => bench.remove());

  const run = (name: string, input: string, words: readonly string[] = []): Outcome => {
    const source = `import { run } from 'kpt-functions';
      import { ${name} } from './src/index.ts';
      await run(${name});`;
    const flags = ['--no-warnings', '--input-type=module', '--eval', source, '--', 'FUNC', ...words];
    return bench.run(process.execPath, flags, { cwd: repositoryRoot, input });
  };

  it('knows every function', () => {
    const all: readonly KptFunc[] = [
      ...[validateModulesFunction, expandModulesFunction, expandBootModulesFunction],
      ...[patchOutputFunction, checkPreflightFunction, orderRolloutFunction, compileModulesFunction],
    ];
    assert.equal(all.length, functions.length);
    for (const one of all) assert.match(one.usage, /^[A-Z].*\.\n/);
  });

  for (const [name, kind] of [
    ['compileModulesFunction', 'CompileModules'],
    ['expandModulesFunction', 'ExpandModules'],
  ] as const) {
    it(`${name} gives the same objects as the library`, async () => {
      const { code, stdout, stderr } = run(name, resourceList(exampleFiles, { config: configText(kind) }));
      assert.equal(code, 0, stderr);
      const inputs = Object.entries(exampleFiles).map(([file, text]) => ({ file, text }));
      const { kept, generated } = await compile(inputs);
      assert.deepEqual(appliedObjects((parse(stdout) as Output).items), appliedObjects([...kept, ...generated]));
    });
  }

  it('orderRolloutFunction marks what another function generated, in its place', async () => {
    const inputs = Object.entries(exampleFiles).map(([file, text]) => ({ file, text }));
    const [plain, marked] = await Promise.all(
      (['None', 'ArgoCD'] as const).map((gitops) => compile(inputs, { settings: { gitops } })),
    );
    const items = [...(plain?.kept ?? []), ...(plain?.generated ?? [])];
    const functionConfig = parse(configText('OrderRollout', undefined, '{gitops: ArgoCD}'));
    const list = { apiVersion: 'config.kubernetes.io/v1', kind: 'ResourceList', items, functionConfig };
    const { code, stdout, stderr } = run('orderRolloutFunction', JSON.stringify(list));
    assert.equal(code, 0, stderr);
    const expected = [...(marked?.kept ?? []), ...(marked?.generated ?? [])];
    assert.deepEqual(appliedObjects((parse(stdout) as Output).items), appliedObjects(expected));
  });

  for (const [name, kind] of [
    ['validateModulesFunction', 'ValidateModules'],
    ['checkPreflightFunction', 'CheckPreflight'],
  ] as const) {
    it(`${name} changes nothing`, () => {
      const { code, stdout } = run(name, resourceList(exampleFiles, { config: configText(kind) }));
      assert.equal(code, 0);
      const given = Object.values(exampleFiles).flatMap((text) => parseAllDocuments(text).map((one) => one.toJS()));
      assert.deepEqual(appliedObjects((parse(stdout) as Output).items), appliedObjects(given));
    });
  }

  it('a second run over its own output changes nothing', () => {
    const first = run('compileModulesFunction', resourceList(exampleFiles)).stdout;
    const again = run('compileModulesFunction', `${first}functionConfig:\n${configText().replace(/^/gm, '  ')}\n`);
    assert.equal(again.code, 0, again.stderr);
    assert.equal(again.stdout, first);
  });

  it('reports results with code, field and file, and exits with 1 on errors', () => {
    const { code, stdout } = run('compileModulesFunction', resourceList(broken));
    assert.equal(code, 1);
    const result = (parse(stdout) as Output).results?.find(({ severity }) => severity === 'error');
    assert.equal(result?.tags['code'], 'invalid-regexp');
    assert.equal(result?.field?.path, 'spec.moduleLoader.container.kernelMappings[0].regexp');
    assert.equal(result?.file?.path, 'module.yaml');
  });

  it('reports a wrong functionConfig, and leaves the objects alone', () => {
    const config = configText('CompileModules', undefined, '{loader: Insmod}');
    const { code, stdout } = run('compileModulesFunction', resourceList(exampleFiles, { config }));
    assert.equal(code, 1);
    assert.equal((parse(stdout) as Output).items.length, Object.keys(exampleFiles).length);
  });

  it('prints the usage for --help', () => {
    const { code, stdout } = run('compileModulesFunction', '', ['--help']);
    assert.equal(code, 0);
    assert.match(stdout, /one loader per kernel/);
  });

  it('works on Configs that a program made itself', async () => {
    const { Configs } = await importQuietly();
    const objects = Object.values(exampleFiles).map((text) => parse(text) as KubernetesObject);
    const configs = new Configs(objects);
    const ofKind = (kind: string): KubernetesObject[] => configs.getAll().filter((one) => one.kind === kind);
    await compileModulesFunction(configs);
    assert.equal(ofKind('DaemonSet').length, kernels.length);
    configs.delete(...ofKind('KernelInventory'));
    configs.insert(parse(inventoryText([kernels[0]])) as KubernetesObject);
    await compileModulesFunction(configs);
    assert.equal(ofKind('DaemonSet').length, 1);
  });

  it('is in the built library too', () => {
    const source = `import { compileModulesFunction } from 'kmmc';
      console.log(typeof compileModulesFunction, compileModulesFunction.usage.length > 0);`;
    const words = ['--input-type=module', '--eval', source];
    const { stdout } = bench.run(process.execPath, words, { cwd: repositoryRoot });
    assert.equal(stdout, 'function true\n');
  });
});

/** The package replaces the global console when it is imported. */
async function importQuietly(): Promise<typeof import('kpt-functions')> {
  const { console } = globalThis;
  const imported = await import('kpt-functions');
  globalThis.console = console;
  return imported;
}
