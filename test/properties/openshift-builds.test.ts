/** Builds and ImageStreams of random Modules are as OpenShift wants them, or the package has an error. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { compileTexts } from '../../src/compile-texts.ts';
import { checkOpenShiftObject, checkOpenShiftResult, isOpenShiftObject } from '../lab/openshift-rules.ts';

const kernels = [
  '5.14.0-570.19.1.el9_6.x86_64',
  '5.14.0-570.19.1.el9_6.x86_64+rt',
  '5.14.0-427.68.1.el9_4.aarch64+64k',
  '4.18.0-372.96.1.el8_6.s390x',
  `6.1.0-1-${'long'.repeat(13)}`,
];
const internal = 'image-registry.openshift-image-registry.svc:5000';
const name = fc.oneof(
  fc.stringMatching(/^[a-z][a-z0-9-]{0,18}[a-z0-9]$/),
  fc.constantFrom('a', 'm'.repeat(25), 'gpu.driver'),
);
const secret = fc.oneof(
  fc.stringMatching(/^[a-z0-9]([a-z0-9]?[.-]?[a-z0-9]){0,4}$/),
  fc.constantFrom('token', 'a.b', 'a-b', 's'.repeat(63), `${'s.'.repeat(120)}s`),
);
const image = fc.oneof(
  fc.constantFrom(
    `${internal}/$MOD_NAMESPACE/driver:$KERNEL_FULL_VERSION`,
    `${internal}/$MOD_NAMESPACE/$MOD_NAME:v1_\${KERNEL_FULL_VERSION}-signed`,
    `${internal}/other/gpu_driver:$KERNEL_FULL_VERSION`,
    `${internal}/other/gpu__driver:$KERNEL_FULL_VERSION`,
    'registry.example.com:5000/drivers/gpu:$KERNEL_FULL_VERSION',
    'registry.example.com/$MOD_NAME:$KERNEL_FULL_VERSION',
  ),
  fc.nat(90).map((length) => `${internal}/$MOD_NAMESPACE/driver:${'t'.repeat(length + 1)}$KERNEL_FULL_VERSION`),
);
const text = fc.oneof(
  fc.string({ maxLength: 12 }),
  fc.constantFrom('', ' ', "'", '$(A)', '"\n"', '${B}', 'true', '0644'),
);
const buildArgs = fc.array(
  fc.record({ name: fc.constantFrom('A', 'B', 'KERNEL_VERSION', 'DTK_AUTO', 'FILE_1'), value: text }),
  { maxLength: 4 },
);
const build = fc.record({
  dockerfileConfigMap: fc.constantFrom({ name: 'plain' }, { name: 'toolkit' }),
  buildArgs,
  secrets: fc.array(
    secret.map((one) => ({ name: one })),
    { maxLength: 3 },
  ),
  selector: fc.constantFrom({}, { 'example.com/build': '' }, { 'kubernetes.io/arch': 'arm64' }),
});
const sign = fc.record({
  unsignedImage: fc.constantFrom(`${internal}/vendor/unsigned:$KERNEL_FULL_VERSION`, 'registry.example.com/unsigned:1'),
  keySecret: secret.map((one) => ({ name: one })),
  certSecret: secret.map((one) => ({ name: one })),
  filesToSign: fc.uniqueArray(
    fc.constantFrom('/opt/lib/modules/$KERNEL_FULL_VERSION/*.ko', '/opt/a b.ko', "/opt/'x'.ko"),
    {
      minLength: 1,
    },
  ),
});
const container = fc.oneof(
  fc.record({ build }),
  fc.record({ sign }),
  fc.record({ build, sign }),
  fc.record({ build, sign }),
);

const module = fc.record({
  name,
  namespace: fc.constantFrom('drivers', 'openshift-kmm'),
  containerImage: image,
  container,
  imageRepoSecret: fc.option(secret, { nil: undefined }),
});

const packages = fc.record({
  modules: fc.uniqueArray(module, { minLength: 1, maxLength: 3, selector: (one) => `${one.namespace}/${one.name}` }),
  pools: fc.uniqueArray(
    fc.record({ kernel: fc.constantFrom(...kernels), architecture: fc.constantFrom('amd64', 'arm64') }),
    {
      minLength: 1,
      maxLength: 4,
      selector: ({ kernel }) => kernel,
    },
  ),
});

type Package = typeof packages extends fc.Arbitrary<infer T> ? T : never;

function dockerfile(namespace: string, name: string, from: string): object {
  const lines = [from, 'ARG KERNEL_FULL_VERSION', 'RUN make "é" && depmod -b /opt $KERNEL_FULL_VERSION'];
  return {
    apiVersion: 'v1',
    kind: 'ConfigMap',
    metadata: { name, namespace },
    data: {
      dockerfile: [
        ...lines,
        'COPY --from=registry.example.com/modules:1 a.ko /opt/lib/modules/${KERNEL_FULL_VERSION}/',
        '',
      ].join('\n'),
    },
  };
}

function documents({ modules, pools }: Package): string {
  const inventory = {
    apiVersion: 'kmmc.dev/v1alpha1',
    kind: 'KernelInventory',
    metadata: { name: 'prod' },
    spec: {
      platform: 'OpenShift',
      nodePools: pools.map((pool, index) => ({ name: `p${index}`, ...pool })),
      driverToolkit: pools.map((pool) => ({ ...pool, image: 'registry.example.com/toolkit:1' })),
    },
  };
  const dockerfiles = [...new Set(modules.map(({ namespace }) => namespace))].flatMap((namespace) => [
    dockerfile(namespace, 'plain', 'FROM registry.example.com/base:1'),
    dockerfile(namespace, 'toolkit', 'ARG DTK_AUTO\nFROM ${DTK_AUTO}'),
  ]);
  const objects = modules.map(({ name, namespace, containerImage, container, imageRepoSecret }) => ({
    apiVersion: 'kmm.sigs.x-k8s.io/v1beta1',
    kind: 'Module',
    metadata: { name, namespace },
    spec: {
      selector: {},
      ...(imageRepoSecret === undefined ? {} : { imageRepoSecret: { name: imageRepoSecret } }),
      moduleLoader: {
        container: {
          containerImage,
          ...container,
          modprobe: { moduleName: 'gpu' },
          kernelMappings: [{ regexp: '^.+$' }],
        },
      },
    },
  }));
  return [inventory, ...dockerfiles, ...objects].map((object) => JSON.stringify(object)).join('\n---\n');
}

describe('every package that builds on OpenShift', () => {
  it('gives Builds and ImageStreams that OpenShift takes, or an error', async () => {
    let checked = 0;
    await fc.assert(
      fc.asyncProperty(packages, async (one) => {
        const { generated, failed } = await compileTexts([{ file: 'package.yaml', text: documents(one) }]);
        if (failed) return;
        for (const object of generated.filter(isOpenShiftObject)) {
          checked += 1;
          assert.deepEqual(checkOpenShiftObject(object), []);
        }
        assert.deepEqual(checkOpenShiftResult(generated), []);
      }),
      { numRuns: 200 },
    );
    assert.ok(checked > 200, `only ${checked} objects`);
  });
});
