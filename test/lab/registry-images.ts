import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import http, { type IncomingHttpHeaders } from 'node:http';
import https, { type RequestOptions } from 'node:https';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { buffer } from 'node:stream/consumers';

/** As much of an image's configuration as tests look at. */
export interface ImageConfig {
  architecture?: string;
  config?: { Labels?: Record<string, string>; Env?: string[]; Entrypoint?: string[]; Cmd?: string[] };
  history?: { created_by?: string }[];
}

export interface RegistryImages {
  tags(repository: string): Promise<string[]>;
  digest(image: string): Promise<string | undefined>;
  config(image: string): Promise<ImageConfig>;
  /** The variables that containers of an image get. */
  environment(image: string): Promise<Record<string, string>>;
  files(image: string, directory: string): Promise<void>;
}

interface Descriptor {
  digest: string;
}

interface Manifest {
  config: Descriptor;
  layers: Descriptor[];
}

const manifestTypes = [
  'application/vnd.oci.image.manifest.v1+json',
  'application/vnd.docker.distribution.manifest.v2+json',
];

export interface RegistryAccess {
  /** `http://HOST` or `https://HOST`. */
  base: string;
  account?: { name: string; password: string } | undefined;
  /** The certificate (PEM) of a registry that speaks HTTPS. */
  certificate?: Buffer | undefined;
}

/** Reads images by the registry's own API, so that no cache of a container tool stands between. */
export function openRegistryImages({ base, account, certificate }: RegistryAccess): RegistryImages {
  const auth = account && `${account.name}:${account.password}`;
  const ask = (path: string) => {
    const headers = { accept: [...manifestTypes, '*/*'].join(', ') };
    // no connection is kept: the registry may be another process by the next question
    return request(`${base}/v2/${path}`, { headers, auth, ca: certificate, agent: false });
  };
  const get = async (path: string) => {
    const answer = await ask(path);
    if (answer.status !== 200) throw new Error(`the registry answers ${answer.status} to ${path}: ${answer.body}`);
    return answer;
  };
  const manifest = async (image: string) => {
    const { repository, version } = split(image);
    const { body } = await get(`${repository}/manifests/${version}`);
    return { repository, ...(JSON.parse(body.toString()) as Manifest) };
  };
  const digest = async (image: string) => {
    const { repository, version } = split(image);
    const { status, headers } = await ask(`${repository}/manifests/${version}`);
    if (status === 404) return undefined;
    const found = headers['docker-content-digest'];
    if (status !== 200 || typeof found !== 'string') throw new Error(`the registry answers ${status} to ${image}`);
    return found;
  };

  const config = async (image: string) => {
    const { repository, config: found } = await manifest(image);
    const { body } = await get(`${repository}/blobs/${found.digest}`);
    return JSON.parse(body.toString()) as ImageConfig;
  };

  return {
    tags: async (repository) => {
      const { status, body } = await ask(`${repository}/tags/list`);
      if (status === 404) return [];
      if (status !== 200) throw new Error(`the registry answers ${status}: ${body}`);
      const tags = (JSON.parse(body.toString()) as { tags: string[] | null }).tags ?? [];
      // docker-registry lists tags, too, that it could not write down when its disk was full
      const digests = await Promise.all(tags.map((tag) => digest(`${repository}:${tag}`)));
      return tags.filter((_, index) => digests[index] !== undefined).sort();
    },
    digest,
    config,
    environment: async (image) => {
      const variables = (await config(image)).config?.Env ?? [];
      return Object.fromEntries(variables.map((text) => [text.replace(/=.*/s, ''), text.replace(/^[^=]*=/, '')]));
    },
    files: async (image, directory) => {
      const { repository, layers } = await manifest(image);
      for (const layer of layers) {
        const { body } = await get(`${repository}/blobs/${layer.digest}`);
        unpack(body, directory);
      }
    },
  };
}

interface Answer {
  status: number;
  headers: IncomingHttpHeaders;
  body: Buffer;
}

/** `fetch` takes no certificates. */
function request(url: string, options: RequestOptions): Promise<Answer> {
  const { get } = url.startsWith('https:') ? https : http;
  return new Promise((resolve, reject) => {
    const sent = get(url, options, (response) => {
      const { statusCode = 0, headers } = response;
      buffer(response).then((body) => resolve({ status: statusCode, headers, body }), reject);
    });
    sent.on('error', reject);
  });
}

/** `[HOST/]REPOSITORY[:TAG][@DIGEST]`; the host is not looked at, for there is one registry. */
function split(image: string): { repository: string; version: string } {
  const match = /^(?:(?:localhost|[^/]*[.:][^/]*)\/)?([^:@]+)(?::([^@]+))?(?:@(.+))?$/.exec(image);
  if (match === null) throw new Error(`${image} is no image reference`);
  const [, repository = '', tag = 'latest', digest] = match;
  return { repository, version: digest ?? tag };
}

/** A layer over what the layers below it left: `.wh.NAME` in it takes NAME away, `.wh..wh..opq` a directory's content. */
function unpack(layer: Buffer, directory: string): void {
  const scratch = mkdtempSync(join(tmpdir(), 'kmmc-layer-'));
  try {
    const archive = join(scratch, 'layer.tar');
    writeFileSync(archive, layer);
    mkdirSync(directory, { recursive: true });
    const names = execFileSync('tar', ['-tf', archive], { encoding: 'utf8', maxBuffer: 1 << 26 }).split('\n');
    for (const name of names) {
      const mark = /(?:^|\/)\.wh\.([^/]+)$/.exec(name);
      if (mark === null) continue;
      const parent = join(directory, dirname(name));
      rmSync(mark[1] === '.wh..opq' ? parent : join(parent, mark[1] ?? ''), { recursive: true, force: true });
      mkdirSync(parent, { recursive: true });
    }
    execFileSync('tar', [
      '--warning=no-timestamp',
      '-xf',
      archive,
      '-C',
      directory,
      '--no-same-owner',
      '--exclude=.wh.*',
    ]);
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}
