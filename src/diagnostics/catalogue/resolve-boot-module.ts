/** What day 1 meets in a cluster: its pools, and Modules that load the same kernel module. */
import { didYouMean, entry } from './entry-texts.ts';

const quoted = (text: string): string => (text === '' ? 'none' : `"${text}"`);

export const resolveBootModule = {
  'pool-unknown': entry<{ pool: string; known: readonly string[]; suggestion?: string }>({
    severity: 'warning',
    title: 'A MachineConfig reaches a pool',
    message: ({ pool, known }) =>
      `No known MachineConfigPool takes the role "${pool}"; known are ${known.map((name) => `"${name}"`).join(', ')}.`,
    hint: ({ suggestion }) =>
      didYouMean(
        suggestion,
        'Correct it, or add the MachineConfigPool to the package (`oc get machineconfigpool -o yaml`).',
      ),
    explanation:
      'The role label of a MachineConfig is the value that pools select by. A MachineConfig that no pool selects is accepted and ' +
      'reaches no node. Pools are known from MachineConfigPool objects of the package and from `machineConfigPool` in the inventory.',
  }),
  'kmod-twice-in-pool': entry<{ kmod: string; pool: string; boot: string; other: string }>({
    severity: 'warning',
    title: 'A pool gets the MachineConfig of a kernel module once',
    message: ({ kmod, pool, boot, other }) =>
      `Pool "${pool}" gets the kernel module "${kmod}" twice, by BootModuleConfigs "${other}" and "${boot}".`,
    hint: 'Keep the one for `worker`, which custom pools take too, or the one for each custom pool.',
    explanation:
      'Custom pools select the role worker beside their own. Two services then load the module, and which of the two images wins is ' +
      'not decided.',
  }),
  'hand-over': entry<{ kmod: string; module: string }>({
    severity: 'info',
    title: 'Day 1 and day 2 of a kernel module are seen together',
    message: ({ kmod, module }) => `Day 1 loads "${kmod}" at boot; Module "${module}" takes it over on the same nodes.`,
    hint: 'Keep images, in-tree modules and firmware of both in step; docs/day-1.md tells how to move from one to the other.',
    explanation:
      'At boot the service of day 1 loads the module; the loader of the Module finds it in the kernel and is ready. When the loader goes, it ' +
      'unloads the module; at the next boot day 1 loads it again.',
  }),
  'hand-over-differs': entry<{ kmod: string; module: string; field: string; dayOne: string; dayTwo: string }>({
    severity: 'warning',
    title: 'Day 1 and day 2 say the same about a kernel module',
    message: ({ kmod, module, field, dayOne, dayTwo }) =>
      `\`${field}\` of "${kmod}" is ${quoted(dayOne)} on day 1 and ${quoted(dayTwo)} in Module "${module}".`,
    hint: 'Make both say the same.',
    explanation:
      'A node runs what was loaded first: after a boot that of day 1, after an update of the Module that of day 2. Where they differ, nodes ' +
      'of one pool behave differently, and each reboot changes them back.',
  }),
};
