/**
 * What a device plugin or DRA driver and the loader of its Module say to each other on a node. There is no controller: they
 * share a directory (see turn-scripts), which is gone when the node is booted.
 *
 * - `loaded` holds the state of the Module that is in the kernel. The loader writes it when it has loaded, and takes it away
 *   before it unloads. Looking for the module itself would not do: one of the same name may be part of the kernel, or still
 *   be that of the loader before.
 * - `users/<UID of a pod>` is a pipe that the pod of a plugin keeps open, with a line in it, for as long as it may use the
 *   module. A pipe that nobody has open is empty: its pod is gone, whatever ended it, and keeps no module in the kernel.
 *   `users/<UID>.ready` tells the rest of that pod that it may begin.
 *
 * Both sides first write and then look at what the other wrote, so that never both of them go on. The scripts hold no `$$`, no
 * `$(NAME)` of a variable and no `${`. Words of users arrive as parameters.
 */
import { moduleStateDirectory, podVariable } from './turn-scripts.ts';

const loaded = `${moduleStateDirectory}/loaded`;
const users = `${moduleStateDirectory}/users`;

/** How long a loader waits for plugins to end. */
export const patienceSeconds = 20;

/** A plugin ends within this time, so that a loader that is stopped together with it still meets its end. */
export const pluginGraceSeconds = 15;

/** Time to unload in, once the plugins have ended: what a pod has without them. */
export const loaderGraceSeconds = patienceSeconds + 30;

/** Parameters: state of the Module; name below /sys/module, or nothing. */
const isLoadedFunction = [
  'is_loaded() {',
  `  [ "$(cat ${loaded} 2>/dev/null)" = "$1" ] && { [ -z "$2" ] || [ -d "/sys/module/$2" ]; }`,
  '}',
];

/**
 * The sidecar that stands for a plugin: keeps its pipe open from when the module is loaded until its pod has ended. Parameters:
 * those of `is_loaded`.
 */
export const useModuleScript = [
  'set -eu',
  `pipe=${users}/$${podVariable}`,
  `trap 'rm -f -- "$pipe" "$pipe.ready"; exit 0' TERM INT`,
  ...isLoadedFunction,
  `mkdir -p -- ${users}`,
  'rm -f -- "$pipe" "$pipe.ready"',
  'while :; do',
  '  if is_loaded "$1" "$2"; then',
  '    mkfifo -- "$pipe"',
  '    exec 3<>"$pipe"',
  '    echo running >&3',
  '    if is_loaded "$1" "$2"; then break; fi',
  '    exec 3>&-',
  '    rm -f -- "$pipe"',
  '  fi',
  '  sleep 2 &',
  '  wait "$!"',
  'done',
  ': >"$pipe.ready"',
  'sleep infinity &',
  'wait "$!"',
  '',
].join('\n');

/** Init container of a plugin beside that sidecar: ends when the module may be used. */
export const awaitUseScript = waitUntil([], `[ -e "${users}/$${podVariable}.ready" ]`);

/** The same without a sidecar. Parameters: those of `is_loaded`. */
export const awaitModuleScript = waitUntil(isLoadedFunction, 'is_loaded "$1" "$2"');

function waitUntil(functions: readonly string[], condition: string): string {
  return [
    'set -eu',
    "trap 'exit 1' TERM INT",
    ...functions,
    `${condition} || echo "kmmc: waiting until the kernel module is loaded on this node"`,
    `until ${condition}; do`,
    '  sleep 1 &',
    '  wait "$!"',
    'done',
    '',
  ].join('\n');
}

/** The main container of a loader that plugins wait for. Parameter: state of the Module. */
export function announceScript(waitScript: string): string {
  return `printf '%s\\n' "$1" >${loaded}\n${waitScript}`;
}

/**
 * A pipe keeps what is in it only while somebody has it open. So whoever writes a line of his own and then reads a line that
 * is not his is not alone; his own stays for the next one who asks. Nothing here depends on time, however slow the node is.
 */
const isUsedFunction = [
  'is_used() {',
  `  for pipe in ${users}/*; do`,
  '    [ -p "$pipe" ] || continue',
  '    own=$(cat /proc/sys/kernel/random/uuid)',
  '    exec 4<>"$pipe"',
  '    echo "$own" >&4',
  '    read -r line <&4 || line=',
  '    exec 4>&-',
  '    [ "$line" = "$own" ] || return 0',
  '  done',
  '  return 1',
  '}',
];

/**
 * Before a loader removes anything: where the one before gave up, plugins may still use what is loaded. `condition` says when
 * that matters.
 */
export function refuseWhileUsed(condition?: string): readonly string[] {
  return [
    ...isUsedFunction,
    `rm -f -- ${loaded}`,
    `if ${condition === undefined ? '' : `${condition} && `}is_used; then`,
    '  echo "kmmc: the device plugin or DRA driver of this node still uses the module: waiting until it has ended" >&2',
    '  exit 1',
    'fi',
  ];
}

/** Before a loader unloads; `tell_line` must be there, and `giveUp` ends the script. */
export function awaitUsersEnd(giveUp: string): readonly string[] {
  return [
    ...isUsedFunction,
    `rm -f -- ${loaded}`,
    'tries=0',
    'while is_used; do',
    `  if [ "$tries" -ge ${patienceSeconds} ]; then`,
    '    tell_line "kmmc: the device plugin or DRA driver of this node still runs: the module stays loaded"',
    `    ${giveUp}`,
    '  fi',
    '  tries=$((tries + 1))',
    '  sleep 1',
    'done',
  ];
}
