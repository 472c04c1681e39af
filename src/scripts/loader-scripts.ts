/**
 * The shell texts of a module loader. They are constants put together by what a Module needs: no value of a user is
 * ever part of them, all values arrive as positional parameters. POSIX sh; needs modprobe, sleep and the usual tools.
 * They hold no `$$` and no `$(NAME)` of a variable, so that the kubelet's substitution leaves them as they are.
 */
import { inputCheck } from './input-check.ts';
import {
  endTurn,
  leaveFunction,
  loadInTurn,
  removeLeftover,
  runPreUnload,
  takeTurn,
  tellFunctions,
  yieldTurn,
} from './turn-scripts.ts';

export const firmwareDirectory = '/var/lib/firmware';
/** Where the loader sees the kernel's /sys/module/firmware_class/parameters. */
export const firmwareClassDirectory = '/run/firmware_class';

export interface LoaderFeatures {
  readonly checksInput: boolean;
  readonly firmware: boolean;
  readonly inTree: boolean;
  /** Whether other loaders of the Module may be on the same node. */
  readonly turns: boolean;
}

/**
 * Parameters: kernel; with the check of the image: hash of its input; in turns: the name below /sys/module, the number of
 * arguments of modprobe that unload, and those arguments; with firmware: its directory; with in-tree removal: names and an
 * empty text; arguments of modprobe.
 */
export function loadScript(features: LoaderFeatures): string {
  return [
    'set -eu',
    ...guard,
    ...(features.checksInput ? inputCheck(1) : []),
    ...(features.turns ? [...takeTurn, ...removeLeftover(true)] : []),
    ...(features.firmware ? copyFirmware : []),
    ...(features.inTree ? removeInTree : []),
    ...(features.turns ? loadInTurn : ['exec modprobe "$@"']),
    '',
  ].join('\n');
}

/** Parameters: with firmware: its directory; arguments of modprobe. */
export function unloadScript(features: Pick<LoaderFeatures, 'firmware'>): string {
  return [
    'set -eu',
    ...(features.firmware ? ['firmware=$1', 'shift'] : []),
    ...unload,
    ...(features.firmware ? removeFirmware : []),
    '',
  ].join('\n');
}

/**
 * The same in turns. Parameters: number of words of the user's command, and those words; with firmware: its directory; the
 * program that unloads, and its arguments.
 */
export function unloadInTurnScript(features: Pick<LoaderFeatures, 'firmware'>): string {
  return [
    'set -eu',
    ...tellFunctions,
    ...leaveFunction,
    ...yieldTurn,
    ...runPreUnload,
    ...(features.firmware ? ['firmware=$1', 'shift'] : []),
    'status=0',
    'output=$("$@" 2>&1) || status=$?',
    'tell',
    'if [ "$status" != 0 ]; then',
    '  tell_line "kmmc: the module stays loaded"',
    '  leave "$status"',
    'fi',
    ...endTurn,
    ...(features.firmware ? removeFirmware : []),
    '',
  ].join('\n');
}

/**
 * Parameters: kernel; with the check of the image: hash of its input; in turns: the name below /sys/module; dirName; with
 * firmware: its directory. Copies what the worker loads into the shared volume.
 */
export function extractScript(features: Pick<LoaderFeatures, 'checksInput' | 'firmware' | 'turns'>): string {
  return [
    'set -eu',
    ...guard,
    ...(features.checksInput ? inputCheck(1) : []),
    ...(features.turns ? [...takeTurn, ...removeLeftover(false)] : []),
    'mkdir -p -- "/tmp/$1/lib/modules"',
    'cp -Rf -- "$1/lib/modules/$kernel" "/tmp/$1/lib/modules/"',
    ...(features.firmware ? ['mkdir -p -- "/tmp/$2"', 'cp -Rf -- "$2/." "/tmp/$2/"'] : []),
    '',
  ].join('\n');
}

/** Waits as process 1, which ignores signals that it does not trap: without the trap a pod takes 30 s to go. */
export const waitScript = ["trap 'exit 0' TERM INT", 'sleep infinity &', 'wait', ''].join('\n');

/** Parameter: name below /sys/module. */
export const loadedScript = 'test -d "/sys/module/$1"';

/** The node's label may lag behind its kernel: after an upgrade the pod of the old kernel starts once more. */
const guard = [
  'kernel=$1',
  'shift',
  'running=$(uname -r)',
  'if [ "$running" != "$kernel" ]; then',
  '  echo "kmmc: refused: this node runs kernel $running, this loader is for $kernel" >&2',
  '  exit 1',
  'fi',
];

/**
 * The kernel searches /var/lib/firmware only once firmware_class.path names it. After a reboot the files are there
 * already, and may be read-only: `-f` replaces them.
 */
const copyFirmware = [
  `cp -Rf -- "$1/." ${firmwareDirectory}/`,
  'shift',
  `if [ "$(cat ${firmwareClassDirectory}/path)" != ${firmwareDirectory} ]; then`,
  `  printf %s ${firmwareDirectory} >${firmwareClassDirectory}/path`,
  'fi',
];

/** A module that is not loaded, or has no file, is no error; one that stays loaded is. */
const removeInTree = [
  'while [ -n "$1" ]; do',
  '  if ! modprobe -r "$1"; then',
  '    if [ -d "/sys/module/$(printf %s "$1" | tr - _)" ]; then',
  '      echo "kmmc: the in-tree module $1 is loaded and cannot be removed" >&2',
  '      exit 1',
  '    fi',
  '    echo "kmmc: the in-tree module $1 is not loaded"',
  '  fi',
  '  shift',
  'done',
  'shift',
];

/** What a hook prints reaches nobody: it is repeated into the log of the container. */
const unload = [
  'status=0',
  'output=$(modprobe "$@" 2>&1) || status=$?',
  'if [ -n "$output" ]; then',
  '  printf \'%s\\n\' "$output" >&2',
  '  printf \'%s\\n\' "$output" 2>/dev/null >/proc/1/fd/1 || :',
  'fi',
  '[ "$status" = 0 ] || exit "$status"',
];

const removeFirmware = [
  'cd -- "$firmware"',
  `find . ! -type d -exec sh -c 'cd ${firmwareDirectory} && rm -f -- "$@"' sh {} +`,
  "find . -depth -type d ! -name . -exec sh -c '",
  `  cd ${firmwareDirectory}`,
  '  for directory; do rmdir -- "$directory" 2>/dev/null || :; done',
  "' sh {} +",
];
