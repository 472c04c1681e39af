/**
 * What stands for the programs of a node in the tests of day 1, as bash texts for a scratch root. Each notes its argument
 * vector in /lab/calls, whole and in one order for all, and does what files below /lab say.
 */

/** The number of words, then the words, each with a NUL after it. */
export const record = `record() { printf '%s\\0' "$#" "$@" >>/lab/calls; }
# switch NAME [DEFAULT]: what a test has set
switch() { if [ -e "/lab/$1" ]; then cat "/lab/$1"; else echo "\${2-}"; fi; }
`;

/**
 * A store with images and volumes in its own directory, so that it goes with it. The container that copies runs for real,
 * in a root of its own; that of the worker puts a module into the kernel, as its configuration says.
 */
const podman = `
record podman "$@"
[ "$1 $3 $5 $7 $8" = '--root --runroot --tmpdir --cgroup-manager cgroupfs' ] || exit 125
store=$2
shift 8
# fails NAME: as often as a test has set
fails() {
  local left
  left=$(switch "$1" 0)
  [ "$left" -gt 0 ] || return 0
  echo $((left - 1)) >"/lab/$1"
  exit 125
}
images=$store/images
volumes=$store/volumes
last=\${!#}
case "$1 $2" in
  'image exists')
    [ ! -e "$store/unreadable" ] || exit 125
    fails exists-failures
    [ -e "$images/\${last//\\//%}" ]
    ;;
  'pull '*)
    while [ -e "/lab/hold-\${last##*/}" ]; do read -r -t 0.02 <>/lab/never || :; done
    fails pull-failures
    [ -z "$(switch pull-loses)" ] || exit 0
    mkdir -p "$images"
    : >"$images/\${last//\\//%}"
    [ -z "$(switch pulls-uncopyable)" ] || : >"$store/uncopyable"
    ;;
  'volume create') mkdir -p "$volumes" && mkdir "$volumes/$last" ;;
  'volume rm') rm -rf "\${volumes:?}/$last" ;;
  'rm '*) ;;
  'run '*)
    while [ "$1" != -- ]; do
      case $1 in
        --name) name=$2 ;;
        --entrypoint) entrypoint=$2 ;;
        --volume) case $2 in
          *:/tmp) volume=$volumes/\${2%:/tmp} ;;
          *:/etc/kmm-worker/config.yaml:ro) config=\${2%:/etc/kmm-worker/config.yaml:ro} ;;
        esac ;;
      esac
      shift
    done
    image=$2
    shift 2
    [ -d "$volume" ] && [ -e "$images/\${image//\\//%}" ] || exit 125
    case $name in
      *-copy)
        fails copy-failures
        [ ! -e "$store/uncopyable" ] || exit 125
        rm -rf /lab/image/tmp
        mkdir /lab/image/tmp
        chroot /lab/image "$entrypoint" "$@" || exit
        cp -R /lab/image/tmp/. "$volume"
        ;;
      *-load)
        (cd "$volume" && shopt -s globstar dotglob && printf '/tmp/%s\\n' **) >/lab/volume
        while [ -e /lab/hold-load ]; do read -r -t 0.02 <>/lab/never || :; done
        status=$(switch load-status 0)
        [ "$status" = 0 ] || exit "$status"
        [[ $(<"$config") =~ '"moduleName": "'([^\\"]*)'"' ]] || exit 1
        one=/sys/module/\${BASH_REMATCH[1]//-/_}
        [ -z "$(switch loads-nothing)" ] || exit 0
        mkdir -p "$one/holders"
        echo live >"$one/initstate"
        echo OE >"$one/taint"
        ;;
      *) exit 125 ;;
    esac
    ;;
  *) exit 125 ;;
esac
`;

/** Like kmod: takes what a module needs with it where nothing else needs that, and never what is in use. */
const modprobe = `
record modprobe "$@"
insert() {
  local name=\${1//-/_} other
  [[ " $(switch unloadable) " != *" $name "* ]] || return 1
  for other in $(switch "needs/$name"); do
    insert "$other" || return 1
    mkdir -p "/sys/module/$other/holders/$name"
  done
  mkdir -p "/sys/module/$name/holders"
  echo live >"/sys/module/$name/initstate"
  echo >"/sys/module/$name/taint"
}
remove() {
  local name=\${1//-/_} other
  [ -e "/sys/module/$name/initstate" ] || return 0
  rmdir "/sys/module/$name/holders" 2>/dev/null || return 1
  if [[ " $(switch busy) " = *" $name "* ]]; then
    mkdir "/sys/module/$name/holders"
    return 1
  fi
  rm -r "/sys/module/$name"
  for other in $(switch "needs/$name"); do
    rmdir "/sys/module/$other/holders/$name"
    remove "$other" || :
  done
}
case $1 in
  -r) [ "$2 $#" = '-- 3' ] && remove "$3" ;;
  --) [ "$#" = 2 ] && insert "$2" ;;
  *) exit 1 ;;
esac
`;

/** \`start\` runs the script of a unit with the unit's environment alone. */
const systemctl = `
record systemctl "$@"
case $1 in
  reboot | is-active) ;;
  start)
    [ -e "/lab/units/$2" ] || exit 5
    mapfile -d '' -t variables <"/lab/units/$2"
    exec env -i "\${variables[@]}"
    ;;
  show)
    mapfile -t states <<<"$(switch dispatcher inactive)"
    echo "ActiveState=\${states[0]}"
    [ "\${#states[@]}" = 1 ] || printf '%s\\n' "\${states[@]:1}" >/lab/dispatcher
    ;;
  *) exit 1 ;;
esac
`;

const bodies: Readonly<Record<string, string>> = {
  podman,
  modprobe,
  systemctl,
  uname: '[ "$*" = -r ] && switch kernel\n',
  reboot: 'record reboot "$@"\n',
  sleep: 'record sleep "$@"\n',
  sync: 'record sync "$@"; exit "$(switch sync-status 0)"\n',
  umount: 'record umount "$@"; exit 1\n',
  // what the scratch root lies on is nothing that a test should depend on
  stat: 'record stat "$@"; switch file-system xfs\n',
};

export const bootStubs: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(bodies).map(([name, body]) => [name, `#!/bin/bash\n${record}${body}`]),
);
