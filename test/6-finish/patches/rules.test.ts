/** What no patch may change, and what every patch may. */
import assert from 'node:assert/strict';
import { packageTexts } from '../built-package.ts';
import { assertedTexts, builtTexts, compileWith, patchText, prebuiltTexts } from './patched-package.ts';

const pod = '/spec/template/spec';
const containers = ['initContainers/0', 'containers/0'];
const plugin = 'labelSelector: app.kubernetes.io/component=device-plugin';

async function brokenRules(texts: readonly { file: string; text: string }[], target: string, ...operations: string[]) {
  const { diagnostics, found } = await compileWith(texts, patchText(target, ...operations), {
    verify: true,
    preflightJobs: 'Generate',
  });
  const broken = diagnostics.filter(({ code }) => code === 'patch-breaks-rule');
  return { found, messages: broken.map(({ message }) => message) };
}

function rules(
  name: string,
  texts: readonly { file: string; text: string }[],
  target: string,
  table: readonly (readonly [string, RegExp])[],
): void {
  describe(name, () => {
    for (const [operation, what] of table)
      it(`{${operation}} is refused`, async () => {
        const { found, messages } = await brokenRules(texts, target, operation);
        assert.deepEqual(found, ['patch-breaks-rule patches[0].patch[0].path']);
        assert.match(messages[0] ?? '', what);
      });
  });
}

const identity = /would change the kind, name, namespace or owner/;
const marks = /would change labels or annotations that belong to kmmc/;
const nodes = /would change the choice of nodes/;
const scripts = /would change what the containers of kmmc run/;
const image = /would change from where an image is pulled that kmmc itself pushes/;
const inputs = /would change what an image is made from/;
const boot = /would change what nodes do when they boot/;

describe('what a patch may change', () => {
  rules('of a loader', prebuiltTexts(), 'kind: DaemonSet', [
    ['op: replace, path: /metadata/name, value: a', identity],
    ['op: replace, path: /metadata/namespace, value: a', identity],
    ['op: replace, path: /kind, value: Deployment', identity],
    ['op: replace, path: /apiVersion, value: apps/v1beta2', identity],
    ['op: add, path: /metadata/finalizers, value: [a]', identity],
    ['op: add, path: /metadata/ownerReferences, value: []', identity],
    ['op: add, path: /metadata/generateName, value: a-', identity],
    ['op: remove, path: ""', identity],
    ['op: replace, path: "", value: {}', identity],
    ['op: remove, path: /metadata', identity],
    ['op: copy, from: /spec, path: ""', identity],
    ['op: remove, path: /metadata/annotations/kmmc.dev~1owner', marks],
    ['op: replace, path: /metadata/annotations/kmmc.dev~1kernel, value: a', marks],
    ['op: replace, path: /metadata/annotations, value: {a: b}', marks],
    ['op: add, path: /metadata/annotations/kmmc.dev~1input-hash, value: a', marks],
    ['op: remove, path: /metadata/labels/app.kubernetes.io~1managed-by', marks],
    ['op: replace, path: /metadata/labels/app.kubernetes.io~1component, value: a', marks],
    ['op: remove, path: /spec/template/metadata/labels/kmmc.dev~1loader', marks],
    ['op: add, path: /metadata/annotations/internal.config.kubernetes.io~1path, value: a', marks],
    ['op: add, path: /spec/selector/matchLabels/a, value: b', /would change the selector/],
    ['op: remove, path: /spec/selector', /would change the selector/],
    [`op: add, path: ${pod}/nodeSelector/a, value: b`, nodes],
    [`op: remove, path: ${pod}/nodeSelector/kubernetes.io~1arch`, nodes],
    [`op: remove, path: ${pod}/nodeSelector`, nodes],
    [`op: add, path: ${pod}/nodeName, value: a`, nodes],
    [`op: add, path: ${pod}/affinity, value: {nodeAffinity: {}}`, nodes],
    ...containers.flatMap((container) => [
      [`op: replace, path: ${pod}/${container}/command, value: [a]`, scripts] as const,
      [`op: remove, path: ${pod}/${container}`, scripts] as const,
      [`op: replace, path: ${pod}/${container}/name, value: a`, scripts] as const,
      [`op: add, path: ${pod}/${container}/env, value: [{name: KMMC_INPUT_HASH, value: a}]`, scripts] as const,
      [`op: remove, path: ${pod}/${container}/volumeMounts/0`, scripts] as const,
    ]),
    [`op: add, path: ${pod}/initContainers/0/args/0, value: a`, scripts],
    [`op: remove, path: ${pod}/initContainers/0/args/0`, scripts],
    [`op: remove, path: ${pod}/containers/0/lifecycle`, scripts],
    [`op: replace, path: ${pod}/containers/0/readinessProbe/exec/command, value: ["true"]`, scripts],
    [`op: replace, path: ${pod}/volumes/0/hostPath/path, value: /tmp`, scripts],
    [`op: move, from: ${pod}/containers/0, path: ${pod}/initContainers/0`, scripts],
    [`op: remove, path: ${pod}`, nodes],
  ]);

  rules('of a loader whose image is built', builtTexts('Kubernetes'), 'kind: DaemonSet', [
    [`op: replace, path: ${pod}/initContainers/0/image, value: a`, image],
    [`op: replace, path: ${pod}/containers/0/image, value: a`, image],
    ['op: remove, path: /metadata/annotations/kmmc.dev~1input-hash', marks],
  ]);

  rules('of a verification', builtTexts('Kubernetes'), 'labelSelector: app.kubernetes.io/component=verify', [
    [`op: replace, path: ${pod}/initContainers/0/image, value: a`, image],
    [`op: add, path: ${pod}/containers/0/args/-, value: a`, scripts],
    [`op: add, path: ${pod}/nodeSelector/a, value: b`, nodes],
  ]);

  rules('of a Job that builds', builtTexts('Kubernetes'), 'labelSelector: app.kubernetes.io/component=build', [
    [`op: add, path: ${pod}/containers/0/args/-, value: a`, scripts],
    [`op: replace, path: ${pod}/volumes/0/configMap/name, value: a`, scripts],
    [`op: remove, path: ${pod}/nodeSelector`, nodes],
  ]);

  rules('of a Job that looks for an image', assertedTexts(), 'kind: Job', [
    [`op: replace, path: ${pod}/containers/0/command, value: [a]`, scripts],
    [`op: add, path: ${pod}/nodeSelector/a, value: b`, nodes],
    ['op: replace, path: /metadata/annotations/kmmc.dev~1owner, value: a', marks],
  ]);

  rules('of a Build', builtTexts('OpenShift'), 'labelSelector: app.kubernetes.io/component=build', [
    ['op: replace, path: /spec/source/dockerfile, value: FROM a', inputs],
    ['op: add, path: /spec/strategy/dockerStrategy/buildArgs/-, value: {name: A}', inputs],
    ['op: add, path: /spec/strategy/dockerStrategy/from, value: {kind: DockerImage, name: a}', inputs],
    ['op: remove, path: /spec/strategy/dockerStrategy/env', inputs],
    ['op: replace, path: /spec/output/to/name, value: a', inputs],
    ['op: add, path: /spec/nodeSelector/a, value: b', nodes],
  ]);

  rules('of a Dockerfile', builtTexts('Kubernetes'), 'kind: ConfigMap', [
    ['op: replace, path: /data/dockerfile, value: FROM a', inputs],
    ['op: remove, path: /immutable', inputs],
  ]);

  rules('of the gate of a plugin', packageTexts({ plugin: true }), plugin, [
    [`op: replace, path: ${pod}/initContainers/0/args/0, value: a`, scripts],
    [`op: remove, path: ${pod}/initContainers/0/restartPolicy`, scripts],
    [`op: remove, path: ${pod}/initContainers/1`, scripts],
    [`op: replace, path: ${pod}/volumes/0/hostPath/path, value: /tmp`, scripts],
    [`op: add, path: ${pod}/nodeSelector/a, value: b`, nodes],
    ['op: remove, path: /spec/template/metadata/labels/kmmc.dev~1plugin', marks],
  ]);

  it("all else of a plugin is the user's", async () => {
    const operations = [
      `op: add, path: ${pod}/containers/0/startupProbe, value: {exec: {command: [a]}}`,
      `op: add, path: ${pod}/containers/0/args, value: [a]`,
      `op: add, path: ${pod}/initContainers/1/resources, value: {requests: {cpu: 5m}}`,
      `op: replace, path: ${pod}/terminationGracePeriodSeconds, value: 10`,
    ];
    const { messages } = await brokenRules(packageTexts({ plugin: true }), plugin, ...operations);
    assert.deepEqual(messages, []);
  });

  rules('of a NetworkPolicy', prebuiltTexts(), 'kind: NetworkPolicy', [
    ['op: replace, path: /spec/podSelector, value: {}', /would change the selector/],
  ]);

  const day1 = [
    {
      file: 'boot.yaml',
      text: `apiVersion: kmm.sigs.x-k8s.io/v1beta1
kind: BootModuleConfig
metadata: {name: nic, namespace: drivers}
spec:
  machineConfigName: 99-worker-nic
  machineConfigPoolName: worker
  kernelModuleImage: registry.example.com/drivers/nic
  kernelModuleName: nic
`,
    },
  ];

  rules('of day 1', day1, 'kind: MachineConfig', [
    ['op: add, path: /spec/kernelArguments, value: [a]', boot],
    ['op: add, path: /spec/config/systemd/units/-, value: {name: a}', boot],
    ['op: replace, path: /metadata/labels/machineconfiguration.openshift.io~1role, value: a', marks],
  ]);

  rules('of the policies of day 1', day1, 'kind: MachineConfiguration', [
    ['op: remove, path: /spec/nodeDisruptionPolicy/units', boot],
    ['op: remove, path: /spec/nodeDisruptionPolicy/files/0', boot],
    ['op: replace, path: /spec/nodeDisruptionPolicy/files/0/actions, value: []', boot],
  ]);

  for (const [texts, target, ...operations] of [
    [
      prebuiltTexts(),
      'kind: DaemonSet',
      `op: add, path: ${pod}/containers/0/resources, value: {limits: {memory: 8Mi}}`,
      `op: replace, path: ${pod}/priorityClassName, value: a`,
      `op: add, path: ${pod}/tolerations, value: [{operator: Exists}]`,
      `op: add, path: ${pod}/affinity, value: {podAffinity: {}}`,
      `op: add, path: ${pod}/containers/-, value: {name: sidecar, image: a, command: [b]}`,
      `op: replace, path: ${pod}/containers/1/command, value: [c]`,
      `op: add, path: ${pod}/initContainers/0, value: {name: wait, image: a}`,
      `op: add, path: ${pod}/initContainers/1/env, value: [{name: A, value: b}]`,
      `op: add, path: ${pod}/volumes/-, value: {name: mine, emptyDir: {}}`,
      `op: add, path: ${pod}/containers/0/volumeMounts/-, value: {name: mine, mountPath: /mine}`,
      `op: replace, path: ${pod}/containers/0/readinessProbe/periodSeconds, value: 60`,
      `op: replace, path: ${pod}/containers/0/securityContext, value: {privileged: true}`,
      'op: add, path: /spec/updateStrategy, value: {type: OnDelete}',
      'op: add, path: /spec/template/metadata/annotations, value: {example.com/a: b}',
      'op: add, path: /metadata/labels/example.com~1a, value: b',
      'op: add, path: /metadata/annotations/config.kubernetes.io~1depends-on, value: a',
    ],
    [
      builtTexts('Kubernetes'),
      'labelSelector: app.kubernetes.io/component=build',
      `op: add, path: ${pod}/containers/0/resources, value: {limits: {memory: 8Gi}}`,
      `op: replace, path: ${pod}/volumes/1, value: {name: work, emptyDir: {sizeLimit: 40Gi}}`,
      `op: replace, path: ${pod}/containers/0/image, value: mirror.example.com/buildah:1`,
      'op: replace, path: /spec/backoffLimit, value: 5',
    ],
    [
      builtTexts('OpenShift'),
      'kind: Build',
      'op: add, path: /spec/resources, value: {limits: {memory: 8Gi}}',
      'op: add, path: /spec/completionDeadlineSeconds, value: 7200',
      'op: add, path: /spec/output/pushSecret, value: {name: a}',
    ],
    [
      day1,
      'kind: MachineConfiguration',
      'op: add, path: /spec/nodeDisruptionPolicy/files/-, value: {path: /etc/a, actions: [{type: None}]}',
      'op: add, path: /metadata/labels/a, value: b',
    ],
    [day1, 'kind: MachineConfig', 'op: add, path: /metadata/annotations/a, value: b'],
  ] as const)
    it(`all else of {${target}}`, async () => {
      const { found } = await brokenRules(texts, target, ...operations);
      assert.deepEqual(found, []);
    });

  it('not the images of several kernels to one', async () => {
    const replace = `op: replace, path: ${pod}/initContainers/0/image, value: registry.example.com/one:1`;
    const other = 'op: add, path: /metadata/labels/a, value: b';
    const { found, messages } = await brokenRules(prebuiltTexts(), 'kind: DaemonSet', replace, other);
    assert.deepEqual(found, ['patch-breaks-rule patches[0].patch[0].path']);
    assert.match(messages[0] ?? '', /would change the images of several kernels to one and the same/);
    const alone = await brokenRules(prebuiltTexts(), 'kind: DaemonSet, kernel: 6.1.0-28-amd64', replace, other);
    assert.deepEqual(alone.found, []);
  });

  it('all scripts of kmmc are in containers that the rules know', async () => {
    for (const platform of ['OpenShift', 'Kubernetes'] as const)
      for (const loader of ['Modprobe', 'Worker'] as const)
        for (const builder of ['Buildah', 'BuildKit', 'Kaniko'] as const) {
          const { objects } = await compileWith(builtTexts(platform), '', { verify: true, loader, builder });
          for (const { kind, metadata } of objects.filter((one) => ['Job', 'DaemonSet'].includes(one.kind))) {
            const target = `kind: ${kind}, name: ${metadata?.name}`;
            const own = objects.find((one) => one.metadata?.name === metadata?.name && one.kind === kind);
            const spec = own?.['spec'] as { template: { spec: { initContainers?: object[]; containers: object[] } } };
            const { initContainers = [], containers: main } = spec.template.spec;
            for (const [list, items] of Object.entries({ initContainers, containers: main }))
              for (const index of items.keys()) {
                const add = `op: add, path: ${pod}/${list}/${index}/args, value: [a]`;
                const { found } = await compileWith(builtTexts(platform), patchText(target, add), {
                  verify: true,
                  loader,
                  builder,
                });
                assert.deepEqual(found, ['patch-breaks-rule patches[0].patch[0].path'], `${target} ${list} ${index}`);
              }
          }
        }
  }).timeout(60_000);
});
