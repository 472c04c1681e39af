/** The DaemonSets of device plugins and DRA drivers, and the DeviceClasses, as they are printed. */
import assert from 'node:assert/strict';
import { renderDeviceClass } from '../../src/5-render/device-class.ts';
import { renderDevicePlugin } from '../../src/5-render/device-plugin.ts';
import { renderDraDriver } from '../../src/5-render/dra-driver.ts';
import { renderModuleLoader } from '../../src/5-render/module-loader.ts';
import { emitYaml } from '../../src/7-write/emit-yaml.ts';
import type { PluginGate, PluginPlan } from '../../src/model/plugin-plan.ts';
import type { KubernetesObject } from '../../src/model/resource.ts';
import { moduleOf, planOf } from '../4-plan/plan-of.ts';
import { expand } from '../lab/kubelet.ts';

const plain: PluginPlan = {
  role: 'device-plugin',
  name: 'nic-device-plugin-0a1b2c3d',
  module: 'nic',
  namespace: 'drivers',
  owner: 'kmm.sigs.x-k8s.io/Module/drivers/nic',
  nodeSelector: {},
  excluded: [],
  tolerations: [],
  isAccountGiven: false,
  container: { image: 'registry.example.com/drivers/plugin:1' },
  volumes: [],
};
const gate: PluginGate = { image: 'registry.example.com/tools/shell:1', state: 'nic', sysModule: 'nic', marks: true };
const dra: PluginPlan = { ...plain, role: 'dra', name: 'nic-dra-0a1b2c3d', healthPort: 51515 };

interface Container {
  readonly name: string;
  readonly image: string;
  readonly restartPolicy?: string;
  readonly command?: readonly string[];
  readonly args?: readonly string[];
  readonly env?: readonly { readonly name: string; readonly value?: string }[];
  readonly livenessProbe?: object;
  readonly securityContext: object;
  readonly volumeMounts?: readonly { readonly name: string; readonly mountPath: string }[];
}

interface PodSpec {
  readonly initContainers?: readonly Container[];
  readonly containers: readonly [Container];
  readonly volumes: readonly { readonly name: string }[];
  readonly [field: string]: unknown;
}

function podOf(object: KubernetesObject): PodSpec {
  return (object as unknown as { spec: { template: { spec: PodSpec } } }).spec.template.spec;
}

const devicePod = (changes: Partial<PluginPlan> = {}) => podOf(renderDevicePlugin({ ...plain, ...changes }));
const draPod = (changes: Partial<PluginPlan> = {}) => podOf(renderDraDriver({ ...dra, ...changes }));

describe('a device plugin', () => {
  it('has a minimal selector, and the labels of KMM', () => {
    const { metadata, spec } = renderDevicePlugin(plain) as unknown as {
      metadata: { labels: Record<string, string> };
      spec: { selector: object; template: { metadata: { labels: object } } };
    };
    const selector = { 'kmmc.dev/plugin': plain.name };
    assert.deepEqual(spec.selector, { matchLabels: selector });
    assert.deepEqual(metadata.labels, {
      'app.kubernetes.io/managed-by': 'kmmc',
      'app.kubernetes.io/component': 'device-plugin',
      'kmm.node.kubernetes.io/module.name': 'nic',
      'kmm.node.kubernetes.io/role': 'device-plugin',
    });
    assert.deepEqual(spec.template.metadata.labels, { ...metadata.labels, ...selector });
  });

  it('alone is a privileged container with the directory of the kubelet, and nothing more', () => {
    assert.deepEqual(devicePod(), {
      priorityClassName: 'system-node-critical',
      containers: [
        {
          name: 'device-plugin',
          image: 'registry.example.com/drivers/plugin:1',
          securityContext: { privileged: true },
          volumeMounts: [{ name: 'kubelet-device-plugins', mountPath: '/var/lib/kubelet/device-plugins' }],
        },
      ],
      volumes: [
        { name: 'kubelet-device-plugins', hostPath: { path: '/var/lib/kubelet/device-plugins', type: 'Directory' } },
      ],
    });
  });

  it('takes over what the Module says of its pods', () => {
    const given = {
      nodeSelector: { a: 'b' },
      excluded: [{ canary: 'true' }],
      tolerations: [{ operator: 'Exists' }],
      imagePullSecret: 'robot',
      serviceAccount: 'own',
      mountsToken: true,
    };
    const pod = devicePod({ ...given, volumes: [{ name: 'dev', hostPath: { path: '/dev' } }] });
    assert.deepEqual(pod, {
      ...pod,
      serviceAccountName: 'own',
      automountServiceAccountToken: true,
      imagePullSecrets: [{ name: 'robot' }],
      nodeSelector: { a: 'b' },
      tolerations: [{ operator: 'Exists' }],
    });
    assert.match(JSON.stringify(pod), /"affinity":.*"key":"canary","operator":"NotIn","values":\["true"\]/);
    assert.deepEqual(
      pod.volumes.map(({ name }) => name),
      ['kubelet-device-plugins', 'dev'],
    );
  });

  it('keeps the text of the user, which the kubelet may replace', () => {
    const container = {
      image: 'i:1',
      imagePullPolicy: '',
      command: ['$(NODE)', '$$'],
      args: ['$(X)'],
      env: [{ name: 'NODE', value: '$(A)' }],
      resources: { limits: { cpu: 1 } },
      volumeMounts: [{ name: 'dev', mountPath: '/dev' }],
    } as const;
    const pod = devicePod({ container, initContainer: container, gate });
    const [main] = pod.containers;
    const init = pod.initContainers?.at(-1);
    const { imagePullPolicy: _, ...kept } = container;
    assert.deepEqual(init, { name: 'device-plugin-init', ...kept, securityContext: { privileged: true } });
    assert.deepEqual({ ...main, volumeMounts: main.volumeMounts?.slice(1) }, { ...init, name: 'device-plugin' });
  });
});

describe('the gate of a plugin', () => {
  it('comes before all that the user wrote: a sidecar, and a container that waits for it', () => {
    const pod = devicePod({ gate, initContainer: { image: 'i:1' } });
    const names = pod.initContainers?.map(({ name, restartPolicy }) => [name, restartPolicy]);
    assert.deepEqual(names, [
      ['module-user', 'Always'],
      ['module-gate', undefined],
      ['device-plugin-init', undefined],
    ]);
    assert.equal(pod['terminationGracePeriodSeconds'], 15);
  });

  it('has no privilege but the directory of its Module', () => {
    const pod = devicePod({ gate });
    for (const { securityContext, volumeMounts, image } of pod.initContainers ?? []) {
      assert.equal(image, gate.image);
      assert.deepEqual(securityContext, {
        allowPrivilegeEscalation: false,
        capabilities: { drop: ['ALL'] },
        readOnlyRootFilesystem: true,
        runAsUser: 0,
        seLinuxOptions: { type: 'spc_t' },
      });
      assert.deepEqual(volumeMounts, [{ name: 'module-state', mountPath: '/run/kmmc/module' }]);
    }
    assert.deepEqual(pod.volumes[0], {
      name: 'module-state',
      hostPath: { path: '/run/kmmc/modules/drivers.nic', type: 'DirectoryOrCreate' },
    });
    assert.doesNotMatch(JSON.stringify(pod.containers), /module-state/);
  });

  it('without sidecars is a container that waits for the loader', () => {
    const pod = devicePod({ gate: { ...gate, marks: false } });
    assert.deepEqual(
      pod.initContainers?.map(({ name, restartPolicy, args }) => [name, restartPolicy, args]),
      [['module-gate', undefined, ['nic', 'nic']]],
    );
    assert.equal(pod['terminationGracePeriodSeconds'], undefined);
  });

  it('hands words over as arguments that the kubelet does not change', () => {
    const hostile = ['$(HOSTNAME)', '$$', '$$(A)', "'; reboot; '", '$(KMMC_POD)'];
    for (const word of hostile)
      for (const marks of [true, false]) {
        const pod = devicePod({ gate: { ...gate, state: word, sysModule: word, marks } });
        const variables = { HOSTNAME: 'pod', KMMC_POD: 'uid', A: 'b' };
        const arrived = pod.initContainers?.[0]?.args?.map((one) => expand(one, variables));
        assert.deepEqual(arrived, [word, word]);
        for (const { command = [] } of pod.initContainers ?? []) {
          assert.equal(expand(command[2] ?? '', variables), command[2]);
          assert.ok(!command.join().includes(word));
        }
      }
  });
});

describe('the loader of a Module with a plugin', () => {
  const devicePlugin = { container: { image: 'i:1' } };
  const podsOf = async (container: object, loader: 'Modprobe' | 'Worker') => {
    const images = { containerImage: 'registry.example.com/drivers/kmod:1' };
    const module = moduleOf('one', { ...images, ...container }) as { spec: object };
    const withPlugin = { ...module, spec: { ...module.spec, devicePlugin } };
    const { plan } = await planOf('Kubernetes', [withPlugin], { loader });
    return plan.loaders.map((one) => podOf(renderModuleLoader(one)));
  };
  const mounts = (container: Container) => container.volumeMounts?.some(({ name }) => name === 'module-state');

  for (const loader of ['Modprobe', 'Worker'] as const) {
    it(`says what is loaded, and has time to wait (${loader})`, async () => {
      const [pod] = await podsOf({}, loader);
      assert.equal(pod?.['terminationGracePeriodSeconds'], 50);
      assert.deepEqual(pod?.containers[0].args, ['one']);
      assert.ok(pod && mounts(pod.containers[0]));
    });

    it(`looks for plugins before it removes a module of the kernel (${loader})`, async () => {
      const [plainPod] = await podsOf({}, loader);
      const [pod] = await podsOf({ inTreeModulesToRemove: ['nic'] }, loader);
      const first = (one: PodSpec | undefined) => one?.initContainers?.[0] ?? assert.fail();
      assert.equal(mounts(first(plainPod)), false);
      assert.equal(mounts(first(pod)), true);
      assert.match(first(pod).command?.[2] ?? '', /still uses the module/);
      // a directory of the node is out of reach for other SELinux types
      assert.match(JSON.stringify(first(pod).securityContext), /"spc_t"/);
    });
  }
});

describe('a DRA driver', () => {
  it('is in the network of its node, with the directories of the kubelet and of CDI', () => {
    const pod = draPod();
    assert.equal(pod['hostNetwork'], true);
    assert.deepEqual(pod.containers[0].volumeMounts, [
      { name: 'kubelet-plugins', mountPath: '/var/lib/kubelet/plugins/' },
      { name: 'kubelet-plugins-registry', mountPath: '/var/lib/kubelet/plugins_registry/' },
      { name: 'cdi', mountPath: '/var/run/cdi' },
    ]);
    assert.deepEqual(pod.volumes, [
      { name: 'kubelet-plugins', hostPath: { path: '/var/lib/kubelet/plugins/', type: 'DirectoryOrCreate' } },
      { name: 'kubelet-plugins-registry', hostPath: { path: '/var/lib/kubelet/plugins_registry/', type: 'Directory' } },
      { name: 'cdi', hostPath: { path: '/var/run/cdi', type: 'DirectoryOrCreate' } },
    ]);
  });

  const names = [
    ...['NODE_NAME', 'POD_UID', 'CDI_ROOT', 'KUBELET_REGISTRAR_DIRECTORY_PATH', 'KUBELET_PLUGINS_DIRECTORY_PATH'],
    'HEALTHCHECK_PORT',
  ];

  it('has its variables before those of the user, who wins', () => {
    assert.deepEqual(
      draPod().containers[0].env?.map(({ name }) => name),
      names,
    );
    const env = [
      { name: 'B', value: '$(NODE_NAME)' },
      { name: 'CDI_ROOT', value: '/opt/cdi' },
    ] as const;
    const own = draPod({ container: { image: 'i:1', env } }).containers[0].env ?? [];
    assert.deepEqual(own.slice(-2), env);
    assert.deepEqual(
      own.map(({ name }) => name),
      [...names.filter((name) => name !== 'CDI_ROOT'), 'B', 'CDI_ROOT'],
    );
  });

  it('is asked for its health where it listens', () => {
    const probe = { initialDelaySeconds: 30, periodSeconds: 10, timeoutSeconds: 5, failureThreshold: 3 };
    assert.deepEqual(draPod().containers[0].livenessProbe, { grpc: { port: 51515, service: 'liveness' }, ...probe });
    const { healthPort: _, ...silent } = dra;
    const pod = podOf(renderDraDriver(silent));
    assert.equal(pod.containers[0].livenessProbe, undefined);
    assert.deepEqual(
      pod.containers[0].env?.map(({ name }) => name),
      names.slice(0, -1),
    );
  });
});

describe('a DeviceClass', () => {
  it('says whose it is, and holds what the Module says', () => {
    const selectors = [{ cel: { expression: 'device.driver == "a"' } }];
    const config = [{ opaque: { driver: 'a', parameters: { x: { y: [1, null] } } } }];
    const { module, namespace, owner } = plain;
    const object = renderDeviceClass({ name: 'a.example.com', module, namespace, owner, selectors, config });
    assert.deepEqual(object, {
      apiVersion: 'resource.k8s.io/v1',
      kind: 'DeviceClass',
      metadata: {
        name: 'a.example.com',
        labels: {
          'app.kubernetes.io/managed-by': 'kmmc',
          'kmm.node.kubernetes.io/module.name': 'nic',
          'kmm.node.kubernetes.io/module.namespace': 'drivers',
        },
        annotations: { 'kmmc.dev/owner': owner },
      },
      spec: { selectors, config },
    });
    const empty = { name: 'a', module, namespace, owner, selectors: undefined, config: undefined };
    assert.match(emitYaml(renderDeviceClass(empty)), /\nspec: \{\}\n$/);
  });
});
