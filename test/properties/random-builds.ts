/** Random packages whose images are built and signed, as plain data: a test changes one thing in it and compiles again. */
import fc from 'fast-check';
import type { Settings } from '../../src/model/settings.ts';

export interface BuildMapping {
  readonly literal?: string;
  readonly regexp?: string;
  /** Override those of the Module; absent where the mapping has no `build`. */
  readonly args?: Readonly<Record<string, string>>;
  /** Takes the place of the Module's Dockerfile, where `args` are given. */
  readonly dockerfile?: string;
  /** Takes the place of the Module's tag. */
  readonly tag?: string;
}

export interface BuildModule {
  readonly name: string;
  readonly namespace: string;
  readonly dockerfile: string;
  readonly args: Readonly<Record<string, string>>;
  readonly secrets: readonly string[];
  readonly registrySecret?: string;
  readonly tag: string;
  readonly sign?: { readonly key: string; readonly cert: string; readonly files: readonly string[] };
  readonly generation?: number;
  readonly annotations: Readonly<Record<string, string>>;
  readonly tolerations?: readonly object[];
  /** Takes the place of the image that is made of the names and the tag. */
  readonly image?: string;
  /** False where another Module builds the image, or nobody does. */
  readonly isBuilt?: boolean;
  readonly unsignedImage?: string;
  /** Settings of modprobe beside, or in the place of, the name of the kernel module. */
  readonly modprobe?: object;
  readonly mappings: readonly BuildMapping[];
}

export interface BuildPackage {
  readonly platform: 'OpenShift' | 'Kubernetes';
  readonly settings: Pick<Settings, 'builder' | 'verify' | 'rebuild' | 'gitops' | 'images'>;
  readonly modules: readonly BuildModule[];
  readonly kernels: readonly string[];
  /** Text by name; each exists in every namespace. */
  readonly dockerfiles: Readonly<Record<string, string>>;
}

export const allKernels = [
  '5.14.0-570.19.1.el9_6.x86_64',
  '5.14.0-570.19.1.el9_6.x86_64+rt',
  '5.14.0-427.68.1.el9_4.aarch64',
  '5.14.0-427.68.1.el9_4.aarch64+64k',
  '4.18.0-372.96.1.el8_6.x86_64',
  '6.8.0-1063-azure',
];
const patterns = ['^.+$', '^5\\.14\\.0-.+$', '^.+x86_64.*$', '^6\\..+$', '^.+\\+(rt|64k)$'];
const values = ['1.0', '1.1', '', 'a b', '$(x)', '$$y', "it's", '--flag', 'line\nbreak', '="\\'];
const args = fc.dictionary(fc.constantFrom('DRIVER_VERSION', 'SOURCE', 'FLAGS'), fc.constantFrom(...values));
const dockerfileNames = ['one', 'two'];

const mapping = fc
  .record({
    match: fc.oneof(
      fc.constantFrom(...allKernels.map(trimmed)).map((literal) => ({ literal })),
      fc.constantFrom(...patterns).map((regexp) => ({ regexp })),
    ),
    build: fc.option(fc.record({ args, dockerfile: fc.constantFrom(...dockerfileNames) }), { nil: undefined }),
    tag: fc.option(fc.constantFrom('edge', 'stable'), { nil: undefined }),
  })
  .map(({ match, build, tag }): BuildMapping => ({ ...match, ...build, ...(tag === undefined ? {} : { tag }) }));

const sign = fc.record({
  key: fc.constantFrom('signing-key', 'signing'),
  cert: fc.constantFrom('signing-cert', 'signing'),
  files: fc.uniqueArray(fc.constantFrom('/opt/lib/modules/*/a.ko', '/opt/lib/modules/*/b c.ko', '/opt/x/*.ko'), {
    minLength: 1,
  }),
});

const module = fc
  .record({
    name: fc.stringMatching(/^[a-z][a-z0-9-]{0,26}[a-z0-9]$/),
    namespace: fc.constantFrom('openshift-kmm', 'drivers'),
    dockerfile: fc.constantFrom(...dockerfileNames),
    args,
    secrets: fc.uniqueArray(fc.constantFrom('source-token', 'proxy.settings'), { maxLength: 2 }),
    registrySecret: fc.option(fc.constant('registry'), { nil: undefined }),
    tag: fc.constantFrom('1.0', 'a-tag-that-leaves-little-room-for-anything-else-behind-it-2026.11.21-rc.1'),
    sign: fc.option(sign, { nil: undefined }),
    generation: fc.option(fc.nat(3), { nil: undefined }),
    tolerations: fc.subarray([
      { key: 'example.com/gpu', operator: 'Exists', effect: 'NoSchedule' },
      { key: 'example.com/team', operator: 'Equal', value: 'drivers', effect: 'NoExecute' },
    ]),
    mappings: fc.array(mapping, { minLength: 1, maxLength: 3 }),
  })
  .map(
    ({ registrySecret, sign: signing, generation, ...rest }): BuildModule => ({
      ...rest,
      annotations: {},
      ...(registrySecret === undefined ? {} : { registrySecret }),
      ...(signing === undefined ? {} : { sign: signing }),
      ...(generation === undefined ? {} : { generation }),
    }),
  );

export const buildPackage: fc.Arbitrary<BuildPackage> = fc.record({
  platform: fc.constantFrom('OpenShift' as const, 'Kubernetes' as const),
  settings: fc.record({
    builder: fc.constantFrom('Buildah' as const, 'BuildKit' as const, 'Kaniko' as const),
    verify: fc.boolean(),
    rebuild: fc.constantFrom('', '2026-11-21'),
    gitops: fc.constant('Kpt' as const),
    images: fc.constant({ signer: 'registry.example.com/signer:1' }),
  }),
  modules: fc.uniqueArray(module, { minLength: 1, maxLength: 3, selector: ({ name }) => name }),
  kernels: fc.uniqueArray(fc.constantFrom(...allKernels), { minLength: 1, maxLength: 4 }),
  dockerfiles: fc.constant(Object.fromEntries(dockerfileNames.map((name) => [name, dockerfileText(name)]))),
});

export function dockerfileText(version: string): string {
  return `# ${version}
FROM registry.example.com/drivers/build:1.0
ARG KERNEL_FULL_VERSION
ARG DRIVER_VERSION
ARG SOURCE
ARG FLAGS
RUN --mount=type=secret,id=token make SOURCE="\${SOURCE}" VERSION="\${DRIVER_VERSION}" FLAGS="\${FLAGS}" modules
RUN make KERNEL="\${KERNEL_FULL_VERSION}" INSTALL_MOD_PATH=/opt modules_install
`;
}

/** Mapping that the kernel gets, as the operator chooses it. */
export function mappingOf({ mappings }: BuildModule, kernel: string): number {
  return mappings.findIndex(({ literal, regexp }) =>
    literal === undefined ? new RegExp(regexp ?? '').test(trimmed(kernel)) : literal === trimmed(kernel),
  );
}

export function dockerfileOf(one: BuildModule, kernel: string): string {
  return one.mappings[mappingOf(one, kernel)]?.dockerfile ?? one.dockerfile;
}

function trimmed(kernel: string): string {
  return kernel.replace(/\+$/, '');
}

/** The objects of a package, in the order inventory, ConfigMaps, Modules. */
export function objectsOf({ platform, modules, kernels, dockerfiles }: BuildPackage): readonly object[] {
  const nodePools = kernels.map((kernel, index) => ({
    name: `pool-${index}`,
    kernel,
    architecture: kernel.includes('aarch64') ? 'arm64' : 'amd64',
    nodes: 1,
    labels: { 'example.com/driver': 'true' },
  }));
  const inventory = {
    apiVersion: 'kmmc.dev/v1alpha1',
    kind: 'KernelInventory',
    metadata: { name: 'prod' },
    spec: { platform, nodePools },
  };
  const configMaps = [...new Set(modules.map(({ namespace }) => namespace))].flatMap((namespace) =>
    Object.entries(dockerfiles).map(([name, dockerfile]) => ({
      apiVersion: 'v1',
      kind: 'ConfigMap',
      metadata: { name, namespace },
      data: { dockerfile },
    })),
  );
  return [inventory, ...configMaps, ...modules.map(moduleObject)];
}

function moduleObject(one: BuildModule): object {
  const { name, namespace, sign: signing, generation, annotations, registrySecret, tolerations = [] } = one;
  const image = (tag: string): string =>
    one.image ?? `registry.example.com:5000/\${MOD_NAMESPACE}/\${MOD_NAME}:${tag}-\${KERNEL_FULL_VERSION}`;
  return {
    apiVersion: 'kmm.sigs.x-k8s.io/v1beta1',
    kind: 'Module',
    metadata: { name, namespace, annotations },
    spec: {
      selector: { 'example.com/driver': 'true' },
      ...(tolerations.length === 0 ? {} : { tolerations }),
      ...(generation === undefined ? {} : { imageRebuildTriggerGeneration: generation }),
      ...(registrySecret === undefined ? {} : { imageRepoSecret: { name: registrySecret } }),
      moduleLoader: {
        container: {
          containerImage: image(one.tag),
          ...(one.isBuilt === false ? {} : { build: moduleBuild(one) }),
          ...(signing === undefined
            ? {}
            : {
                sign: {
                  ...(one.unsignedImage === undefined ? {} : { unsignedImage: one.unsignedImage }),
                  keySecret: { name: signing.key },
                  certSecret: { name: signing.cert },
                  filesToSign: signing.files,
                },
              }),
          modprobe: { moduleName: `kmod_${name.replaceAll('-', '_')}`, ...one.modprobe },
          kernelMappings: one.mappings.map(({ literal, regexp, args: own, dockerfile, tag }) => ({
            ...(literal === undefined ? { regexp } : { literal }),
            containerImage: tag === undefined ? '' : image(tag),
            ...(own === undefined
              ? {}
              : { build: { dockerfileConfigMap: { name: dockerfile }, buildArgs: argList(own) } }),
          })),
        },
      },
    },
  };
}

function moduleBuild({ dockerfile, args: given, secrets }: BuildModule): object {
  return {
    dockerfileConfigMap: { name: dockerfile },
    buildArgs: argList(given),
    secrets: secrets.map((secret) => ({ name: secret })),
    selector: { 'node-role.kubernetes.io/worker': '', 'example.com/builds': 'true' },
  };
}

function argList(given: Readonly<Record<string, string>>): readonly object[] {
  return Object.entries(given).map(([name, value]) => ({ name, value }));
}
