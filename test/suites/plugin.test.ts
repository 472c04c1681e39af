/** The legacy exec plugin, which is what plain kubectl can run. */
import assert from 'node:assert/strict';
import { cpSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { functions } from '../../functions/registry.ts';
import { namesOf, parseObjects } from '../function/canonical-objects.ts';
import {
  configText,
  daemonSetText,
  kernels,
  kustomizationText,
  kustomizePackage,
  moduleText,
  resourceFiles,
} from '../function/example-package.ts';
import { type Outcome, requireWorkbench, type Workbench } from '../function/workbench.ts';
import { repositoryRoot, requireTool } from '../lab/tools.ts';

const pluginHome = join(repositoryRoot, 'kustomize', 'kubectl-plugin');
const brokenModule = moduleText.replace("'^5", "'[^5");

describe('the plugin for kubectl', function () {
  this.timeout(120_000);
  let bench: Workbench;

  before(function () {
    bench = requireWorkbench(this, 'kubectl');
  });

  after(() => bench?.remove());

  const build = (directory: string, home = pluginHome, env: Record<string, string> = {}): Outcome =>
    bench.run('kubectl', ['kustomize', '--enable-alpha-plugins', directory], {
      env: { ...env, KUSTOMIZE_PLUGIN_HOME: home },
    });
  const put = (files = resourceFiles): string => bench.put(kustomizePackage(undefined, files));

  it('is one and the same file for each function, where kustomize looks for its kind', () => {
    const texts = functions.map(({ kind }) =>
      readFileSync(join(pluginHome, 'kmmc.dev', 'v1alpha1', kind.toLowerCase(), kind), 'utf8'),
    );
    assert.equal(new Set(texts).size, 1);
    assert.equal(readdirSync(join(pluginHome, 'kmmc.dev', 'v1alpha1')).length, functions.length);
  });

  it('passes shellcheck', function () {
    const plugin = join(pluginHome, 'kmmc.dev', 'v1alpha1', 'compilemodules', 'CompileModules');
    const { code, stdout } = bench.run(requireTool(this, 'shellcheck'), [plugin]);
    assert.equal(code, 0, stdout);
  });

  it('lies elsewhere and finds kmmc-fn on PATH', () => {
    const home = join(bench.directory, 'plugins with blank');
    cpSync(pluginHome, home, { recursive: true });
    const { code, stdout, stderr } = build(put(), home);
    assert.equal(code, 0, stderr);
    assert.equal(namesOf(parseObjects(stdout), 'DaemonSet').length, kernels.length);
  });

  it('says so where there is no kmmc-fn', () => {
    const plugin = join(bench.directory, 'plugin');
    cpSync(join(pluginHome, 'kmmc.dev', 'v1alpha1', 'compilemodules', 'CompileModules'), plugin);
    const { code, stderr } = bench.run('/bin/sh', ['-c', 'PATH=/usr/bin:/bin; exec "$0" x', plugin]);
    assert.equal(code, 2);
    assert.match(stderr, /kmmc-fn was not found/);
  });

  it('its own output as input changes nothing', () => {
    const first = build(put()).stdout;
    const files = { 'all.yaml': first, 'inventory.yaml': resourceFiles['inventory.yaml'] ?? '' };
    assert.equal(build(put(files)).stdout, first);
  });

  it('base and overlay with namePrefix give each loader once', () => {
    const base = Object.entries(kustomizePackage(undefined)).map(([name, text]) => [`base/${name}`, text]);
    const directory = bench.put({
      ...Object.fromEntries(base),
      'overlay/kmmc.yaml': configText(),
      'overlay/kustomization.yaml': kustomizationText({
        resources: ['../base'],
        namePrefix: 'eu-',
        transformers: ['kmmc.yaml'],
      }),
    });
    const { code, stdout, stderr } = build(join(directory, 'overlay'));
    assert.equal(code, 0, stderr);
    const loaders = namesOf(parseObjects(stdout), 'DaemonSet');
    assert.equal(loaders.length, kernels.length);
    assert.ok(loaders.every((name) => name.startsWith('DaemonSet/eu-acme-')));
  });

  it("errors and a user's object of a generated name stop kubectl", () => {
    const broken = build(put({ ...resourceFiles, 'module.yaml': brokenModule }));
    assert.deepEqual([broken.code, broken.stdout], [1, '']);
    assert.match(broken.stderr, /error\[invalid-regexp\]/);
    const [name = ''] = namesOf(parseObjects(build(put()).stdout), 'DaemonSet');
    const clash = build(put({ ...resourceFiles, 'own.yaml': daemonSetText(name.slice('DaemonSet/'.length)) }));
    assert.deepEqual([clash.code, clash.stdout], [1, '']);
    assert.match(clash.stderr, /error\[name-clash\]/);
  });

  it('2 for a configuration that is missing, unreadable or wrong, with nothing on stdout', () => {
    const directory = bench.put({ 'kind.yaml': configText('CompileModule'), 'text.yaml': 'a: [' });
    writeFileSync(join(directory, 'latin1.yaml'), Buffer.from([0x6b, 0xe4, 0x0a]));
    for (const name of ['missing.yaml', 'kind.yaml', 'text.yaml', 'latin1.yaml', '.']) {
      const { code, stdout, stderr } = bench.run('kmmc-fn', [join(directory, name)], { input: moduleText });
      assert.deepEqual([code, stdout], [2, ''], name);
      assert.match(stderr, /^(error\[|kmmc: cannot read)/);
      assert.doesNotMatch(stderr, /\n {4}at /);
    }
  });

  it('ValidateModules with output None is a validator', () => {
    const files = (module: string): Record<string, string> => ({
      ...resourceFiles,
      'module.yaml': module,
      'kmmc.yaml': configText('ValidateModules', undefined, '{output: None}'),
      'kustomization.yaml': kustomizationText({ resources: Object.keys(resourceFiles), validators: ['kmmc.yaml'] }),
    });
    const { code, stdout, stderr } = build(bench.put(files(moduleText)));
    assert.equal(code, 0, stderr);
    assert.deepEqual(namesOf(parseObjects(stdout)), ['ConfigMap/settings', 'Module/acme']);
    assert.equal(build(bench.put(files(brokenModule))).code, 1);
  });

  it('needs an absolute KUSTOMIZE_PLUGIN_HOME, as the documentation says', () => {
    const directory = put();
    cpSync(pluginHome, join(bench.directory, 'relative'), { recursive: true });
    assert.equal(build(directory, 'relative').code, 1);
  });
});
