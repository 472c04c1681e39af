/** What the function does to real kpt packages: in place, again, and to files that are none of its business. */
import assert from 'node:assert/strict';
import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { namesOf, parseObjects } from '../function/canonical-objects.ts';
import {
  configText,
  daemonSetText,
  inventoryText,
  kernels,
  kptExec,
  kptfileText,
  kptPackage,
  moduleText,
  otherText,
  resourceFiles,
} from '../function/example-package.ts';
import { type Outcome, readFiles, requireWorkbench, type Workbench } from '../function/workbench.ts';
import { repositoryRoot } from '../lab/tools.ts';

describe('kpt', function () {
  this.timeout(120_000);
  let bench: Workbench;

  before(function () {
    bench = requireWorkbench(this, 'kpt');
  });

  after(() => bench?.remove());

  const tryRender = (directory: string, ...words: string[]): Outcome =>
    bench.run('kpt', ['fn', 'render', '--allow-exec', ...words, directory]);

  /** Renders in place and returns the files. */
  const rendered = (directory: string): Record<string, string> => {
    const { code, stderr } = tryRender(directory);
    assert.equal(code, 0, stderr);
    return readFiles(directory);
  };

  const generated = (files: Readonly<Record<string, string>>): string[] =>
    Object.keys(files).filter((name) => /(^|\/)kmmc_/.test(name));

  it('writes one file per Module and one per namespace, beside the Module', () => {
    const { 'module.yaml': module = '', ...others } = resourceFiles;
    const files = rendered(bench.put(kptPackage(kptExec, { ...others, 'gpu/module.yaml': module })));
    assert.deepEqual(generated(files), ['gpu/kmmc_drivers.yaml', 'gpu/kmmc_drivers_acme.yaml']);
    assert.deepEqual(namesOf(parseObjects(files['gpu/kmmc_drivers_acme.yaml'] ?? '')).length, kernels.length);
  });

  it('rendering again changes nothing', () => {
    const directory = bench.put(kptPackage());
    const first = rendered(directory);
    assert.deepEqual(rendered(directory), first);
    assert.deepEqual(rendered(directory), first);
  });

  it('renders the same after all generated files were deleted', () => {
    const directory = bench.put(kptPackage());
    const first = rendered(directory);
    for (const name of generated(first)) rmSync(join(directory, name));
    assert.deepEqual(rendered(directory), first);
  });

  it('a kernel that left the inventory leaves the package', () => {
    const directory = bench.put(kptPackage());
    rendered(directory);
    writeFileSync(join(directory, 'inventory.yaml'), inventoryText([kernels[1]]));
    const objects = parseObjects(rendered(directory)['kmmc_drivers_acme.yaml'] ?? '');
    assert.deepEqual(
      objects.map(({ metadata }) => metadata.annotations?.['kmmc.dev/kernel']),
      [kernels[1]],
    );
  });

  it('with a deleted Module go its generated files; those of another Module stay', () => {
    const second = moduleText.replaceAll('acme', 'other').replaceAll('example.com/other', 'example.com/acme');
    const directory = bench.put(kptPackage(kptExec, { ...resourceFiles, 'second.yaml': second }));
    const first = rendered(directory);
    assert.deepEqual(generated(first), ['kmmc_drivers.yaml', 'kmmc_drivers_acme.yaml', 'kmmc_drivers_other.yaml']);
    rmSync(join(directory, 'module.yaml'));
    assert.deepEqual(generated(rendered(directory)), ['kmmc_drivers.yaml', 'kmmc_drivers_other.yaml']);
    rmSync(join(directory, 'second.yaml'));
    assert.deepEqual(generated(rendered(directory)), []);
  });

  it('kmmc render of what kpt wrote gives the same as of the package before', () => {
    const directory = bench.put(kptPackage());
    const before = bench.run('kmmc', ['render', '--generated', directory]).stdout;
    rendered(directory);
    assert.equal(bench.run('kmmc', ['render', '--generated', directory]).stdout, before);
    rmSync(join(directory, 'module.yaml'));
    const { code, stdout } = bench.run('kmmc', ['render', directory]);
    assert.equal(code, 0);
    assert.deepEqual(namesOf(parseObjects(stdout)), ['ConfigMap/settings']);
  });

  it('functions one after the other do not get into the way of each other', () => {
    const all = ['CompileModules', 'ExpandModules', 'CheckPreflight', 'OrderRollout', 'ValidateModules'];
    const configs = all.map((kind) => [
      `${kind}.yaml`,
      configText(kind).replace('name: kmmc', `name: ${kind.toLowerCase()}`),
    ]);
    const steps = all.map((kind) => `  - exec: kmmc-fn\n    configPath: ${kind}.yaml\n`).join('');
    const kptfile = kptfileText(kptExec).replace(/ {2}- exec[\s\S]*/, steps);
    const directory = bench.put({ ...resourceFiles, ...Object.fromEntries(configs), Kptfile: kptfile });
    const first = rendered(directory);
    const alone = rendered(bench.put(kptPackage()));
    for (const name of generated(alone)) assert.equal(first[name], alone[name]);
    assert.deepEqual(rendered(directory), first);
  });

  it('a generated object that somebody edited or moved is put right', () => {
    const directory = bench.put(kptPackage());
    const first = rendered(directory);
    const text = first['kmmc_drivers_acme.yaml'] ?? '';
    rmSync(join(directory, 'kmmc_drivers_acme.yaml'));
    writeFileSync(join(directory, 'moved.yaml'), text.replaceAll('registry.example.com', 'elsewhere.example.com'));
    assert.deepEqual(rendered(directory), first);
  });

  it("a user's DaemonSet of a generated name is an error, and the package stays as it was", () => {
    const first = rendered(bench.put(kptPackage()));
    const [name = ''] = namesOf(parseObjects(first['kmmc_drivers_acme.yaml'] ?? ''));
    const own = daemonSetText(name.slice('DaemonSet/'.length));
    const files = kptPackage(kptExec, { ...resourceFiles, 'own.yaml': own });
    const directory = bench.put(files);
    const { code, stderr } = tryRender(directory);
    assert.equal(code, 1);
    assert.match(stderr, /name-clash/);
    const { Kptfile: _before, ...before } = files;
    const { Kptfile: _after, ...after } = readFiles(directory);
    assert.deepEqual(after, before);
  });

  it("a user's file of a generated file's name is left alone", () => {
    const directory = bench.put(
      kptPackage(kptExec, { ...resourceFiles, 'kmmc_drivers_acme.yaml': daemonSetText('mine') }),
    );
    const files = rendered(directory);
    assert.equal(files['kmmc_drivers_acme.yaml'], daemonSetText('mine'));
    assert.deepEqual(generated(files), ['kmmc_drivers.yaml', 'kmmc_drivers_acme-2.yaml', 'kmmc_drivers_acme.yaml']);
    assert.deepEqual(rendered(directory), files);
  });

  it('shows results with their object and field, and stores them with their tags', () => {
    const files = { ...resourceFiles, 'module.yaml': moduleText.replace("'^5", "'[^5") };
    const results = join(bench.directory, 'results');
    const { code, stderr } = tryRender(bench.put(kptPackage(kptExec, files)), '--results-dir', results);
    assert.equal(code, 1);
    assert.match(
      stderr,
      /\[error\] kmm\.sigs\.x-k8s\.io\/v1beta1\/Module\/drivers\/acme spec\.moduleLoader\.container/,
    );
    const stored = parse(readFileSync(join(results, 'results.yaml'), 'utf8'));
    const result = stored.items[0].results.find((one: { severity: string }) => one.severity === 'error');
    assert.equal(result.tags.code, 'invalid-regexp');
    assert.equal(result.tags.line, '15');
    assert.equal(result.file.path, 'module.yaml');
  });

  it('takes settings from a configMap of the Kptfile', () => {
    const kptfile = kptfileText(kptExec).replace(
      'configPath: kmmc.yaml',
      'configMap: {function: compile-modules, namespaces: Generate}',
    );
    const files = rendered(bench.put({ ...resourceFiles, Kptfile: kptfile }));
    assert.ok(namesOf(parseObjects(files['kmmc_drivers.yaml'] ?? '')).includes('Namespace/drivers'));
  });

  it('works in a package below a package', () => {
    const outer = { 'other.yaml': otherText, Kptfile: kptfileText(kptExec).replace(/pipeline:[\s\S]*/, '') };
    const inner = Object.entries(kptPackage()).map(([name, text]) => [`drivers/${name}`, text]);
    const files = rendered(bench.put({ ...outer, ...Object.fromEntries(inner) }));
    assert.deepEqual(generated(files), ['drivers/kmmc_drivers.yaml', 'drivers/kmmc_drivers_acme.yaml']);
  });

  it('is a validator as it is', () => {
    const kptfile = kptfileText(kptExec).replace('mutators:', 'validators:');
    const files = { ...resourceFiles, 'kmmc.yaml': configText('ValidateModules'), Kptfile: kptfile };
    const { Kptfile: _kptfile, ...after } = rendered(bench.put(files));
    const { Kptfile: _given, ...before } = files;
    assert.deepEqual(after, before);
    const broken = { ...files, 'module.yaml': moduleText.replace("'^5", "'[^5") };
    assert.equal(tryRender(bench.put(broken)).code, 1);
  });

  describe('a package written in every way that people write files', () => {
    const source = join(repositoryRoot, 'fixtures', 'packages', 'untouched');
    const copy = (name: string): string => {
      const directory = join(bench.directory, name);
      cpSync(source, directory, { recursive: true });
      return directory;
    };
    const evaluate = (directory: string, ...words: string[]): Record<string, string> => {
      const { code, stderr } = bench.run('kpt', ['fn', 'eval', directory, ...words]);
      assert.equal(code, 0, stderr);
      return readFiles(directory);
    };
    const withoutGenerated = (files: Readonly<Record<string, string>>): Record<string, string> =>
      Object.fromEntries(Object.entries(files).filter(([name]) => !generated(files).includes(name)));

    it('comes back byte for byte as from a function that only copies', () => {
      const oracle = evaluate(copy('copied'), '--exec', 'cat');
      const directory = copy('evaluated');
      const files = evaluate(directory, '--exec', 'kmmc-fn', '--fn-config', join(directory, 'kmmc.yaml'));
      assert.deepEqual(withoutGenerated(files), oracle);
      assert.deepEqual(generated(files), ['kmmc_drivers.yaml', 'kmmc_drivers_acme.yaml']);
    });

    it('is not changed at all once kpt itself has nothing to change', () => {
      const directory = copy('settled');
      const settled = evaluate(directory, '--exec', 'cat');
      assert.deepEqual(evaluate(directory, '--exec', 'cat'), settled);
      const files = evaluate(directory, '--exec', 'kmmc-fn', '--fn-config', join(directory, 'kmmc.yaml'));
      assert.deepEqual(withoutGenerated(files), settled);
    });

    it('is rendered to the same bytes twice', () => {
      const directory = copy('rendered');
      const first = rendered(directory);
      assert.deepEqual(rendered(directory), first);
    });

    it('keeps what kpt does not read', () => {
      const before = readFiles(source);
      const after = rendered(copy('kept'));
      for (const name of ['README.md', 'notes.txt', 'sub/script.sh', 'sub/no-resource.yaml.tmpl']) {
        assert.equal(after[name], before[name], name);
      }
    });
  });
});
