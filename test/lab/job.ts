/** Runs the pod of a rendered Job on this machine: its own command lines, volumes and privileges, no container runtime. */
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { containerScript } from './job-container.ts';
import { expand } from './kubelet.ts';
import { missing } from './tools.ts';

/** As much of a Job as steps that make images use. */
export interface Job {
  metadata: { name: string; namespace: string };
  spec: { template: { spec: JobPod } };
}

export interface JobPod {
  initContainers?: JobContainer[];
  containers: JobContainer[];
  volumes?: JobVolume[];
  securityContext?: { runAsUser?: number; runAsGroup?: number };
}

export interface JobContainer {
  name: string;
  image: string;
  command?: string[];
  args?: string[];
  workingDir?: string;
  env?: { name: string; value?: string }[];
  volumeMounts?: { name: string; mountPath: string; readOnly?: boolean; subPath?: string }[];
  securityContext?: {
    privileged?: boolean;
    capabilities?: { add?: string[]; drop?: string[] };
    allowPrivilegeEscalation?: boolean;
    readOnlyRootFilesystem?: boolean;
    runAsUser?: number;
    runAsGroup?: number;
  };
  terminationMessagePolicy?: 'File' | 'FallbackToLogsOnError';
}

export interface JobVolume {
  name: string;
  emptyDir?: object;
  configMap?: { name: string; items?: KeyPath[]; defaultMode?: number };
  secret?: { secretName: string; items?: KeyPath[]; defaultMode?: number; optional?: boolean };
  image?: { reference: string };
}

interface KeyPath {
  key: string;
  path: string;
}

/** What `kubectl get` would show as `data`, decoded: contents by name and key. */
export type Contents = Readonly<Record<string, Readonly<Record<string, string | Buffer>>>>;

export interface JobOptions {
  configMaps?: Contents;
  secrets?: Contents;
  /** The directory that is the root of an image's file system; without it this machine's own system stands for every image. */
  imageRoot?(reference: string): string;
  /** The variables that an image gives its containers. */
  imageEnvironment?(reference: string): Readonly<Record<string, string>>;
  /** Size of the disk that emptyDir volumes share; without it they lie in the directory for temporary files. */
  diskMegabytes?: number;
  /** Sends a signal to the first process of the container as soon as its log matches. */
  stop?: { when: RegExp; signal: 'SIGTERM' | 'SIGKILL' };
  timeoutSeconds?: number;
}

/** One try of the Job: how its last container ended. */
export interface JobRun {
  container: string;
  /** Exit code as a kubelet tells it. */
  status: number;
  /** stdout and stderr of all containers in turn. */
  log: string;
  /** The message that the status of the pod shows. */
  message: string;
  milliseconds: number;
}

/** What the suites that run Jobs cannot do without, beside the tools in the Jobs' images. */
export function requireJobs(context: Mocha.Context): void {
  if (process.getuid?.() !== 0) missing(context, 'only root can make the containers of a Job');
}

export async function runJob(job: Job, options: JobOptions = {}): Promise<JobRun> {
  const pod = job.spec.template.spec;
  const home = mkdtempSync(join(tmpdir(), 'kmmc-job-'));
  const since = Date.now();
  try {
    writeVolumes(home, pod, options);
    let log = '';
    const containers = [...(pod.initContainers ?? []), ...pod.containers];
    for (const [index, container] of containers.entries()) {
      const ended = await runContainer({ home, pod, container, options });
      log += ended.log;
      if (ended.status === 0 && index < containers.length - 1) continue;
      const { status, message } = ended;
      return { container: container.name, status, log, message, milliseconds: Date.now() - since };
    }
    throw new Error('a pod without containers');
  } finally {
    rmSync(home, { recursive: true, force: true });
  }
}

interface ContainerRun {
  home: string;
  pod: JobPod;
  container: JobContainer;
  options: JobOptions;
}

async function runContainer({ home, pod, container, options }: ContainerRun) {
  const directory = join(home, 'containers', container.name);
  mkdirSync(directory, { recursive: true });
  const environment: Record<string, string> = {};
  for (const { name, value = '' } of container.env ?? []) environment[name] = expand(value, environment);
  if (container.command === undefined) throw new Error(`container ${container.name} has no command`);
  const words = [...container.command, ...(container.args ?? [])].map((word) => expand(word, environment));
  const root = options.imageRoot?.(container.image) ?? '/';
  const script = join(directory, 'script');
  writeFileSync(script, containerScript({ home, directory, root, pod, container, environment, options }));
  const { status, log } = await supervise(['sh', script, ...words], options);
  const messageFile = join(directory, 'termination-log');
  if (!existsSync(messageFile)) throw new Error(`container ${container.name} could not be made: ${log}`);
  const written = readFileSync(messageFile, 'utf8').slice(0, 4096);
  const fallsBack = status !== 0 && container.terminationMessagePolicy === 'FallbackToLogsOnError';
  const message = written === '' && fallsBack ? log.split('\n').slice(-81).join('\n').slice(-2048) : written;
  return { status, log, message };
}

/** Runs the container as the first process of a process namespace, which ends with it. */
function supervise(words: readonly string[], { stop, timeoutSeconds = 120 }: JobOptions) {
  return new Promise<{ status: number; log: string }>((resolve, reject) => {
    const args = ['--mount', '--pid', '--fork', '--kill-child', ...words];
    const child = spawn('unshare', args, { stdio: ['ignore', 'pipe', 'pipe'] });
    let log = '';
    let isStopped = false;
    const kill = () => child.kill('SIGKILL');
    const timer = setTimeout(() => {
      log += `\nthe test ended the container after ${timeoutSeconds} s\n`;
      kill();
    }, timeoutSeconds * 1000);
    process.once('exit', kill);
    const read = (chunk: Buffer) => {
      log += chunk;
      if (stop === undefined || isStopped || !stop.when.test(log)) return;
      isStopped = true;
      process.kill(firstProcess(child.pid ?? 0), stop.signal);
    };
    child.stdout.on('data', read);
    child.stderr.on('data', read);
    child.once('error', reject);
    child.once('close', (code, signal) => {
      clearTimeout(timer);
      process.off('exit', kill);
      // unshare cannot end itself by SIGKILL, as it does by other signals
      const isKilled = signal === 'SIGKILL' || (isStopped && stop?.signal === 'SIGKILL');
      resolve({ status: isKilled ? 137 : (code ?? 143), log });
    });
  });
}

function firstProcess(parent: number): number {
  const [child] = readFileSync(`/proc/${parent}/task/${parent}/children`, 'utf8').trim().split(' ');
  if (!child) throw new Error('the container has no process');
  return Number(child);
}

/** The contents of ConfigMaps and Secrets, below `volumes/NAME`. */
function writeVolumes(home: string, { volumes = [] }: JobPod, { configMaps, secrets }: JobOptions): void {
  for (const volume of volumes) {
    const directory = join(home, 'volumes', volume.name);
    mkdirSync(directory, { recursive: true });
    const { configMap, secret } = volume;
    if (configMap)
      writeKeys(directory, configMaps?.[configMap.name], { ...configMap, what: `ConfigMap ${configMap.name}` });
    if (secret) writeKeys(directory, secrets?.[secret.secretName], { ...secret, what: `Secret ${secret.secretName}` });
    if (!configMap && !secret && !volume.emptyDir && !volume.image)
      throw new Error(`volume ${volume.name} is of a kind that is not supported here`);
  }
}

function writeKeys(
  directory: string,
  data: Readonly<Record<string, string | Buffer>> | undefined,
  { items, defaultMode = 0o644, what }: { items?: KeyPath[]; defaultMode?: number; what: string },
): void {
  if (data === undefined) throw new Error(`there is no ${what}`);
  for (const { key, path } of items ?? Object.keys(data).map((key) => ({ key, path: key }))) {
    const content = data[key];
    if (content === undefined) throw new Error(`${what} has no key ${key}`);
    const file = join(directory, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, content, { mode: defaultMode });
  }
}
