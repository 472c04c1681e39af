/** The function patch-output on the wire: what it patches, and what it gives back as it came. */
import assert from 'node:assert/strict';
import { parse } from 'yaml';
import { patchOutputFunction } from '../../functions/patch-output/patch-output.ts';
import { functions } from '../../functions/registry.ts';
import type { KptConfigs } from '../../src/function/as-kpt-func.ts';
import { runFunction } from '../../src/function/run-function.ts';
import { runPlugin } from '../../src/function/run-plugin.ts';
import type { PlainObject } from './canonical-objects.ts';
import { configText, kernels } from './example-package.ts';
import { asItem, exampleFiles, resourceList, wrapped } from './resource-list.ts';

const spec = `{patches: [{target: {kind: DaemonSet}, patch: [
  {op: add, path: /spec/template/spec/tolerations, value: []},
  {op: add, path: /spec/template/spec/tolerations/-, value: {key: "on", operator: Exists}}]},
  {target: {kind: DaemonSet, kernel: "${kernels[0]}"}, patch: [{op: add, path: /spec/template/spec/tolerations/-, value: {operator: Exists}}]}],
  imageOverrides: [{name: registry.example.com/drivers/acme, newName: mirror.example.com/acme}]}`;
const config = configText('PatchOutput', undefined, spec);

async function call(text: string) {
  const { output, diagnostics, exitCode } = await runFunction(text, functions);
  return { text: [...output].join(''), codes: diagnostics.map(({ code }) => code), exitCode };
}

/** What compile-modules makes of the example, as a list for patch-output. */
async function expanded(): Promise<string> {
  const { text } = await call(resourceList(exampleFiles));
  return `${text.slice(0, text.indexOf('functionConfig:'))}functionConfig:\n${config.replace(/^(?=.)/gm, '  ')}`;
}

const itemsOf = (text: string): PlainObject[] => (parse(text) as { items: PlainObject[] }).items;
const loadersOf = (text: string): PlainObject[] => itemsOf(text).filter(({ kind }) => kind === 'DaemonSet');
const piecesOf = (text: string): string[] => text.split(/^(?=- )/m);

describe('patch-output', () => {
  it('patches what carries the owner annotation, and gives the rest back byte for byte', async () => {
    const before = await expanded();
    const { text, codes, exitCode } = await call(before);
    assert.deepEqual([codes, exitCode], [[], 0]);
    const [old, fresh] = [piecesOf(before), piecesOf(text)];
    assert.equal(fresh.length, old.length);
    const changed = fresh.filter((piece, index) => piece !== old[index]);
    assert.equal(changed.length, kernels.length);
    for (const piece of changed) assert.match(piece, /^- apiVersion: apps\/v1\n {2}kind: DaemonSet\n/);
    for (const [index, { spec: own, metadata }] of loadersOf(text).entries()) {
      const { tolerations, containers } = (
        own as { template: { spec: { tolerations: object[]; containers: object[] } } }
      ).template.spec;
      assert.deepEqual(tolerations, [
        { key: 'on', operator: 'Exists' },
        ...(index === 0 ? [{ operator: 'Exists' }] : []),
      ]);
      assert.match(JSON.stringify(containers), /"image":"mirror\.example\.com\/acme:/);
      assert.equal(metadata.annotations?.['kmmc.dev/patched']?.split(',').length, index === 0 ? 3 : 2);
      assert.match(metadata.annotations?.['internal.config.kubernetes.io/path'] ?? '', /^kmmc_/);
    }
  });

  it('changes nothing when it runs again', async () => {
    const { text } = await call(await expanded());
    assert.deepEqual(await call(text), { text, codes: [], exitCode: 0 });
  });

  it('patches anew what was generated anew', async () => {
    const { text } = await call(await expanded());
    const compile = `${text.slice(0, text.indexOf('functionConfig:'))}functionConfig:\n${configText().replace(/^(?=.)/gm, '  ')}`;
    const again = (await call(compile)).text;
    assert.doesNotMatch(again, /kmmc\.dev\/patched|mirror\.example/);
    const patched = again.slice(0, again.indexOf('functionConfig:')) + text.slice(text.indexOf('functionConfig:'));
    assert.equal((await call(patched)).text, text);
  });

  it('does not touch objects of the user, whatever their kind and labels', async () => {
    const mine = `apiVersion: apps/v1
kind: DaemonSet   # mine
metadata: {name: mine, namespace: drivers, labels: {app.kubernetes.io/managed-by: kmmc}}
spec: {template: {spec: {containers: [{name: a, image: "registry.example.com/drivers/acme:1"}]}}}
`;
    const before = (await expanded()).replace(/^items:\n/m, `items:\n${asItem(mine)}`);
    const { text, exitCode } = await call(before);
    assert.equal(exitCode, 0);
    assert.ok(text.includes(asItem(mine)));
  });

  it('gives the input back where a patch cannot be meant', async () => {
    const input = wrapped('', { config });
    const { text, codes, exitCode } = await call(input);
    assert.equal(exitCode, 1);
    assert.ok(text.startsWith(input.trimEnd()));
    assert.deepEqual(codes, ['patch-matches-nothing', 'patch-matches-nothing', 'override-matches-nothing']);
    assert.match(text, /code: patch-matches-nothing/);
  });

  it('does nothing without settings', async () => {
    const before = (await expanded()).replace(/^functionConfig:[\s\S]*/m, '');
    const none = `${before}functionConfig:\n${configText('PatchOutput').replace(/^(?=.)/gm, '  ')}`;
    assert.deepEqual(await call(none), { text: none, codes: [], exitCode: 0 });
  });

  it('takes a warning for an error where it is strict', async () => {
    const boot = `apiVersion: kmm.sigs.x-k8s.io/v1beta1
kind: BootModuleConfig
metadata: {name: nic, namespace: drivers}
spec: {machineConfigName: 99-worker-nic, machineConfigPoolName: worker, kernelModuleImage: registry.example.com/nic, kernelModuleName: nic}
`;
    const { text } = await call(resourceList({ 'boot.yaml': boot }));
    const list = text.slice(0, text.indexOf('functionConfig:'));
    for (const strict of [false, true]) {
      const own = `{strict: ${strict}, imageOverrides: [{name: registry.example.com/nic, newName: mirror.example.com/nic}]}`;
      const functionConfig = configText('PatchOutput', undefined, own).replace(/^(?=.)/gm, '  ');
      const { codes, exitCode } = await call(`${list}functionConfig:\n${functionConfig}`);
      assert.deepEqual([codes, exitCode], [['override-skips-boot-image'], strict ? 1 : 0]);
    }
  });

  it('answers JSON with JSON, and flow style by value', async () => {
    const list = parse(await expanded());
    const json = await call(JSON.stringify(list));
    assert.equal(json.exitCode, 0);
    assert.deepEqual(itemsOf(JSON.stringify(JSON.parse(json.text))), itemsOf((await call(await expanded())).text));
    const { items, ...rest } = list;
    const flow = await call(
      `items: ${JSON.stringify(items)}\n${Object.entries(rest)
        .map(([key, value]) => `${key}: ${JSON.stringify(value)}\n`)
        .join('')}`,
    );
    assert.deepEqual(itemsOf(flow.text), itemsOf(json.text));
  });

  it('is a plugin for kubectl', async () => {
    const stream = itemsOf(await expanded()).map((object) => `${JSON.stringify(object)}\n`);
    const { output, exitCode } = await runPlugin({ file: 'patch.yaml', text: config }, stream.join('---\n'), functions);
    assert.equal(exitCode, 0);
    const documents = [...output].join('').split(/^---\n/m);
    assert.equal(documents.length, stream.length);
    assert.equal(documents.filter((text) => text.includes('mirror.example.com/acme')).length, kernels.length);
    assert.ok(documents.includes(stream[0] ?? ''));
  });

  it('is a KptFunc', async () => {
    const items = itemsOf(await expanded());
    const deleted: PlainObject[] = [];
    const inserted: PlainObject[] = [];
    const configs: KptConfigs = {
      getAll: () => items,
      getFunctionConfig: () => parse(config),
      addResults: () => undefined,
      delete: (...objects) => deleted.push(...objects),
      insert: (...objects) => inserted.push(...objects),
    };
    await patchOutputFunction(configs);
    assert.deepEqual(
      deleted.map(({ metadata }) => metadata.name),
      inserted.map(({ metadata }) => metadata.name),
    );
    assert.deepEqual(inserted, loadersOf((await call(await expanded())).text));
  });

  it('does what the setting of compile-modules does', async () => {
    const own = configText('CompileModules', undefined, spec);
    const { text } = await call(resourceList(exampleFiles, { config: own }));
    const step = loadersOf((await call(await expanded())).text);
    for (const { metadata } of step) delete metadata.annotations?.['kmmc.dev/patched'];
    assert.deepEqual(loadersOf(text), step);
  });
});
