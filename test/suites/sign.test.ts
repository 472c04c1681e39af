/**
 * Signs real kernel modules through the Jobs that the command line renders, and looks into the results: with Debian's
 * buildah, the kernel's sign-file and a registry on loopback.
 */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pushDirectory, putPrograms, putShell } from '../lab/directory-image.ts';
import { type Contents, type JobRun, requireJobs, runJob } from '../lab/job.ts';
import { type Registry, startRegistry } from '../lab/registry.ts';
import { type RenderedJobs, renderJobs } from '../lab/rendered-jobs.ts';
import { requireSignFile } from '../lab/sign-file.ts';
import { makeSigningKeys, type SigningKeys } from '../lab/signing-keys.ts';
import { headersOf } from '../lab/toolchain-image.ts';
import { repositoryRoot, requireTool } from '../lab/tools.ts';

const packers = { gz: ['gzip'], xz: ['xz'], zst: ['zstd', '-q', '--rm'] } as const;

describe('sign and verify Jobs', function () {
  this.timeout(120_000);
  let work: string;
  let registry: Registry;
  let buildah: string;
  let signFile: string;
  let kernel: string;
  let modules: string;
  let ours: SigningKeys;
  let foreign: SigningKeys;
  /** Root of an image whose modules are not signed: one plain, one in each compression. */
  let unsignedRoot: string;
  let unsignedImage: string;

  before(async function () {
    requireJobs(this);
    const tools = ['unshare', 'setpriv', 'pivot_root', 'modinfo', 'depmod', 'make', 'gcc', 'gzip', 'xz', 'zstd'];
    for (const tool of tools) requireTool(this, tool);
    buildah = requireTool(this, 'buildah');
    signFile = requireSignFile(this);
    work = mkdtempSync(join(tmpdir(), 'kmmc-sign-'));
    registry = await startRegistry(requireTool(this, 'docker-registry'));
    kernel = headersOf();
    modules = `/opt/lib/modules/${kernel}`;
    ours = makeSigningKeys(requireTool(this, 'openssl'), join(work, 'ours'), 'Example Drivers');
    foreign = makeSigningKeys(requireTool(this, 'openssl'), join(work, 'foreign'), 'Somebody else');
    unsignedRoot = join(work, 'unsigned');
    putShell(this, unsignedRoot);
    putModules();
    unsignedImage = `${registry.host}/lab/unsigned:1`;
    pushDirectory(buildah, unsignedRoot, unsignedImage);
    pushSigner(this);
  });
  after(async () => {
    await registry?.stop();
    if (work) rmSync(work, { recursive: true, force: true });
  });

  /** What the script that signs asks of a signer image, and no more. */
  function pushSigner(context: Mocha.Context): void {
    const tools = [
      'cat',
      'chmod',
      'chown',
      'cp',
      'head',
      'mkdir',
      'mv',
      'od',
      'readlink',
      'stat',
      'tail',
      'touch',
      'tr',
      'wc',
    ];
    const programs = [...tools, 'dash', 'gzip', 'openssl', 'xz', 'zstd'].map((name) => requireTool(context, name));
    const root = join(work, 'signer');
    putPrograms(root, [...programs, signFile]);
    renameSync(join(root, 'bin/dash'), join(root, 'bin/sh'));
    pushDirectory(buildah, root, `${registry.host}/lab/signer:1`);
  }

  /** Compiles the module of the build suite, and puts copies of it into the image. */
  function putModules(): void {
    const source = join(work, 'source');
    cpSync(join(repositoryRoot, 'test/lab/kernel-module'), source, { recursive: true });
    execFileSync('make', [`KERNEL=${kernel}`], { cwd: source, stdio: 'pipe' });
    const extra = join(unsignedRoot, modules, 'extra');
    mkdirSync(extra, { recursive: true });
    const built = join(source, 'kmmc_built.ko');
    cpSync(built, join(extra, 'kmmc-built.ko'));
    for (const [suffix, [program, ...flags]] of Object.entries(packers)) {
      cpSync(built, join(extra, `packed_${suffix}.ko`));
      execFileSync(program, [...flags, join(extra, `packed_${suffix}.ko`)]);
    }
    execFileSync('depmod', ['-b', join(unsignedRoot, 'opt'), kernel], { stdio: 'pipe' });
  }

  interface SignOptions {
    /** Name of the repository that is pushed. */
    name: string;
    filesToSign?: readonly string[];
    moduleName?: string;
  }

  function render({ name, filesToSign, moduleName = 'kmmc_built' }: SignOptions): RenderedJobs {
    const insecure = { insecure: true };
    const sign = {
      unsignedImage,
      unsignedImageRegistryTLS: insecure,
      keySecret: { name: 'signing-key' },
      certSecret: { name: 'signing-cert' },
      filesToSign: filesToSign ?? ['/opt/lib/modules/${KERNEL_FULL_VERSION}/extra/*.ko*'],
    };
    const containerImage = `${registry.host}/lab/${name}:\${KERNEL_FULL_VERSION}`;
    const module = {
      apiVersion: 'kmm.sigs.x-k8s.io/v1beta1',
      kind: 'Module',
      metadata: { name, namespace: 'lab' },
      spec: {
        selector: { 'example.com/lab': 'true' },
        moduleLoader: {
          container: {
            modprobe: { moduleName },
            sign,
            kernelMappings: [{ regexp: '^.+$', containerImage, registryTLS: insecure }],
          },
        },
      },
    };
    const tools = `${registry.host}/lab/signer:1`;
    const images = { signer: tools, verifier: tools };
    return renderJobs(kernel, [module], { verify: true, images });
  }

  const secretsOf = (key: SigningKeys, certificate = key): Contents => ({
    'signing-key': { key: readFileSync(key.key) },
    'signing-cert': { cert: readFileSync(certificate.certificate) },
  });

  type RunOptions = Parameters<typeof runJob>[1];

  function runSign(options: SignOptions, secrets = secretsOf(ours), more: RunOptions = {}): Promise<JobRun> {
    const rendered = render(options);
    return runJob(rendered.job('sign', options.name), { configMaps: rendered.configMaps, secrets, ...more });
  }

  /** That the step failed with this line, that it can be read in the status of the pod, and that nothing was pushed. */
  async function assertNotPushed(run: JobRun, name: string, line: RegExp): Promise<void> {
    assert.notEqual(run.status, 0, run.log);
    assert.match(run.message, line, run.log);
    assert.deepEqual(await registry.tags(`lab/${name}`), []);
  }

  async function filesOf(image: string): Promise<string> {
    const directory = mkdtempSync(join(work, 'files-'));
    await registry.files(image, directory);
    return directory;
  }

  describe('signing', () => {
    it('signs modules in each compression, and changes nothing else', async () => {
      const run = await runSign({ name: 'signed' });
      assert.equal(run.status, 0, run.log);
      const image = `${registry.host}/lab/signed:${kernel}`;
      assert.equal(run.message, `${image}@${await registry.digest(image)}\n`);
      assert.match(run.log, /^kmmc: signed files: 4$/m);
      assert.equal((await registry.config(image)).config?.Labels?.['example.com/kept'], 'yes');

      const root = await filesOf(image);
      const extra = join(root, modules, 'extra');
      for (const [suffix, [program]] of Object.entries(packers)) {
        const plain = execFileSync(program, ['-dc', join(extra, `packed_${suffix}.ko.${suffix}`)]);
        writeFileSync(join(extra, `unpacked_${suffix}.ko`), plain);
      }
      for (const name of ['kmmc-built', 'unpacked_gz', 'unpacked_xz', 'unpacked_zst']) {
        const told = execFileSync('modinfo', ['-F', 'signer', join(extra, `${name}.ko`)], { encoding: 'utf8' });
        assert.equal(told.trim(), 'Example Drivers', name);
      }
      rmSync(extra, { recursive: true });
      const rest = execFileSync('diff', ['-r', '--exclude=extra', root, unsignedRoot], { encoding: 'utf8' });
      assert.equal(rest, '');
    });

    it('refuses a key and a certificate that do not belong together', async () => {
      const run = await runSign({ name: 'mismatch' }, secretsOf(foreign, ours));
      await assertNotPushed(run, 'mismatch', /^kmmc: the private key and the certificate do not belong together$/m);
    });

    it('names the data key under which the certificate was put', async () => {
      const secrets = { ...secretsOf(ours), 'signing-cert': { key: readFileSync(ours.certificate) } };
      const run = await runSign({ name: 'wrong-key' }, secrets);
      const line = /^kmmc: no certificate: its Secret must hold it under the data key "cert", and holds: key$/m;
      await assertNotPushed(run, 'wrong-key', line);
    });

    it('refuses a certificate in the place of the key', async () => {
      const secrets = {
        'signing-key': { key: readFileSync(ours.certificate) },
        'signing-cert': { cert: readFileSync(ours.key) },
      };
      const run = await runSign({ name: 'swapped' }, secrets);
      await assertNotPushed(run, 'swapped', /^kmmc: the data key "key" holds no private key without a passphrase$/m);
    });

    it('refuses a pattern without a file, and tells the files that are there', async () => {
      const filesToSign = [`${modules}/extra/kmmc-built.ko`, `${modules}/extra/gpu*.ko`];
      const run = await runSign({ name: 'unmatched', filesToSign });
      const names = 'kmmc-built\\.ko packed_gz\\.ko\\.gz packed_xz\\.ko\\.xz packed_zst\\.ko\\.zst';
      const line = new RegExp(`^kmmc: no file matches .*/extra/gpu\\*\\.ko; .*/extra holds: ${names}$`, 'm');
      await assertNotPushed(run, 'unmatched', line);
    });

    it('pushes nothing when it is killed in the middle', async () => {
      const stop = { when: /^kmmc: signed \/opt/m, signal: 'SIGKILL' } as const;
      const run = await runSign({ name: 'killed' }, secretsOf(ours), { stop });
      assert.equal(run.status, 137, run.log);
      assert.deepEqual(await registry.tags('lab/killed'), []);
    });
  });

  describe('verification', () => {
    /** Changes the files of the unsigned image, pushes them under the final name and runs the verification. */
    async function verify(
      name: string,
      change: (root: string) => void,
      options: Partial<SignOptions> = {},
    ): Promise<JobRun> {
      const root = join(work, name);
      cpSync(unsignedRoot, root, { recursive: true, verbatimSymlinks: true });
      change(root);
      const image = `${registry.host}/lab/${name}:${kernel}`;
      const { annotations } = render({ name, ...options }).job('sign', name).metadata;
      pushDirectory(buildah, root, image, { KMMC_INPUT_HASH: annotations?.['kmmc.dev/input-hash'] ?? '' });
      return verifyImage(image, { name, ...options });
    }

    async function verifyImage(image: string, options: SignOptions): Promise<JobRun> {
      const job = render(options).job('verify', options.name);
      const root = await filesOf(image);
      const secrets = { 'signing-cert': secretsOf(ours)['signing-cert'] ?? {} };
      const environment = await registry.environment(image);
      return runJob(job, {
        secrets,
        imageRoot: (reference) => (reference === image ? root : '/'),
        imageEnvironment: (reference) => (reference === image ? environment : {}),
      });
    }

    const plain = ['/opt/lib/modules/${KERNEL_FULL_VERSION}/extra/kmmc-built.ko'];
    const moduleOf = (root: string): string => join(root, modules, 'extra/kmmc-built.ko');
    const sign = (file: string, keys = ours): void => {
      execFileSync(signFile, ['sha256', keys.key, keys.certificate, file]);
    };

    /** The only lines of ours are these, and the status of the pod tells them. */
    function assertFaults(run: JobRun, ...lines: readonly string[]): void {
      assert.notEqual(run.status, 0, run.log);
      const told = run.message.split('\n').filter((line) => line.startsWith('kmmc: '));
      assert.deepEqual(
        told,
        lines.map((line) => `kmmc: ${line}`),
      );
    }

    const issuerOf = (keys: SigningKeys): string =>
      execFileSync(
        'openssl',
        ['x509', '-in', keys.certificatePem, '-noout', '-issuer', '-serial', '-nameopt', 'sep_comma_plus_space'],
        {
          encoding: 'utf8',
        },
      )
        .trim()
        .replace('\n', ' ');

    it('agrees with what the sign Job pushed', async () => {
      const name = 'good';
      const signed = await runSign({ name });
      assert.equal(signed.status, 0, signed.log);
      const run = await verifyImage(`${registry.host}/lab/${name}:${kernel}`, { name });
      assert.equal(run.status, 0, run.log);
      const result = `kmmc: verified for kernel ${kernel}: 4 kernel modules, 4 signatures by ${issuerOf(ours)}\n`;
      assert.equal(run.message, result);
    });

    it('refuses modules of another kernel', async () => {
      const other = kernel.replace(/\d/, '9');
      const run = await verify(
        'kernel',
        (root) => {
          const file = moduleOf(root);
          const text = readFileSync(file, 'latin1').replaceAll(`vermagic=${kernel} `, `vermagic=${other} `);
          writeFileSync(file, text, 'latin1');
          sign(file);
        },
        { filesToSign: plain },
      );
      assertFaults(run, `${modules}/extra/kmmc-built.ko is built for kernel ${other}, expected ${kernel}`);
    });

    it('refuses files that nobody signed, or somebody else', async () => {
      const unsigned = await verify('nobody', () => {}, { filesToSign: plain });
      const file = `${modules}/extra/kmmc-built.ko`;
      assertFaults(unsigned, `${file} is not signed, expected a signature by ${issuerOf(ours)}`);
      const strange = await verify('somebody', (root) => sign(moduleOf(root), foreign), { filesToSign: plain });
      const expected = `${file} is signed by ${issuerOf(foreign)}, expected a signature by ${issuerOf(ours)}`;
      assertFaults(strange, expected);
    });

    it('refuses an image without the module, and one without the files to sign', async () => {
      const missing = await verify(
        'missing',
        (root) => {
          sign(moduleOf(root));
          renameSync(moduleOf(root), join(dirname(moduleOf(root)), 'other.ko'));
        },
        { filesToSign: [...plain, `${modules}/extra/other.ko`] },
      );
      assertFaults(
        missing,
        `no file of kernel module kmmc_built in ${modules}, which has: other packed_gz packed_xz packed_zst`,
        `no file matches ${modules}/extra/kmmc-built.ko`,
      );
    });

    it('refuses an image in which depmod did not run', async () => {
      const run = await verify(
        'depmod',
        (root) => {
          sign(moduleOf(root));
          rmSync(join(root, modules, 'modules.dep'));
        },
        { filesToSign: plain },
      );
      assertFaults(run, `no ${modules}/modules.dep: the Dockerfile must run depmod`);
    });

    it('refuses an image for another kernel, and tells which ones it is for', async () => {
      const run = await verify('elsewhere', (root) => {
        renameSync(join(root, modules), join(root, '/opt/lib/modules/6.1.0-1-example'));
      });
      assertFaults(run, `the image has no directory ${modules}; /opt/lib/modules holds: 6.1.0-1-example`);
      assert.equal(run.container, 'copy-files');
    });
  });
});
