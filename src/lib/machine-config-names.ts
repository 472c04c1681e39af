/** Names that the Machine Config Operator and KMM fix. */
import { machineConfigGroup } from '../model/kinds.ts';

/** By which pools find their MachineConfigs. */
export const roleLabel = `${machineConfigGroup}/role`;
export const operatorGroup = 'operator.openshift.io';

/** Units and files of one MachineConfig of day 1. The names of the units are those of KMM (its internal/mcfg). */
export function bootNames(machineConfig: string) {
  return {
    loadUnit: `${machineConfig}-replace-kernel-module.service`,
    pullUnit: `${machineConfig}-pull-kernel-module-image.service`,
    loadScript: `/usr/local/bin/${machineConfig}-replace-kernel-module.sh`,
    pullScript: `/usr/local/bin/${machineConfig}-pull-kernel-module-image.sh`,
    waitScript: `/usr/local/bin/${machineConfig}-wait-for-dispatcher.sh`,
    workerConfig: `/etc/kmmc/${machineConfig}/worker.json`,
    softdep: `/etc/kmmc/${machineConfig}/softdep.conf`,
  } as const;
}

/** What all MachineConfigs that KMM makes share (its internal/mcfg/templates). */
export const kmmNames = {
  files: [
    '/usr/local/bin/pull-kernel-module-image.sh',
    '/usr/local/bin/replace-kernel-module.sh',
    '/usr/local/bin/wait-for-dispatcher.sh',
  ],
  units: ['crio-wipe.service'],
} as const;
