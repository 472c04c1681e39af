/** A registry for one suite: Debian's docker-registry on a free loopback port, with its storage in a scratch directory. */
import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { closeSync, mkdirSync, mkdtempSync, openSync, readFileSync, rmSync, writeFileSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { stringify } from 'yaml';
import { type ImageConfig, openRegistryImages } from './registry-images.ts';

export interface Account {
  name: string;
  password: string;
}

/** A made-up account of the kind that registries give to programs. */
export const robotAccount: Account = { name: 'lab+robot', password: 'made-up-robot-password' };

export interface RegistryOptions {
  /** Only this account may pull and push; without it everybody may. */
  account?: Account;
  /** Pulls work, pushes are refused. */
  readOnly?: boolean;
  /** HTTPS, with a certificate that nobody has heard of. */
  tls?: boolean;
  /** The storage is a disk of so many megabytes; needs root. See `fillDisk`. */
  diskMegabytes?: number;
}

export interface Registry {
  /** `127.0.0.1:PORT`: the first part of its images' references. */
  readonly host: string;
  /** The certificate (PEM) of a registry with `tls`: for clients that shall trust it. */
  readonly certificate?: string;
  readonly processId: number;
  /** The tags of a repository that can be pulled; none if it does not exist. */
  tags(repository: string): Promise<string[]>;
  /** The digest of an image's manifest; undefined if there is no such image. */
  digest(image: string): Promise<string | undefined>;
  /** The configuration of an image: labels, command, architecture … */
  config(image: string): Promise<ImageConfig>;
  /** The variables that containers of an image get. */
  environment(image: string): Promise<Record<string, string>>;
  /** Unpacks an image's root file system into a directory. */
  files(image: string, directory: string): Promise<void>;
  /** Leaves no byte free on a registry that was started with `diskMegabytes`. */
  fillDisk(): void;
  /** Does not answer any more, until `restart`. */
  down(): Promise<void>;
  /** Starts anew with the same images, port and account; a disk loses its images. */
  restart(options: Pick<RegistryOptions, 'readOnly'>): Promise<void>;
  /** What it said, requests included. */
  log(): string;
  stop(): Promise<void>;
}

/** The text of a `.dockerconfigjson` that names an account for one registry. */
export function dockerConfig(host: string, { name, password }: Account): string {
  return JSON.stringify({ auths: { [host]: { auth: Buffer.from(`${name}:${password}`).toString('base64') } } });
}

/** `program` is docker-registry's path, see requireTool. */
export async function startRegistry(program: string, options: RegistryOptions = {}): Promise<Registry> {
  const directory = mkdtempSync(join(tmpdir(), 'kmmc-registry-'));
  try {
    if (options.tls) makeCertificate(directory);
    let server = await startServer(program, directory, '127.0.0.1:0', options);
    const { host } = server;
    const { certificate } = tlsFiles(directory);
    const images = openRegistryImages({
      base: `${options.tls ? 'https' : 'http'}://${host}`,
      account: options.account,
      certificate: options.tls ? readFileSync(certificate) : undefined,
    });
    return {
      host,
      ...(options.tls ? { certificate } : {}),
      ...images,
      get processId() {
        return server.processId;
      },
      fillDisk: () => server.fillDisk(),
      down: () => server.stop(),
      restart: async ({ readOnly = false }) => {
        await server.stop();
        server = await startServer(program, directory, host, { ...options, readOnly });
      },
      log: () => server.log(),
      stop: async () => {
        await server.stop();
        rmSync(directory, { recursive: true, force: true });
      },
    };
  } catch (error) {
    rmSync(directory, { recursive: true, force: true });
    throw error;
  }
}

interface Server extends Pick<Registry, 'host' | 'processId' | 'fillDisk' | 'log' | 'stop'> {}

async function startServer(
  program: string,
  directory: string,
  address: string,
  options: RegistryOptions,
): Promise<Server> {
  const storage = join(directory, 'storage');
  const logFile = join(directory, 'log');
  const configFile = join(directory, 'config.yaml');
  mkdirSync(storage, { recursive: true });
  writeFileSync(configFile, stringify(configuration(directory, storage, address, options)));

  // a test run that is killed takes it along
  const serve = ['setpriv', '--pdeathsig', 'KILL', program, 'serve', configFile];
  const [command = '', ...args] =
    options.diskMegabytes === undefined ? serve : onSmallDisk(options.diskMegabytes, storage, serve);
  const output = openSync(logFile, 'w');
  const child = spawn(command, args, { stdio: ['ignore', output, output] });
  closeSync(output);
  const kill = () => child.kill('SIGKILL');
  process.once('exit', kill);
  const log = () => readFileSync(logFile, 'utf8');
  const stop = async () => {
    await end(child);
    process.off('exit', kill);
  };
  try {
    const host = await listening(child, log);
    return {
      host,
      processId: child.pid ?? 0,
      fillDisk: () => {
        if (options.diskMegabytes === undefined) throw new Error('this registry has no disk of its own');
        // the disk is mounted for the registry alone: its own view of the file system leads there
        fill(join(`/proc/${child.pid}/root`, storage, 'filling'));
      },
      log,
      stop,
    };
  } catch (error) {
    await stop();
    throw error;
  }
}

function configuration(directory: string, storage: string, addr: string, options: RegistryOptions): object {
  const { account, readOnly = false, tls = false } = options;
  const passwords = join(directory, 'htpasswd');
  if (account !== undefined) writeFileSync(passwords, htpasswd(account), { mode: 0o600 });
  return {
    version: 0.1,
    log: { accesslog: { disabled: false }, level: 'info' },
    storage: {
      filesystem: { rootdirectory: storage },
      maintenance: { readonly: { enabled: readOnly }, uploadpurging: { enabled: false } },
    },
    http: { addr, secret: 'only used on one machine', ...(tls ? { tls: tlsFiles(directory) } : {}) },
    ...(account === undefined ? {} : { auth: { htpasswd: { realm: 'lab', path: passwords } } }),
  };
}

function tlsFiles(directory: string): { certificate: string; key: string } {
  return { certificate: join(directory, 'certificate.pem'), key: join(directory, 'key.pem') };
}

function makeCertificate(directory: string): void {
  const { certificate, key } = tlsFiles(directory);
  const pair = ['-newkey', 'rsa:2048', '-nodes', '-keyout', key, '-out', certificate, '-days', '2'];
  const subject = ['-subj', '/CN=registry of the tests/', '-addext', 'subjectAltName=IP:127.0.0.1'];
  execFileSync('openssl', ['req', '-x509', ...pair, ...subject], { stdio: 'pipe' });
}

/** docker-registry knows no hash but bcrypt, which Perl has from the C library and Node has not. */
function htpasswd({ name, password }: Account): string {
  const script = 'print crypt($ARGV[0], q($2b$05$abcdefghijklmnopqrstuu))';
  const hash = execFileSync('perl', ['-e', script, password], { encoding: 'utf8' });
  return `${name}:${hash}\n`;
}

/** In a mount namespace of its own: the disk goes with the process, however that ends. */
function onSmallDisk(megabytes: number, directory: string, command: readonly string[]): string[] {
  const script = 'mount -t tmpfs -o size="$1"m tmpfs "$2" && shift 2 && exec "$@"';
  return ['unshare', '--mount', 'sh', '-c', script, 'sh', String(megabytes), directory, ...command];
}

function fill(file: string): void {
  const handle = openSync(file, 'w');
  try {
    // the last bytes go in smaller and smaller pieces
    for (let size = 1 << 20; size > 0; size = Math.floor(size / 4)) {
      while (written(handle, size)) {}
    }
  } finally {
    closeSync(handle);
  }
}

function written(handle: number, size: number): boolean {
  try {
    return writeSync(handle, Buffer.alloc(size)) > 0;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOSPC') return false;
    throw error;
  }
}

/** The port is the kernel's choice and stands in the log. */
async function listening(child: ChildProcess, log: () => string): Promise<string> {
  const until = Date.now() + 30_000;
  while (child.exitCode === null && child.signalCode === null && Date.now() < until) {
    const host = /listening on (127\.0\.0\.1:\d+)/.exec(log())?.[1];
    if (host !== undefined) return host;
    await sleep(20);
  }
  throw new Error(`the registry did not start:\n${log()}`);
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null || child.pid === undefined) return;
  const ended = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGTERM');
  const timer = setTimeout(() => child.kill('SIGKILL'), 5000);
  await ended;
  clearTimeout(timer);
}
