/** The same package gives the same objects by every road. */
import assert from 'node:assert/strict';
import { globSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { compile } from '../../src/index.ts';
import type { Settings } from '../../src/model/settings.ts';
import { appliedObjects, namesOf, parseObjects } from '../function/canonical-objects.ts';
import {
  asContainer,
  asExec,
  configText,
  kptContainer,
  kptExec,
  kptPackage,
  kustomizePackage,
  resourceFiles,
} from '../function/example-package.ts';
import { openWorkbench, readFiles, type Workbench } from '../function/workbench.ts';
import { repositoryRoot, requireTool } from '../lab/tools.ts';

const pluginHome = join(repositoryRoot, 'kustomize', 'kubectl-plugin');
const isResourceFile = (name: string): boolean =>
  /\.ya?ml$/.test(name) && !/kustomization|kmmc\.yaml|^config\.yaml$/i.test(name);

interface Example {
  readonly files: Readonly<Record<string, string>>;
  /** Its own settings, as each road gets them. */
  readonly settings: Partial<Settings>;
}

/** Inputs of the examples that lie in one folder, beside the package of these tests. */
const examples: Readonly<Record<string, Example>> = {
  'the small package': { files: resourceFiles, settings: {} },
  ...Object.fromEntries(
    globSync('functions/compile-modules/examples/*/input', { cwd: repositoryRoot })
      .sort()
      .map((folder) => [folder, exampleOf(readFiles(join(repositoryRoot, folder)))] as const)
      .filter(([, { files }]) => !Object.keys(files).some((name) => name.includes('/') || !isResourceFile(name))),
  ),
};

function exampleOf({ 'kmmc.yaml': config, ...files }: Record<string, string>): Example {
  const settings = config === undefined ? {} : (parse(config) as { spec: Partial<Settings> }).spec;
  return { files, settings };
}

for (const [example, { files, settings }] of Object.entries(examples)) {
  const spec = JSON.stringify(settings);
  const withSettings = { ...files, 'kmmc.yaml': configText('CompileModules', undefined, spec) };
  describe(`every road, ${example}`, function () {
    this.timeout(120_000);
    let bench: Workbench;
    let expected: string[];

    before(async () => {
      bench = openWorkbench();
      const inputs = Object.entries(files).map(([file, text]) => ({ file, text }));
      const { kept, generated, failed } = await compile(inputs, { settings });
      assert.equal(failed, false);
      expected = appliedObjects([...kept, ...generated]);
    });

    after(() => bench.remove());

    const build = (program: string, words: readonly string[], how?: string, env: Record<string, string> = {}): void => {
      const directory = bench.put(kustomizePackage(how, files, spec));
      const { code, stdout, stderr } = bench.run(program, [...words, directory], { env });
      assert.equal(code, 0, stderr);
      assert.deepEqual(appliedObjects(parseObjects(stdout)), expected);
    };

    const render = (runner: string, words: readonly string[]): void => {
      const directory = bench.put(kptPackage(runner, files, spec));
      const { code, stderr } = bench.run('kpt', ['fn', 'render', ...words, directory]);
      assert.equal(code, 0, stderr);
      const texts = Object.entries(readFiles(directory)).filter(([name]) => name.endsWith('.yaml'));
      assert.deepEqual(appliedObjects(texts.flatMap(([, text]) => parseObjects(text))), expected);
    };

    it('library: generates what loads', () => {
      const objects = expected.map((text) => JSON.parse(text));
      assert.notEqual(namesOf(objects, 'DaemonSet').length + namesOf(objects, 'MachineConfig').length, 0);
    });

    it('kmmc render', () => {
      const { code, stdout, stderr } = bench.run('kmmc', ['render', bench.put(withSettings)]);
      assert.equal(code, 0, stderr);
      assert.deepEqual(appliedObjects(parseObjects(stdout)), expected);
    });

    it('kmmc render, of its own output and the inventory', () => {
      const directory = bench.put(withSettings);
      const first = bench.run('kmmc', ['render', directory]).stdout;
      const steering = Object.entries(withSettings).filter(([, text]) =>
        /^kind: (KernelInventory|ModuleRollout|ModuleRevision|Node|List|CompileModules)$/m.test(text),
      );
      const again = bench.run('kmmc', [
        'render',
        bench.put({ ...Object.fromEntries(steering), 'rendered.yaml': first }),
      ]);
      assert.equal(again.code, 0, again.stderr);
      assert.deepEqual(appliedObjects(parseObjects(again.stdout)), expected);
    });

    it('kmmc render -o DIR, printed by kustomize', function () {
      requireTool(this, 'kustomize');
      const output = join(bench.directory, 'rendered');
      const { code, stderr } = bench.run('kmmc', ['render', bench.put(withSettings), '-o', output]);
      assert.equal(code, 0, stderr);
      const built = bench.run('kustomize', ['build', output]);
      assert.equal(built.code, 0, built.stderr);
      assert.deepEqual(appliedObjects(parseObjects(built.stdout)), expected);
    });

    it('kustomize, exec function', function () {
      requireTool(this, 'kustomize');
      build('kustomize', ['build', '--enable-alpha-plugins', '--enable-exec'], asExec);
    });

    it('kustomize, container function', function () {
      requireTool(this, 'kustomize');
      build('kustomize', ['build', '--enable-alpha-plugins'], asContainer);
      const call = bench.dockerCalls().at(-1) ?? '';
      assert.match(call, /^run .*--network none .*--user nobody .*registry\.example\.com\/kmmc-fn:1\.0\.0$/);
    });

    it('kubectl kustomize, container function', function () {
      requireTool(this, 'kubectl');
      build('kubectl', ['kustomize', '--enable-alpha-plugins'], asContainer);
    });

    it('kubectl kustomize, legacy plugin of the clone', function () {
      requireTool(this, 'kubectl');
      const words = ['kustomize', '--enable-alpha-plugins'];
      build('kubectl', words, undefined, { KUSTOMIZE_PLUGIN_HOME: pluginHome });
    });

    it('kpt, exec function', function () {
      requireTool(this, 'kpt');
      render(kptExec, ['--allow-exec']);
    });

    it('kpt, container function', function () {
      requireTool(this, 'kpt');
      render(kptContainer, []);
      assert.ok(bench.dockerCalls().some((call) => /^run .*registry\.example\.com\/kmmc-fn:1\.0\.0$/.test(call)));
    });
  });
}
