/**
 * What KMM's operator makes of a BootModuleConfig, described in words of our own from recorded structures (set d): enough
 * to compare with any values, where a record has only some.
 */
import type { DayOneStructure } from './day1-structure.ts';

export interface DayOneInput {
  readonly machineConfigName: string;
  readonly machineConfigPoolName: string;
  readonly kernelModuleImage: string;
  readonly kernelModuleName: string;
  readonly inTreeModulesToRemove: readonly string[] | null;
  readonly firmwareFilesPath: string;
  readonly workerImage: string;
}

const directory = '/usr/local/bin';
const names = {
  load: 'replace-kernel-module',
  pull: 'pull-kernel-module-image',
  wait: 'wait-for-dispatcher',
};

/** `defaultWorker` is that of the library; the operator has a setting. */
export function upstreamStructure(input: DayOneInput, defaultWorker: string): DayOneStructure {
  const { machineConfigName: name, machineConfigPoolName: pool, kernelModuleImage: image } = input;
  const script = (what: keyof typeof names): string => `${directory}/${names[what]}.sh`;
  const file = (what: keyof typeof names, mode: number) => ({
    path: script(what),
    mode,
    overwrite: true,
    user: { name: 'root' },
    sourcePrefix: 'data:text/plain;base64,',
  });
  const service = (what: 'load' | 'pull', before: string, seconds: number) => ({
    DefaultDependencies: ['no'],
    Type: ['oneshot'],
    User: ['root'],
    EnvironmentFile: ['/etc/mco/proxy.env'],
    ExecStartPre: [before],
    ExecStart: [script(what)],
    PrivateTmp: ['yes'],
    RemainAfterExit: ['no'],
    TimeoutSec: [String(seconds)],
    WantedBy: ['multi-user.target'],
  });
  const worker = input.workerImage || defaultWorker;
  const units = { load: `${name}-${names.load}.service`, pull: `${name}-${names.pull}.service` };
  const none = { actions: 'None' };
  return {
    name,
    labels: { 'machineconfiguration.openshift.io/role': pool },
    ignitionVersion: '3.2.0',
    files: [file('load', 511), file('pull', 493), file('wait', 493)],
    units: [
      {
        name: units.load,
        enabled: true,
        unit: {
          ...service('load', `ls ${directory}`, 60),
          ...{ Before: ['network-pre.target'], Wants: ['network-pre.target'] },
          Environment: {
            FIRMWARE_FILES_PATH: input.firmwareFilesPath,
            IN_TREE_MODULES_TO_REMOVE: (input.inTreeModulesToRemove ?? []).join(' '),
            KERNEL_MODULE: input.kernelModuleName,
            KERNEL_MODULE_IMAGE: image,
            WORKER_CONFIG_FILEPATH: '/var/lib/kmm_day1_config.yaml',
            WORKER_IMAGE: worker,
          },
        },
      },
      {
        name: units.pull,
        enabled: true,
        unit: {
          ...service('pull', script('wait'), 900),
          ...{ After: ['network-online.target', 'NetworkManager-dispatcher.service'] },
          Environment: {
            KERNEL_MODULE_IMAGE: image,
            KERNEL_MODULE_IMAGE_FILEPATH: '/var/lib/image_file_day1.tar',
            WORKER_IMAGE: worker,
          },
        },
      },
      { name: 'crio-wipe.service', enabled: false, mask: true },
    ],
    policies: {
      files: [script('load'), script('pull'), script('wait')].map((path) => ({ path, ...none })),
      units: [units.pull, units.load, 'crio-wipe.service'].map((unit) => ({ name: unit, ...none })),
    },
  };
}
