import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { decodeSettings } from '../../src/2-validate/decode-settings.ts';
import { settingNames } from '../../src/2-validate/setting-names.ts';
import { defaultSettings } from '../../src/model/settings.ts';
import { findings, readYaml } from './read-yaml.ts';

describe('decode-settings', () => {
  const decode = (text: string) => decodeSettings(readYaml(text)[0], defaultSettings);
  const spec = (text: string, kind = 'CompileModules') =>
    decode(`apiVersion: kmmc.dev/v1alpha1\nkind: ${kind}\nspec: {${text}}\n`);
  const data = (text: string) =>
    decode(`apiVersion: v1\nkind: ConfigMap\ndata: {function: compile-modules, ${text}}\n`);

  it('gives the base without a config or a spec', () => {
    assert.deepEqual(decodeSettings(undefined, defaultSettings), { value: defaultSettings, diagnostics: [] });
    assert.deepEqual(decode('apiVersion: kmmc.dev/v1alpha1\nkind: ExpandModules\n').value, defaultSettings);
  });

  it('replaces what is set', () => {
    const { value, diagnostics } = spec('platform: Kubernetes, strict: true, images: {worker: "w:1"}, cluster: eu');
    assert.deepEqual(value.clusterPlace?.path, ['spec', 'cluster']);
    const expected = {
      ...defaultSettings,
      platform: 'Kubernetes',
      strict: true,
      images: { worker: 'w:1' },
      cluster: 'eu',
      clusterPlace: value.clusterPlace,
    };
    assert.deepEqual([value, diagnostics], [expected, []]);
  });

  it('keeps images of the base that are not set', () => {
    const base = { ...defaultSettings, images: { worker: 'w:1' } };
    const [config] = readYaml('apiVersion: kmmc.dev/v1alpha1\nkind: CompileModules\nspec: {images: {signer: "s:1"}}\n');
    assert.deepEqual(decodeSettings(config, base).value.images, { worker: 'w:1', signer: 's:1' });
  });

  it('reads the flat texts of a ConfigMap', () => {
    const { value, diagnostics } = data('strict: "true", images.worker: "w:1", images.verifier: "v:1", loader: Worker');
    const images = { worker: 'w:1', verifier: 'v:1' };
    const expected = { ...defaultSettings, strict: true, images, loader: 'Worker' };
    assert.deepEqual([value, diagnostics], [expected, []]);
  });

  it('knows every setting of the schema, in a ConfigMap every switch', () => {
    const text = readFileSync('schemas/settings.schema.json', 'utf8');
    const settings = JSON.parse(text).definitions.Settings.properties as Record<string, { type?: string }>;
    assert.deepEqual([...settingNames].sort(), Object.keys(settings).sort());
    for (const [name] of Object.entries(settings).filter(([, { type }]) => type === 'boolean'))
      assert.equal({ ...data(`${name}: "true"`).value }[name as 'strict'], true, name);
  });

  it('refuses unknown settings and values', () => {
    const { value, diagnostics } = spec('loader: modprobe, strickt: true, images: {wroker: a}, requireCoverage: "yes"');
    assert.deepEqual([...findings(diagnostics)].sort(), [
      'invalid-setting spec.loader',
      'invalid-setting spec.requireCoverage',
      'unknown-setting spec.images.wroker',
      'unknown-setting spec.strickt',
    ]);
    assert.deepEqual(value, defaultSettings);
    assert.ok(diagnostics.every(({ severity }) => severity === 'error'));
    assert.match(diagnostics.find(({ code }) => code === 'invalid-setting')?.hint ?? '', /`Modprobe`|true or false/);
  });

  it('refuses them in a ConfigMap, at the key', () =>
    assert.deepEqual([...findings(data('strict: maybe, images.wroker: a, patches: none').diagnostics)].sort(), [
      'invalid-setting data.patches',
      'invalid-setting data.strict',
      'unknown-setting data["images.wroker"]',
    ]));

  it('wants a key for each image in a ConfigMap', () => {
    for (const [text, hint] of [
      ['"{signer: example.com/s:1}"', 'Did you mean `images.signer: example.com/s:1`?'],
      ['"signer: example.com/s:1\\n"', 'Did you mean `images.signer: example.com/s:1`?'],
      ['"{signer: a, worker: b}", images.builder: "b:1"', 'Set it to a key of its own for each image'],
      ['"{}"', 'Set it to a key of its own for each image'],
    ] as const) {
      const { value, diagnostics } = data(`images: ${text}`);
      assert.deepEqual(findings(diagnostics), ['invalid-setting data.images'], text);
      assert.match(diagnostics[0]?.message ?? '', /^`images` must be a key of its own for each image, such as /);
      assert.equal(diagnostics[0]?.hint.slice(0, hint.length), hint);
      assert.deepEqual(value, defaultSettings);
    }
    assert.deepEqual(findings(spec('images: text').diagnostics), ['invalid-setting spec.images']);
  });

  it('refuses images that no registry can hold', () => {
    assert.deepEqual(findings(spec('images: {worker: "not an image", signer: "example.com/s:1"}').diagnostics), [
      'invalid-setting spec.images.worker',
    ]);
    assert.deepEqual(findings(data('images.worker: "a:b:c"').diagnostics), ['invalid-setting data["images.worker"]']);
  });

  it('refuses settings beside spec', () => {
    const { diagnostics } = decode('apiVersion: kmmc.dev/v1alpha1\nkind: CompileModules\nstrict: true\n');
    assert.deepEqual(findings(diagnostics), ['unknown-setting strict']);
    assert.match(diagnostics[0]?.hint ?? '', /`spec.strict`/);
  });

  it('refuses kinds, versions and functions that it does not know', () => {
    assert.deepEqual(findings(spec('', 'CompileModule').diagnostics), ['unknown-function-config kind']);
    assert.deepEqual(findings(decode('apiVersion: v1\nkind: Secret\n').diagnostics), ['unknown-function-config kind']);
    const config = 'apiVersion: v1\nkind: ConfigMap\ndata: {function: compile}\n';
    assert.deepEqual(findings(decode(config).diagnostics), ['invalid-setting data.function']);
  });

  it('refuses names that Kubernetes refuses', () =>
    assert.deepEqual([...findings(spec('kernelLabel: "a b", namespace: A.b').diagnostics)].sort(), [
      'invalid-setting spec.kernelLabel',
      'invalid-setting spec.namespace',
    ]));

  it('reads patches and image overrides, and tells where they stand', () => {
    const { value, diagnostics } = spec(
      'patches: [{target: {kind: A, name: null}, patch: [{op: add, path: /a, value: {b: null}}, {op: test, path: "", value: null}]}], ' +
        'imageOverrides: [{name: a/b, newName: "c:5/d", newTag: v1}]',
    );
    assert.deepEqual(diagnostics, []);
    assert.deepEqual(value.patches, [
      {
        target: { kind: 'A' },
        patch: [
          { op: 'add', path: '/a', value: { b: null } },
          { op: 'test', path: '', value: null },
        ],
      },
    ]);
    assert.deepEqual(value.imageOverrides, [{ name: 'a/b', newName: 'c:5/d', newTag: 'v1' }]);
    assert.equal(value.patchDocument?.object.kind, 'CompileModules');
    assert.equal(spec('patches: []').value.patchDocument, undefined);
  });

  it('refuses operations that cannot be meant', () => {
    for (const [operation, field] of [
      ['{op: add, path: /a}', '.value'],
      ['{op: test, path: /a}', '.value'],
      ['{op: move, path: /a}', '.from'],
      ['{op: copy, path: /a, from: b}', '.from'],
      ['{op: remove, path: a}', '.path'],
      ['{op: remove, path: /a~2}', '.path'],
      ['{op: remove, path: /a/__proto__/b}', '.path'],
      ['{op: remove, path: /constructor/prototype/a}', '.path'],
      ['{op: copy, path: /a, from: /__proto__}', '.from'],
      ['{op: move, from: /a, path: /a/b}', '.path'],
      ['{op: delete, path: /a}', '.op'],
      ['{path: /a}', '.op'],
      ['{op: remove}', '.path'],
    ] as const) {
      const { diagnostics, value } = spec(`patches: [{target: {}, patch: [${operation}]}]`);
      const isThere = operation.includes(`${field.slice(1)}:`);
      const place = `spec.patches[0].patch[0]${isThere ? field : ''}`;
      assert.deepEqual(findings(diagnostics), [`invalid-setting ${place}`], operation);
      assert.ok(diagnostics[0]?.message.startsWith(`\`patches[0].patch[0]${field}\` must be `), operation);
      assert.deepEqual(value.patches, []);
    }
  });

  it('refuses targets and overrides that cannot be meant', () => {
    for (const [text, setting] of [
      [
        'patches: [{target: {labelSelector: "a in b"}, patch: [{op: remove, path: /a}]}]',
        'patches[0].target.labelSelector',
      ],
      ['patches: [{target: {kernel: 5}, patch: [{op: remove, path: /a}]}]', 'patches[0].target.kernel'],
      ['patches: [{target: {}, patch: []}]', 'patches[0].patch'],
      ['imageOverrides: [{name: a}]', 'imageOverrides[0]'],
      ['imageOverrides: [{name: "a:1", newTag: b}]', 'imageOverrides[0].name'],
      ['imageOverrides: [{name: a, newName: "b:1"}]', 'imageOverrides[0].newName'],
      ['imageOverrides: [{name: a, newTag: "b c"}]', 'imageOverrides[0].newTag'],
      ['imageOverrides: [{name: a, digest: abc}]', 'imageOverrides[0].digest'],
      [`imageOverrides: [{name: a, newTag: b, digest: "sha256:${'0'.repeat(64)}"}]`, 'imageOverrides[0].digest'],
    ] as const) {
      const { diagnostics } = spec(text);
      assert.deepEqual(findings(diagnostics), [`invalid-setting spec.${setting}`], text);
      assert.doesNotMatch(diagnostics[0]?.hint ?? '', /default/);
    }
  });

  it('reads of PatchOutput only what patches, and warns of the rest', () => {
    const { value, diagnostics } = spec('loader: Worker, strict: true, output: Items', 'PatchOutput');
    assert.deepEqual(findings(diagnostics), ['setting-without-effect spec.loader']);
    assert.ok(diagnostics.every(({ severity }) => severity === 'warning'));
    assert.deepEqual(value, { ...defaultSettings, strict: true });
    assert.deepEqual(findings(spec('output: None', 'PatchOutput').diagnostics), ['invalid-setting spec.output']);
  });

  it('reads of OrderRollout only what orders, and warns of the rest', () => {
    const { value, diagnostics } = spec('verify: true, gitops: Kpt', 'OrderRollout');
    assert.deepEqual(findings(diagnostics), ['setting-without-effect spec.verify']);
    assert.deepEqual(value, { ...defaultSettings, gitops: 'Kpt' });
  });

  it('lets only functions that change nothing print nothing', () => {
    for (const kind of ['ValidateModules', 'CheckPreflight']) {
      assert.equal(spec('output: None', kind).value.output, 'None');
      assert.deepEqual(spec('output: None', kind).diagnostics, []);
    }
    assert.deepEqual(findings(spec('output: None').diagnostics), ['invalid-setting spec.output']);
    assert.deepEqual(findings(data('output: None').diagnostics), ['invalid-setting data.output']);
    assert.deepEqual(spec('output: None, preflightJobs: Generate', 'ValidateModules').diagnostics, []);
    const { diagnostics } = spec('output: None, preflightJobs: Generate', 'CheckPreflight');
    assert.deepEqual(findings(diagnostics), ['invalid-setting spec.output']);
    assert.match(diagnostics[0]?.message ?? '', /must be "Items" where `preflightJobs` is "Generate"/);
  });

  it('refuses a spec that is no object', () =>
    assert.deepEqual(findings(decode('apiVersion: kmmc.dev/v1alpha1\nkind: CompileModules\nspec: []\n').diagnostics), [
      'invalid-setting spec',
    ]));
});
