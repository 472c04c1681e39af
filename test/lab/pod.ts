import { type GuestFile, shellQuote } from './guest.ts';
import type { JobContainer } from './job.ts';
import { expand } from './kubelet.ts';

/** As much of a Pod as a module loader uses. */
export interface PodTemplate {
  metadata?: { annotations?: Record<string, string>; labels?: Record<string, string> };
  spec: {
    initContainers?: Container[];
    containers: Container[];
    volumes?: Volume[];
    securityContext?: { runAsUser?: number };
    terminationGracePeriodSeconds?: number;
  };
}

interface Container extends Omit<JobContainer, 'env' | 'terminationMessagePolicy'> {
  env?: { name: string; value?: string; valueFrom?: unknown }[];
  restartPolicy?: string;
  startupProbe?: Probe;
  readinessProbe?: Probe;
  lifecycle?: { postStart?: Handler; preStop?: Handler };
}

interface Handler {
  exec?: { command: string[] };
}

interface Probe extends Handler {
  timeoutSeconds?: number;
}

interface Volume {
  name: string;
  hostPath?: { path: string; type?: string };
  emptyDir?: unknown;
  downwardAPI?: { items: { path: string; fieldRef?: { fieldPath: string } }[] };
  configMap?: { name: string; items?: { key: string; path: string }[] };
}

export interface PodOptions {
  /** The root file system of the guest that stands for an image reference: `/images/…`. */
  imageRoot(reference: string): string;
  /** The variables that an image gives its containers. */
  imageEnvironment?(reference: string): Readonly<Record<string, string>>;
  /** ConfigMaps that the pod mounts: name, key, text. */
  configMaps?: Readonly<Record<string, Record<string, string>>>;
}

/** The life of a pod as pieces of a guest's script, in the order of the kubelet. */
export interface GuestPod {
  files: Record<string, GuestFile>;
  /** Init containers in turn, then the main container: steps `NAME/init/CONTAINER`, `NAME/postStart`. */
  start: string;
  /** The startup and the readiness probe until they succeed: step `NAME/startup`, `NAME/ready`. */
  awaitReady: string;
  /** The readiness probe, once. */
  probe(step: string): string;
  /** The hook, before anything ends: step `NAME/preStop`. */
  preStop: string;
  /** SIGTERM and the end: steps `NAME/end`, `NAME/status` (of the container) and `NAME/log`, what it said. */
  terminate: string;
}

// What container runtimes grant when nothing is said.
const defaultCapabilities = [
  'CHOWN',
  'DAC_OVERRIDE',
  'FOWNER',
  'FSETID',
  'KILL',
  'NET_BIND_SERVICE',
  'SETFCAP',
  'SETGID',
  'SETPCAP',
  'SETUID',
];

const readinessSeconds = 15;
// An emulated processor beside other work is slow: probes get that much more time.
const emulationFactor = 5;

/**
 * A container here is a copy of an image's tree with the mounts of its pod, its own process and mount namespace, and
 * exactly the capabilities that its security context leaves. `name` must be a plain word.
 */
export function guestPod(name: string, pod: PodTemplate, options: PodOptions): GuestPod {
  const { initContainers = [], containers } = pod.spec;
  const [main] = containers;
  if (main === undefined || containers.length > 1) {
    throw new Error(`a pod of one container, not ${containers.length}`);
  }
  const files: Record<string, GuestFile> = {};
  const home = (container: Container) => `/containers/${name}/${container.name}`;
  for (const container of [...initContainers, main]) {
    if (container.restartPolicy !== undefined) {
      throw new Error(`container ${container.name}: restartPolicy is not supported here`);
    }
    files[`${home(container)}/create`] = { content: createScript(home(container), pod, container, options) };
    files[`${home(container)}/enter`] = { content: enterScript(home(container), pod, container, options) };
    files[`${home(container)}/mounts`] = { content: mountScript(home(container), `/pods/${name}`, pod, container) };
  }

  const words = (container: Container, list: readonly string[]) =>
    shellQuote(list.map((word) => expand(word, environment(container))));
  const commandLine = (container: Container) => {
    const list = [...(container.command ?? []), ...(container.args ?? [])];
    if (container.command === undefined) {
      throw new Error(`container ${container.name} has no command`);
    }
    return words(container, list);
  };
  const own = '/usr/bin/unshare --mount --pid --fork --kill-child';
  const begin = (container: Container) =>
    `${own} sh ${home(container)}/mounts sh ${home(container)}/enter ${commandLine(container)}`;
  const inside = `/usr/bin/nsenter -t "$pid" --mount --pid sh ${home(main)}/enter`;
  const alive = (script: string) => `if [ -n "$pid" ]; then\n${script}\nfi`;
  const probeCommand = (probe: Probe | undefined) => {
    const command = probe?.exec?.command;
    return command && `timeout ${(probe?.timeoutSeconds ?? 1) * emulationFactor} ${inside} ${words(main, command)}`;
  };
  const hook = (handler: Handler | undefined, step: string) =>
    handler?.exec ? `step ${name}/${step} ${inside} ${shellQuote(handler.exec.command)}` : ':';
  const awaitProbe = (probe: Probe | undefined, step: string) => {
    const command = probeCommand(probe);
    return command ? `await_step ${name}/${step} ${readinessSeconds} ${command}` : ':';
  };

  const inits = initContainers.map(
    (container) =>
      `[ -n "$failed" ] || { sh ${home(container)}/create && step ${name}/init/${container.name} ${begin(container)} || failed=1; }`,
  );
  const start = `
failed= pid=
mkdir -p ${volumeDirectories(`/pods/${name}`, pod)}
${volumeFiles(`/pods/${name}`, pod, options)}
${inits.join('\n')}
if [ -z "$failed" ]; then
  sh ${home(main)}/create
  ${begin(main)} >${home(main)}/log 2>&1 </dev/null &
  parent=$!
  while [ -d /proc/$parent ] && [ -z "$pid" ]; do read -r pid rest </proc/$parent/task/$parent/children || sleep 0.05; done
  # the runtime answers only once the container is there
  while [ -d /proc/$parent ] && [ ! -e ${home(main)}/started ]; do sleep 0.05; done
  ${hook(main.lifecycle?.postStart, 'postStart')}
fi`;
  const readiness = probeCommand(main.readinessProbe);
  return {
    files,
    start,
    awaitReady: alive(`${awaitProbe(main.startupProbe, 'startup')}\n${awaitProbe(main.readinessProbe, 'ready')}`),
    probe: (step) => alive(readiness ? `step ${step} ${readiness}` : ':'),
    preStop: alive(hook(main.lifecycle?.preStop, 'preStop')),
    terminate: alive(`
kill -TERM "$pid"
ended() { [ ! -d /proc/$parent ] || grep -q '^State:.*Z' /proc/$parent/status; }
await_step ${name}/end ${pod.spec.terminationGracePeriodSeconds ?? 30} ended || kill -KILL "$pid"
status=0
wait "$parent" || status=$?
step ${name}/status sh -c "exit $status"
step ${name}/log cat ${home(main)}/log`),
  };
}

function environment(container: Container): Record<string, string> {
  const variables: Record<string, string> = {};
  for (const { name, value, valueFrom } of container.env ?? []) {
    if (valueFrom !== undefined) {
      throw new Error(`container ${container.name}: env ${name} has valueFrom`);
    }
    variables[name] = expand(value ?? '', variables);
  }
  return variables;
}

/** A root file system of its own, with every mount point in it. */
function createScript(home: string, pod: PodTemplate, container: Container, options: PodOptions): string {
  const image = options.imageRoot(container.image);
  const points = (container.volumeMounts ?? []).map((mount) => {
    const point = shellQuote([`${home}/root${mount.mountPath}`]);
    return mount.subPath === undefined || isDirectory(pod, mount.name, mount.subPath)
      ? `mkdir -p ${point}`
      : `mkdir -p "$(dirname ${point})" && : >${point}`;
  });
  return `set -e
mkdir -p ${home}/root
cp -a ${image}/. ${home}/root/
mkdir ${home}/root/.runtime
cp /usr/bin/setpriv "$(readlink -f /lib64/ld-linux-x86-64.so.2)" /lib/x86_64-linux-gnu/libc.so.6 /lib/x86_64-linux-gnu/libcap-ng.so.0 ${home}/root/.runtime/
${points.join('\n')}
`;
}

/** Runs as the first process of the container's namespaces: mounts, then the rest of its command line. */
function mountScript(home: string, volumes: string, pod: PodTemplate, container: Container): string {
  const root = `${home}/root`;
  const { privileged = false, readOnlyRootFilesystem = false } = container.securityContext ?? {};
  const mounts = (container.volumeMounts ?? []).map(({ name, mountPath, readOnly = false, subPath }) => {
    const volume = pod.spec.volumes?.find((candidate) => candidate.name === name);
    if (volume === undefined) {
      throw new Error(`container ${container.name}: there is no volume ${name}`);
    }
    const base = volume.hostPath?.path ?? `${volumes}/${name}`;
    const source = shellQuote([subPath === undefined ? base : `${base}/${subPath}`]);
    const target = shellQuote([`${root}${mountPath}`]);
    const remount = readOnly ? `\nmount -o remount,bind,ro ${target}` : '';
    return `mount --bind ${source} ${target}${remount}`;
  });
  const devices = privileged
    ? `mount --bind /dev ${root}/dev`
    : `mount -t tmpfs tmpfs ${root}/dev
for device in null zero full random urandom; do cp -a /dev/$device ${root}/dev/; done`;
  return `set -e
mount --make-rprivate / 2>/dev/null || true
mount --bind ${root} ${root}
${readOnlyRootFilesystem ? `mount -o remount,bind,ro ${root}` : ''}
mount -t proc proc ${root}/proc
mount -t sysfs ${privileged ? '' : '-o ro'} sysfs ${root}/sys
${devices}
${mounts.join('\n')}
: >${home}/started
exec "$@"
`;
}

/** Runs a command line in the container: its root, environment, user and capabilities. */
function enterScript(home: string, pod: PodTemplate, container: Container, options: PodOptions): string {
  const context = container.securityContext ?? {};
  const variables = Object.entries({
    PATH: '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin',
    ...options.imageEnvironment?.(container.image),
    ...environment(container),
  });
  const user = context.runAsUser ?? pod.spec.securityContext?.runAsUser ?? 0;
  const privileges = [`--reuid=${user}`, `--regid=${user}`, '--clear-groups', '--inh-caps=-all'];
  if (!context.privileged) {
    privileges.push(`--bounding-set=${capabilities(context.capabilities).join(',')}`);
    if (context.allowPrivilegeEscalation === false) {
      privileges.push('--no-new-privs');
    }
  }
  return `exec env -i ${shellQuote(variables.map(([key, value]) => `${key}=${value}`))} chroot ${home}/root \\
  /.runtime/ld-linux-x86-64.so.2 --library-path /.runtime /.runtime/setpriv ${shellQuote(privileges)} -- "$@"
`;
}

function capabilities({ add = [], drop = [] }: { add?: string[]; drop?: string[] } = {}): string[] {
  const plain = (names: string[]) => names.map((name) => name.toUpperCase().replace(/^CAP_/, ''));
  const dropped = new Set(plain(drop));
  const kept = dropped.has('ALL') ? [] : defaultCapabilities.filter((name) => !dropped.has(name));
  const all = new Set([...kept, ...plain(add)]);
  return all.has('ALL') ? ['+all'] : ['-all', ...[...all].map((name) => `+${name.toLowerCase()}`)];
}

function volumeDirectories(base: string, pod: PodTemplate): string {
  const paths = (pod.spec.volumes ?? []).map(({ name, hostPath }) =>
    hostPath?.type === 'DirectoryOrCreate' ? hostPath.path : `${base}/${name}`,
  );
  return shellQuote([base, ...paths]);
}

/** Files of downwardAPI and ConfigMap volumes. */
function volumeFiles(base: string, pod: PodTemplate, options: PodOptions): string {
  return (pod.spec.volumes ?? [])
    .flatMap((volume) =>
      Object.entries(contents(volume, pod, options)).map(([path, text]) => [`${base}/${volume.name}/${path}`, text]),
    )
    .map(([path = '', text = '']) => `printf %s ${shellQuote([text])} >${shellQuote([path])}`)
    .join('\n');
}

function contents(volume: Volume, pod: PodTemplate, options: PodOptions): Record<string, string> {
  if (volume.downwardAPI !== undefined) {
    return Object.fromEntries(
      volume.downwardAPI.items.map(({ path, fieldRef }) => [path, podField(pod, fieldRef?.fieldPath ?? '')]),
    );
  }
  if (volume.configMap !== undefined) {
    const { name, items } = volume.configMap;
    const data = options.configMaps?.[name];
    if (data === undefined) {
      throw new Error(`there is no ConfigMap ${name}`);
    }
    return items ? Object.fromEntries(items.map(({ key, path }) => [path, data[key] ?? ''])) : data;
  }
  if (volume.hostPath === undefined && volume.emptyDir === undefined) {
    throw new Error(`volume ${volume.name} is of a kind that is not supported here`);
  }
  return {};
}

function podField(pod: PodTemplate, path: string): string {
  const match = /^metadata\.(annotations|labels)\['(.*)'\]$/.exec(path);
  const [, kind, key = ''] = match ?? [];
  const value = (kind === 'labels' ? pod.metadata?.labels : pod.metadata?.annotations)?.[key];
  if (value === undefined) {
    throw new Error(`the pod has no ${path}`);
  }
  return value;
}

function isDirectory(pod: PodTemplate, volumeName: string, subPath: string): boolean {
  const volume = pod.spec.volumes?.find(({ name }) => name === volumeName);
  return !(volume?.downwardAPI?.items ?? volume?.configMap?.items ?? []).some(({ path }) => path === subPath);
}
