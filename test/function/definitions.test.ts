/** What is said about a function – definition, README, ready-made settings – is what it does. */
import assert from 'node:assert/strict';
import { existsSync, globSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parse } from 'yaml';
import { functions } from '../../functions/registry.ts';
import { settingsOf } from '../../src/2-validate/setting-names.ts';
import { repositoryRoot } from '../lab/tools.ts';
import { namesOf, parseObjects } from './canonical-objects.ts';
import { kernels, kustomizationText, resourceFiles } from './example-package.ts';
import { requireWorkbench, type Workbench } from './workbench.ts';

interface Schema {
  enum?: string[];
  default?: unknown;
  properties?: Record<string, Schema>;
}

const read = (path: string): string => readFileSync(join(repositoryRoot, path), 'utf8');
const allSettings = JSON.parse(read('schemas/settings.schema.json')).definitions.Settings.properties as Record<
  string,
  Schema
>;
const configs = globSync('kustomize/function-config/*.yaml', { cwd: repositoryRoot }).sort();

for (const { name, kind } of functions) {
  describe(`the definition of ${name}`, () => {
    const definition = parse(read(`functions/${name}/function.yaml`));
    const [version] = definition.spec.versions;
    const schema = version.schema.openAPIV3Schema as { properties: Record<string, Schema> };
    const settings = Object.fromEntries(Object.entries(allSettings).filter(([one]) => settingsOf(kind).includes(one)));

    it('names the kind, and says that a second run changes nothing', () => {
      assert.deepEqual(
        [definition.kind, definition.spec.group, definition.spec.names.kind],
        ['KRMFunctionDefinition', 'kmmc.dev', kind],
      );
      assert.equal(version.idempotent, true);
      assert.deepEqual(schema.properties['kind']?.enum, [kind]);
    });

    it('has every setting with its values and default', () => {
      const stated = schema.properties['spec']?.properties ?? {};
      assert.deepEqual(Object.keys(stated), Object.keys(settings));
      for (const [setting, { enum: values, default: fallback }] of Object.entries(settings)) {
        assert.deepEqual([stated[setting]?.enum, stated[setting]?.default], [values, fallback], setting);
      }
    });

    it('lists every example', () => {
      const folder = `functions/${name}/examples`;
      const examples = readdirSync(join(repositoryRoot, folder)).sort();
      assert.deepEqual(
        version.examples,
        examples.map((example) => `${folder}/${example}`),
      );
      for (const example of examples)
        assert.ok(read(`functions/${name}/README.md`).includes(`(examples/${example}/README.md)`));
      assert.ok(existsSync(join(repositoryRoot, version.usage)));
    });

    it('and its README has every setting with its default', () => {
      const rows = new Map(
        [...read(`functions/${name}/README.md`).matchAll(/^\| `(\w+)` \| (.*?) \| (.*) \|$/gm)].map(
          ([, setting = '', fallback, meaning]) => [setting, { fallback, meaning }],
        ),
      );
      assert.deepEqual([...rows.keys()], Object.keys(settings));
      for (const [setting, { enum: values = [], default: fallback }] of Object.entries(settings)) {
        const row = rows.get(setting);
        if (fallback !== undefined) assert.equal(row?.fallback, fallback === '' ? 'empty' : `\`${String(fallback)}\``);
        for (const value of values)
          assert.ok(`${row?.fallback} ${row?.meaning}`.includes(`\`${value}\``), `${setting}: ${value}`);
      }
    });
  });
}

describe('ready-made settings', function () {
  this.timeout(60_000);
  let bench: Workbench;

  before(function () {
    bench = requireWorkbench(this, 'kustomize');
  });

  after(() => bench?.remove());

  it('exist for each function, as exec and as container', () => {
    assert.deepEqual(
      configs.map((path) => basename(path)),
      functions.flatMap(({ name }) => [`${name}-container.yaml`, `${name}.yaml`]).sort(),
    );
  });

  for (const path of configs) {
    it(`${path} works as it is`, () => {
      const list = /validate|check/.test(path) ? 'validators' : 'transformers';
      const kustomization = kustomizationText({ resources: Object.keys(resourceFiles), [list]: ['config.yaml'] });
      const directory = bench.put({ ...resourceFiles, 'config.yaml': read(path), 'kustomization.yaml': kustomization });
      const words = path.includes('container') ? [] : ['--enable-exec'];
      const { code, stdout, stderr } = bench.run('kustomize', ['build', '--enable-alpha-plugins', ...words, directory]);
      assert.equal(code, 0, stderr);
      const loaders = namesOf(parseObjects(stdout), 'DaemonSet');
      const expands = !/validate|check|order|boot|patch/.test(path);
      assert.equal(loaders.length, expands ? kernels.length : 0);
      if (path.includes('container')) assert.match(bench.dockerCalls().at(-1) ?? '', /kmmc-fn/);
    });
  }
});
