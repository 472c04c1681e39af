/**
 * Runs the pipelines that `kmmc render --ci` prints, with Debian's buildah and skopeo and a registry on loopback. For
 * GitLab gitlab-ci-local plans and runs the jobs; for GitHub the steps run one by one with the values of the matrix; for
 * Tekton the steps run with the privileges and volumes of their pods.
 */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseAllDocuments } from 'yaml';
import { pushBusyboxImage } from '../lab/busybox-image.ts';
import { runWorkflow } from '../lab/github-runner.ts';
import { type GitlabRun, runGitlab } from '../lab/gitlab-runner.ts';
import { requireJobs } from '../lab/job.ts';
import { dockerConfig, type Registry, robotAccount, startRegistry } from '../lab/registry.ts';
import { requireSignFile } from '../lab/sign-file.ts';
import { makeSigningKeys, type SigningKeys } from '../lab/signing-keys.ts';
import type { TektonDocument } from '../lab/tekton-rules.ts';
import { runTekton } from '../lab/tekton-runner.ts';
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

// what a shell, a provider or a builder might take for something else
const hostile = `a  b,$(KERNEL_FULL_VERSION) $$ \${HOME} \${{ secrets.X }} "c" 'd' \\ \\n ;touch /pwned\n-x`;

describe('pipelines', function () {
  this.timeout(120_000);
  let registry: Registry;
  let kernel: string;
  let work: string;
  let keys: SigningKeys;
  let registryProgram: string;

  before(async function () {
    for (const tool of ['skopeo', 'rsync', 'git', 'modinfo', 'make', 'dpkg-query']) requireTool(this, tool);
    const [buildah, openssl] = [requireTool(this, 'buildah'), requireTool(this, 'openssl')];
    const signFile = requireSignFile(this);
    registryProgram = requireTool(this, 'docker-registry');
    registry = await startRegistry(registryProgram);
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
    const settings = { images: { signer: tools, verifier: tools } };
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
    const { config } = await registry.config(image);
    assert.ok(config?.Env?.includes(`KMMC_INPUT_HASH=${label}`), String(config?.Env));

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

  it('run on GitHub: with an account of the registry, files of a Secret and hostile arguments', async () => {
    const locked = await startRegistry(registryProgram, { account: robotAccount });
    try {
      const repository = 'lab/on-github';
      const image = `${repository}:${kernel}`;
      const buildArgs = [
        { name: 'TOOLS', value: `${registry.host}/lab/tools:1` },
        { name: 'HOSTILE', value: hostile },
      ];
      const secrets = [{ name: 'driver.token' }];
      const module = labModule({
        image: `${locked.host}/${repository}:\${KERNEL_FULL_VERSION}`,
        build: { dockerfileConfigMap: { name: 'driver' }, baseImageRegistryTLS: insecure, buildArgs, secrets },
        tls: insecure,
        spec: { imageRepoSecret: { name: 'robot' } },
      });
      const keep = 'printf %s "$HOSTILE" >/out/opt/hostile && cat /run/secrets/driver.token/token >/out/opt/token';
      const text = `${dockerfile.replace('RUN depmod', `ARG HOSTILE\nRUN ${keep}\nRUN depmod`)}`;
      const inputs = [module, labDockerfile(text)];
      const settings = { images: { verifier: `${registry.host}/lab/tools:1` } };
      const workflow = await printPackage({ provider: 'github', kernels: [kernel], settings, inputs });
      const config = Buffer.from(dockerConfig(locked.host, robotAccount)).toString('base64');
      const given = {
        KMMC_SECRET_LAB_ROBOT: JSON.stringify({ '.dockerconfigjson': config }),
        KMMC_SECRET_LAB_DRIVER_TOKEN: JSON.stringify({ token: Buffer.from('made-up token').toString('base64') }),
      };
      const refused = runWorkflow(workflow, { ...given, KMMC_SECRET_LAB_ROBOT: '' });
      assert.equal(refused.succeeded, false, refused.log);
      assert.match(refused.log, /^::error::the secret KMMC_SECRET_LAB_ROBOT is empty/m);
      assert.deepEqual(await locked.tags(repository), []);
      const first = runWorkflow(workflow, given);
      assert.equal(first.succeeded, true, first.log);
      const root = join(work, 'github');
      await locked.files(image, root);
      assert.equal(readFileSync(join(root, 'opt/hostile'), 'utf8'), hostile);
      assert.equal(readFileSync(join(root, 'opt/token'), 'utf8'), 'made-up token');
      const second = runWorkflow(workflow, given);
      assert.equal(second.succeeded, true, second.log);
      assert.equal(second.log.match(/kmmc: nothing to do: /g)?.length, 3, second.log);
    } finally {
      await locked.stop();
    }
  });

  it('run on Tekton: with the privileges of its steps and the Secrets themselves', async function () {
    requireJobs(this);
    for (const tool of ['unshare', 'setpriv', 'pivot_root']) requireTool(this, tool);
    const repository = 'lab/on-tekton';
    const image = `${repository}:${kernel}`;
    const tools = `${registry.host}/lab/tools:1`;
    const module = labModule({
      image: `${registry.host}/${repository}:\${KERNEL_FULL_VERSION}`,
      build: {
        dockerfileConfigMap: { name: 'driver' },
        baseImageRegistryTLS: insecure,
        buildArgs: [
          { name: 'TOOLS', value: tools },
          { name: 'HOSTILE', value: hostile },
        ],
      },
      tls: insecure,
      sign: {
        keySecret: { name: 'signing-key' },
        certSecret: { name: 'signing-cert' },
        filesToSign: ['/opt/lib/modules/${KERNEL_FULL_VERSION}/extra/*.ko'],
      },
    });
    const keep = 'ARG HOSTILE\nRUN printf %s "$HOSTILE" >/out/opt/hostile';
    const inputs = [module, labDockerfile(dockerfile.replace('FROM scratch', `${keep}\nFROM scratch`))];
    const settings = { images: { signer: tools, verifier: tools } };
    const text = await printPackage({ provider: 'tekton', kernels: [kernel], settings, inputs });
    const documents = parseAllDocuments(text).map((document) => document.toJS() as TektonDocument);
    const secrets = {
      'signing-key': { key: readFileSync(keys.key) },
      'signing-cert': { cert: readFileSync(keys.certificate) },
    };
    const [first] = await runTekton(documents, secrets);
    assert.equal(first?.status, 0, first?.log ?? '');
    const root = join(work, 'tekton');
    await registry.files(image, root);
    assert.equal(readFileSync(join(root, 'opt/hostile'), 'utf8'), hostile);
    const file = join(root, 'opt/lib/modules', kernel, 'extra/kmmc_built.ko');
    assert.equal(execFileSync('modinfo', ['-F', 'signer', file], { encoding: 'utf8' }).trim(), keys.commonName);
    const [second] = await runTekton(documents, secrets);
    assert.equal(second?.status, 0, second?.log ?? '');
    assert.match(second?.log ?? '', /kmmc: nothing to do: /);
  });
});
