import assert from 'node:assert/strict';
import { read } from '../../src/1-read/read.ts';
import { resolve } from '../../src/3-resolve/resolve.ts';
import { selectTargets } from '../../src/3-resolve/select-targets.ts';
import { printable, quoteWords } from '../../src/cli/explain-layout.ts';
import { type ExplainFilter, type ExplainOutput, explain } from '../../src/cli/explain-package.ts';
import type { Checked } from '../../src/model/checked.ts';
import type { Module } from '../../src/model/module.generated.ts';
import type { Resource } from '../../src/model/resource.ts';
import { defaultSettings } from '../../src/model/settings.ts';
import type { NodePool } from '../../src/model/target.ts';
import { nodePool, regexp } from '../3-resolve/fixtures.ts';

const text = `# GPU driver
apiVersion: kmm.sigs.x-k8s.io/v1beta1
kind: Module
metadata: {name: dgpu, namespace: kmm}
spec:
  selector: {gpu: "true"}
  moduleLoader:
    container:
      modprobe: {moduleName: i915, dirName: /opt, parameters: [a b]}
      kernelMappings:
      - regexp: '^5\\.14\\.0-427\\..*$'
        containerImage: quay.io/a/b:$KERNEL_FULL_VERSION
      - literal: 6.8.0-40-generic
        containerImage: quay.io/a/b:$KERNEL_VERSION
        build: {dockerfileConfigMap: {name: df}}
---
apiVersion: kmm.sigs.x-k8s.io/v1beta1
kind: Module
metadata: {name: refused, namespace: kmm}
spec: {selector: {gpu: "true"}}
---
apiVersion: kmm.sigs.x-k8s.io/v1beta1
kind: Module
metadata: {name: other, namespace: kmm}
spec:
  selector: {nic: "true"}
  moduleLoader:
    container:
      modprobe: {moduleName: ice}
      kernelMappings:
      - {regexp: ., containerImage: "quay.io/a/nic:$NOPE"}
`;

const gpu = { labels: { gpu: 'true' } };
const rhel4 = '5.14.0-427.13.1.el9_4.x86_64';
const rhel6 = '5.14.0-570.19.1.el9_6.x86_64';
const pools: readonly NodePool[] = [
  nodePool(rhel4, { ...gpu, name: 'gpu', nodes: 12 }),
  nodePool(rhel6, { ...gpu, name: 'next', nodes: 2, names: ['w-1', 'w-2'], state: 'Planned' }),
  nodePool('6.8.0-40-generic', { ...gpu, name: 'ubuntu' }),
];

async function run(
  filter: Partial<ExplainFilter>,
  output: 'text' | 'json' = 'text',
  nodePools = pools,
): Promise<ExplainOutput> {
  const { value: resources } = await read([{ file: 'm.yaml', text, found: false }]);
  const named = resources.map((resource) => ({
    resource,
    name: String(resource.object.metadata?.name),
    namespace: 'kmm',
  }));
  const checked: Checked = {
    modules: named.filter(({ name }) => name !== 'refused').map((one) => ({ ...one, module: toModule(one.resource) })),
    rejected: named
      .filter(({ name }) => name === 'refused')
      .map((one) => ({ ...one, selector: { gpu: 'true' }, reason: { code: 'some-code', message: 'Some message.' } })),
    rollouts: [],
    bootModules: [],
    machineConfigObjects: { pools: [], machineConfigs: [] },
    nodePools,
    platform: 'OpenShift',
    dockerfiles: { find: () => undefined },
    driverToolkit: { find: () => undefined },
    preflights: [],
  };
  const selected = selectTargets(checked, defaultSettings);
  const { value: targets } = resolve(selected, { ...checked, settings: defaultSettings, regexp });
  const { kernelLabel } = defaultSettings;
  const images = { imageStreams: [], dockerfiles: [], builds: [], verifications: [] };
  const plan = {
    ...images,
    namespaces: [],
    loaders: [],
    preflights: [],
    plugins: [],
    deviceClasses: [],
    machineConfigs: [],
    pools: [],
  };
  const boot = { bootModules: [], disruptions: new Map() };
  return explain({ targets, checked, plan, boot, resources, kernelLabel, filter: { kernels: [], ...filter }, output });
}

function toModule({ object }: Resource): Module {
  return structuredClone(object) as unknown as Module;
}

async function json(filter: Partial<ExplainFilter>, nodePools = pools) {
  return JSON.parse((await run(filter, 'json', nodePools)).text);
}

describe('kmmc explain -o json', () => {
  it('prints every key in the order of the documented form', async () => {
    const explanation = await json({ module: 'dgpu' });
    assert.deepEqual(Object.keys(explanation), ['apiVersion', 'kind', 'targets']);
    const keys = [
      ...[
        'module',
        'kernel',
        'architecture',
        'nodePools',
        'nodes',
        'matched',
        'mapping',
        'containerImage',
        'build',
        'sign',
      ],
      ...['registryTLS', 'inTreeModulesToRemove', 'modprobe', 'reason'],
    ];
    for (const target of explanation.targets) assert.deepEqual(Object.keys(target), keys);
    assert.deepEqual(explanation.targets[0], {
      module: { namespace: 'kmm', name: 'dgpu', origin: { file: 'm.yaml', line: 2, column: 1 } },
      kernel: rhel4,
      architecture: 'amd64',
      nodePools: ['gpu'],
      nodes: 12,
      matched: true,
      mapping: { index: 0, regexp: '^5\\.14\\.0-427\\..*$', origin: { file: 'm.yaml', line: 11, column: 9 } },
      containerImage: `quay.io/a/b:${rhel4}`,
      build: null,
      sign: null,
      registryTLS: { insecure: false, insecureSkipTLSVerify: false },
      inTreeModulesToRemove: [],
      modprobe: {
        load: ['modprobe', '-v', '-d', '/opt', 'i915', 'a b'],
        unload: ['modprobe', '-rv', '-d', '/opt', 'i915'],
      },
      reason: null,
    });
    assert.deepEqual(Object.keys(explanation.targets[2].build), [
      'dockerfileConfigMap',
      'buildArgs',
      'secrets',
      'nodeSelector',
    ]);
  });

  it('gives refused Modules and unmatched kernels a reason, in input order', async () => {
    const { targets } = await json({});
    const told = targets.map(
      (target: { module: { name: string }; matched: boolean; reason: { code: string } | null }) =>
        [target.module.name, target.matched, target.reason?.code].join(' '),
    );
    assert.deepEqual(told, [
      'dgpu true ',
      'dgpu false kernel-without-mapping',
      'dgpu true ',
      'refused false some-code',
      'refused false some-code',
      'refused false some-code',
    ]);
  });

  it('names the mapping also where an error stands in the way of an image', async () => {
    const nic = [nodePool(rhel4, { labels: { nic: 'true' } })];
    const { targets } = await json({ module: 'kmm/other' }, nic);
    assert.deepEqual(
      [targets[0].matched, targets[0].mapping.index, targets[0].reason.code],
      [false, 0, 'unknown-variable'],
    );
  });

  it('keeps to the kernels and the node that were asked for', async () => {
    assert.equal((await json({ kernels: [rhel6] })).targets.length, 2);
    assert.deepEqual(
      (await json({ node: 'w-2', module: 'dgpu' })).targets.map((target: { kernel: string }) => target.kernel),
      [rhel6],
    );
  });
});

describe('kmmc explain', () => {
  it('names the unmatched kernel, the nearest mapping with its line, where they part, and what to write', async () => {
    const { text: said } = await run({ node: 'w-1', module: 'dgpu' });
    const lines = said.split('\n').map((line) => line.trim());
    for (const expected of [
      `${rhel6}, amd64`,
      'nodes     2 in pool next of prod (planned): w-1, w-2',
      'no image  No mapping matches this kernel.',
      'nearest   [0] regexp ^5\\.14\\.0-427\\..*$',
      'm.yaml:11:17',
      `- literal: ${rhel6}`,
      'containerImage: quay.io/a/b:$KERNEL_FULL_VERSION',
    ]) {
      assert.ok(lines.includes(expected), `${expected} is missing in:\n${said}`);
    }
    assert.match(said.replace(/\s+/g, ' '), /matches up to \^5\\\.14\\\.0- but not what follows: 427/);
  });

  it('names the place of the mapping, the image and the commands', async () => {
    const { text: said } = await run({ module: 'dgpu', kernels: [rhel4] });
    assert.match(said, /mapping {3}\[0\] regexp \^5\\\.14\\\.0-427\\\.\.\*\$\n +m\.yaml:11:9\n/);
    assert.match(said, /image {5}quay\.io\/a\/b:5\.14\.0-427/);
    assert.match(said, /load {6}modprobe -v -d \/opt i915 'a b'\n/);
  });

  it('says which label keeps a Module off a node', async () => {
    const { text: said, problems } = await run({ node: 'w-1', module: 'other' });
    assert.match(
      said.replace(/\s+/g, ' '),
      /Module kmm\/other m\.yaml:22:1 no nodes The selector does not match; pool next: label nic is missing\./,
    );
    assert.deepEqual(problems, []);
  });

  it('says what is not there, and what was probably meant', async () => {
    assert.deepEqual((await run({ module: 'dgpuu' })).problems, ['there is no Module "dgpuu"; did you mean "dgpu"?']);
    assert.deepEqual((await run({ node: 'w-3' })).problems, ['no node pool names the node "w-3"; did you mean "w-1"?']);
  });

  it('keeps lines short, but for words that cannot be broken', async () => {
    const { text: said } = await run({});
    for (const line of said.split('\n'))
      assert.ok(line.length <= 80 || !line.trim().slice(10).trim().includes(' '), line);
  });

  it('lets no text from a file steer the terminal', () => {
    assert.equal(printable('a\u001b[31m\n'), 'a\\u001b[31m\\u000a');
    assert.equal(quoteWords(['a', "it's", '$(x)', '']), "a 'it'\\''s' '$(x)' ''");
  });
});
