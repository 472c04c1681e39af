/** What is planned for device plugins and DRA drivers of small packages. */
import assert from 'node:assert/strict';
import { read } from '../../src/1-read/read.ts';
import { type Compiled, compile } from '../../src/compile.ts';
import { defaultSettings, type Settings } from '../../src/model/settings.ts';

interface Package {
  readonly platform?: 'OpenShift' | 'Kubernetes';
  readonly version?: string;
  readonly kernels?: readonly string[];
  readonly settings?: Partial<Settings>;
  readonly others?: readonly object[];
}

const container = { image: 'registry.example.com/drivers/plugin:1' };
const mapping = { regexp: '^6\\..+$', containerImage: 'registry.example.com/drivers/kmod:$KERNEL_FULL_VERSION' };
const loader = (more: object = {}) => ({
  moduleLoader: { container: { modprobe: { moduleName: 'my-nic' }, kernelMappings: [mapping], ...more } },
});

function moduleOf(spec: object, name = 'nic', namespace = 'drivers'): object {
  const selector = { 'example.com/nic': 'true' };
  return {
    apiVersion: 'kmm.sigs.x-k8s.io/v1beta1',
    kind: 'Module',
    metadata: { name, namespace },
    spec: { selector, ...spec },
  };
}

async function compiled(modules: readonly object[], options: Package = {}): Promise<Compiled & { codes: string[] }> {
  const { platform = 'Kubernetes', version, kernels = ['6.8.0-38-generic', '6.1.0-28-amd64'], others = [] } = options;
  const labels = { 'example.com/nic': 'true' };
  const nodePools = kernels.map((kernel, index) => ({ name: `pool-${index}`, kernel, nodes: 1, labels }));
  const inventory = {
    apiVersion: 'kmmc.dev/v1alpha1',
    kind: 'KernelInventory',
    metadata: { name: 'prod', annotations: { 'config.kubernetes.io/local-config': 'true' } },
    spec: { platform, ...(version === undefined ? {} : { version }), nodePools },
  };
  const text = JSON.stringify({ apiVersion: 'v1', kind: 'List', items: [inventory, ...others, ...modules] });
  const { value } = await read([{ file: 'package.json', text, found: true }]);
  const result = await compile(value, { settings: { ...defaultSettings, ...options.settings } });
  return { ...result.value, codes: result.diagnostics.map(({ code }) => code) };
}

const planOf = async (spec: object, options: Package = {}) => (await compiled([moduleOf(spec)], options)).plan;

describe('planPlugins', () => {
  it('plans one DaemonSet for all kernels, by the selector of the Module', async () => {
    const plan = await planOf({ devicePlugin: { container }, ...loader() });
    assert.equal(plan.loaders.length, 2);
    assert.equal(plan.plugins.length, 1);
    const [plugin] = plan.plugins;
    assert.match(plugin?.name ?? '', /^nic-device-plugin-[0-9a-f]{8}$/);
    assert.deepEqual(plugin?.nodeSelector, { 'example.com/nic': 'true' });
  });

  it('keeps the name, whatever the spec, the kernels and the settings', async () => {
    const names = new Set<string | undefined>();
    const given = [
      planOf({ devicePlugin: { container }, ...loader() }),
      planOf({ devicePlugin: { container: { image: 'a:2' } }, ...loader() }, { kernels: ['6.9.0'] }),
      planOf({ devicePlugin: { container } }, { platform: 'OpenShift', settings: { loader: 'Worker' } }),
    ];
    for (const plan of await Promise.all(given)) names.add(plan.plugins[0]?.name);
    assert.equal(names.size, 1);
    const { plan } = await compiled([moduleOf({ devicePlugin: { container } }, 'nic', 'other')]);
    assert.ok(!names.has(plan.plugins[0]?.name));
  });

  it('plans nothing where no kernel has a mapping: nothing would ever be loaded', async () => {
    const plan = await planOf({ devicePlugin: { container }, ...loader() }, { kernels: ['5.14.0'] });
    assert.deepEqual([plan.loaders, plan.plugins], [[], []]);
  });

  it('tells the loader and the plugin the same', async () => {
    const plan = await planOf({ devicePlugin: { container }, ...loader({ version: '1.0' }) });
    const announced = plan.loaders.map(({ pod }) => pod.announces);
    assert.deepEqual(announced, ['nic', 'nic']);
    assert.deepEqual(plan.plugins[0]?.gate, {
      image: 'quay.io/edge-infrastructure/kernel-module-management-worker:latest',
      state: 'nic',
      sysModule: 'my_nic',
      marks: true,
    });
  });

  it('does not change loaders of Modules without a plugin', async () => {
    const { loaders } = await planOf(loader());
    for (const { pod } of loaders) assert.deepEqual([pod.announces, pod.graceSeconds], [undefined, undefined]);
  });

  it('opens a gate without a module name by the word of the loader alone, and none without a loader', async () => {
    const rawArgs = { load: ['-d', '/opt', 'nic'], unload: ['-rd', '/opt', 'nic'] };
    const raw = await planOf({ devicePlugin: { container }, ...loader({ modprobe: { rawArgs } }) });
    assert.equal(raw.plugins[0]?.gate?.sysModule, undefined);
    const alone = await compiled([moduleOf({ devicePlugin: { container } })], { kernels: [] });
    assert.equal(alone.plan.plugins[0]?.gate, undefined);
    assert.equal(alone.plan.plugins.length, 1);
  });

  it('says that a plugin alone selects no node, and plans it all the same', async () => {
    const one = moduleOf({ devicePlugin: { container }, selector: { 'example.com/other': 'true' } });
    const { plan, codes } = await compiled([one]);
    assert.equal(plan.plugins.length, 1);
    assert.ok(codes.includes('module-selects-no-nodes'));
  });

  describe('on a platform', () => {
    const sidecars = [
      ['Kubernetes', '1.28.4', false],
      ['Kubernetes', 'v1.29.0', true],
      ['Kubernetes', undefined, true],
      ['OpenShift', '4.15.9', false],
      ['OpenShift', '4.16.0', true],
    ] as const;
    for (const [platform, version, marks] of sidecars)
      it(`${platform} ${version} has ${marks ? '' : 'no '}sidecars`, async () => {
        const module = moduleOf({ devicePlugin: { container }, ...loader() });
        const options = { platform, ...(version === undefined ? {} : { version }) };
        const { plan, codes } = await compiled([module], options);
        assert.equal(plan.plugins[0]?.gate?.marks, marks);
        assert.equal(codes.includes('plugin-stop-not-ordered'), !marks);
      });
  });

  describe('accounts', () => {
    const accounts = async (spec: object, platform: 'OpenShift' | 'Kubernetes') => {
      const { plugins, namespaces } = await planOf(spec, { platform });
      const access = namespaces[0]?.access.find(({ component }) => component === plugins[0]?.role);
      return { plugin: plugins[0], access };
    };

    it('of a device plugin are generated on OpenShift alone, and have no token', async () => {
      const openShift = await accounts({ devicePlugin: { container } }, 'OpenShift');
      assert.deepEqual(
        [openShift.plugin?.serviceAccount, openShift.plugin?.mountsToken],
        ['kmmc-device-plugin', false],
      );
      assert.deepEqual(openShift.access, {
        component: 'device-plugin',
        serviceAccount: 'kmmc-device-plugin',
        privileged: ['kmmc-device-plugin'],
        publishing: [],
        isIsolated: true,
      });
      const kubernetes = await accounts({ devicePlugin: { container } }, 'Kubernetes');
      assert.equal(kubernetes.plugin?.serviceAccount, undefined);
      assert.deepEqual([kubernetes.access?.serviceAccount, kubernetes.access?.privileged], [undefined, []]);
    });

    it('of a DRA driver may write ResourceSlices everywhere', async () => {
      for (const platform of ['OpenShift', 'Kubernetes'] as const) {
        const { plugin, access } = await accounts({ dra: { container, driverName: 'a' } }, platform);
        assert.deepEqual([plugin?.serviceAccount, plugin?.mountsToken], ['kmmc-dra', true]);
        assert.deepEqual([access?.serviceAccount, access?.publishing], ['kmmc-dra', ['kmmc-dra']]);
        assert.equal(access?.isIsolated, false);
        assert.deepEqual(access?.privileged, platform === 'OpenShift' ? ['kmmc-dra'] : []);
      }
    });

    it('that the user gives are bound, not generated, and decide on their token', async () => {
      // also where the name is that of ours
      for (const serviceAccountName of ['own', 'kmmc-dra']) {
        const dra = { container, driverName: 'a', serviceAccountName };
        const { plugin, access } = await accounts({ dra }, 'OpenShift');
        assert.deepEqual([plugin?.serviceAccount, plugin?.mountsToken], [serviceAccountName, undefined]);
        assert.equal(access?.serviceAccount, undefined);
        assert.deepEqual([access?.privileged, access?.publishing], [[serviceAccountName], [serviceAccountName]]);
      }
    });

    it('have a token where the Module says so', async () => {
      for (const automountServiceAccountToken of [true, false]) {
        const { plugin } = await accounts({ devicePlugin: { container, automountServiceAccountToken } }, 'OpenShift');
        assert.equal(plugin?.mountsToken, automountServiceAccountToken);
      }
    });
  });

  it('asks a DRA driver for its health where it listens', async () => {
    const ports = async (env?: readonly object[]) => {
      const spec = { dra: { driverName: 'a', container: { ...container, ...(env === undefined ? {} : { env }) } } };
      return (await planOf(spec)).plugins[0]?.healthPort;
    };
    const told = (value: string) => ports([{ name: 'HEALTHCHECK_PORT', value }]);
    assert.equal(await ports(), 51515);
    assert.equal(await told('6000'), 6000);
    for (const none of ['-1', '0', '70000', 'x', '']) assert.equal(await told(none), undefined, none);
    assert.equal((await planOf({ devicePlugin: { container } })).plugins[0]?.healthPort, undefined);
  });

  describe('DeviceClasses', () => {
    const dra = (name: string) => ({ dra: { container, driverName: 'a', deviceClasses: [{ name }] } });

    it('of two Modules must not be the same', async () => {
      const { codes } = await compiled([moduleOf(dra('x'), 'one'), moduleOf(dra('x'), 'two')]);
      assert.deepEqual(codes, ['device-class-in-two-modules']);
      const { plan } = await compiled([moduleOf(dra('b'), 'one'), moduleOf(dra('a'), 'two')]);
      assert.deepEqual(
        plan.deviceClasses.map(({ name, module }) => [name, module]),
        [
          ['a', 'two'],
          ['b', 'one'],
        ],
      );
    });
  });

  describe('in a rollout', () => {
    const rollout = (spec: object) => ({
      apiVersion: 'kmmc.dev/v1alpha1',
      kind: 'ModuleRollout',
      metadata: { name: 'nic', namespace: 'drivers', annotations: { 'config.kubernetes.io/local-config': 'true' } },
      spec: { moduleRef: { name: 'nic' }, ...spec },
    });
    const revision = (version: string, image: string) => ({
      apiVersion: 'kmmc.dev/v1alpha1',
      kind: 'ModuleRevision',
      metadata: {
        name: `nic-${version}`,
        namespace: 'drivers',
        annotations: { 'config.kubernetes.io/local-config': 'true' },
      },
      spec: {
        moduleRef: { name: 'nic' },
        version,
        moduleSpec: {
          selector: { 'example.com/nic': 'true' },
          devicePlugin: { container: { image } },
          ...loader({ version }),
        },
      },
    });
    const current = moduleOf({ devicePlugin: { container: { image: 'p:2' } }, ...loader({ version: '2.0' }) });

    it('each version has its own, on the nodes that ask for it', async () => {
      const others = [rollout({ versions: ['1.0'] }), revision('1.0', 'p:1')];
      const { plan } = await compiled([current], { others });
      const found = plan.plugins.map((plugin) => [plugin.container.image, plugin.gate?.state, plugin.nodeSelector]);
      const label = 'kmm.node.kubernetes.io/version-module.drivers.nic';
      assert.deepEqual(found.sort(), [
        ['p:1', 'nic-1.0', { 'example.com/nic': 'true', [label]: '1.0' }],
        ['p:2', 'nic-2.0', { 'example.com/nic': 'true', [label]: '2.0' }],
      ]);
      assert.equal(new Set(plan.plugins.map(({ name }) => name)).size, 2);
      const announced = new Set(plan.loaders.map(({ pod }) => pod.announces));
      assert.deepEqual([...announced].sort(), ['nic-1.0', 'nic-2.0']);
    });

    it('a canary keeps to its nodes, and all others to their own', async () => {
      const others = [
        rollout({ canary: { nodeSelector: { 'example.com/canary': 'true' }, baseline: '1.0' } }),
        revision('1.0', 'p:1'),
      ];
      const { plan } = await compiled([current], { others });
      const rest = plan.plugins.find(({ container: { image } }) => image === 'p:1');
      assert.deepEqual(rest?.excluded, [{ 'example.com/canary': 'true' }]);
    });
  });
});
