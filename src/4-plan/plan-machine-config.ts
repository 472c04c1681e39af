/** Decides one MachineConfig of day 1: its units, its files, and what the scripts are told. */
import { bootNames } from '../lib/machine-config-names.ts';
import { softdepLines } from '../lib/softdep-lines.ts';
import type { BootModule } from '../model/boot-module.ts';
import type { MachineConfigPlan } from '../model/plan.ts';
import { bootLoadScript } from '../scripts/boot-load-script.ts';
import { bootPullScript } from '../scripts/boot-pull-script.ts';
import { bootWaitScript } from '../scripts/boot-wait-script.ts';
import { bootWorkerConfig } from './boot-worker-config.ts';

const executable = 0o755;
const readable = 0o644;

/**
 * Units and files depend on nothing but the values: whatever else changes in a package, nodes see no change. `after` is for
 * the tool that applies it.
 */
export function planMachineConfig(boot: BootModule, after: MachineConfigPlan['after'] = []): MachineConfigPlan {
  const names = bootNames(boot.machineConfigName);
  const order = softdepLines(boot.modulesLoadingOrder);
  return {
    name: boot.machineConfigName,
    role: boot.machineConfigPoolName,
    after,
    load: {
      name: names.loadUnit,
      script: names.loadScript,
      environment: [
        ['DIR_NAME', boot.dirName],
        ['FIRMWARE_FILES_PATH', boot.firmwareFilesPath],
        ['IN_TREE_MODULES_TO_REMOVE', boot.inTreeModulesToRemove.join(' ')],
        ['KERNEL_MODULE', boot.kernelModuleName],
        ['KERNEL_MODULE_IMAGE', boot.kernelModuleImage],
        ['MACHINE_CONFIG_NAME', boot.machineConfigName],
        ['MODPROBE_CONFIG_FILEPATH', order === '' ? '' : names.softdep],
        ['WORKER_CONFIG_FILEPATH', names.workerConfig],
        ['WORKER_IMAGE', boot.workerImage],
      ],
    },
    pull: {
      name: names.pullUnit,
      script: names.pullScript,
      waitScript: names.waitScript,
      environment: [
        ['AUTH_FILE', boot.authFile],
        ['KERNEL_MODULE', boot.kernelModuleName],
        ['KERNEL_MODULE_IMAGE', boot.kernelModuleImage],
        ['LOAD_AFTER_PULL', String(boot.loadAfterPull)],
        ['MACHINE_CONFIG_NAME', boot.machineConfigName],
        ['WORKER_IMAGE', boot.workerImage],
      ],
    },
    files: [
      { path: names.loadScript, mode: executable, text: bootLoadScript },
      { path: names.pullScript, mode: executable, text: bootPullScript },
      { path: names.waitScript, mode: executable, text: bootWaitScript },
      { path: names.workerConfig, mode: readable, text: bootWorkerConfig(boot) },
      ...(order === '' ? [] : [{ path: names.softdep, mode: readable, text: order }]),
    ],
  };
}
