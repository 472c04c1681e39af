/** What PreflightValidations assert, by the function, by compiling, and by `kmmc preflight` without a kernel. */
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { checkPreflight } from '../../functions/check-preflight/check-preflight.ts';
import { read } from '../../src/1-read/read.ts';
import { compile } from '../../src/compile.ts';
import { locateAll } from '../../src/diagnostics/locate-all.ts';
import { defaultSettings, type Settings } from '../../src/model/settings.ts';
import { runExample } from '../diagnostics/run-example.ts';

const today = '5.14.0-427.68.1.el9_4.x86_64';
const next = '5.14.0-570.51.1.el9_6.x86_64';

const moduleText = (name: string, mappings: string, build = '') => `apiVersion: kmm.sigs.x-k8s.io/v1beta1
kind: Module
metadata: {name: ${name}, namespace: drivers}
spec:
  selector: {gpu: "true"}
  moduleLoader:
    container:
      modprobe: {moduleName: gpu}${build}
      kernelMappings:
${mappings}---
`;
const mapping = (regexp: string, tag = '${KERNEL_FULL_VERSION}') =>
  `      - {regexp: '${regexp}', containerImage: "registry.example.com/gpu:${tag}"}\n`;
const preflight = (spec = `kernelVersion: ${next}`, kind = 'PreflightValidation', name = 'next') =>
  `apiVersion: kmm.sigs.x-k8s.io/v1beta2\nkind: ${kind}\nmetadata: {name: ${name}}\nspec: {${spec}}\n---\n`;
const inventory = (more = '') => `apiVersion: kmmc.dev/v1alpha1
kind: KernelInventory
metadata: {name: prod, annotations: {config.kubernetes.io/local-config: "true"}}
spec:
  platform: OpenShift
  nodePools: [{name: gpu, kernel: ${today}, labels: {gpu: "true"}}]
${more}---
`;
const dockerfile = `apiVersion: v1
kind: ConfigMap
metadata: {name: dockerfile, namespace: drivers}
data:
  dockerfile: |
    ARG DTK_AUTO
    FROM \${DTK_AUTO}
    RUN depmod -b /opt
---
`;
const build = '\n      build: {dockerfileConfigMap: {name: dockerfile}}';

async function resourcesOf(text: string) {
  return (await read([{ file: 'in.yaml', text, found: false }])).value;
}

/** `code line`, errors only. */
async function check(text: string, settings: Partial<Settings> = {}): Promise<readonly string[]> {
  const { diagnostics } = await checkPreflight.run(await resourcesOf(text), { ...defaultSettings, ...settings });
  return (await locateAll(diagnostics)).map(({ code, line }) => `${code} ${line}`);
}

async function compiled(text: string) {
  const { value, diagnostics } = await compile(await resourcesOf(text), { settings: defaultSettings });
  return { value, codes: (await locateAll(diagnostics)).map(({ code, line }) => `${code} ${line}`) };
}

describe('check-preflight', () => {
  it('is content where every Module covers the kernel, without an inventory', async () => {
    assert.deepEqual(await check(moduleText('a', mapping('^5\\.14\\.')) + preflight()), []);
  });

  it('reports each Module that does not, at the nearest mapping, whatever it selects', async () => {
    const text = moduleText('a', mapping('^5\\.14\\.0-427\\.')) + moduleText('b', mapping('^6\\.')) + preflight();
    assert.deepEqual(await check(text), ['preflight-without-mapping 10', 'preflight-without-mapping 21']);
    const [first] = (await checkPreflight.run(await resourcesOf(text), defaultSettings)).diagnostics;
    assert.match(
      first?.message ?? '',
      /^PreflightValidation "next" fails: No mapping of Module "a" matches kernel "5\.14\.0-570.*nearest is `kernelMappings\[0\]`/,
    );
  });

  it('gives everything back as it was', async () => {
    const resources = await resourcesOf(moduleText('a', mapping('^5\\.')) + preflight());
    const { kept, generated } = await checkPreflight.run(resources, defaultSettings);
    assert.equal(kept, resources);
    assert.deepEqual(generated, []);
  });

  it('asks each assertion on its own', async () => {
    const text =
      moduleText('a', mapping('^5\\.14\\.0-570')) +
      preflight() +
      preflight('kernelVersion: 6.8.0-38-generic', undefined, 'b');
    const { diagnostics } = await checkPreflight.run(await resourcesOf(text), defaultSettings);
    assert.deepEqual(
      diagnostics.map(({ message }) => /^\S+ "(\w+)"/.exec(message)?.[1]),
      ['b'],
    );
  });

  it('reports what is wrong with the assertion, and with Modules, instead of guessing', async () => {
    const module = moduleText('a', mapping('^5\\.14\\.0-427\\.'));
    assert.deepEqual(await check(preflight('kernelVersion: "5.14"') + module), ['kernel-too-short 4']);
    const wrong = module.replace('moduleName: gpu', 'moduleName: gpu, typo: 1');
    assert.deepEqual(await check(wrong + preflight()), ['unknown-field 8']);
    assert.deepEqual(await check(preflight().replace('Validation', 'Validaton') + module), ['misspelt-kind 2']);
  });

  it('says nothing about kernels of today, warnings, and Modules without a loader', async () => {
    const plugin =
      'apiVersion: kmm.sigs.x-k8s.io/v1beta1\nkind: Module\nmetadata: {name: p, namespace: drivers}\nspec:\n  selector: {a: b}\n  devicePlugin: {container: {image: "registry.example.com/plugin:1"}}\n---\n';
    const text = moduleText('a', mapping('570')) + plugin + inventory() + preflight();
    assert.deepEqual(await check(text), []);
    assert.ok((await compiled(text)).codes.includes('kernel-without-mapping 10'));
  });

  it('takes the Driver Toolkit from the assertion, else from the inventory', async () => {
    const module = moduleText('a', mapping('^5\\.14\\.'), build) + dockerfile;
    const ocp = (spec: string) => preflight(`kernelVersion: ${next}${spec}`, 'PreflightValidationOCP');
    const image = 'registry.example.com/driver-toolkit:1';
    assert.deepEqual(await check(module + ocp('')), ['preflight-without-driver-toolkit 9']);
    assert.deepEqual(await check(module + ocp(`, dtkImage: "${image}"`)), []);
    const known = inventory(`  driverToolkit: [{kernel: ${next}, image: "${image}"}]\n`);
    assert.deepEqual(await check(module + known + ocp('')), []);
    const hint = async (text: string) =>
      (await checkPreflight.run(await resourcesOf(text), defaultSettings)).diagnostics[0]?.hint ?? '';
    assert.match(await hint(module + ocp('')), /^Set `dtkImage`/);
    assert.match(await hint(module + inventory() + preflight()), /^Make it a PreflightValidationOCP/);
  });

  it('says what stands in the way of an image, in the words of the assertion where it names the kernel', async () => {
    const upper = 'kernelVersion: 6.12.9-ACME';
    const path = moduleText(
      'a',
      '      - {regexp: "^6", containerImage: "registry.example.com/gpu-$KERNEL_VERSION:1"}\n',
    );
    assert.deepEqual(await check(path + preflight(upper)), ['preflight-fails 10']);
    const unknown = moduleText('a', mapping('^5', '$KERNEL_VERSON'));
    assert.deepEqual(await check(unknown + preflight()), ['unknown-variable 10']);
    const long = `kernelVersion: 5.14.0-${'x'.repeat(57)}`;
    const two = moduleText('a', mapping('^5')) + moduleText('b', mapping('^5').replace('gpu:', 'nic:'));
    assert.deepEqual(await check(two + preflight(long)), ['kernel-label-invalid 26']);
  });

  it('does not take the image of another kernel for that of this one', async () => {
    const module = moduleText('a', mapping('^5\\.14\\.', '1.0'));
    assert.deepEqual(await check(module + preflight()), []);
    assert.deepEqual(await check(module + inventory() + preflight()), ['preflight-fails 10']);
    const second = preflight('kernelVersion: 5.14.0-1.el9.x86_64', undefined, 'b');
    assert.deepEqual(await check(module + preflight() + second), ['preflight-fails 10', 'preflight-fails 10']);
  });
});

describe('compiling with a PreflightValidation', () => {
  it('fails as the function does, and generates nothing', async () => {
    const { value, codes } = await compiled(moduleText('a', mapping('^5\\.14\\.0-427\\.')) + inventory() + preflight());
    assert.deepEqual(codes, ['preflight-without-mapping 10']);
    assert.deepEqual(value.generated, []);
  });

  it('generates for the kernels of today alone, and keeps the object', async () => {
    const text = moduleText('a', mapping('^5\\.14\\.')) + inventory() + preflight();
    const { value, codes } = await compiled(text);
    assert.deepEqual(codes, []);
    assert.deepEqual(
      value.targets.map(({ kernel }) => kernel),
      [today],
    );
    assert.ok(value.kept.some(({ object }) => object.kind === 'PreflightValidation'));
  });

  it('does not call a mapping left over that the asserted kernel needs', async () => {
    const mappings = mapping('^5\\.14\\.0-427\\.') + mapping('^5\\.14\\.0-570\\.');
    const module = moduleText('a', mappings) + inventory();
    assert.deepEqual((await compiled(module)).codes, ['mapping-matches-no-kernel 11']);
    assert.deepEqual((await compiled(module + preflight())).codes, []);
  });
});

describe('kmmc preflight with a PreflightValidation', () => {
  let file = '';
  let directory = '';
  before(() => {
    directory = mkdtempSync(join(tmpdir(), 'kmmc-'));
    file = join(directory, 'in.yaml');
    writeFileSync(file, moduleText('a', mapping('^5\\.14\\.0-427\\.')) + preflight() + inventory());
  });
  after(() => rmSync(directory, { recursive: true }));

  const statuses = async (...words: readonly string[]) => {
    const { exitCode, stdout } = await runExample({ arguments: ['preflight', file, ...words, '-o', 'json'] });
    const report = JSON.parse(stdout);
    return { exitCode, kernels: report.statuses.map(({ kernel }: { kernel: string }) => kernel), report };
  };

  it('asks about its kernel where no other is given', async () => {
    const { exitCode, kernels, report } = await statuses();
    assert.deepEqual([exitCode, kernels], [1, [next]]);
    const [module] = report.statuses[0].status.modules;
    assert.deepEqual(Object.keys(module), [
      ...['name', 'namespace', 'verificationStatus', 'verificationStage', 'statusReason'],
    ]);
    assert.deepEqual(report.results[0].release, null);
  });

  it('asks about the kernels of the command line alone where there are any', async () => {
    const { exitCode, kernels } = await statuses('--kernel', '5.14.0-427.1.1.el9_4.x86_64');
    assert.deepEqual([exitCode, kernels], [0, ['5.14.0-427.1.1.el9_4.x86_64']]);
  });
});
