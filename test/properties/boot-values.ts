/** Values of day 1: named ones that are frozen, and random ones that hold. As parameters, and as a BootModuleConfig. */
import fc from 'fast-check';
import { annotationOfOption, type BootOptions } from '../../src/2-validate/boot-options.ts';
import type { BootModuleConfigSpec } from '../../src/model/boot-module-config.generated.ts';
import type { BootParameters } from '../../src/produce-machine-config.ts';

export interface BootValues {
  readonly spec: Required<Omit<BootModuleConfigSpec, 'inTreeModulesToRemove'>> & {
    readonly inTreeModulesToRemove: readonly string[];
  };
  readonly options: Partial<BootOptions>;
}

const spec: BootValues['spec'] = {
  machineConfigName: '99-worker-nic',
  machineConfigPoolName: 'worker',
  kernelModuleImage: 'registry.example.com/drivers/nic',
  kernelModuleName: 'nic',
  inTreeModulesToRemove: [],
  firmwareFilesPath: '',
  workerImage: '',
};

/** By what they are. */
export const namedBootValues: Readonly<Record<string, BootValues>> = {
  'a driver and nothing else': { spec, options: {} },
  'a driver in place of one of the kernel, with firmware': {
    spec: { ...spec, inTreeModulesToRemove: ['ice', 'irdma'], firmwareFilesPath: '/firmware' },
    options: {},
  },
  'a worker of our own on the control plane': {
    spec: {
      ...spec,
      machineConfigName: '99-master-nic',
      machineConfigPoolName: 'master',
      workerImage: `registry.example.com/kmm/worker@sha256:${'0a'.repeat(32)}`,
    },
    options: {},
  },
  'all options': {
    spec,
    options: {
      parameters: ['debug=1', 'name="a b" é'],
      modulesLoadingOrder: ['nic', 'nic-lib', 'nic_core'],
      dirName: '/usr/local',
      authFile: '/etc/kubernetes/pull.json',
    },
  },
  'loaded after the pull': { spec, options: { loadAfterPull: true } },
  'in the place of one of KMM': { spec, options: { replacesKmm: true } },
  'paths that need quotes': {
    spec: { ...spec, firmwareFilesPath: `/it's "a" %n \\ $HOME é` },
    options: { dirName: '/%%t\\n', authFile: '/a  b#c;d' },
  },
  'the longest name': { spec: { ...spec, machineConfigName: `99-${'a'.repeat(218)}0` }, options: {} },
};

const word = fc.stringMatching(/^[a-z][a-z0-9]{0,8}$/);
const kmod = fc.stringMatching(/^[a-z][a-z0-9_-]{0,12}$/);
const text = fc
  .array(fc.oneof(fc.constantFrom("it's", '"', '%n', '%%', '\\', '$(x)', '`x`', '*', 'é', '#'), word), {
    minLength: 1,
    maxLength: 4,
  })
  .map((parts) => parts.join(' '));
const path = fc.array(text, { minLength: 1, maxLength: 3 }).map((parts) => `/${parts.join('/')}`);

export const randomBootValues: fc.Arbitrary<BootValues> = fc
  .record({
    name: fc.array(word, { minLength: 1, maxLength: 4 }),
    pool: fc.oneof(fc.constantFrom('worker', 'master'), word),
    image: fc.tuple(fc.constantFrom('registry.example.com', 'registry.example.com:5000'), word, word),
    module: kmod,
    inTree: fc.uniqueArray(kmod, { maxLength: 3 }),
    firmware: fc.oneof(fc.constant(''), path),
    workerImage: fc.constantFrom('', 'registry.example.com/kmm/worker:2.4'),
    parameters: fc.array(
      fc.tuple(word, text).map(([key, value]) => `${key}=${value}`),
      { minLength: 1, maxLength: 3 },
    ),
    below: fc.uniqueArray(kmod, { minLength: 1, maxLength: 3 }),
    dirName: path,
    authFile: path,
    loadAfterPull: fc.boolean(),
    replacesKmm: fc.boolean(),
    given: fc.subarray(['parameters', 'modulesLoadingOrder', 'dirName', 'authFile'] as const),
  })
  .map((one): BootValues => {
    const order = [one.module, ...one.below.filter((name) => plain(name) !== plain(one.module))];
    const options = {
      parameters: one.parameters,
      // one that is alone is no order
      ...(order.length > 1 && distinct(order) ? { modulesLoadingOrder: order } : {}),
      dirName: one.dirName,
      authFile: one.authFile,
    };
    const given = Object.entries(options).filter(([name]) => (one.given as readonly string[]).includes(name));
    return {
      spec: {
        machineConfigName: one.name.join('-'),
        machineConfigPoolName: one.pool,
        kernelModuleImage: one.image.join('/'),
        kernelModuleName: one.module,
        inTreeModulesToRemove: one.inTree,
        firmwareFilesPath: one.firmware,
        workerImage: one.workerImage,
      },
      options: {
        ...(Object.fromEntries(given) as Partial<BootOptions>),
        loadAfterPull: one.loadAfterPull,
        replacesKmm: one.replacesKmm,
      },
    };
  });

function plain(name: string): string {
  return name.replaceAll('-', '_');
}

function distinct(names: readonly string[]): boolean {
  return new Set(names.map(plain)).size === names.length;
}

export function parametersOf({ spec: given, options }: BootValues): BootParameters {
  return [
    given.machineConfigName,
    given.machineConfigPoolName,
    given.kernelModuleImage,
    given.kernelModuleName,
    given.inTreeModulesToRemove,
    given.firmwareFilesPath,
    given.workerImage,
    options,
  ];
}

/** The words after `kmmc day1`. */
export function flagsOf({ spec: given, options }: BootValues): readonly string[] {
  const flags: readonly (readonly [string, string | undefined])[] = [
    ['machine-config', given.machineConfigName],
    ['machine-config-pool', given.machineConfigPoolName],
    ['image', given.kernelModuleImage],
    ['kernel-module', given.kernelModuleName],
    ['in-tree-modules-to-remove', given.inTreeModulesToRemove.join(',')],
    ['firmware-files-path', given.firmwareFilesPath],
    ['worker-image', given.workerImage],
    ...(options.parameters ?? []).map((parameter) => ['parameter', parameter] as const),
    ['modules-loading-order', options.modulesLoadingOrder?.join(',')],
    ['dir-name', options.dirName],
    ['auth-file', options.authFile],
  ];
  const switches = { 'load-after-pull': options.loadAfterPull, 'replaces-kmm': options.replacesKmm };
  return [
    ...flags.filter(([, value]) => value).map(([name, value]) => `-${name}=${value}`),
    ...Object.entries(switches).flatMap(([name, isOn]) => (isOn ? [`-${name}`] : [])),
  ];
}

interface Metadata {
  readonly name: string;
  readonly namespace: string;
  readonly labels?: Readonly<Record<string, string>>;
  readonly annotations?: Readonly<Record<string, string>>;
}

export const exampleMetadata: Metadata = { name: 'nic', namespace: 'kmm-day1' };

export function bootModuleConfig({ spec: given, options }: BootValues, metadata = exampleMetadata): object {
  const annotations = Object.entries(options).map(([option, value]) => [
    annotationOfOption[option as keyof BootOptions],
    Array.isArray(value) ? value.join(option === 'parameters' ? '\n' : ',') : String(value),
  ]);
  // what is empty is left out here, and given elsewhere
  const filled = Object.entries(given).filter(([, value]) => value.length > 0);
  return {
    apiVersion: 'kmm.sigs.x-k8s.io/v1beta1',
    kind: 'BootModuleConfig',
    metadata: { ...metadata, annotations: { ...metadata.annotations, ...Object.fromEntries(annotations) } },
    spec: Object.fromEntries(filled),
  };
}

/** An inventory that has nodes of each pool. */
export function inventoryOf(...pools: readonly string[]): object {
  const nodePools = [...new Set(['worker', 'master', ...pools])].map((name) => ({
    name,
    machineConfigPool: name,
    kernel: '5.14.0-570.19.1.el9_6.x86_64',
    nodes: 3,
  }));
  return {
    apiVersion: 'kmmc.dev/v1alpha1',
    kind: 'KernelInventory',
    metadata: { name: 'prod' },
    spec: { platform: 'OpenShift', nodePools },
  };
}
