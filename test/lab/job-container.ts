/** The script that makes a container of a Job around its command line, as a container runtime would. */
import { join } from 'node:path';
import { shellQuote } from './guest.ts';
import type { JobContainer, JobOptions, JobPod, JobVolume } from './job.ts';

export interface ContainerScriptOptions {
  /** Of the pod: `volumes/NAME` lies below it. */
  home: string;
  /** Of the container. */
  directory: string;
  /** Root of the image. */
  root: string;
  pod: JobPod;
  container: JobContainer;
  environment: Readonly<Record<string, string>>;
  options: JobOptions;
}

// What container runtimes grant when nothing is said.
const defaultCapabilities = [
  ...['CHOWN', 'DAC_OVERRIDE', 'FOWNER', 'FSETID', 'KILL', 'NET_BIND_SERVICE'],
  ...['SETFCAP', 'SETGID', 'SETPCAP', 'SETUID'],
];

// Places that runtimes hide, or leave for reading only.
const hidden = ['/proc/acpi', '/proc/kcore', '/proc/keys', '/proc/latency_stats', '/proc/timer_list', '/sys/firmware'];
const readOnly = ['/proc/bus', '/proc/fs', '/proc/irq', '/proc/sys', '/proc/sysrq-trigger'];

/**
 * The image is the lower layer of an overlay, so that nothing in it changes. The container gets it by pivot_root: the
 * kernel refuses a user namespace to a process that merely lives in a chroot. The script's own arguments are the command line.
 */
export function containerScript(options: ContainerScriptOptions): string {
  const { home, directory, root, pod, container, environment } = options;
  const { readOnlyRootFilesystem = false } = container.securityContext ?? {};
  const at = (path: string) => shellQuote([`${directory}/root${path}`]);
  const disk = options.options.diskMegabytes;
  const mounts = (container.volumeMounts ?? []).map((mount) => {
    const volume = pod.volumes?.find(({ name }) => name === mount.name);
    if (volume === undefined) throw new Error(`container ${container.name}: there is no volume ${mount.name}`);
    const source = join(sourceOf(volume, options), mount.subPath ?? '');
    const isReadOnly = mount.readOnly === true || !volume.emptyDir;
    return `bind ${shellQuote([source])} ${at(mount.mountPath)}\n${isReadOnly ? `read_only ${at(mount.mountPath)}` : ''}`;
  });
  const disks = (pod.volumes ?? [])
    .filter(({ emptyDir }) => emptyDir)
    .map(({ name }) => `mkdir -p disk/${name} && chmod 777 disk/${name}`);
  return `set -e
bind() { if [ -d "$1" ]; then mkdir -p "$2"; else mkdir -p "$(dirname "$2")"; [ -e "$2" ] || : >"$2"; fi; mount --bind "$1" "$2"; }
read_only() { mount -o remount,bind,ro "$1"; }
mount --make-rprivate /
cd ${shellQuote([home])}
mkdir -p disk
${disk === undefined ? '' : `mount -t tmpfs -o size=${disk}m tmpfs disk`}
${disks.join('\n')}
cd ${shellQuote([directory])}
mkdir layer root
mount -t tmpfs tmpfs layer
mkdir layer/upper layer/work
mount -t overlay overlay -o lowerdir=${shellQuote([root])},upperdir=layer/upper,workdir=layer/work root
mkdir -p root/.runtime root/.old root/proc root/sys root/dev root/tmp root/etc
cp "$(command -v busybox)" "$(command -v setpriv)" "$(readlink -f /lib64/ld-linux-x86-64.so.2)" /lib/x86_64-linux-gnu/libc.so.6 /lib/x86_64-linux-gnu/libcap-ng.so.0 root/.runtime/
mount -t tmpfs tmpfs root/tmp && chmod 1777 root/tmp
mount -t proc proc root/proc
mount -t sysfs -o ro sysfs root/sys
mount -t cgroup2 -o ro cgroup2 root/sys/fs/cgroup 2>/dev/null || :
mount -t tmpfs tmpfs root/dev
for device in null zero full random tty urandom; do bind "/dev/$device" "root/dev/$device"; done
ln -s /proc/self/fd root/dev/fd
mkdir root/dev/shm root/dev/pts
for path in ${hidden.join(' ')}; do
  if [ -d "root$path" ]; then mount -t tmpfs -o ro tmpfs "root$path"; elif [ -e "root$path" ]; then mount --bind /dev/null "root$path"; fi
done
for path in ${readOnly.join(' ')}; do
  if [ -e "root$path" ]; then mount --bind "root$path" "root$path" && read_only "root$path"; fi
done
: >termination-log && chmod 666 termination-log
bind termination-log root/dev/termination-log
${mounts.join('\n')}
${readOnlyRootFilesystem ? 'mount -o remount,ro root' : ''}
cd root
pivot_root . .old
/.runtime/busybox umount -l /.old
cd ${shellQuote([container.workingDir ?? '/'])}
exec /.runtime/busybox env -i ${environmentOf({ ...options.options.imageEnvironment?.(container.image), ...environment })} /.runtime/ld-linux-x86-64.so.2 --library-path /.runtime /.runtime/setpriv ${privilegesOf(pod, container)} -- "$@"
`;
}

function sourceOf(volume: JobVolume, { home, options }: ContainerScriptOptions): string {
  if (volume.emptyDir) return join(home, 'disk', volume.name);
  if (volume.image === undefined) return join(home, 'volumes', volume.name);
  const root = options.imageRoot?.(volume.image.reference);
  if (root === undefined) throw new Error(`volume ${volume.name}: nothing stands for image ${volume.image.reference}`);
  return root;
}

function environmentOf(environment: Readonly<Record<string, string>>): string {
  const path = '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin';
  const variables = { PATH: path, HOME: '/root', HOSTNAME: 'pod', ...environment };
  return shellQuote(Object.entries(variables).map(([key, value]) => `${key}=${value}`));
}

function privilegesOf(pod: JobPod, { securityContext = {} }: JobContainer): string {
  const user = securityContext.runAsUser ?? pod.securityContext?.runAsUser ?? 0;
  const group = securityContext.runAsGroup ?? pod.securityContext?.runAsGroup ?? user;
  const words = [`--reuid=${user}`, `--regid=${group}`, '--clear-groups', '--inh-caps=-all'];
  if (!securityContext.privileged) words.push(`--bounding-set=${capabilitiesOf(securityContext.capabilities)}`);
  if (securityContext.allowPrivilegeEscalation === false) words.push('--no-new-privs');
  return shellQuote(words);
}

function capabilitiesOf({ add = [], drop = [] }: { add?: string[]; drop?: string[] } = {}): string {
  const kept = drop.includes('ALL') ? [] : defaultCapabilities.filter((name) => !drop.includes(name));
  const all = new Set([...kept, ...add]);
  return all.has('ALL') ? '+all' : ['-all', ...[...all].map((name) => `+${name.toLowerCase()}`)].join(',');
}
