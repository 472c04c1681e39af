/** Rendered loaders on a kernel that was booted under Secure Boot: it loads what our key has signed, and nothing else. */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { GuestFile, GuestRun } from '../lab/guest.ts';
import { type GuestPod, guestPod } from '../lab/pod.ts';
import { labModule, podTemplateOf, renderLoaders } from '../lab/rendered-loaders.ts';
import { bootSecureGuest, requireSecureBoot, type SecureBootLab } from '../lab/secure-boot.ts';
import { signForTest } from '../lab/sign-modules.ts';
import { makeSigningKeys, type SigningKeys } from '../lab/signing-keys.ts';

/** One Module each: what was done to the files of its image. In the order in which the guest tries them. */
const variants = ['unsigned', 'foreign', 'changed', 'ours'] as const;
type Variant = (typeof variants)[number];

describe('a rendered loader under Secure Boot', function () {
  this.timeout(180_000);
  let directory: string;
  let keys: SigningKeys;
  let run: GuestRun;

  before(async function () {
    const lab = requireSecureBoot(this);
    directory = mkdtempSync(join(tmpdir(), 'kmmc-secure-boot-suite-'));
    keys = makeSigningKeys(lab.openssl, join(directory, 'keys'), 'lab module');
    const foreign = makeSigningKeys(lab.openssl, join(directory, 'foreign-keys'), 'lab stranger');
    const trees: Record<Variant, string> = {
      unsigned: moduleTree(lab, join(directory, 'unsigned')),
      foreign: await signForTest(lab.guest, moduleTree(lab, join(directory, 'foreign')), foreign),
      changed: change(lab, await signForTest(lab.guest, moduleTree(lab, join(directory, 'changed')), keys)),
      ours: await signForTest(lab.guest, moduleTree(lab, join(directory, 'ours')), keys),
    };
    const pods = loaderPods(lab);
    const images = variants.map((variant) => filesBelow(trees[variant], `/trees/${variant}`));
    run = await bootSecureGuest(lab, {
      certificates: [keys.certificatePem],
      files: Object.assign({}, ...images, ...variants.map((variant) => pods[variant].files)),
      script: `
mount -t securityfs securityfs /sys/kernel/security
step lockdown cat /sys/kernel/security/lockdown
dmesg -c >/tmp/boot
${variants.map((variant) => lifeOf(variant, pods[variant])).join('\n')}`,
    });
  });

  after(() => {
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
function moduleTree({ guest }: SecureBootLab, root: string): string {
  const extra = join(root, 'opt/lib/modules', guest.release, 'extra');
  mkdirSync(extra, { recursive: true });
  for (const name of ['kmmc_demo.ko', 'kmmc_base.ko', 'kmmc_second.ko']) {
    cpSync(join(guest.modules, name), join(extra, name));
  }
  execFileSync('xz', ['--check=crc32', join(extra, 'kmmc_base.ko')]);
  execFileSync('zstd', ['-q', '--rm', join(extra, 'kmmc_second.ko')]);
  execFileSync('depmod', ['-b', join(root, 'opt'), guest.release], { stdio: 'pipe' });
  return root;
}

/** Another text in a module that keeps its signature. */
function change({ guest }: SecureBootLab, root: string): string {
  const file = join(root, 'opt/lib/modules', guest.release, 'extra/kmmc_base.ko');
  execFileSync('xz', ['-d', `${file}.xz`]);
  const bytes = readFileSync(file);
  const at = bytes.indexOf('test dependency');
  assert.notEqual(at, -1);
  bytes.write('tesT', at);
  writeFileSync(file, bytes);
  execFileSync('xz', ['--check=crc32', file]);
  return root;
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

function loaderPods({ guest }: SecureBootLab): Record<Variant, GuestPod> {
  const modules = variants.map((variant) =>
    labModule(variant, {
      kernelMappings: [{ regexp: '^.+$', containerImage: `registry.example.com/lab/${variant}:$KERNEL_FULL_VERSION` }],
      modprobe: { moduleName: 'kmmc_demo', modulesLoadingOrder: ['kmmc_demo', 'kmmc_second'] },
    }),
  );
  const loaders = renderLoaders(guest.release, modules);
  const pods = variants.map((variant) => [
    variant,
    guestPod(variant, podTemplateOf(loaders, variant), { imageRoot: () => `/images/${variant}` }),
  ]);
  return Object.fromEntries(pods) as Record<Variant, GuestPod>;
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
