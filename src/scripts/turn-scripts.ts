/**
 * Loaders of one Module that may meet on a node, when its label moves from one to another: they take turns. A file on the
 * node says whose turn it is; it is gone when the node is booted. The new loader waits until the old one has unloaded.
 */

/** Where a loader sees the directory that all loaders of its Module on the node share. */
export const moduleStateDirectory = '/run/kmmc/module';
/** Its parent on the node. */
export const hostStateDirectory = '/run/kmmc/modules';
/** Environment variable with the UID of the pod. */
export const podVariable = 'KMMC_POD';

const turn = `turn=${moduleStateDirectory}/loader`;

/**
 * Before loading. Parameter, shifted away: name of the module below /sys/module, or nothing. A loader that vanished without
 * unloading is waited for two minutes, longer than any pod takes to end.
 */
export const takeTurn = [
  turn,
  'name=$1',
  'shift',
  // process 1 ignores signals that it does not handle: without this, one that waits takes 30 s to go
  "trap 'exit 143' TERM",
  'tries=0',
  `while [ -e "$turn" ] && [ "$(cat "$turn")" != left ] && [ "$(cat "$turn")" != "$${podVariable}" ] && [ "$tries" -lt 120 ]; do`,
  '  [ "$tries" != 0 ] || echo "kmmc: another loader of this Module is on this node: waiting until it has unloaded" >&2',
  '  tries=$((tries + 1))',
  '  sleep 1',
  'done',
  'trap - TERM',
];

/** `$words` becomes shell text that stands for the first positional parameters: as many as the parameter before them says. */
const countWords = [
  'count=$1',
  'shift',
  'words=',
  'position=1',
  'while [ "$position" -le "$count" ]; do',
  // digits alone become text
  '  words="$words \\"\\${$position}\\""',
  '  position=$((position + 1))',
  'done',
];

/**
 * What the one before left behind is removed, or waited for: the pod is started again after a while. With modprobe it takes
 * parameters, and shifts them away: how many arguments unload the module, and those arguments.
 */
export function removeLeftover(hasModprobe: boolean): readonly string[] {
  const stays = hasModprobe ? '! eval "modprobe $words"' : 'true';
  return [
    ...(hasModprobe ? countWords : []),
    `if [ -e "$turn" ] && [ "$(cat "$turn")" != "$${podVariable}" ] && [ -n "$name" ] && [ -d "/sys/module/$name" ] && ${stays}; then`,
    '  echo "kmmc: the loader before left $name in the kernel, in use: it stays until it is free" >&2',
    '  exit 1',
    'fi',
    ...(hasModprobe ? ['shift "$count"'] : []),
    `echo "$${podVariable}" >"$turn"`,
  ];
}

/** Runs modprobe; without success it is nobody's turn. */
export const loadInTurn = [
  'status=0',
  'modprobe "$@" || status=$?',
  '[ "$status" = 0 ] || rm -f -- "$turn"',
  'exit "$status"',
];

/** Before unloading. Parameters, shifted away: how many words the command of the user has, and those words. */
export const runPreUnload = [
  ...countWords,
  'status=0',
  'output=$(eval "$words" 2>&1) || status=$?',
  'tell',
  'if [ "$status" != 0 ]; then',
  '  tell_line "kmmc: the command before unloading failed ($status): the module stays loaded"',
  '  leave "$status"',
  'fi',
  'shift "$count"',
];

/** What a hook prints reaches nobody: it is repeated into the log of the container. */
export const tellFunctions = [
  'tell_line() {',
  '  printf \'%s\\n\' "$1" >&2',
  '  printf \'%s\\n\' "$1" 2>/dev/null >/proc/1/fd/1 || :',
  '}',
  'tell() { [ -z "$output" ] || tell_line "$output"; }',
];

/** Says to the next loader that this one could not unload. */
export const leaveFunction = [turn, 'leave() {', '  echo left >"$turn"', '  exit "$1"', '}'];

/** One that another loader did not wait for any longer has nothing to unload: the module is that one's. */
export const yieldTurn = [
  'owner=',
  '[ ! -e "$turn" ] || owner=$(cat "$turn")',
  'case $owner in',
  `  '' | left | "$${podVariable}") ;;`,
  '  *)',
  '    tell_line "kmmc: another loader has taken over: the module stays loaded"',
  '    exit 0',
  '    ;;',
  'esac',
];

export const endTurn = ['rm -f -- "$turn"'];
