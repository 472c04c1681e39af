/** The rules that every KRM function of kmmc keeps, on the built program. */
import assert from 'node:assert/strict';
import { parse } from 'yaml';
import { namesOf, type PlainObject } from './canonical-objects.ts';
import { configText, daemonSetText, inventoryText, kernels, moduleText, otherText } from './example-package.ts';
import { asItem, exampleFiles, resourceList, wrapped } from './resource-list.ts';
import { type Outcome, openWorkbench, type Workbench } from './workbench.ts';

interface List {
  items: PlainObject[];
  functionConfig?: object;
  results?: {
    message: string;
    severity: string;
    resourceRef?: object;
    field?: { path: string };
    file?: { path: string };
    tags: Record<string, string>;
  }[];
}

const pathKey = 'internal.config.kubernetes.io/path';
const indexKey = 'internal.config.kubernetes.io/index';
const brokenModule = moduleText.replace("'^5", "'[^5");

describe('a KRM function', function () {
  this.timeout(60_000);
  let bench: Workbench;

  before(() => {
    bench = openWorkbench();
  });

  after(() => bench.remove());

  const call = (input: string): Outcome => bench.run('kmmc-fn', [], { input });
  const called = (input: string): List & { stdout: string } => {
    const { code, stdout, stderr } = call(input);
    assert.equal(code, 0, stderr);
    return { ...(parse(stdout) as List), stdout };
  };
  const generated = ({ items }: List): PlainObject[] =>
    items.filter(({ metadata }) => metadata?.annotations?.['kmmc.dev/owner'] !== undefined);

  describe('gives untouched items back as their exact text', () => {
    const odd = [
      asItem(otherText),
      '- # a head comment\n  apiVersion: v1\n  kind: Secret\n  metadata: {name:   "odd"  , namespace: drivers}   # odd\n\n  # between\n  data:   {a: YQ==}\n',
      "- {apiVersion: v1, kind: ConfigMap, metadata: {name: 'flow'}, data: {mode: 0644, big: 9007199254740993}}\n",
      '- apiVersion: example.com/v1\n  kind: Widget\n  metadata:\n    name: widget\n  spec: &spec\n    on: off\n    text: "a\\\n      b"\n  status: *spec\n',
      '-   kind: Widget\n    apiVersion: example.com/v1\n    metadata:\n        name: wide\n    text: |2\n        - not an item\n',
    ].join('');

    it('in a list without Modules: byte for byte', () => {
      const input = wrapped(odd);
      assert.equal(called(input).stdout, input);
    });

    it('beside what is generated', () => {
      const { stdout } = called(resourceList(exampleFiles).replace('functionConfig:', `${odd}functionConfig:`));
      assert.ok(stdout.includes(odd));
    });

    it('after the same list, twice', () => {
      const first = called(resourceList(exampleFiles)).stdout;
      assert.equal(called(first).stdout, first);
    });

    it('in an indented list', () => {
      const input = wrapped(asItem(otherText, '    ') + asItem(daemonSetText('mine'), '    '));
      assert.equal(called(input).stdout, input);
    });

    it('with Windows line ends', () => {
      const input = wrapped(odd).replaceAll('\n', '\r\n');
      assert.equal(called(input).stdout, input);
    });

    it('where items are no resources, or empty', () => {
      const input = wrapped('- a: 1\n- 5\n- null\n-\n- [x]\n- "- text"\n-   # nothing\n- |\n  - text\n');
      assert.equal(called(input).stdout, input);
    });

    it('in JSON, numbers beyond those of JavaScript included', () => {
      const [config, ...items] = [configText(), ...Object.values(exampleFiles)].map((text) =>
        JSON.stringify(parse(text)),
      );
      const widget =
        '{"apiVersion": "example.com/v1",  "kind":"Widget", "spec": {"a, [": 9007199254740993, "b": "\\"}"}}';
      const input = `{"apiVersion": "config.kubernetes.io/v1", "kind": "ResourceList", "items": [${[widget, ...items].join(', ')}], "functionConfig": ${config}}`;
      const { stdout } = called(input);
      const list = JSON.parse(stdout) as List;
      assert.ok(stdout.includes(widget));
      assert.equal(generated(list).filter(({ kind }) => kind === 'DaemonSet').length, kernels.length);
      assert.deepEqual(list.functionConfig, JSON.parse(config ?? ''));
    });

    it('in flow style that is no JSON, by value', () => {
      const { items } = called(wrapped('').replace('items: []', "items: [{a: 1}, 5, null, x, [1, 'y'], {}]"));
      assert.deepEqual(items, [{ a: 1 }, 5, null, 'x', [1, 'y'], {}]);
    });

    it('with an empty list of items, or none', () => {
      assert.equal(called(wrapped('')).stdout, wrapped(''));
      assert.deepEqual(called(wrapped('').replace('items: []\n', '')).items, []);
      assert.deepEqual(called(wrapped('').replace('items: []', 'items:')).items, []);
    });
  });

  it('leaves Kptfile, Kustomization and its own functionConfig among the items alone', () => {
    const kustomization = 'apiVersion: kustomize.config.k8s.io/v1beta1\nkind: Kustomization\nmetadata:\n  name: k\n';
    const Kptfile = 'apiVersion: kpt.dev/v1\nkind: Kptfile\nmetadata:\n  name: acme\n';
    const files = { Kptfile, 'kustomization.yaml': kustomization, 'kmmc.yaml': configText(), ...exampleFiles };
    const { items, results } = called(resourceList(files));
    assert.equal(results, undefined);
    assert.deepEqual(namesOf(items).slice(0, 3), ['Kptfile/acme', 'Kustomization/k', 'CompileModules/kmmc']);
  });

  describe('places what it generates', () => {
    it('at a path and an index that nothing else has', () => {
      const { items } = called(resourceList(exampleFiles));
      const places = items.map(
        ({ metadata }) => `${metadata.annotations?.[pathKey]}#${metadata.annotations?.[indexKey]}`,
      );
      assert.equal(new Set(places).size, items.length);
      assert.ok(items.length > 5);
    });

    it('at the same place and with the same bytes whatever the order of the items', () => {
      const texts = (list: List): string[] =>
        generated(list)
          .map((object) => JSON.stringify(object))
          .sort();
      const shuffled = Object.fromEntries(Object.entries(exampleFiles).reverse());
      assert.deepEqual(texts(called(resourceList(shuffled))), texts(called(resourceList(exampleFiles))));
    });

    for (const path of ['../elsewhere/module.yaml', '/tmp/module.yaml', 'a/../../module.yaml', './module.yaml']) {
      it(`inside the package, where the Module says ${path}`, () => {
        const { 'module.yaml': module = '', ...others } = exampleFiles;
        const objects = generated(called(resourceList({ [path]: module, ...others })));
        assert.notEqual(objects.length, 0);
        for (const { metadata } of objects) assert.match(metadata.annotations?.[pathKey] ?? '', /^kmmc_[a-z_]+\.yaml$/);
      });
    }

    it('nowhere, where items have no path (kustomize)', () => {
      const list = called(
        wrapped(
          Object.values(exampleFiles)
            .map((text) => asItem(text))
            .join(''),
        ),
      );
      assert.notEqual(generated(list).length, 0);
      for (const { metadata } of generated(list)) assert.equal(metadata.annotations?.[pathKey], undefined);
    });
  });

  it('generates nothing that a reader or a cluster trips over', () => {
    const { stdout, ...list } = called(resourceList(exampleFiles));
    for (const { metadata } of generated(list)) {
      for (const field of ['generateName', 'finalizers', 'ownerReferences']) assert.ok(!(field in metadata), field);
      assert.equal(typeof metadata.annotations?.['kmmc.dev/owner'], 'string');
      assert.equal(metadata.labels?.['app.kubernetes.io/managed-by'], 'kmmc');
    }
    assert.doesNotMatch(stdout, /(:|-) [&*][a-z]/);
  });

  it('reads numbers as kyaml does', () => {
    const tolerations = '  tolerations:\n  - {key: a, operator: Exists, effect: NoExecute, tolerationSeconds: 0644}\n';
    const list = called(resourceList({ ...exampleFiles, 'module.yaml': moduleText + tolerations }));
    const [loader] = generated(list).filter(({ kind }) => kind === 'DaemonSet');
    const text = JSON.stringify(loader);
    assert.match(text, /"tolerationSeconds":420/);
  });

  describe('says how it went', () => {
    it('0 with warnings in the results and on stderr', () => {
      const input = resourceList({ ...exampleFiles, 'inventory.yaml': inventoryText([...kernels, '6.1.0-1.x86_64']) });
      const { code, stdout, stderr } = call(input);
      assert.equal(code, 0);
      const codes = (parse(stdout) as List).results?.map(({ tags, severity }) => `${severity}[${tags['code']}]`) ?? [];
      assert.notEqual(codes.length, 0);
      for (const one of codes) assert.ok(stderr.includes(one), `${one} is not on stderr`);
    });

    it('1 with errors; the input is still on stdout, with results as the specification wants them', () => {
      const input = resourceList({ ...exampleFiles, 'module.yaml': brokenModule });
      const { code, stdout, stderr } = call(input);
      assert.equal(code, 1);
      assert.ok(stdout.startsWith(input));
      const result = (parse(stdout) as List).results?.find(({ severity }) => severity === 'error');
      assert.deepEqual(result?.resourceRef, {
        apiVersion: 'kmm.sigs.x-k8s.io/v1beta1',
        kind: 'Module',
        name: 'acme',
        namespace: 'drivers',
      });
      assert.equal(result?.field?.path, 'spec.moduleLoader.container.kernelMappings[0].regexp');
      assert.deepEqual(result?.file, { path: 'module.yaml' });
      assert.deepEqual([result?.tags['code'], result?.tags['line']], ['invalid-regexp', '15']);
      assert.match(result?.tags['column'] ?? '', /^[1-9]\d*$/);
      assert.match(stderr, /error\[invalid-regexp\][\s\S]*--> module\.yaml:15:\d+/);
    });

    it('severities, messages and places of all results follow the specification', () => {
      const files = { ...exampleFiles, 'module.yaml': brokenModule.replace('selector:', 'selecter:') };
      const { stdout } = call(resourceList(files));
      for (const { message, severity, field, resourceRef, file } of (parse(stdout) as List).results ?? []) {
        assert.ok(message.length > 0);
        assert.match(severity, /^(error|warning|info)$/);
        assert.ok(field === undefined || resourceRef !== undefined, 'field presupposes resourceRef');
        assert.ok(file === undefined || file.path.length > 0);
      }
    });

    it("1 for a user's object of a generated name, which stays as it was", () => {
      const [loader = ''] = namesOf(called(resourceList(exampleFiles)).items, 'DaemonSet');
      const input = resourceList({ ...exampleFiles, 'own.yaml': daemonSetText(loader.slice('DaemonSet/'.length)) });
      const { code, stdout } = call(input);
      assert.equal(code, 1);
      assert.ok(stdout.startsWith(input));
      assert.deepEqual(
        (parse(stdout) as List).results?.map(({ tags }) => tags['code']),
        ['name-clash'],
      );
    });

    it('2 for a functionConfig that is wrong; the input is still on stdout', () => {
      for (const config of [
        configText('CompileModule'),
        configText('CompileModules', undefined, '{loader: Insmod}'),
        configText('CompileModules', undefined, '{output: None}'),
        '',
      ]) {
        const input = resourceList(exampleFiles, { config });
        const { code, stdout, stderr } = call(input);
        assert.equal(code, 2, stderr);
        assert.ok(stdout.startsWith(input));
        assert.match(stderr, /^error\[/);
      }
    });

    it('2 for what is no ResourceList, with code, line and column and without a stack trace', () => {
      for (const input of [
        '',
        '{',
        'a: b\n',
        '\0',
        'items: [',
        '- x\n',
        'kind: ResourceList\n',
        'a:\n\tb: c\n',
        wrapped('- &a [*a]\n'),
        wrapped('- {a: 1, a: 2}\n'),
      ]) {
        const { code, stdout, stderr } = call(input);
        assert.deepEqual([code, stdout], [2, ''], JSON.stringify(input));
        assert.match(stderr, /^error\[[a-z-]+\]/);
        assert.doesNotMatch(stderr, /\n {4}at /);
      }
    });

    it('3 for a bug of ours, with nothing on stdout', () => {
      const source = `import { mainOfFunction } from ${JSON.stringify(new URL('../../src/cli/function-main.ts', import.meta.url))};
        const run = () => { throw new Error('a bug'); };
        process.exitCode = await mainOfFunction([], [{ name: 'compile-modules', kind: 'CompileModules', run }]);`;
      const words = ['--input-type=module', '--eval', source];
      const { code, stdout, stderr } = bench.run(process.execPath, words, { input: resourceList(exampleFiles) });
      assert.deepEqual([code, stdout], [3, '']);
      assert.match(stderr, /internal error: a bug/);
    });
  });

  describe('ValidateModules', () => {
    const validate = (spec: string, module = moduleText): Outcome =>
      call(
        resourceList(
          { ...exampleFiles, 'module.yaml': module },
          { config: configText('ValidateModules', undefined, spec) },
        ),
      );

    it('gives everything back', () => {
      const input = resourceList(exampleFiles, { config: configText('ValidateModules') });
      assert.equal(called(input).stdout, input);
    });

    it('prints nothing where output is None, and still says how it went', () => {
      assert.deepEqual([validate('{output: None}').code, validate('{output: None}').stdout], [0, '']);
      const { code, stdout, stderr } = validate('{output: None}', brokenModule);
      assert.deepEqual([code, stdout], [1, '']);
      assert.match(stderr, /error\[invalid-regexp\]/);
    });
  });
});
