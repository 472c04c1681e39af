/**
 * Runs the pipeline that `kmmc render --ci gitlab` prints, with Debian's buildah and skopeo and a registry on loopback:
 * gitlab-ci-local takes the configuration by GitLab's published schema, and runs the jobs.
 */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pushBusyboxImage } from '../lab/busybox-image.ts';
import { type GitlabRun, runGitlab } from '../lab/gitlab-runner.ts';
import { type Registry, startRegistry } from '../lab/registry.ts';
import { requireSignFile } from '../lab/sign-file.ts';
import { makeSigningKeys, type SigningKeys } from '../lab/signing-keys.ts';
import { headersOf } from '../lab/toolchain-image.ts';
import { requireTool } from '../lab/tools.ts';
import { labDockerfile, labModule, printPackage } from '../pipeline/print-package.ts';

const insecure = { insecure: true };

/** `directory` is where the module is put for the kernel; `last` what is done there. */
const dockerfileOf = (directory: string, last = 'depmod -b /out/opt "$KERNEL_FULL_VERSION"') => `ARG TOOLS
FROM \${TOOLS} AS builder
ARG KERNEL_FULL_VERSION
RUN directory="/out/opt/lib/modules/${directory}/extra" && mkdir -p "$directory" && cp /src/kmmc_built.ko "$directory/"
RUN ${last}
FROM scratch
COPY --from=builder /out/opt /opt
`;
const dockerfile = dockerfileOf('$KERNEL_FULL_VERSION');

describe('a pipeline of GitLab', function () {
  this.timeout(120_000);
  let registry: Registry;
  let kernel: string;
  let work: string;
  let keys: SigningKeys;

  before(async function () {
    for (const tool of ['skopeo', 'rsync', 'git', 'modinfo', 'make', 'dpkg-query']) requireTool(this, tool);
    const [buildah, openssl] = [requireTool(this, 'buildah'), requireTool(this, 'openssl')];
    const signFile = requireSignFile(this);
    registry = await startRegistry(requireTool(this, 'docker-registry'));
    kernel = headersOf();
    work = mkdtempSync(join(tmpdir(), 'kmmc-pipeline-run-'));
    keys = makeSigningKeys(openssl, join(work, 'keys'), 'made-up signer');
    pushBusyboxImage({ buildah, signFile, kernel, image: `${registry.host}/lab/tools:1` });
  });
  after(async () => {
    await registry?.stop();
    if (work) rmSync(work, { recursive: true, force: true });
  });

  /** A Secret as `kubectl get secret -o jsonpath={.data}` prints it. */
  const data = (name: string, file: string) => JSON.stringify({ [name]: readFileSync(file).toString('base64') });

  async function run(
    repository: string,
    options: { dockerfile?: string; signs?: boolean; secrets?: Record<string, string> } = {},
  ): Promise<GitlabRun> {
    const tools = `${registry.host}/lab/tools:1`;
    const buildArgs = [{ name: 'TOOLS', value: tools }];
    const sign = {
      keySecret: { name: 'signing-key' },
      certSecret: { name: 'signing-cert' },
      filesToSign: ['/opt/lib/modules/${KERNEL_FULL_VERSION}/extra/*.ko'],
    };
    const module = labModule({
      image: `${registry.host}/${repository}:\${KERNEL_FULL_VERSION}`,
      build: { dockerfileConfigMap: { name: 'driver' }, baseImageRegistryTLS: insecure, buildArgs },
      tls: insecure,
      ...(options.signs ? { sign } : {}),
    });
    const inputs = [module, labDockerfile(options.dockerfile ?? dockerfile)];
    const settings = { images: { signer: tools } };
    const text = await printPackage({ provider: 'gitlab', kernels: [kernel], settings, inputs });
    return runGitlab(text, {
      KMMC_SECRET_LAB_SIGNING_KEY: data('key', keys.key),
      KMMC_SECRET_LAB_SIGNING_CERT: data('cert', keys.certificate),
      ...options.secrets,
    });
  }

  const pushes = () => registry.log().match(/"PUT \/v2\/[^ ]*\/manifests\//g)?.length ?? 0;
  const labelOf = async (image: string) => (await registry.config(image)).config?.Labels?.['kmmc.dev/input-hash'];

  it('builds, tests, signs and pushes an image; does nothing the second time; builds again what has changed', async () => {
    const repository = 'lab/signed';
    const image = `${repository}:${kernel}`;
    const first = await run(repository, { signs: true });
    assert.equal(first.status, 0, first.log);
    assert.match(first.log, new RegExp(`kmmc: verified for kernel ${kernel}: 1 kernel modules, 1 signatures by `));
    const digest = await registry.digest(image);
    assert.ok(first.log.includes(`kmmc: pushed ${registry.host}/${image}@${digest}`), first.log);
    assert.deepEqual(await registry.tags(repository), [kernel]);
    const root = join(work, 'signed');
    await registry.files(image, root);
    const file = join(root, 'opt/lib/modules', kernel, 'extra/kmmc_built.ko');
    const signer = execFileSync('modinfo', ['-F', 'signer', file], { encoding: 'utf8' });
    assert.equal(signer.trim(), keys.commonName);
    const label = await labelOf(image);
    assert.match(label ?? '', /^[0-9a-f]{8}$/);

    const before = pushes();
    const second = await run(repository, { signs: true });
    assert.equal(second.status, 0, second.log);
    assert.ok(second.log.includes(`kmmc: nothing to do: ${registry.host}/${image} is up to date`), second.log);
    assert.equal(pushes(), before);

    const changed = await run(repository, { signs: true, dockerfile: `${dockerfile}LABEL example.com/changed=1\n` });
    assert.equal(changed.status, 0, changed.log);
    assert.ok(changed.log.includes(`${image} was made from other input (${label}, not `), changed.log);
    assert.notEqual(await registry.digest(image), digest);
    assert.notEqual(await labelOf(image), label);
  });

  /** That the pipeline failed with this line, and that no tag of its image can be pulled. */
  async function assertFailed({ status, log }: GitlabRun, line: string, repository: string): Promise<void> {
    assert.notEqual(status, 0, log);
    assert.ok(log.includes(line), log);
    assert.deepEqual(await registry.tags(repository), []);
  }

  it('pushes nothing where the module is not in the directory of its kernel', async () => {
    const repository = 'lab/misplaced';
    const failed = await run(repository, { dockerfile: dockerfileOf('6.1.0-other', ':') });
    await assertFailed(failed, `kmmc: no kernel module in /opt/lib/modules/${kernel}`, repository);
  });

  it('pushes nothing where the module is built for another kernel', async () => {
    const repository = 'lab/foreign';
    const other = `sed -i s/vermagic=./vermagic=9/ "/out/opt/lib/modules/$KERNEL_FULL_VERSION/extra/kmmc_built.ko"`;
    const failed = await run(repository, { dockerfile: dockerfileOf('$KERNEL_FULL_VERSION', other) });
    await assertFailed(failed, `is built for kernel 9${kernel.slice(1)}, expected ${kernel}`, repository);
  });

  it('pushes nothing unsigned where the Secrets are swapped, or one is missing', async () => {
    const repository = 'lab/unsigned';
    const swapped = await run(repository, {
      signs: true,
      secrets: { KMMC_SECRET_LAB_SIGNING_CERT: data('key', keys.certificate) },
    });
    await assertFailed(swapped, 'must hold it under the data key "cert", and holds: key', repository);
    const missing = await run(repository, { signs: true, secrets: { KMMC_SECRET_LAB_SIGNING_KEY: '' } });
    await assertFailed(missing, 'kmmc: the secret KMMC_SECRET_LAB_SIGNING_KEY is empty', repository);
  });
});
