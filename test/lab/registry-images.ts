import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

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

/** Reads images by the registry's own API, so that no cache of a container tool stands between. */
export function openRegistryImages(base: string, account?: { name: string; password: string }): RegistryImages {
  const credentials = account && Buffer.from(`${account.name}:${account.password}`).toString('base64');
  const ask = (path: string) =>
    fetch(`${base}/v2/${path}`, {
      headers: {
        Accept: [...manifestTypes, '*/*'].join(', '),
        ...(credentials ? { Authorization: `Basic ${credentials}` } : {}),
      },
    });
  const get = async (path: string) => {
    const response = await ask(path);
    if (!response.ok) throw new Error(`the registry answers ${response.status} to ${path}: ${await response.text()}`);
    return response;
  };
  const manifest = async (image: string) => {
    const { repository, version } = split(image);
    const response = await get(`${repository}/manifests/${version}`);
    return { repository, ...((await response.json()) as Manifest) };
  };

  const digest = async (image: string) => {
    const { repository, version } = split(image);
    const response = await ask(`${repository}/manifests/${version}`);
    if (response.status === 404) return undefined;
    const found = response.headers.get('docker-content-digest');
    if (!response.ok || found === null) throw new Error(`the registry answers ${response.status}`);
    return found;
  };

  return {
    tags: async (repository) => {
      const response = await ask(`${repository}/tags/list`);
      if (response.status === 404) return [];
      if (!response.ok) throw new Error(`the registry answers ${response.status}: ${await response.text()}`);
      const tags = ((await response.json()) as { tags: string[] | null }).tags ?? [];
      // docker-registry lists tags, too, that it could not write down when its disk was full
      const digests = await Promise.all(tags.map((tag) => digest(`${repository}:${tag}`)));
      return tags.filter((_, index) => digests[index] !== undefined).sort();
    },
    digest,
    config: async (image) => {
      const { repository, config } = await manifest(image);
      return (await (await get(`${repository}/blobs/${config.digest}`)).json()) as ImageConfig;
    },
    files: async (image, directory) => {
      const { repository, layers } = await manifest(image);
      for (const { digest } of layers) {
        unpack(Buffer.from(await (await get(`${repository}/blobs/${digest}`)).arrayBuffer()), directory);
      }
    },
  };
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
    execFileSync('tar', ['-xf', archive, '-C', directory, '--no-same-owner', '--exclude=.wh.*']);
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}
