/**
 * In what kmmc's day 1 differs from KMM's, and why: the one list. docs/day-1.md has a row for each entry; day1.test.ts finds
 * no other difference of structure, and the tests of a fault have its number in their titles.
 */
import type { Change } from './day1-structure.ts';

export interface DayOneDifference {
  /** As in docs/day-1.md. */
  readonly id: string;
  /** Number in the record of KMM's faults; absent where nothing is wrong with what KMM does. */
  readonly fault?: number;
  readonly what: string;
  /** Facts of the structure that it changes; absent where only scripts behave differently. */
  readonly covers?: (change: Change, machineConfig: string) => boolean;
}

const isAdded = ({ theirs }: Change): boolean => theirs === undefined;
const isRemoved = ({ ours }: Change): boolean => ours === undefined;
const bothUnits = (key: string) => new RegExp(`^unit (load|pull) ${key}$`);

/** The path of a script, with the name of the MachineConfig before its own. */
function ownPath(path: unknown, machineConfig: string): string {
  return String(path).replace('/usr/local/bin/', `/usr/local/bin/${machineConfig}-`);
}

export const dayOneDifferences: readonly DayOneDifference[] = [
  {
    id: 'config-is-a-file',
    fault: 47,
    what: 'what the worker is told is a file of the MachineConfig, not written and forgotten by a script',
    covers: (change) =>
      (/^(file worker \w+|policy of file worker)$/.test(change.fact) && isAdded(change)) ||
      (change.fact === 'order of files' && String(change.ours) === 'load,pull,wait,worker'),
  },
  {
    id: 'tag-of-kernel',
    fault: 48,
    what: 'the image has no tag of its own, and the kernel is turned into a tag that registries take',
  },
  {
    id: 'failures-fail',
    fault: 49,
    what: 'what fails ends the service with a reason; the load service has the time to copy',
    covers: ({ fact, theirs, ours }) =>
      fact === 'unit load TimeoutSec' && String(theirs) === '60' && String(ours) === '180',
  },
  {
    id: 'names-per-module',
    fault: 50,
    what: 'paths, containers, volumes and stores begin with the name of the MachineConfig',
    covers: (change, machineConfig) => {
      const { fact, theirs, ours } = change;
      if (/^unit (load|pull) Environment MACHINE_CONFIG_NAME$/.test(fact))
        return isAdded(change) && ours === machineConfig;
      if (fact === 'unit load Environment WORKER_CONFIG_FILEPATH')
        return ours === `/etc/kmmc/${machineConfig}/worker.json`;
      return (
        /^(file (load|pull|wait) path|unit (load|pull) ExecStart|unit pull ExecStartPre|policy of file (load|pull|wait))$/.test(
          fact,
        ) && String(ours) === ownPath(theirs, machineConfig)
      );
    },
  },
  {
    id: 'scripts-not-writable',
    fault: 51,
    what: 'only root may write to what root runs',
    covers: ({ fact, theirs, ours }) => fact === 'file load mode' && theirs === 0o777 && ours === 0o755,
  },
  {
    id: 'units-in-order',
    fault: 52,
    what: 'file systems are mounted first, the network is asked for, and neither proxy nor user has to be set',
    covers: (change) => {
      const { fact, ours } = change;
      if (bothUnits('(DefaultDependencies|User)').test(fact)) return isRemoved(change);
      if (bothUnits('EnvironmentFile').test(fact)) return String(ours) === '-/etc/mco/proxy.env';
      if (bothUnits('RequiresMountsFor').test(fact)) return isAdded(change);
      return fact === 'unit pull Wants' && isAdded(change) && String(ours) === 'network-online.target';
    },
  },
  {
    id: 'one-reboot',
    fault: 53,
    what: 'an image reboots a node once, and none where the module is loaded',
    covers: (change) => /^unit pull Environment (KERNEL_MODULE|LOAD_AFTER_PULL)$/.test(change.fact) && isAdded(change),
  },
  {
    id: 'values-are-checked',
    fault: 54,
    what: 'all values are checked before anything is printed',
  },
  {
    id: 'nothing-left-behind',
    fault: 55,
    what: 'what a name no longer makes is pruned, and policies say what they must',
    covers: (change) => change.fact === 'label app.kubernetes.io/managed-by' && isAdded(change),
  },
  {
    id: 'more-options',
    fault: 56,
    what: 'directory, parameters, loading order and credentials can be chosen',
    covers: (change) =>
      /^unit (load Environment (DIR_NAME|MODPROBE_CONFIG_FILEPATH)|pull Environment AUTH_FILE)$/.test(change.fact) &&
      isAdded(change),
  },
  {
    id: 'own-store',
    fault: 57,
    what: "images are in a store of their own, with locks of their own, and crio-wipe goes on wiping CRI-O's",
    covers: (change) =>
      (bothUnits('TemporaryFileSystem').test(change.fact) && isAdded(change) && String(change.ours) === '/dev/shm') ||
      (/^(unit|policy of unit) crio-wipe/.test(change.fact) && isRemoved(change)) ||
      (change.fact === 'order of units' && String(change.ours) === 'load,pull'),
  },
  {
    id: 'nothing-unused',
    what: 'no listing of a directory before the load, and no path of an archive that nothing writes',
    covers: (change) =>
      /^unit (load ExecStartPre|pull Environment KERNEL_MODULE_IMAGE_FILEPATH)$/.test(change.fact) && isRemoved(change),
  },
];

/** Codes by which kmmc refuses values that the operator takes. */
export const dayOneRefusals: Readonly<Record<string, string>> = {
  'boot-image-invalid':
    'the tag of the kernel is appended: a tag, a digest or no reference at all never works (fault 48)',
  'boot-path-invalid': 'a path that does not begin with "/", or ends in it, is not what is meant (fault 54)',
  'kernel-module-name-invalid': 'no module of that name can be loaded or removed (fault 54)',
  'empty-value': 'a required text is empty (fault 54)',
  'invalid-label': 'no pool can have that name (fault 54)',
  'invalid-name': 'the API server does not take that name (fault 54)',
};

/** Images that kmmc takes and the operator's library does not. */
export const dayOneAccepted: Readonly<Record<string, string>> = {
  'UPPER/x': 'podman takes a word with capitals before a slash for a registry',
};
