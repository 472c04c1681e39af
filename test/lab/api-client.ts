/** Requests to a kube-apiserver of the lab, as a cluster administrator. */
import { readdirSync, readFileSync } from 'node:fs';
import { request } from 'node:https';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import { parseDocument } from 'yaml';
import { repositoryRoot } from './tools.ts';

export interface Answer {
  /** HTTP status; below 300 the object was accepted. */
  status: number;
  /** The API server's own words where it refused. */
  message: string;
}

export interface ApiClient {
  url: string;
  token: string;
  /** The certificate (PEM) that its clients trust; it is there once the API server is ready. */
  readonly authority: Buffer;
  /** One request; `body` is sent as it is. */
  send(method: string, path: string, body?: string, contentType?: string): Promise<{ status: number; body: string }>;
  /** The object at a path, an error where there is none. */
  get<Kind>(path: string): Promise<Kind>;
  /** Changes an object; `null` takes a field away. */
  merge(path: string, change: object): Promise<void>;
  /** Follows an answer that does not end, such as a watch or a log. */
  follow(path: string, onLine: (line: string) => void, onEnd?: () => void): () => void;
  /** Creates what the YAML document describes, for good. */
  apply(document: string): Promise<Answer>;
  /** Server-side apply of one YAML document with strict field validation, which changes nothing. */
  dryRunApply(document: string): Promise<Answer>;
  /** Where the object of the document is, or would be; an error where its kind is not served. */
  pathOf(document: string): Promise<string>;
  /** Creates a namespace where there is none of that name. */
  ensureNamespace(name: string): Promise<void>;
  /** Installs test/lab/crds and waits until they are served. */
  installDefinitions(): Promise<void>;
}

interface ObjectIdentity {
  apiVersion: string;
  kind: string;
  metadata: { name: string; namespace?: string };
}

const serveSeconds = 90;

export class Client implements ApiClient {
  readonly url: string;
  readonly token: string;
  readonly #certificate: string;
  #authority: Buffer | undefined;
  readonly #namespaces = new Set<string>();
  readonly #resources = new Map<string, Map<string, { name: string; namespaced: boolean }>>();

  constructor(url: string, token: string, certificate: string) {
    this.url = url;
    this.token = token;
    this.#certificate = certificate;
  }

  get authority(): Buffer {
    this.#authority ??= readFileSync(this.#certificate);
    return this.#authority;
  }

  async send(
    method: string,
    path: string,
    body = '',
    contentType = 'application/yaml',
  ): Promise<{ status: number; body: string }> {
    const headers = {
      ...this.#headers(),
      ...(body === '' ? {} : { 'Content-Type': contentType, 'Content-Length': Buffer.byteLength(body) }),
    };
    const ca = this.authority;
    return new Promise((resolve, reject) => {
      const outgoing = request(`${this.url}${path}`, { method, headers, ca }, (incoming) => {
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

  async get<Kind>(path: string): Promise<Kind> {
    const { status, body } = await this.send('GET', path);
    if (status !== 200) throw new Error(`${path}: ${status} ${messageOf(body)}`);
    return JSON.parse(body) as Kind;
  }

  async merge(path: string, change: object): Promise<void> {
    const patch = 'application/merge-patch+json';
    const { status, body } = await this.send('PATCH', path, JSON.stringify(change), patch);
    if (status >= 300) throw new Error(`${path}: ${status} ${messageOf(body)}`);
  }

  follow(path: string, onLine: (line: string) => void, onEnd: () => void = () => {}): () => void {
    const outgoing = request(`${this.url}${path}`, { headers: this.#headers(), ca: this.authority }, (incoming) => {
      incoming.on('error', () => {});
      incoming.once('close', onEnd);
      // an answer that is cut off by its reader is an error of both
      createInterface({ input: incoming })
        .on('line', onLine)
        .on('error', () => {});
    });
    outgoing.on('error', () => {});
    outgoing.end();
    return () => outgoing.destroy();
  }

  #headers(): Record<string, string> {
    return { Authorization: `Bearer ${this.token}`, Accept: 'application/json' };
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

  async pathOf(document: string): Promise<string> {
    const path = await this.#path(identify(document));
    if (typeof path !== 'string') throw new Error(path.message);
    return path;
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
    const limit = Date.now() + serveSeconds * 1000;
    while ((await this.send('GET', path)).status !== 200) {
      if (Date.now() > limit) {
        throw new Error(`${path} is not served after ${serveSeconds} s`);
      }
      await sleep(100);
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
