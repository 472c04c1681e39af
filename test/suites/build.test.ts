/**
 * Builds a kernel module through the Jobs that the command line renders: their own command lines, privileges and volumes,
 * with Debian's buildah and a registry on loopback.
 */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildahStorage } from '../lab/buildah-storage.ts';
import { pushDirectory, putPrograms, putShell } from '../lab/directory-image.ts';
import { type Job, type JobRun, requireJobs, runJob } from '../lab/job.ts';
import { dockerConfig, type Registry, robotAccount, startRegistry } from '../lab/registry.ts';
import { type RenderedJobs, type RenderedObject, renderJobs } from '../lab/rendered-jobs.ts';
import { makeSigningKeys } from '../lab/signing-keys.ts';
import { headersOf, pushToolchain } from '../lab/toolchain-image.ts';
import { repositoryRoot, requireTool } from '../lab/tools.ts';

const toolchain = 'lab/toolchain:1';
// what a shell, the kubelet or a builder might take for something else
const hostile = `a  b,$(KERNEL_FULL_VERSION) $$ \${HOME} "c" 'd' \\ ;touch /pwned\n-x`;
const source = Object.fromEntries(
  ['Makefile', 'kmmc_built.c'].map((name) => [
    name,
    readFileSync(join(repositoryRoot, 'test/lab/kernel-module', name), 'utf8'),
  ]),
);

const dockerfile = `ARG TOOLCHAIN
FROM \${TOOLCHAIN} AS builder
ARG KERNEL_FULL_VERSION
ARG BUILT_WITH
ARG HOSTILE
WORKDIR /build
RUN cp /run/secrets/driver.source/* . && make KERNEL="$KERNEL_FULL_VERSION" BUILT_WITH="$BUILT_WITH"
RUN install -D kmmc_built.ko "/out/opt/lib/modules/$KERNEL_FULL_VERSION/extra/kmmc_built.ko" \\
  && depmod -b /out/opt "$KERNEL_FULL_VERSION" && printf %s "$HOSTILE" >/out/opt/hostile
FROM scratch
COPY --from=builder /out/opt /opt
`;

// loaders and verifications run the shell of an image
const withShell = `ARG SHELL_IMAGE\n${dockerfile.replace('FROM scratch', 'FROM ${SHELL_IMAGE}')}`;

interface BuildOptions {
  dockerfile?: string;
  buildArgs?: { name: string; value: string }[];
  /** What is pushed: a repository of the suite's registry, or one with its host. */
  repository?: string;
  image?: string;
  registrySecret?: string;
  /** Sign what was built, and verify it. */
  isSigned?: boolean;
  /** What the image tells, beside the kernel, how it was built. */
  builtWith?: string;
  settings?: object;
}

/** A program of an image, in the place of one that changes the node, or tells of it. */
function putCommand(root: string, name: string, script: string): void {
  const directory = join(root, 'usr/local/bin');
  mkdirSync(directory, { recursive: true });
  writeFileSync(join(directory, name), `#!/bin/sh\n${script}\n`, { mode: 0o755 });
}

describe('build Jobs', function () {
  this.timeout(120_000);
  let buildah: string;
  let registryProgram: string;
  let registry: Registry;
  let kernel: string;
  let work: string;

  before(async function () {
    requireJobs(this);
    for (const tool of ['unshare', 'setpriv', 'pivot_root', 'modinfo', 'dpkg-query', 'openssl'])
      requireTool(this, tool);
    buildah = requireTool(this, 'buildah');
    registryProgram = requireTool(this, 'docker-registry');
    registry = await startRegistry(registryProgram);
    kernel = headersOf();
    work = mkdtempSync(join(tmpdir(), 'kmmc-build-'));
    pushToolchain(buildah, `${registry.host}/${toolchain}`);
    putShell(this, join(work, 'shell'));
    // the shell of busybox prefers its own commands to those that stand in for them
    putPrograms(join(work, 'shell'), [requireTool(this, 'dash')]);
    rmSync(join(work, 'shell/bin/sh'));
    symlinkSync('dash', join(work, 'shell/bin/sh'));
    // the kernel need not run here, and nothing may be loaded
    putCommand(join(work, 'shell'), 'uname', `echo ${kernel}`);
    putCommand(join(work, 'shell'), 'modprobe', 'echo "modprobe $*"');
    pushDirectory(buildah, join(work, 'shell'), `${registry.host}/lab/shell:1`);
  });
  after(async () => {
    await registry?.stop();
    if (work) rmSync(work, { recursive: true, force: true });
  });

  function render(options: BuildOptions = {}): RenderedJobs {
    const repository = options.image ?? `${registry.host}/${options.repository ?? 'lab/kmmc-built'}`;
    const image = `${repository}:\${KERNEL_FULL_VERSION}`;
    const insecure = { insecure: true };
    const buildArgs = options.buildArgs ?? [
      { name: 'TOOLCHAIN', value: `${registry.host}/${toolchain}` },
      { name: 'BUILT_WITH', value: options.builtWith ?? 'kmmc' },
      { name: 'HOSTILE', value: hostile },
      ...(options.dockerfile === withShell ? [{ name: 'SHELL_IMAGE', value: `${registry.host}/lab/shell:1` }] : []),
    ];
    const sign = {
      keySecret: { name: 'signing-key' },
      certSecret: { name: 'signing-cert' },
      filesToSign: ['/opt/lib/modules/${KERNEL_FULL_VERSION}/extra/*.ko'],
    };
    const build = {
      dockerfileConfigMap: { name: 'driver' },
      secrets: [{ name: 'driver.source' }],
      baseImageRegistryTLS: insecure,
      buildArgs,
    };
    const mapping = { regexp: '^.+$', containerImage: image, build, registryTLS: insecure };
    const container = {
      modprobe: { moduleName: 'kmmc_built' },
      kernelMappings: [options.isSigned ? { ...mapping, sign } : mapping],
    };
    const tools = `${registry.host}/${toolchain}`;
    const images = { signer: tools, verifier: tools };
    const settings = { verify: options.isSigned ?? false, images, ...options.settings };
    const inputs = [
      {
        apiVersion: 'kmm.sigs.x-k8s.io/v1beta1',
        kind: 'Module',
        metadata: { name: 'kmmc-built', namespace: 'lab' },
        spec: {
          selector: { 'example.com/lab': 'true' },
          ...(options.registrySecret ? { imageRepoSecret: { name: options.registrySecret } } : {}),
          moduleLoader: { container },
        },
      },
      {
        apiVersion: 'v1',
        kind: 'ConfigMap',
        metadata: { name: 'driver', namespace: 'lab' },
        data: { dockerfile: options.dockerfile ?? dockerfile },
      },
    ];
    return renderJobs(kernel, inputs, settings);
  }

  const runBuild = (rendered: RenderedJobs, options: Parameters<typeof runJob>[1] = {}) =>
    runJob(rendered.job('build', 'kmmc-built'), {
      configMaps: rendered.configMaps,
      secrets: { 'driver.source': source },
      ...options,
    });

  it('compiles a module for the kernel and pushes it, with its digest as the message of the pod', async () => {
    const rendered = render();
    const job = rendered.job('build', 'kmmc-built');
    const image = `${registry.host}/lab/kmmc-built:${kernel}`;
    const run = await runBuild(rendered);
    assert.equal(run.status, 0, run.log);
    assert.equal(run.message, `${image}@${await registry.digest(image)}\n`);

    const labels = (await registry.config(image)).config?.Labels ?? {};
    const hash = job.metadata.annotations?.['kmmc.dev/input-hash'];
    assert.equal(labels['kmmc.dev/input-hash'], hash);
    assert.equal((await registry.environment(image))['KMMC_INPUT_HASH'], hash);
    const root = join(work, 'pushed');
    await registry.files(image, root);
    const file = join(root, 'opt/lib/modules', kernel, 'extra/kmmc_built.ko');
    const vermagic = execFileSync('modinfo', ['-F', 'vermagic', file], { encoding: 'utf8' });
    assert.equal(vermagic.split(' ')[0], kernel);
    assert.match(readFileSync(join(root, 'opt/lib/modules', kernel, 'modules.dep'), 'utf8'), /^extra\/kmmc_built.ko:/m);
    assert.equal(readFileSync(join(root, 'opt/hostile'), 'utf8'), hostile);
  });

  it('signs what was built, and verifies it: each step waits for the image of the one before', async () => {
    const repository = 'lab/chain';
    const image = `${registry.host}/${repository}:${kernel}`;
    const keys = makeSigningKeys('openssl', join(work, 'keys'), 'Example Drivers');
    const secrets = {
      'driver.source': source,
      'signing-key': { key: readFileSync(keys.key) },
      'signing-cert': { cert: readFileSync(keys.certificate) },
    };
    const rendered = render({ repository, dockerfile: withShell, isSigned: true });
    const options = { configMaps: rendered.configMaps, secrets };
    const run = (step: string, more: object = {}) => runJob(rendered.job(step, 'kmmc-built'), { ...options, ...more });

    const signing = run('sign');
    const built = await run('build');
    assert.equal(built.status, 0, built.log);
    const [unsigned, ...others] = await registry.tags(repository);
    assert.deepEqual(others, []);
    assert.match(unsigned ?? '', /_kmm_unsigned$/);
    const signed = await signing;
    assert.equal(signed.status, 0, signed.log);
    assert.match(signed.log, new RegExp(`^kmmc: waiting for ${registry.host}/${repository}:${unsigned}$`, 'm'));
    assert.equal(signed.message, `${image}@${await registry.digest(image)}\n`);

    const root = join(work, 'signed');
    await registry.files(image, root);
    const file = join(root, 'opt/lib/modules', kernel, 'extra/kmmc_built.ko');
    assert.equal(execFileSync('modinfo', ['-F', 'signer', file], { encoding: 'utf8' }), 'Example Drivers\n');
    const environment = await registry.environment(image);
    const verified = await run('verify', {
      imageRoot: (reference: string) => (reference === image ? root : '/'),
      imageEnvironment: (reference: string) => (reference === image ? environment : {}),
    });
    assert.equal(verified.status, 0, verified.log);
    assert.match(verified.message, /^kmmc: verified for kernel /);
  });

  /** The container of a loader that runs the kmod image, as a node runs it whose own modules are out of reach. */
  function loadingJob({ objects }: RenderedJobs, name: string): Job {
    const loaders = objects.filter(({ kind }) => kind === 'DaemonSet') as (RenderedObject & Job)[];
    const [loader] = loaders;
    assert.ok(loader && loaders.length === 1);
    const containers = loader.spec.template.spec.initContainers?.filter((container) => container.name === name) ?? [];
    assert.equal(containers.length, 1);
    const volumes = containers.flatMap(({ volumeMounts = [] }) => volumeMounts.map((mount) => mount.name));
    const spec = { containers, volumes: volumes.map((volume) => ({ name: volume, emptyDir: {} })) };
    return { metadata: loader.metadata, spec: { template: { spec } } };
  }

  it('waits for the image of this very build where the tag still has an older one, with either loader', async () => {
    const repository = 'lab/again';
    const image = `${registry.host}/${repository}:${kernel}`;
    const rendered = (builtWith: string, settings: object = {}) =>
      render({ repository, dockerfile: withShell, builtWith, settings: { verify: true, ...settings } });
    const build = async (builtWith: string): Promise<Parameters<typeof runJob>[1]> => {
      const run = await runBuild(rendered(builtWith));
      assert.equal(run.status, 0, run.log);
      const root = join(work, `again-${builtWith}`);
      await registry.files(image, root);
      const environment = await registry.environment(image);
      return {
        imageRoot: (reference) => (reference === image ? root : '/'),
        imageEnvironment: (reference) => (reference === image ? environment : {}),
      };
    };
    const now = rendered('second');
    const needed = now.job('build', 'kmmc-built').metadata.annotations?.['kmmc.dev/input-hash'];
    const jobs = {
      load: loadingJob(now, 'load-module'),
      extract: loadingJob(rendered('second', { loader: 'Worker' }), 'extract-module'),
      verify: now.job('verify', 'kmmc-built'),
    };

    const older = await build('first');
    const line = new RegExp(
      `^kmmc: this image was made from other input \\(has [0-9a-f]{8}, needs ${needed}\\): waiting for the build to push it$`,
    );
    for (const [name, job] of Object.entries(jobs)) {
      const run = await runJob(job, older);
      assert.equal(run.status, name === 'verify' ? 75 : 1, run.log);
      assert.match(run.message.trimEnd(), line);
    }

    const newer = await build('second');
    const load = await runJob(jobs.load, newer);
    assert.equal(load.status, 0, load.log);
    assert.match(load.log, /^modprobe -v -d \/opt kmmc_built$/m);
    for (const job of [jobs.extract, jobs.verify]) {
      const run = await runJob(job, newer);
      assert.equal(run.status, 0, run.log);
    }
  });

  it('carries the hash over that of the base image, where a Dockerfile has to do it', () => {
    const base = `${registry.host}/lab/older:1`;
    pushDirectory(buildah, join(work, 'shell'), base, { KMMC_INPUT_HASH: 'ffffffff' });
    const rendered = render({ dockerfile: `FROM ${base}\nLABEL example=1 \\\n`, settings: { builder: 'Kaniko' } });
    const job = rendered.job('build', 'kmmc-built');
    const { containers, volumes = [] } = job.spec.template.spec;
    const words = containers[0]?.args ?? [];
    const args = words.filter((_, index) => [words[index], words[index - 1]].includes('--build-arg'));
    const configMap = volumes.flatMap((volume) => volume.configMap?.name ?? [])[0] ?? '';
    const directory = mkdtempSync(join(work, 'carried-'));
    writeFileSync(join(directory, 'Dockerfile'), rendered.configMaps[configMap]?.['dockerfile'] ?? '');

    // no kaniko here: buildah reads the same Dockerfile and the same arguments
    const storage = buildahStorage(directory);
    const run = (...command: string[]) =>
      execFileSync(buildah, [...storage, ...command], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
    run('build', '--isolation', 'chroot', '--tls-verify=false', ...args, '--tag', 'localhost/carried', directory);
    const variables = run('inspect', '--type', 'image', '--format', '{{.OCIv1.Config.Env}}', 'localhost/carried');
    const hash = job.metadata.annotations?.['kmmc.dev/input-hash'];
    assert.match(variables, new RegExp(`\\bKMMC_INPUT_HASH=${hash}\\b`));
    assert.doesNotMatch(variables, /ffffffff/);
  });

  /** That the step failed with this as its last line, and that no tag of its image can be pulled. */
  async function assertFailed({ status, log, message }: JobRun, line: RegExp, repository: string): Promise<void> {
    assert.notEqual(status, 0, log);
    const last = message.trimEnd().split('\n').at(-1) ?? '';
    assert.match(last, line, log);
    assert.deepEqual(await registry.tags(repository), []);
  }

  const fromToolchain = (...instructions: string[]) =>
    ['ARG TOOLCHAIN', 'FROM ${TOOLCHAIN}', ...instructions, ''].join('\n');

  it('fails where an instruction fails, and pushes nothing', async () => {
    const repository = 'lab/broken';
    const run = await runBuild(
      render({ repository, dockerfile: fromToolchain('RUN echo no such device >&2; exit 3') }),
    );
    assert.match(run.message, /no such device/);
    await assertFailed(run, /^kmmc: an instruction of the Dockerfile failed: see the lines above$/, repository);
  });

  it('fails where the image that it starts from is not there', async () => {
    const repository = 'lab/baseless';
    const run = await runBuild(render({ repository, dockerfile: `FROM ${registry.host}/lab/nowhere:1\n` }));
    assert.match(run.message, /lab\/nowhere/);
    await assertFailed(run, /^kmmc: the build of .*lab\/baseless.* failed with exit code \d+/, repository);
  });

  it('fails where a registry takes no pushes', async () => {
    const repository = 'lab/refused';
    await registry.restart({ readOnly: true });
    try {
      const run = await runBuild(render({ repository, dockerfile: 'FROM scratch\nLABEL example=1\n' }));
      await assertFailed(run, /^kmmc: the registry did not take .*lab\/refused/, repository);
    } finally {
      await registry.restart({});
    }
  });

  it('fails where the disk of the node is full', async () => {
    const repository = 'lab/large';
    const rendered = render({ repository, dockerfile: fromToolchain('RUN head -c 900000000 /dev/zero >/large') });
    const run = await runBuild(rendered, { diskMegabytes: 700 });
    await assertFailed(run, /^kmmc: the disk is full: .*lab\/large.* needs more room/, repository);
    const small = await runBuild(rendered, { diskMegabytes: 20 });
    await assertFailed(small, /^kmmc: the disk is full: .*lab\/large.* needs more room/, repository);
  });

  it('fails where the disk of the registry is full', async () => {
    const full = await startRegistry(registryProgram, { diskMegabytes: 4 });
    try {
      full.fillDisk();
      const image = `${full.host}/lab/unstored`;
      const run = await runBuild(render({ image, dockerfile: 'FROM scratch\nLABEL example=1\n' }));
      assert.notEqual(run.status, 0, run.log);
      assert.match(run.message, /kmmc: the registry did not take .*lab\/unstored.*\n$/);
      assert.deepEqual(await full.tags('lab/unstored'), []);
    } finally {
      await full.stop();
    }
  });

  it('fails at once when it is stopped from outside', async () => {
    const repository = 'lab/stopped';
    const rendered = render({ repository, dockerfile: fromToolchain('RUN echo compiling now && sleep 60') });
    const stop = { when: /^compiling now$/m, signal: 'SIGTERM' } as const;
    const run = await runBuild(rendered, { stop });
    await assertFailed(run, /^kmmc: stopped from outside before .*lab\/stopped.* was done$/, repository);
    const killed = await runBuild(rendered, { stop: { ...stop, signal: 'SIGKILL' } });
    assert.equal(killed.status, 137);
    assert.deepEqual(await registry.tags(repository), []);
  });

  it('fails where the kernel kills an instruction for want of memory', async () => {
    const repository = 'lab/killed';
    const run = await runBuild(render({ repository, dockerfile: fromToolchain('RUN kill -KILL $$') }));
    await assertFailed(
      run,
      /^kmmc: the build of .*lab\/killed.* was killed, perhaps because memory ran out$/,
      repository,
    );
  });

  it('pulls and pushes with the credentials of the Module, and fails without the right ones', async () => {
    const guarded = await startRegistry(registryProgram, { account: robotAccount });
    const secretsOf = (password: string) => ({
      'driver.source': source,
      'registry-account': { '.dockerconfigjson': dockerConfig(guarded.host, { ...robotAccount, password }) },
    });
    const build = (image: string, from: string, password = robotAccount.password) =>
      runBuild(render({ image, registrySecret: 'registry-account', dockerfile: `FROM ${from}\nLABEL example=1\n` }), {
        secrets: secretsOf(password),
      });
    try {
      const base = `${guarded.host}/lab/base`;
      const derived = `${guarded.host}/lab/derived`;
      const refused = await build(base, 'scratch', 'wrong');
      assert.match(refused.message, /kmmc: the registry did not take .*lab\/base.*\n$/, refused.log);
      assert.deepEqual(await guarded.tags('lab/base'), []);
      const pushed = await build(base, 'scratch');
      assert.equal(pushed.status, 0, pushed.log);
      const unread = await build(derived, `${base}:${kernel}`, 'wrong');
      assert.match(
        unread.message,
        /kmmc: a registry refused an image that the Dockerfile starts from.*\n$/,
        unread.log,
      );
      const read = await build(derived, `${base}:${kernel}`);
      assert.equal(read.status, 0, read.log);
      assert.deepEqual(await guarded.tags('lab/derived'), [kernel]);
    } finally {
      await guarded.stop();
    }
  });
});
