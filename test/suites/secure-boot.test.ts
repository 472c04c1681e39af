/** Rendered loaders on a kernel that was booted under Secure Boot: it loads what our key has signed, and nothing else. */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pushDirectory } from '../lab/directory-image.ts';
import type { GuestFile, GuestRun } from '../lab/guest.ts';
import { requireJobs, runJob } from '../lab/job.ts';
import { type GuestPod, guestPod, type PodTemplate } from '../lab/pod.ts';
import { type Registry, startRegistry } from '../lab/registry.ts';
import { type RenderedJobs, type RenderedObject, renderJobs } from '../lab/rendered-jobs.ts';
import { bootSecureGuest, requireSecureBoot } from '../lab/secure-boot.ts';
import { makeSigningKeys, type SigningKeys } from '../lab/signing-keys.ts';
import { pushSigner } from '../lab/toolchain-image.ts';
import { type GuestImage, requireTool } from '../lab/tools.ts';

/** One Module each: what was done to the files of its image. In the order in which the guest tries them. */
const variants = ['unsigned', 'foreign', 'changed', 'ours'] as const;
type Variant = (typeof variants)[number];

describe('a rendered loader under Secure Boot', function () {
  this.timeout(180_000);
  let directory: string;
  let registry: Registry | undefined;
  let run: GuestRun;

  before(async function () {
    const lab = requireSecureBoot(this);
    requireJobs(this);
    const buildah = requireTool(this, 'buildah');
    const registryProgram = requireTool(this, 'docker-registry');
    const { guest, openssl } = lab;
    directory = mkdtempSync(join(tmpdir(), 'kmmc-secure-boot-suite-'));
    const keysOf = (commonName: string) => makeSigningKeys(openssl, join(directory, commonName), commonName);
    const keys = { ours: keysOf('lab module'), foreign: keysOf('lab stranger') };
    registry = await startRegistry(registryProgram);
    const { host } = registry;
    const unsigned = moduleTree(guest, join(directory, 'unsigned'));
    pushSigner(buildah, `${host}/lab/signer:1`);
    pushDirectory(buildah, unsigned, `${host}/lab/unsigned:${guest.release}`);

    const rendered = renderJobs(guest.release, modules(host), { images: { signer: `${host}/lab/signer:1` } });
    const ours = await signedTree(guest.release, rendered, 'ours', keys.ours);
    const trees: Record<Variant, string> = {
      unsigned,
      foreign: await signedTree(guest.release, rendered, 'foreign', keys.foreign),
      changed: changedTree(guest, ours),
      ours,
    };
    const environments = {
      ours: await registry.environment(`lab/ours:${guest.release}`),
      foreign: await registry.environment(`lab/foreign:${guest.release}`),
    };
    const pods = loaderPods(rendered, environments);
    const images = variants.map((variant) => filesBelow(trees[variant], `/trees/${variant}`));
    run = await bootSecureGuest(lab, {
      certificates: [keys.ours.certificatePem],
      files: Object.assign({}, ...images, ...variants.map((variant) => pods[variant].files)),
      script: `
mount -t securityfs securityfs /sys/kernel/security
step lockdown cat /sys/kernel/security/lockdown
dmesg -c >/tmp/boot
${variants.map((variant) => lifeOf(variant, pods[variant])).join('\n')}`,
    });
  });

  /** What the Job that signs leaves in the registry. */
  async function signedTree(release: string, rendered: RenderedJobs, variant: 'ours' | 'foreign', keys: SigningKeys) {
    const { status, log } = await runJob(rendered.job('sign', variant), {
      configMaps: rendered.configMaps,
      secrets: {
        [`${variant}-key`]: { key: readFileSync(keys.key) },
        [`${variant}-cert`]: { cert: readFileSync(keys.certificate) },
      },
    });
    assert.equal(status, 0, log);
    const root = join(directory, variant);
    await registry?.files(`lab/${variant}:${release}`, root);
    return root;
  }

  after(async () => {
    await registry?.stop();
    if (directory !== undefined) rmSync(directory, { recursive: true, force: true });
  });

  const output = (name: string) => run.step(name).output;
  const succeeds = (name: string) => assert.equal(run.step(name).status, 0, output(name));
  const refuses = (variant: Variant) => {
    const { status, output: told } = run.step(`${variant}/init/load-module`);
    assert.notEqual(status, 0);
    assert.doesNotMatch(output(`${variant}/modules`), /^kmmc_/m);
    assert.doesNotMatch(output(`${variant}/dmesg`), /kmmc_\w+: loaded/);
    assert.match(told, /^modprobe: ERROR: could not insert 'kmmc_demo': Key was rejected by service$/m);
  };

  it('is locked down by the kernel itself', () => {
    assert.match(output('lockdown'), /\[integrity\]/);
  });

  it('loads what our key has signed, compressed modules too, and unloads it', () => {
    succeeds('ours/init/load-module');
    succeeds('ours/ready');
    assert.match(output('ours/modules'), /^kmmc_demo /m);
    assert.match(output('ours/modules'), /^kmmc_base /m);
    assert.match(output('ours/modules'), /^kmmc_second /m);
    // "O": from out of the tree; an "E" beside it would say that the kernel did not accept the signature
    assert.equal(output('ours/taint'), 'O\n');
    succeeds('ours/preStop');
    assert.doesNotMatch(output('ours/left'), /^kmmc_/m);
  });

  it('fails on an unsigned module, and its log says why', () => {
    refuses('unsigned');
    assert.match(output('unsigned/dmesg'), /Loading of unsigned module is rejected/);
  });

  it('fails on a module that another key has signed, and its log says why', () => {
    refuses('foreign');
    assert.match(output('foreign/dmesg'), /Loading of module with unavailable key is rejected/);
  });

  it('fails on a module that was changed after it was signed', () => {
    refuses('changed');
    // a signature was there, and of a key that the kernel knows
    assert.doesNotMatch(output('changed/dmesg'), /is rejected/);
  });
});

/** The modules of an image, in the forms in which distributions ship theirs: plain and compressed. */
function moduleTree({ modules: built, release }: GuestImage, root: string): string {
  const extra = join(root, 'opt/lib/modules', release, 'extra');
  mkdirSync(extra, { recursive: true });
  for (const name of ['kmmc_demo.ko', 'kmmc_base.ko', 'kmmc_second.ko']) {
    cpSync(join(built, name), join(extra, name));
  }
  execFileSync('xz', ['--check=crc32', join(extra, 'kmmc_base.ko')]);
  execFileSync('zstd', ['-q', '--rm', join(extra, 'kmmc_second.ko')]);
  execFileSync('depmod', ['-b', join(root, 'opt'), release], { stdio: 'pipe' });
  return root;
}

/** A copy with another text in a module that keeps its signature. */
function changedTree({ release }: GuestImage, signed: string): string {
  const root = `${signed}-changed`;
  cpSync(signed, root, { recursive: true });
  const file = join(root, 'opt/lib/modules', release, 'extra/kmmc_base.ko');
  execFileSync('xz', ['-d', `${file}.xz`]);
  const bytes = readFileSync(file);
  const at = bytes.indexOf('test dependency');
  assert.notEqual(at, -1);
  bytes.write('tesT', at);
  writeFileSync(file, bytes);
  execFileSync('xz', ['--check=crc32', file]);
  return root;
}

function modules(host: string): object[] {
  const insecure = { insecure: true };
  const directory = '/opt/lib/modules/${KERNEL_FULL_VERSION}/extra';
  const sign = (variant: Variant) => ({
    unsignedImage: `${host}/lab/unsigned:\${KERNEL_FULL_VERSION}`,
    unsignedImageRegistryTLS: insecure,
    keySecret: { name: `${variant}-key` },
    certSecret: { name: `${variant}-cert` },
    filesToSign: [`${directory}/kmmc_demo.ko`, `${directory}/*.ko.*`],
  });
  return variants.map((variant) => ({
    apiVersion: 'kmm.sigs.x-k8s.io/v1beta1',
    kind: 'Module',
    metadata: { name: variant, namespace: 'lab' },
    spec: {
      selector: { 'example.com/lab': 'true' },
      moduleLoader: {
        container: {
          modprobe: { moduleName: 'kmmc_demo', modulesLoadingOrder: ['kmmc_demo', 'kmmc_second'] },
          registryTLS: insecure,
          kernelMappings: [
            {
              regexp: '^.+$',
              containerImage: `${host}/lab/${variant}:\${KERNEL_FULL_VERSION}`,
              ...(variant === 'ours' || variant === 'foreign' ? { sign: sign(variant) } : {}),
            },
          ],
        },
      },
    },
  }));
}

interface Loader extends RenderedObject {
  spec: { template: PodTemplate };
}

function loaderPods(
  { objects }: RenderedJobs,
  environments: Readonly<Partial<Record<Variant, Record<string, string>>>>,
): Record<Variant, GuestPod> {
  const loaders = objects.filter(({ kind }) => kind === 'DaemonSet') as Loader[];
  const pods = variants.map((variant) => {
    const mine = loaders.filter(({ metadata }) => metadata.labels?.['kmm.node.kubernetes.io/module.name'] === variant);
    const [loader] = mine;
    assert.ok(loader && mine.length === 1, `${mine.length} loaders for ${variant}`);
    return [
      variant,
      guestPod(variant, loader.spec.template, {
        imageRoot: () => `/images/${variant}`,
        imageEnvironment: () => environments[variant] ?? {},
      }),
    ];
  });
  return Object.fromEntries(pods) as Record<Variant, GuestPod>;
}

/** A directory's files under another path, for the guest. */
function filesBelow(root: string, path: string): Record<string, GuestFile> {
  const entries = readdirSync(root, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return Object.fromEntries(
    entries
      .map((entry) => join(entry.parentPath, entry.name))
      .map((file) => [path + file.slice(root.length), { content: readFileSync(file) }]),
  );
}

/** An image of its own with these modules, and the whole life of a pod of it. */
function lifeOf(variant: Variant, pod: GuestPod): string {
  return `
cp -a /images/kmod /images/${variant}
rm -r /images/${variant}/opt
mv /trees/${variant}/opt /images/${variant}/opt
${pod.start}
${pod.awaitReady}
step ${variant}/modules cat /proc/modules
step ${variant}/taint cat /sys/module/kmmc_demo/taint
step ${variant}/dmesg dmesg -c
${pod.preStop}
${pod.terminate}
step ${variant}/left cat /proc/modules
for name in kmmc_demo kmmc_second kmmc_base; do rmmod "$name" 2>/dev/null; done`;
}
