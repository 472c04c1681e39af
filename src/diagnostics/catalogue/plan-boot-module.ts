/** What day 1 does to pools, and what stands beside it. */
import type { Disruption, HitPool } from '../../model/boot-module.ts';
import { disruptionText } from '../disruption-text.ts';
import { entry } from './entry.ts';

export const planBootModule = {
  'machine-config-interrupts': entry<{
    machineConfig: string;
    disruption: Disruption;
    pools: readonly HitPool[];
  }>({
    severity: 'warning',
    title: 'A MachineConfig of day 1 changes nodes without interrupting them',
    message: ({ machineConfig, disruption, pools }) =>
      `MachineConfig "${machineConfig}" ${disruptionText(disruption, pools)}.`,
    hint: ({ disruption: { because } }) =>
      because === undefined || because.what === 'version'
        ? 'Apply it when the nodes may go down one after the other, or upgrade to OpenShift 4.17 first.'
        : `Add an entry with the action None for this ${because.what} to \`spec.nodeDisruptionPolicy\` of your MachineConfiguration, or remove yours and let kmmc write one.`,
    explanation:
      'From OpenShift 4.17 on, node disruption policies decide what a changed file or unit does to a node; what has no policy reboots it, ' +
      'one node after the other as `maxUnavailable` allows. kmmc writes a MachineConfiguration with a policy for everything of its own, unless the package ' +
      'holds one. Earlier releases reboot for every change.',
  }),
  'machine-config-removed': entry<{ machineConfig: string; role: string }>({
    severity: 'warning',
    title: 'Policies outlive the MachineConfig that they are for',
    message: ({ machineConfig, role }) =>
      `Removing the MachineConfig "${machineConfig}" together with its policies reboots the nodes of role "${role}".`,
    hint: 'Keep the BootModuleConfig for one more change, with the annotation `kmmc.dev/boot-retired: "true"`; remove it when the MachineConfig is gone from the nodes.',
    explanation:
      'A file or unit that goes is a change like any other, and reboots nodes where no node disruption policy says otherwise. The policies of a ' +
      'BootModuleConfig are written for as long as it is there. With the annotation it makes policies, but no MachineConfig. The same holds where ' +
      '`machineConfigName` changes.',
  }),
  'disruption-policies-full': entry<{ what: string; count: number; limit: number }>({
    severity: 'error',
    title: 'The node disruption policies of a cluster have room',
    message: ({ what, count, limit }) => `Day 1 needs policies for ${count} ${what}; a cluster has room for ${limit}.`,
    hint: 'Load several kernel modules from one image, with the annotation `kmmc.dev/boot-modules-loading-order`.',
    explanation:
      'The API server takes at most 50 files and 50 units in the MachineConfiguration of a cluster. Without a policy a change reboots nodes.',
  }),
  'machine-config-clash': entry<{ what: string; name: string; other: string }>({
    severity: 'error',
    title: 'Units and files of day 1 are those of no other MachineConfig',
    message: ({ what, name, other }) => `MachineConfig "${other}" has the ${what} "${name}" too.`,
    hint: 'Choose another `machineConfigName`: the names of units and files begin with it.',
    explanation:
      'The Machine Config Operator merges all MachineConfigs of a pool; of two units or files of one name the one whose MachineConfig is later in the alphabet wins.',
  }),
  'pool-of-the-user': entry<{ pool: string; paused: boolean }>({
    severity: 'warning',
    title: 'A pool is paused where it is written',
    message: ({ pool, paused }) =>
      `MachineConfigPool "${pool}" is part of the package, so that kmmc does not ${paused ? 'pause' : 'resume'} it.`,
    hint: ({ paused }) => `Set \`spec.paused: ${paused}\` in it.`,
    explanation:
      'The setting `machineConfigPools` makes an object that holds nothing but `spec.paused`. Of two objects of one name one would be lost.',
  }),
};
