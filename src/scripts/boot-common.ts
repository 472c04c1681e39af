/**
 * What the scripts of day 1 share. They are constants; all values of a user arrive in the environment, which the units
 * set. bash 4.4 and the tools of RHEL 8: the oldest nodes run those.
 *
 * The images have a store of their own below /var/lib/containers. There SELinux labels new directories as those of
 * containers; what CRI-O wipes after an upgrade, and what the kubelet removes when space is short, is another directory.
 */

/** Parent of the stores of images, one directory for each MachineConfig. */
export const bootStoreDirectory = '/var/lib/containers/kmmc';
/** What must outlive a reboot: whether the node was rebooted for an image, whether the store is broken. */
export const bootStateDirectory = '/var/lib/kmmc';

export const bootCommon = [
  'set -euo pipefail',
  'export LC_ALL=C',
  '',
  'say() { echo "kmmc: $*"; }',
  'fail() {',
  '  echo "kmmc: $*" >&2',
  '  exit 1',
  '}',
  '',
  'kernel=$(uname -r)',
  '# The kernel as the tag of an image, like KERNEL_FULL_VERSION of a Module.',
  'tag=${kernel%+}',
  'image=$KERNEL_MODULE_IMAGE:${tag//[!A-Za-z0-9._-]/_}',
  'module=${KERNEL_MODULE//-/_}',
  `store=${bootStoreDirectory}/$MACHINE_CONFIG_NAME`,
  `state=${bootStateDirectory}/$MACHINE_CONFIG_NAME`,
  'run=/run/kmmc/$MACHINE_CONFIG_NAME',
  '# podman before 5.1 takes a runroot of 50 characters at most.',
  'hash=$(printf %s "$MACHINE_CONFIG_NAME" | sha256sum)',
  'runroot=/run/containers/kmmc/${hash:0:20}',
  'mkdir -p -- "$state" "$run"',
  '',
  '# All that podman remembers of a boot is in directories of our own, and goes with the boot.',
  'store_podman() {',
  '  podman --root "$store" --runroot "$runroot" --tmpdir "$run/podman" --cgroup-manager cgroupfs "$@"',
  '}',
  '',
  '# has_images: 0 both are in the store, 1 one is missing, 2 the store cannot be read; $missing is the one in question',
  'has_images() {',
  '  local status try',
  '  for missing in "$WORKER_IMAGE" "$image"; do',
  '    # a store is thrown away when it cannot be read, so that one failure is not enough',
  '    for try in 1 2 3; do',
  '      status=0',
  '      store_podman image exists "$missing" || status=$?',
  '      [ "$status" -gt 1 ] || break',
  '      [ "$try" = 3 ] || sleep 1',
  '    done',
  '    [ "$status" -le 1 ] || return 2',
  '    [ "$status" = 0 ] || return 1',
  '  done',
  '}',
  '',
  '# is_loaded NAME: modules that are built into the kernel have no state',
  'is_loaded() { [ -e "/sys/module/${1//-/_}/initstate" ]; }',
  '# is_ours: what is loaded was loaded by us, or is at least no module of the kernel itself',
  'is_ours() { is_loaded "$module" && { [ -e "$run/loaded" ] || grep -q O "/sys/module/$module/taint"; }; }',
];
