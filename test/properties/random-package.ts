/** Random but valid packages: Modules, and an inventory whose kernels they match, or not. */
import fc from 'fast-check';

export interface RandomModule {
  readonly name: string;
  readonly namespace: string;
  readonly selector: Readonly<Record<string, string>>;
  readonly mappings: readonly { readonly literal?: string; readonly regexp?: string }[];
  readonly features: readonly string[];
}

export interface RandomPool {
  readonly kernel: string;
  readonly architecture: string;
  readonly nodes: number;
  readonly labels: Readonly<Record<string, string>>;
}

export interface RandomPackage {
  readonly platform: 'OpenShift' | 'Kubernetes';
  readonly modules: readonly RandomModule[];
  readonly pools: readonly RandomPool[];
}

const kernels = [
  '5.14.0-570.19.1.el9_6.x86_64',
  '5.14.0-570.19.1.el9_6.x86_64+rt',
  '5.14.0-427.68.1.el9_4.aarch64+64k',
  '4.18.0-372.96.1.el8_6.x86_64',
  '6.8.0-1063-azure',
  '6.1.0-28-amd64',
  '6.12.25-talos',
  '5.15.0-1096-aws-hwe',
];
const patterns = ['^.+$', '^5\\.14\\.0-.+$', '^.+\\.x86_64$', '^6\\..+$', '^.+\\+(rt|64k)$', '^(?i)5\\.15.*-AWS-.*$'];
const labels = fc.dictionary(fc.constantFrom('gpu', 'nic', 'example.com/pool'), fc.constantFrom('a', 'b', ''), {
  maxKeys: 2,
});
const name = fc.stringMatching(/^[a-z][a-z0-9-]{0,18}[a-z0-9]$/);
const features = [
  ...['parameters', 'firmware', 'inTree', 'order', 'args', 'tolerations', 'pull', 'account'],
  ...['build', 'sign'],
  ...['devicePlugin', 'dra', 'noLoader'],
];

const module = fc.record({
  name,
  namespace: fc.constantFrom('openshift-kmm', 'drivers'),
  selector: labels,
  mappings: fc.array(
    fc.oneof(
      fc.constantFrom(...kernels).map((literal) => ({ literal })),
      fc.constantFrom(...patterns).map((regexp) => ({ regexp })),
    ),
    { minLength: 1, maxLength: 4 },
  ),
  features: fc.subarray(features),
});

const pool = fc.record({
  kernel: fc.constantFrom(...kernels),
  architecture: fc.constantFrom('amd64', 'arm64'),
  nodes: fc.nat(40),
  labels,
});

export const randomPackage: fc.Arbitrary<RandomPackage> = fc.record({
  platform: fc.constantFrom('OpenShift' as const, 'Kubernetes' as const),
  modules: fc.uniqueArray(module, {
    minLength: 1,
    maxLength: 4,
    selector: ({ name: one, namespace }) => `${namespace}/${one}`,
  }),
  pools: fc.array(pool, { minLength: 1, maxLength: 6 }),
});

/** The documents of a package as JSON texts, which is YAML too. */
export function documents({ platform, modules, pools }: RandomPackage): readonly string[] {
  const inventory = {
    apiVersion: 'kmmc.dev/v1alpha1',
    kind: 'KernelInventory',
    metadata: { name: 'prod' },
    spec: { platform, nodePools: pools.map((one, index) => ({ name: `pool-${index}`, ...one })) },
  };
  const dockerfiles = [...new Set(modules.map(({ namespace }) => namespace))].map(dockerfileObject);
  return [inventory, ...dockerfiles, ...modules.map(moduleObject)].map((object) => JSON.stringify(object, null, 1));
}

function dockerfileObject(namespace: string): object {
  const lines = ['FROM registry.example.com/drivers/build:1.0', 'ARG KERNEL_VERSION', 'RUN make modules_install', ''];
  return {
    apiVersion: 'v1',
    kind: 'ConfigMap',
    metadata: { name: 'dockerfile', namespace },
    data: { dockerfile: lines.join('\n') },
  };
}

const build = { dockerfileConfigMap: { name: 'dockerfile' }, buildArgs: [{ name: 'A', value: '$(x) $$' }] };
const sign = {
  unsignedImage: 'registry.example.com/unsigned:$KERNEL_FULL_VERSION',
  keySecret: { name: 'signing' },
  certSecret: { name: 'signing' },
  filesToSign: ['/opt/lib/modules/*/a.ko'],
};

/** One of both; names of device classes are a Module's own. */
function plugin(moduleName: string, has: (feature: string) => boolean): object {
  const container = {
    image: `registry.example.com/${moduleName}-plugin:1`,
    args: ['$(NODE_NAME)', '$$', "q='"],
    env: [{ name: 'NODE_NAME', value: '${X}' }],
  };
  if (has('devicePlugin'))
    return { devicePlugin: { container, ...(has('account') ? { initContainer: container } : {}) } };
  if (!has('dra')) return {};
  return { dra: { container, driverName: 'gpu.example.com', deviceClasses: [{ name: `class-${moduleName}` }] } };
}

function moduleObject({ name: moduleName, namespace, selector, mappings, features: given }: RandomModule): object {
  const has = (feature: string): boolean => given.includes(feature);
  const kmod = moduleName.replaceAll('-', '_');
  return {
    apiVersion: 'kmm.sigs.x-k8s.io/v1beta1',
    kind: 'Module',
    metadata: { name: moduleName, namespace },
    spec: {
      selector,
      ...plugin(moduleName, has),
      ...(has('pull') ? { imageRepoSecret: { name: 'registry' } } : {}),
      ...(has('tolerations') ? { tolerations: [{ key: 'gpu', operator: 'Exists' }] } : {}),
      ...(has('noLoader')
        ? {}
        : {
            moduleLoader: {
              ...(has('account') ? { serviceAccountName: 'loader' } : {}),
              container: {
                containerImage: `registry.example.com/${moduleName}:$KERNEL_FULL_VERSION`,
                modprobe: {
                  moduleName: kmod,
                  ...(has('parameters') ? { parameters: ['a=b c', 'x=$(y)', '$$', "q='"] } : {}),
                  ...(has('firmware') ? { firmwarePath: '/opt/firmware' } : {}),
                  ...(has('order') ? { modulesLoadingOrder: [kmod, `${kmod}_core`] } : {}),
                  ...(has('args') ? { args: { load: ['-v', '--first-time'] } } : {}),
                },
                ...(has('build') ? { build } : {}),
                ...(has('sign') ? { sign } : {}),
                ...(has('inTree') ? { inTreeModulesToRemove: ['intree'] } : {}),
                kernelMappings: mappings.map((mapping) => ({ ...mapping, containerImage: '' })),
              },
            },
          }),
    },
  };
}
