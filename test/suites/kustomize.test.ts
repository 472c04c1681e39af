/** What the function does inside real kustomize builds: layers, second runs, clashes, validators. */
import assert from 'node:assert/strict';
import { namesOf, type PlainObject, parseObjects } from '../function/canonical-objects.ts';
import {
  asExec,
  configText,
  daemonSetText,
  inventoryText,
  kernels,
  kustomizationText,
  kustomizePackage,
  moduleText,
  resourceFiles,
} from '../function/example-package.ts';
import { type Outcome, requireWorkbench, type Workbench } from '../function/workbench.ts';

describe('kustomize', function () {
  this.timeout(120_000);
  let bench: Workbench;

  before(function () {
    bench = requireWorkbench(this, 'kustomize');
  });

  after(() => bench?.remove());

  const build = (directory: string, ...words: string[]): Outcome =>
    bench.run('kustomize', ['build', '--enable-alpha-plugins', ...words, directory]);

  const built = (directory: string): { objects: PlainObject[]; stdout: string; stderr: string } => {
    const { code, stdout, stderr } = build(directory, '--enable-exec');
    assert.equal(code, 0, stderr);
    return { objects: parseObjects(stdout), stdout, stderr };
  };

  const config = (spec?: string): Record<string, string> => ({
    'kmmc.yaml': configText('CompileModules', asExec, spec),
  });

  /** A base with the function, and one layer above it with the function again. */
  const layers = (fields: object, base: object = {}): string =>
    bench.put({
      ...Object.fromEntries(
        Object.entries(kustomizePackage(asExec, { 'module.yaml': moduleText })).map(([name, text]) => [
          `base/${name}`,
          text,
        ]),
      ),
      'base/inventory.yaml': inventoryText(),
      'base/kustomization.yaml': kustomizationText({
        resources: ['module.yaml', 'inventory.yaml'],
        transformers: ['kmmc.yaml'],
        ...base,
      }),
      'overlay/kmmc.yaml': config()['kmmc.yaml'] ?? '',
      'overlay/kustomization.yaml': kustomizationText({
        resources: ['../base'],
        transformers: ['kmmc.yaml'],
        ...fields,
      }),
    });

  it('its own output as input changes nothing', () => {
    const first = built(bench.put(kustomizePackage(asExec))).stdout;
    const files = { 'all.yaml': first, 'inventory.yaml': inventoryText() };
    assert.equal(built(bench.put(kustomizePackage(asExec, files))).stdout, first);
  });

  it('a kernel that left the inventory leaves the output', () => {
    const first = built(bench.put(kustomizePackage(asExec))).stdout;
    const files = { 'all.yaml': first, 'inventory.yaml': inventoryText([kernels[0]]) };
    const loaders = built(bench.put(kustomizePackage(asExec, files))).objects.filter(
      ({ kind }) => kind === 'DaemonSet',
    );
    assert.deepEqual(
      loaders.map(({ metadata }) => metadata.annotations?.['kmmc.dev/kernel']),
      [kernels[0]],
    );
  });

  const oncePerKernel = (objects: readonly PlainObject[], module: string, namespace: string): void => {
    const loaders = objects.filter(({ kind }) => kind === 'DaemonSet');
    assert.deepEqual(
      loaders.map(({ metadata }) => metadata.annotations?.['kmmc.dev/kernel']).sort(),
      [...kernels].sort(),
    );
    for (const { metadata } of objects.filter(({ kind }) => !/Namespace/.test(kind))) {
      assert.equal(metadata.namespace, namespace, metadata.name);
    }
    for (const { metadata } of loaders) {
      assert.ok(metadata.name.startsWith(`${module}-`), metadata.name);
      assert.equal(metadata.annotations?.['kmmc.dev/owner'], `kmm.sigs.x-k8s.io/Module/${namespace}/${module}`);
    }
    assert.equal(new Set(namesOf(objects)).size, objects.length);
    assert.equal(objects.filter(({ kind }) => kind === 'ServiceAccount').length, 1);
  };

  it('base and overlay with namePrefix give each loader once', () => {
    const { objects } = built(`${layers({ namePrefix: 'eu-' })}/overlay`);
    oncePerKernel(objects, 'eu-acme', 'drivers');
  });

  it('base and overlay with another namespace give each loader once', () => {
    const { objects } = built(`${layers({ namespace: 'elsewhere' })}/overlay`);
    oncePerKernel(objects, 'acme', 'elsewhere');
  });

  it('base and overlay with prefix, suffix and namespace in both give each loader once', () => {
    const changes = { namePrefix: 'eu-', nameSuffix: '-1', namespace: 'elsewhere' };
    const { objects } = built(`${layers(changes, { namePrefix: 'base-', namespace: 'first' })}/overlay`);
    oncePerKernel(objects, 'eu-base-acme-1', 'elsewhere');
  });

  it('a Module that names no namespace moves with its overlay', () => {
    const bare = moduleText.replace('  namespace: drivers\n', '');
    const directory = bench.put({
      'base/module.yaml': bare,
      'base/inventory.yaml': inventoryText(),
      'base/kmmc.yaml': configText('CompileModules', asExec),
      'base/kustomization.yaml': kustomizationText({
        resources: ['module.yaml', 'inventory.yaml'],
        transformers: ['kmmc.yaml'],
      }),
      'overlay/kmmc.yaml': configText('CompileModules', asExec),
      'overlay/kustomization.yaml': kustomizationText({
        resources: ['../base'],
        namespace: 'elsewhere',
        transformers: ['kmmc.yaml'],
      }),
    });
    oncePerKernel(built(`${directory}/overlay`).objects, 'acme', 'elsewhere');
  });

  it('two overlays of one base, and the function again above them, give each loader once', () => {
    const base = Object.entries(kustomizePackage(asExec)).map(([name, text]) => [`base/${name}`, text]);
    const overlay = (name: string): Record<string, string> => ({
      [`${name}/kustomization.yaml`]: kustomizationText({ resources: ['../base'], namePrefix: `${name}-` }),
    });
    const directory = bench.put({
      ...Object.fromEntries(base),
      ...overlay('eu'),
      ...overlay('us'),
      'all/kmmc.yaml': configText('CompileModules', asExec),
      'all/kustomization.yaml': kustomizationText({ resources: ['../eu', '../us'], transformers: ['kmmc.yaml'] }),
    });
    const loaders = namesOf(built(`${directory}/all`).objects, 'DaemonSet');
    assert.deepEqual(loaders.map((name) => name.slice('DaemonSet/'.length).slice(0, 8)).sort(), [
      'eu-acme-',
      'eu-acme-',
      'us-acme-',
      'us-acme-',
    ]);
  });

  it('without the function in the overlay, what the base generated is renamed with its Module', () => {
    const { objects } = built(`${layers({ namePrefix: 'eu-', transformers: [] })}/overlay`);
    assert.equal(objects.filter(({ kind }) => kind === 'DaemonSet').length, 2);
    assert.ok(namesOf(objects).every((name) => name.includes('/eu-')));
  });

  it("a user's DaemonSet of a generated name is an error, and stays as it was", () => {
    const [name = ''] = namesOf(built(bench.put(kustomizePackage(asExec))).objects, 'DaemonSet');
    const own = daemonSetText(name.slice('DaemonSet/'.length));
    const files = { ...resourceFiles, 'own.yaml': own };
    const { code, stdout, stderr } = build(bench.put(kustomizePackage(asExec, files)), '--enable-exec');
    assert.notEqual(code, 0);
    assert.equal(stdout, '');
    assert.match(stderr, /error\[name-clash\]/);
  });

  it('loaders of a deleted Module stay, with a warning: its base may be another layer', () => {
    const first = built(bench.put(kustomizePackage(asExec))).objects.filter(({ kind }) => kind !== 'Module');
    const files = {
      'all.yaml': first.map((object) => JSON.stringify(object)).join('\n---\n'),
      'inventory.yaml': inventoryText(),
    };
    const { objects, stderr } = built(bench.put(kustomizePackage(asExec, files)));
    assert.deepEqual(namesOf(objects), namesOf(first));
    assert.match(stderr, /warning\[stale-object-kept\]/);
  });

  it('mirrors errors to stderr, for kustomize throws results away', () => {
    const files = { ...resourceFiles, 'module.yaml': moduleText.replace("'^5", "'[^5") };
    const { code, stdout, stderr } = build(bench.put(kustomizePackage(asExec, files)), '--enable-exec');
    assert.deepEqual([code, stdout], [1, '']);
    assert.match(stderr, /error\[invalid-regexp\]/);
  });

  describe('ValidateModules', () => {
    const validating = (field: string, spec: string, files = resourceFiles): string =>
      bench.put({
        ...files,
        'kmmc.yaml': configText('ValidateModules', asExec, spec),
        'kustomization.yaml': kustomizationText({ resources: Object.keys(files), [field]: ['kmmc.yaml'] }),
      });
    const broken = { ...resourceFiles, 'module.yaml': moduleText.replace("'^5", "'[^5") };

    it('under validators with output None passes and keeps everything', () => {
      const { objects } = built(validating('validators', '{output: None}'));
      assert.deepEqual(namesOf(objects), ['ConfigMap/settings', 'Module/acme']);
    });

    it('under validators with output None stops a build that has errors', () => {
      const { code, stdout, stderr } = build(validating('validators', '{output: None}', broken), '--enable-exec');
      assert.deepEqual([code, stdout], [1, '']);
      assert.match(stderr, /error\[invalid-regexp\]/);
    });

    it('under validators without it is refused by kustomize itself, whatever the function prints', () => {
      const { code, stderr } = build(validating('validators', '{}'), '--enable-exec');
      assert.equal(code, 1);
      assert.match(stderr, /validator shouldn't modify the resource map/);
    });

    it('under transformers keeps everything', () => {
      const { objects } = built(validating('transformers', '{}'));
      assert.deepEqual(namesOf(objects), ['ConfigMap/settings', 'Module/acme']);
    });
  });

  it('does what the documentation warns of: without --enable-exec the function is skipped in silence', () => {
    const { code, stdout, stderr } = build(bench.put(kustomizePackage(asExec)));
    assert.deepEqual([code, stderr], [0, '']);
    assert.deepEqual(namesOf(parseObjects(stdout), 'DaemonSet'), []);
  });

  it('takes settings from a ConfigMap', () => {
    const text = `apiVersion: v1
kind: ConfigMap
metadata:
  name: kmmc
  annotations:
    config.kubernetes.io/function: |
      exec:
        path: kmmc-fn
data:
  function: compile-modules
  namespaces: Generate
`;
    const { objects } = built(bench.put({ ...kustomizePackage(asExec), 'kmmc.yaml': text }));
    assert.ok(namesOf(objects).includes('Namespace/drivers'));
  });
});
