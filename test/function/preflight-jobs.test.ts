/** Jobs that check the images of PreflightValidations: which there are, who makes them, whom they belong to. */
import assert from 'node:assert/strict';
import { checkPreflight } from '../../functions/check-preflight/check-preflight.ts';
import { compileModules } from '../../functions/compile-modules/compile-modules.ts';
import { expandBootModules } from '../../functions/expand-boot-modules/expand-boot-modules.ts';
import { expandModules } from '../../functions/expand-modules/expand-modules.ts';
import { validateModules } from '../../functions/validate-modules/validate-modules.ts';
import { read } from '../../src/1-read/read.ts';
import { placeInPackage } from '../../src/6-finish/place-in-package.ts';
import { emitYaml } from '../../src/7-write/emit-yaml.ts';
import type { FunctionOutput, KrmFunction } from '../../src/function/krm-function.ts';
import { toObject } from '../../src/model/generated.ts';
import type { KubernetesObject, Resource } from '../../src/model/resource.ts';
import { defaultSettings, type Settings } from '../../src/model/settings.ts';

const today = '6.8.0-38-generic';
const next = '6.8.0-60-generic';
const rhel = '5.14.0-570.51.1.el9_6.x86_64';

const group = 'kmm.sigs.x-k8s.io';
const build = { build: { dockerfileConfigMap: { name: 'dockerfile' } } };

function moduleOf(name: string, mapping: object = {}, spec: object = {}): KubernetesObject {
  const containerImage = `registry.example.com/${name}:\${KERNEL_FULL_VERSION}`;
  const container = {
    modprobe: { moduleName: 'gpu' },
    kernelMappings: [{ regexp: '^.+$', containerImage, ...mapping }],
  };
  const base = { apiVersion: `${group}/v1beta1`, kind: 'Module', metadata: { name, namespace: 'drivers' } };
  return { ...base, spec: { selector: { [name]: 'true' }, moduleLoader: { container }, ...spec } };
}

function preflightOf(name: string, kernelVersion = next, kind = 'PreflightValidation'): KubernetesObject {
  return { apiVersion: `${group}/v1beta2`, kind, metadata: { name }, spec: { kernelVersion } };
}

/** Pools by name: `NAME: ARCHITECTURE`; each has the label `NAME: "true"`. */
function inventoryOf(pools: Readonly<Record<string, readonly string[]>>): KubernetesObject {
  const nodePools = Object.entries(pools).flatMap(([name, architectures]) =>
    architectures.map((architecture) => ({
      name: `${name}-${architecture}`,
      kernel: today,
      architecture,
      labels: { [name]: 'true' },
    })),
  );
  const annotations = { 'config.kubernetes.io/local-config': 'true' };
  const base = { apiVersion: 'kmmc.dev/v1alpha1', kind: 'KernelInventory', metadata: { name: 'prod', annotations } };
  return { ...base, spec: { platform: 'Kubernetes', nodePools } };
}

const dockerfile: KubernetesObject = {
  apiVersion: 'v1',
  kind: 'ConfigMap',
  metadata: { name: 'dockerfile', namespace: 'drivers' },
  ...{ data: { dockerfile: 'FROM registry.example.com/base:1\nRUN depmod -b /opt\n' } },
};

async function resourcesOf(objects: readonly KubernetesObject[], file = 'in.yaml'): Promise<readonly Resource[]> {
  return (await read([{ file, text: objects.map((one) => emitYaml(one)).join('\n---\n'), found: true }])).value;
}

const generate: Partial<Settings> = { preflightJobs: 'Generate' };

async function run(
  krmFunction: KrmFunction,
  objects: readonly KubernetesObject[],
  settings: Partial<Settings> = generate,
  file?: string,
): Promise<FunctionOutput & { readonly objects: readonly KubernetesObject[] }> {
  const resources = await resourcesOf(objects, file);
  const output = await krmFunction.run(resources, { ...defaultSettings, ...settings });
  const errors = output.diagnostics.filter(({ severity }) => severity === 'error');
  assert.deepEqual(
    errors.map(({ message }) => message),
    [],
  );
  return { ...output, objects: [...output.kept.map(({ object }) => object), ...output.generated.map(toObject)] };
}

const componentOf = ({ metadata }: KubernetesObject) => metadata?.labels?.['app.kubernetes.io/component'];
const jobsOf = (objects: readonly KubernetesObject[]) =>
  objects.filter((one) => one.kind === 'Job' && componentOf(one) === 'preflight');
const namesOf = (objects: readonly KubernetesObject[]) => jobsOf(objects).map(({ metadata }) => metadata?.name);
const loadersOf = (objects: readonly KubernetesObject[]) => objects.filter(({ kind }) => kind === 'DaemonSet');

/** `IMAGE ARCHITECTURE` of each Job. */
function pullsOf(objects: readonly KubernetesObject[]): readonly string[] {
  return jobsOf(objects).map((job) => {
    const { template } = job['spec'] as {
      template: { spec: { containers: { image: string }[]; nodeSelector: Record<string, string> } };
    };
    const { containers, nodeSelector } = template.spec;
    return `${containers[0]?.image.replace('registry.example.com/', '')} ${nodeSelector['kubernetes.io/arch']}`;
  });
}

const both = [inventoryOf({ gpu: ['amd64'] }), moduleOf('gpu'), preflightOf('next')];

describe('Jobs for a PreflightValidation', () => {
  it('are made by compile-modules and check-preflight, alike, and only where the setting asks for them', async () => {
    const compiled = await run(compileModules, both);
    const checked = await run(checkPreflight, both);
    assert.deepEqual(pullsOf(compiled.objects), [`gpu:${next} amd64`]);
    assert.deepEqual(jobsOf(checked.objects), jobsOf(compiled.objects));
    assert.deepEqual([loadersOf(compiled.objects).length, loadersOf(checked.objects).length], [1, 0]);
    for (const other of [expandModules, expandBootModules, validateModules])
      assert.deepEqual(namesOf((await run(other, both)).objects), [], other.name);
    for (const one of [compileModules, checkPreflight])
      assert.deepEqual(namesOf((await run(one, both, {})).objects), [], one.name);
  });

  it('are in the last stage, wait for nothing, and nothing waits for them', async () => {
    const { generated } = await run(compileModules, both, { ...generate, gitops: 'ArgoCD' });
    const [job] = generated.filter(({ stage }) => stage === 'Preflight');
    assert.equal(job && toObject(job).metadata?.annotations?.['argocd.argoproj.io/sync-wave'], '110');
    assert.deepEqual([job?.after, generated.flatMap(({ after = [] }) => after)], [undefined, []]);
  });

  it('are there for each assertion, and belong to it', async () => {
    const three = [...both, preflightOf('ocp', rhel, 'PreflightValidationOCP'), preflightOf('again')];
    const { objects } = await run(compileModules, three);
    assert.deepEqual(
      jobsOf(objects).map(({ metadata }) => metadata?.annotations?.['kmmc.dev/owner']),
      [
        `${group}/PreflightValidation//again`,
        `${group}/PreflightValidation//next`,
        `${group}/PreflightValidationOCP//ocp`,
      ],
    );
    assert.equal(new Set(namesOf(objects)).size, 3);
  });

  it('run on the architectures that the Module selects, or on that of the kernel', async () => {
    const modules = [moduleOf('gpu'), moduleOf('nic'), moduleOf('none')];
    const mixed = inventoryOf({ gpu: ['arm64', 'amd64'], nic: ['s390x'] });
    const { objects } = await run(compileModules, [mixed, ...modules, preflightOf('next')]);
    assert.deepEqual(pullsOf(objects), [
      `gpu:${next} amd64`,
      `gpu:${next} arm64`,
      `nic:${next} s390x`,
      // nowhere yet: on any nodes that there are
      ...['amd64', 'arm64', 's390x'].map((architecture) => `none:${next} ${architecture}`),
    ]);
    const named = await run(compileModules, [mixed, ...modules, preflightOf('next', rhel)]);
    assert.deepEqual(
      pullsOf(named.objects),
      ['gpu', 'nic', 'none'].map((name) => `${name}:${rhel} amd64`),
    );
    const blind = await run(checkPreflight, [...modules, preflightOf('next')]);
    assert.deepEqual(
      pullsOf(blind.objects),
      ['gpu', 'nic', 'none'].map((name) => `${name}:${next} amd64`),
    );
  });

  it('leave out what kmmc makes, under whichever Module, and Modules without a loader', async () => {
    const signed = { sign: { keySecret: { name: 'k' }, certSecret: { name: 'c' }, filesToSign: ['/opt/a.ko'] } };
    const plugin = { devicePlugin: { container: { image: 'registry.example.com/plugin:1' } }, moduleLoader: undefined };
    const shared = { containerImage: 'registry.example.com/built:${KERNEL_FULL_VERSION}' };
    const objects = [
      ...[...both, dockerfile, moduleOf('built', build), moduleOf('shared', shared), moduleOf('plugin', {}, plugin)],
      moduleOf('signed', { ...signed, sign: { ...signed.sign, unsignedImage: 'registry.example.com/unsigned:1' } }),
    ];
    for (const one of [compileModules, checkPreflight])
      assert.deepEqual(pullsOf((await run(one, objects)).objects), [`gpu:${next} amd64`], one.name);
  });

  it('are there for earlier versions that are in use, once where these are alike', async () => {
    const own = moduleOf('gpu', {}, {});
    const spec = structuredClone(own['spec']) as { moduleLoader: { container: Record<string, unknown> } };
    const earlier = (version: string, tag: string): KubernetesObject => {
      const kernelMappings = [
        { regexp: '^.+$', containerImage: `registry.example.com/gpu:${tag}\${KERNEL_FULL_VERSION}` },
      ];
      const container = { ...spec.moduleLoader.container, version, kernelMappings };
      const moduleSpec = { ...spec, moduleLoader: { container } };
      const metadata = { name: `gpu-${version}`, namespace: 'drivers' };
      const base = { apiVersion: 'kmmc.dev/v1alpha1', kind: 'ModuleRevision', metadata };
      return { ...base, spec: { moduleRef: { name: 'gpu' }, version, moduleSpec } };
    };
    spec.moduleLoader.container = { ...spec.moduleLoader.container, version: '3' };
    const rollout: KubernetesObject = {
      apiVersion: 'kmmc.dev/v1alpha1',
      kind: 'ModuleRollout',
      metadata: { name: 'gpu', namespace: 'drivers' },
      ...{ spec: { moduleRef: { name: 'gpu' }, versions: ['1', '2'] } },
    };
    const objects = [
      inventoryOf({ gpu: ['amd64'] }),
      { ...own, spec },
      rollout,
      earlier('1', 'old-'),
      earlier('2', ''),
    ];
    const { objects: made } = await run(compileModules, [...objects, preflightOf('next')]);
    assert.deepEqual([...pullsOf(made)].sort(), [`gpu:${next} amd64`, `gpu:old-${next} amd64`]);
  });

  it('get another name with everything that their pods take', async () => {
    const variants: readonly (readonly KubernetesObject[])[] = [
      both,
      [inventoryOf({ gpu: ['arm64'] }), moduleOf('gpu'), preflightOf('next')],
      [both[0] as KubernetesObject, moduleOf('gpu'), preflightOf('other')],
      [
        both[0] as KubernetesObject,
        moduleOf('gpu', { containerImage: 'registry.example.com/x:${KERNEL_FULL_VERSION}' }),
        preflightOf('next'),
      ],
      [both[0] as KubernetesObject, moduleOf('gpu', {}, { imageRepoSecret: { name: 'robot' } }), preflightOf('next')],
      [
        both[0] as KubernetesObject,
        moduleOf('gpu', {}, { tolerations: [{ operator: 'Exists' }] }),
        preflightOf('next'),
      ],
    ];
    const names = await Promise.all(variants.map(async (one) => namesOf((await run(checkPreflight, one)).objects)));
    assert.equal(new Set(names.flat()).size, variants.length, names.join('\n'));
    const later = moduleOf('gpu', {}, { selector: { gpu: 'true', more: 'x' } });
    const same = await run(checkPreflight, [both[0] as KubernetesObject, later, preflightOf('next')]);
    assert.deepEqual(namesOf(same.objects), names[0]);
  });

  it('are not made where an assertion does not hold', async () => {
    const resources = await resourcesOf([...both, moduleOf('old', { regexp: `^${today}$` })]);
    const { generated, kept } = await checkPreflight.run(resources, { ...defaultSettings, ...generate });
    assert.deepEqual([generated, kept], [[], resources]);
  });
});

describe('Jobs of an earlier run', () => {
  const first = async () => (await run(compileModules, both)).objects;
  const without = (objects: readonly KubernetesObject[], kind: string) => objects.filter((one) => one.kind !== kind);

  it('are replaced, and the second run changes nothing', async () => {
    const objects = await first();
    assert.deepEqual((await run(compileModules, objects)).objects, objects);
    const checked = await run(checkPreflight, objects);
    assert.deepEqual([namesOf(checked.objects), loadersOf(checked.objects).length], [namesOf(objects), 1]);
    assert.equal(checked.generated.length, 1);
  });

  it('go with their assertion, or with the setting, and stay in the hands of other functions', async () => {
    const objects = await first();
    const gone = without(objects, 'PreflightValidation');
    for (const one of [compileModules, checkPreflight]) {
      const { objects: rest, diagnostics } = await run(one, gone);
      assert.deepEqual([namesOf(rest), loadersOf(rest).length], [[], 1], one.name);
      assert.ok(!diagnostics.some(({ code }) => code === 'stale-object-kept'));
    }
    assert.deepEqual(namesOf((await run(compileModules, objects, {})).objects), []);
    assert.deepEqual(namesOf((await run(checkPreflight, objects, {})).objects), namesOf(objects));
    for (const one of [expandModules, expandBootModules, validateModules])
      assert.deepEqual(namesOf((await run(one, gone)).objects), namesOf(objects), one.name);
  });

  it('go with the Module whose image they pull, while its loaders are left to others', async () => {
    const objects = without(await first(), 'Module');
    assert.deepEqual(loadersOf((await run(checkPreflight, objects)).objects).length, 1);
    assert.deepEqual(namesOf((await run(checkPreflight, objects)).objects), []);
  });

  it('are kept with a warning where nobody knows which layer their assertion lives in', async () => {
    const gone = without(await first(), 'PreflightValidation');
    const { objects, diagnostics } = await run(compileModules, gone, generate, '');
    assert.equal(namesOf(objects).length, 1);
    assert.deepEqual(diagnostics.map(({ code }) => code).filter((code) => code === 'stale-object-kept').length, 1);
  });

  it('know their assertion under its former name, and in a namespace that kustomize gave it', async () => {
    const annotations = {
      'internal.config.kubernetes.io/previousNames': 'next',
      'internal.config.kubernetes.io/previousNamespaces': 'default',
    };
    const moved = (await first()).map((one) =>
      one.kind === 'PreflightValidation'
        ? { ...one, metadata: { name: 'eu-next', namespace: 'drivers', annotations } }
        : one,
    );
    const { objects } = await run(compileModules, moved, generate, '');
    const owners = jobsOf(objects).map(({ metadata }) => metadata?.annotations?.['kmmc.dev/owner']);
    assert.deepEqual(owners, [`${group}/PreflightValidation//eu-next`]);
  });

  it('lie beside their assertion in a package, and move nothing else', async () => {
    const parts = [
      ...(await resourcesOf([both[0], both[1]] as KubernetesObject[], 'modules/gpu.yaml')),
      ...(await resourcesOf([preflightOf('gpu')], 'before/upgrade.yaml')),
    ];
    const { generated, kept } = await compileModules.run(parts, { ...defaultSettings, ...generate });
    const paths = placeInPackage(generated, kept).map((one) => {
      const object = toObject(one);
      return `${object.kind} ${object.metadata?.annotations?.['internal.config.kubernetes.io/path']}`;
    });
    assert.deepEqual(paths, [
      'NetworkPolicy modules/kmmc_drivers.yaml',
      'DaemonSet modules/kmmc_drivers_gpu.yaml',
      'Job before/kmmc_preflight_gpu.yaml',
    ]);
  });
});
