import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { createWriteStream, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:https';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseDocument } from 'yaml';
import { findTool, repositoryRoot } from './tools.ts';

export interface Answer {
  /** HTTP status; below 300 the object was accepted. */
  status: number;
  /** The API server's own words where it refused. */
  message: string;
}

export interface ControlPlane {
  url: string;
  token: string;
  /** Path of a kubeconfig file of a cluster administrator. */
  kubeconfig: string;
  /** Runs kubectl and returns its stdout; throws where it fails. */
  kubectl(args: readonly string[], stdin?: string): string;
  /** One request; `body` is sent as it is. */
  send(method: string, path: string, body?: string, contentType?: string): Promise<{ status: number; body: string }>;
  /** Creates what the YAML document describes, for good. */
  apply(document: string): Promise<Answer>;
  /** Server-side apply of one YAML document with strict field validation, which changes nothing. */
  dryRunApply(document: string): Promise<Answer>;
  /** Creates a namespace where there is none of that name. */
  ensureNamespace(name: string): Promise<void>;
  /** Installs test/lab/crds and waits until they are served. */
  installDefinitions(): Promise<void>;
  stop(): Promise<void>;
}

interface ObjectIdentity {
  apiVersion: string;
  kind: string;
  metadata: { name: string; namespace?: string };
}

const startSeconds = 90;
const stopSeconds = 10;

/** Starts etcd and kube-apiserver on free ports of the loopback device. */
export async function startControlPlane(): Promise<ControlPlane> {
  const directory = mkdtempSync(join(tmpdir(), 'kmmc-control-plane-'));
  const processes: Process[] = [];
  const end = async () => {
    for (const process of processes.reverse()) {
      await process.end();
    }
    rmSync(directory, { recursive: true, force: true });
  };
  try {
    const [client, peer, secure] = await freePorts(3);
    const etcdUrl = `http://127.0.0.1:${client}`;
    processes.push(
      new Process(directory, 'etcd', [
        `--data-dir=${join(directory, 'etcd')}`,
        `--listen-client-urls=${etcdUrl}`,
        `--advertise-client-urls=${etcdUrl}`,
        `--listen-peer-urls=http://127.0.0.1:${peer}`,
        '--unsafe-no-fsync',
      ]),
    );
    const token = randomBytes(16).toString('hex');
    const [key, tokens] = [join(directory, 'service-accounts.key'), join(directory, 'tokens.csv')];
    execFileSync('openssl', ['genrsa', '-out', key, '2048'], { stdio: 'ignore' });
    writeFileSync(tokens, `${token},admin,admin,"system:masters"\n`);
    const apiServer = new Process(directory, 'kube-apiserver', [
      `--etcd-servers=${etcdUrl}`,
      '--bind-address=127.0.0.1',
      `--secure-port=${secure}`,
      `--cert-dir=${join(directory, 'certificates')}`,
      `--service-account-key-file=${key}`,
      `--service-account-signing-key-file=${key}`,
      '--service-account-issuer=https://kubernetes.default.svc',
      `--token-auth-file=${tokens}`,
      '--authorization-mode=RBAC',
      '--service-cluster-ip-range=10.96.0.0/16',
      '--allow-privileged',
      '--disable-admission-plugins=ServiceAccount',
    ]);
    processes.push(apiServer);
    const controlPlane = new Client(directory, `https://127.0.0.1:${secure}`, token, end);
    await controlPlane.untilReady(apiServer);
    return controlPlane;
  } catch (error) {
    await end();
    throw error;
  }
}

class Process {
  readonly #name: string;
  readonly #log: string;
  readonly #child: ChildProcess;
  readonly #closed: Promise<void>;
  readonly #kill = () => this.#child.kill('SIGKILL');

  constructor(directory: string, name: string, args: readonly string[]) {
    this.#name = name;
    this.#log = join(directory, `${name}.log`);
    this.#child = spawn(findTool(name) ?? name, args, { stdio: ['ignore', 'pipe', 'pipe'], cwd: directory });
    const log = createWriteStream(this.#log);
    this.#child.stdout?.pipe(log, { end: false });
    this.#child.stderr?.pipe(log, { end: false });
    this.#closed = new Promise((resolve) => {
      this.#child.once('error', () => resolve());
      this.#child.once('close', () => {
        log.end();
        resolve();
      });
    });
    process.once('exit', this.#kill);
  }

  /** Throws where the process has ended, with the end of its log. */
  check(): void {
    if (this.#child.pid === undefined || this.#child.exitCode !== null || this.#child.signalCode !== null) {
      throw new Error(`${this.#name} has ended:\n${this.lastLines()}`);
    }
  }

  lastLines(): string {
    return readFileSync(this.#log, 'utf8').split('\n').slice(-20).join('\n');
  }

  async end(): Promise<void> {
    this.#child.kill('SIGTERM');
    const timer = setTimeout(this.#kill, stopSeconds * 1000);
    await this.#closed;
    clearTimeout(timer);
    process.off('exit', this.#kill);
  }
}

class Client implements ControlPlane {
  readonly url: string;
  readonly token: string;
  readonly kubeconfig: string;
  readonly stop: () => Promise<void>;
  readonly #certificates: string;
  #authority: Buffer | undefined;
  readonly #namespaces = new Set<string>();
  readonly #resources = new Map<string, Map<string, { name: string; namespaced: boolean }>>();

  constructor(directory: string, url: string, token: string, stop: () => Promise<void>) {
    this.url = url;
    this.token = token;
    this.stop = stop;
    this.#certificates = join(directory, 'certificates');
    this.kubeconfig = join(directory, 'kubeconfig');
    mkdirSync(this.#certificates, { recursive: true });
    const config = {
      apiVersion: 'v1',
      kind: 'Config',
      clusters: [
        { name: 'lab', cluster: { server: url, 'certificate-authority': join(this.#certificates, 'apiserver.crt') } },
      ],
      users: [{ name: 'admin', user: { token } }],
      contexts: [{ name: 'lab', context: { cluster: 'lab', user: 'admin' } }],
      'current-context': 'lab',
    };
    writeFileSync(this.kubeconfig, JSON.stringify(config));
  }

  async untilReady(apiServer: Process): Promise<void> {
    const limit = Date.now() + startSeconds * 1000;
    for (;;) {
      apiServer.check();
      const answer = await this.send('GET', '/readyz').catch(() => undefined);
      if (answer?.status === 200) {
        return;
      }
      if (Date.now() > limit) {
        throw new Error(`kube-apiserver is not ready after ${startSeconds} s:\n${apiServer.lastLines()}`);
      }
      await pause(200);
    }
  }

  kubectl(args: readonly string[], stdin = ''): string {
    return execFileSync('kubectl', ['--kubeconfig', this.kubeconfig, ...args], {
      input: stdin,
      encoding: 'utf8',
      stdio: ['pipe', 'pipe', 'pipe'],
    });
  }

  async send(
    method: string,
    path: string,
    body = '',
    contentType = 'application/yaml',
  ): Promise<{ status: number; body: string }> {
    this.#authority ??= readFileSync(join(this.#certificates, 'apiserver.crt'));
    const headers = {
      Authorization: `Bearer ${this.token}`,
      Accept: 'application/json',
      ...(body === '' ? {} : { 'Content-Type': contentType, 'Content-Length': Buffer.byteLength(body) }),
    };
    return new Promise((resolve, reject) => {
      const outgoing = request(`${this.url}${path}`, { method, headers, ca: this.#authority }, (incoming) => {
        const chunks: Buffer[] = [];
        incoming.on('data', (chunk: Buffer) => chunks.push(chunk));
        incoming.on('error', reject);
        incoming.on('end', () =>
          resolve({ status: incoming.statusCode ?? 0, body: Buffer.concat(chunks).toString('utf8') }),
        );
      });
      outgoing.on('error', reject);
      outgoing.end(body);
    });
  }

  apply(document: string): Promise<Answer> {
    return this.#patch(document, '');
  }

  async dryRunApply(document: string): Promise<Answer> {
    const { namespace } = identify(document).metadata;
    if (namespace !== undefined) {
      await this.ensureNamespace(namespace);
    }
    return this.#patch(document, '&dryRun=All');
  }

  async ensureNamespace(name: string): Promise<void> {
    if (this.#namespaces.has(name)) {
      return;
    }
    const answer = await this.apply(JSON.stringify({ apiVersion: 'v1', kind: 'Namespace', metadata: { name } }));
    if (answer.status >= 300) {
      throw new Error(`namespace ${name}: ${answer.message}`);
    }
    this.#namespaces.add(name);
  }

  async installDefinitions(): Promise<void> {
    const directory = join(repositoryRoot, 'test', 'lab', 'crds');
    for (const file of readdirSync(directory)) {
      const document = readFileSync(join(directory, file), 'utf8');
      const answer = await this.apply(document);
      if (answer.status >= 300) {
        throw new Error(`${file}: ${answer.message}`);
      }
      const { spec } = parseDocument(document).toJS() as {
        spec: { group: string; names: { plural: string }; versions: { name: string }[] };
      };
      for (const { name } of spec.versions) {
        await this.#untilServed(`/apis/${spec.group}/${name}/${spec.names.plural}`);
      }
    }
    this.#resources.clear();
  }

  async #untilServed(path: string): Promise<void> {
    const limit = Date.now() + startSeconds * 1000;
    while ((await this.send('GET', path)).status !== 200) {
      if (Date.now() > limit) {
        throw new Error(`${path} is not served after ${startSeconds} s`);
      }
      await pause(100);
    }
  }

  async #patch(document: string, options: string): Promise<Answer> {
    const path = await this.#path(identify(document));
    if (typeof path !== 'string') {
      return path;
    }
    const query = `?fieldManager=kmmc-tests&force=true&fieldValidation=Strict${options}`;
    const { status, body } = await this.send('PATCH', `${path}${query}`, document, 'application/apply-patch+yaml');
    return { status, message: status < 300 ? '' : messageOf(body) };
  }

  async #path({ apiVersion, kind, metadata }: ObjectIdentity): Promise<string | Answer> {
    const base = apiVersion.includes('/') ? `/apis/${apiVersion}` : `/api/${apiVersion}`;
    let resources = this.#resources.get(base);
    if (resources === undefined) {
      const { status, body } = await this.send('GET', base);
      if (status !== 200) {
        return { status, message: `no API ${apiVersion}: ${messageOf(body)}` };
      }
      const list = JSON.parse(body) as { resources: { name: string; kind: string; namespaced: boolean }[] };
      resources = new Map(
        list.resources.filter(({ name }) => !name.includes('/')).map((resource) => [resource.kind, resource]),
      );
      this.#resources.set(base, resources);
    }
    const resource = resources.get(kind);
    if (resource === undefined) {
      return { status: 404, message: `no kind ${kind} in ${apiVersion}` };
    }
    const namespace = resource.namespaced ? `/namespaces/${encodeURIComponent(metadata.namespace ?? 'default')}` : '';
    return `${base}${namespace}/${resource.name}/${encodeURIComponent(metadata.name)}`;
  }
}

function identify(document: string): ObjectIdentity {
  return parseDocument(document).toJS() as ObjectIdentity;
}

function messageOf(body: string): string {
  try {
    return (JSON.parse(body) as { message: string }).message;
  } catch {
    return body;
  }
}

async function freePorts(count: number): Promise<number[]> {
  const servers = Array.from({ length: count }, () => createServer());
  const ports = servers.map(
    (server) =>
      new Promise<number>((resolve, reject) => {
        server.once('error', reject);
        server.listen(0, '127.0.0.1', () => {
          const address = server.address();
          resolve(typeof address === 'object' && address !== null ? address.port : 0);
        });
      }),
  );
  const numbers = await Promise.all(ports);
  await Promise.all(servers.map((server) => new Promise((resolve) => server.close(resolve))));
  return numbers;
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
