/** Runs the scripts that look into an image on directories that stand for images. */
import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { secretsDirectory } from '../../src/scripts/secrets-directory.ts';
import { copyScript, verifyPaths, verifyScript } from '../../src/scripts/verify-script.ts';
import { requireSignFile } from '../lab/sign-file.ts';
import { makeSigningKeys, type SigningKeys } from '../lab/signing-keys.ts';
import { findTool, requireTool } from '../lab/tools.ts';

const kernel = '5.14.0-570.19.1.el9_6.x86_64+64k';
/** What the image says that it was made from. */
const hash = '0a1b2c3d';
const modules = `/opt/lib/modules/${kernel}`;

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'verification-'));
  for (const directory of ['kmmc', 'scratch', 'dev', 'image', 'run/secrets/cert'])
    mkdirSync(join(root, directory), { recursive: true });
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

/** What a module looks like to the scripts: texts that end in a NUL byte, one of which tells its kernel. */
function moduleFor(release: string): Buffer {
  return Buffer.from(
    `\x7fELF${'\0code\xff\xfe'.repeat(50)}\0license=GPL\0vermagic=${release} SMP mod_unload \0name=x\0`,
  );
}

function put(path: string, content: string | Buffer = moduleFor(kernel)): string {
  const file = join(root, 'image', path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, content);
  return file;
}

/** An image with one module that is as it should be. */
function putGoodImage(): void {
  put(`${modules}/extra/gpu-driver.ko`);
  put(`${modules}/modules.dep`, 'extra/gpu-driver.ko:\nkernel/drivers/other.ko: extra/gpu-driver.ko\n');
}

interface Run {
  readonly status: number | null;
  readonly lines: readonly string[];
  readonly message: string;
}

/** Both containers in turn, as the Job runs them. */
function verify(
  patterns: readonly string[] = [],
  { kmod = 'gpu_driver', shell = ['sh'], directory = '/opt' } = {},
): Run {
  const image = join(root, 'image');
  const copied = run(shell, here(copyScript), [hash, image + directory, kernel, ...patterns.map((one) => image + one)]);
  if (copied.status !== 0) return { ...copied, message: '' };
  // The image's own root is no part of the paths inside it.
  const files = join(root, 'kmmc', image);
  if (existsSync(files)) renameSync(files, join(root, 'files'));
  rmSync(join(root, 'kmmc'), { recursive: true });
  renameSync(join(root, 'files'), join(root, 'kmmc'));
  const result = run(shell, here(verifyScript(verifyPaths)), [directory, kernel, kmod, ...patterns]);
  const message = join(root, verifyPaths.message);
  return { ...result, message: existsSync(message) ? readFileSync(message, 'utf8') : '' };
}

function here(script: string): string {
  const paths = new RegExp(`(${[...Object.values(verifyPaths), secretsDirectory].join('|')})(?![\\w:])`, 'g');
  return script.replaceAll(paths, (path) => `${root}${path}`);
}

function run(
  [program = 'sh', ...flags]: readonly string[],
  script: string,
  words: readonly string[],
): Omit<Run, 'message'> {
  const { status, stdout, stderr } = spawnSync(program, [...flags, '-c', script, 'verify', ...words], {
    encoding: 'utf8',
    cwd: root,
    env: { ...process.env, KMMC_INPUT_HASH: hash },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const lines = (stdout + stderr).replaceAll(`${root}/image`, '').replaceAll(root, '').split('\n');
  return { status, lines: lines.filter((line) => line !== '') };
}

function assertFaults(result: Run, ...lines: readonly string[]): void {
  assert.notEqual(result.status, 0);
  assert.deepEqual(
    result.lines.filter((line) => line.startsWith('kmmc: ')),
    lines.map((line) => `kmmc: ${line}`),
  );
  assert.equal(result.message, '', 'the kubelet takes the log for a message only where there is none');
}

describe('scripts that look into an image', () => {
  it('are clean shell', function () {
    const shellcheck = requireTool(this, 'shellcheck');
    for (const script of [copyScript, verifyScript(verifyPaths)]) {
      // the numbers of `od` are split, and patterns expanded, on purpose
      const { status, stdout } = spawnSync(shellcheck, ['--shell=sh', '--exclude=SC2046,SC2086,SC2231', '-'], {
        encoding: 'utf8',
        input: script,
      });
      assert.equal(stdout, '');
      assert.equal(status, 0);
    }
  });

  it('agree with a good image, in every shell', () => {
    for (const [shell = '', ...flags] of [['dash'], ['bash'], ['busybox', 'sh']]) {
      const program = findTool(shell);
      if (program === undefined) continue;
      putGoodImage();
      const result = verify([], { shell: [program, ...flags] });
      assert.equal(result.status, 0, `${shell}: ${result.lines.join('\n')}`);
      assert.deepEqual(result.lines, [`kmmc: verified for kernel ${kernel}: 1 kernel modules, 0 signatures`]);
      assert.equal(result.message, `${result.lines[0]}\n`);
    }
  });

  it('wait for the image that they are to look into', () => {
    putGoodImage();
    const older = run(['sh'], here(copyScript), ['4e5f6071', join(root, 'image/opt'), kernel]);
    // no verdict on the image: the Job fails for good at 1
    assert.equal(older.status, 75);
    assert.deepEqual(older.lines, [
      `kmmc: this image was made from other input (has ${hash}, needs 4e5f6071): waiting for the build to push it`,
    ]);
  });

  it('read compressed modules', function () {
    const packers = { gz: ['gzip'], xz: ['xz', '--check=crc32'], zst: ['zstd', '-q', '--rm'] };
    for (const [suffix, [program = '', ...flags]] of Object.entries(packers)) {
      requireTool(this, program);
      rmSync(join(root, 'image'), { recursive: true });
      execFileSync(program, [...flags, put(`${modules}/gpu_driver.ko`)]);
      put(`${modules}/modules.dep`, `gpu_driver.ko.${suffix}:\n`);
      assert.equal(verify().status, 0, suffix);
    }
  });

  it('read .xz by Python where there is no xz', function () {
    const tools = ['cat', 'cp', 'dash', 'mkdir', 'sed', 'tee', 'tr'];
    mkdirSync(join(root, 'bin'));
    for (const tool of tools) symlinkSync(requireTool(this, tool), join(root, 'bin', tool));
    const shell = ['env', `PATH=${join(root, 'bin')}`, 'dash'];
    // what is on PATH may be a script that looks for one
    const python = execFileSync(requireTool(this, 'python3'), ['-c', 'import sys; print(sys.executable)']);
    const file = `${modules}/gpu_driver.ko.xz`;
    put(`${modules}/modules.dep`, 'gpu_driver.ko.xz:\n');
    put(file, 'not compressed');
    assertFaults(verify([], { shell }), 'the verifier image has no xz');
    symlinkSync(python.toString().trim(), join(root, 'bin/python3'));
    assertFaults(verify([], { shell }), `cannot decompress ${file}`);
    rmSync(join(root, `image${file}`));
    execFileSync(requireTool(this, 'xz'), ['--check=crc32', put(`${modules}/gpu_driver.ko`)]);
    const result = verify([], { shell });
    assert.equal(result.status, 0, result.lines.join('\n'));
    assert.deepEqual(result.lines, [`kmmc: verified for kernel ${kernel}: 1 kernel modules, 0 signatures`]);
  });

  it('tell the directories that are there when that of the kernel is not', () => {
    put('/opt/lib/modules/5.14.0-570.19.1.el9_6.x86_64_64k/gpu-driver.ko');
    assertFaults(
      verify(),
      `the image has no directory ${modules}; /opt/lib/modules holds: 5.14.0-570.19.1.el9_6.x86_64_64k`,
    );
    rmSync(join(root, 'image/opt'), { recursive: true });
    assertFaults(verify(), `the image has no directory ${modules}; /opt/lib/modules holds: nothing`);
  });

  it('tell all faults at once', () => {
    put(`${modules}/a.ko`, moduleFor('6.1.0-other'));
    put(`${modules}/sub/b.ko`, 'no module');
    assertFaults(
      verify(),
      `${modules}/a.ko is built for kernel 6.1.0-other, expected ${kernel}`,
      `${modules}/sub/b.ko is built for kernel (none), expected ${kernel}`,
      `no file of kernel module gpu_driver in ${modules}, which has: a b`,
      `no ${modules}/modules.dep: the Dockerfile must run depmod`,
    );
  });

  it('refuse an image without modules, and one whose depmod ran too early', () => {
    put(`${modules}/modules.dep`, '');
    assertFaults(verify([], { kmod: '' }), `no kernel module in ${modules}`);
    put(`${modules}/gpu_driver.ko`);
    put(`${modules}/modules.dep`, 'other.ko: gpu_driver.ko\n');
    assertFaults(
      verify(),
      `${modules}/modules.dep does not name ${modules}/gpu_driver.ko: the Dockerfile must run depmod after it is there`,
    );
    assert.equal(verify([], { kmod: '' }).status, 0, 'with rawArgs nobody knows which module must be there');
  });

  it('do not follow links of directories out of the image', () => {
    putGoodImage();
    symlinkSync(join(root, 'elsewhere'), join(root, `image${modules}/build`));
    mkdirSync(join(root, 'elsewhere'));
    writeFileSync(join(root, 'elsewhere/x.ko'), 'no module');
    assert.equal(verify().status, 0);
  });

  it('never read a path or a pattern as shell', () => {
    putGoodImage();
    const directory = "/o p't$(touch pwned)`touch pwned`";
    renameSync(join(root, 'image/opt'), join(root, `image${directory}`));
    const result = verify([`${directory}/*;touch pwned`], { directory });
    assert.ok(
      result.lines.includes(
        'kmmc: no certificate: its Secret must hold it under the data key "cert", and holds: nothing',
      ),
    );
    assert.ok(!existsSync(join(root, 'pwned')));
  });

  it('say that a file cannot be read', function () {
    if (process.getuid?.() !== 0) this.skip();
    putGoodImage();
    chmodSync(join(root, `image${modules}/extra/gpu-driver.ko`), 0o400);
    chmodSync(root, 0o755);
    chmodSync(join(root, 'kmmc'), 0o777);
    const command = ['setpriv', '--reuid=65534', '--regid=65534', '--clear-groups', 'sh'];
    const result = run(command, here(copyScript), [hash, join(root, 'image/opt'), kernel]);
    assert.equal(result.status, 1);
    assert.ok(
      result.lines.includes(`kmmc: cannot copy ${modules}: every user must be able to read it`),
      result.lines.join('\n'),
    );
  });
});

describe('scripts that look into a signed image', () => {
  let signFile: string;
  let openssl: string;
  let keys: SigningKeys;
  let file: string;
  beforeEach(function () {
    openssl = requireTool(this, 'openssl');
    signFile = requireSignFile(this);
    keys = makeSigningKeys(openssl, root, 'Example Drivers');
    putGoodImage();
    file = join(root, `image${modules}/extra/gpu-driver.ko`);
  });

  const pattern = `${modules}/extra/*.ko*`;

  function sign(by = keys, hash = 'sha256'): void {
    execFileSync(signFile, [hash, by.key, by.certificate, file]);
  }

  function certificateText(certificate: string): string {
    const text = execFileSync(
      openssl,
      ['x509', '-in', certificate, '-noout', '-issuer', '-serial', '-nameopt', 'sep_comma_plus_space'],
      {
        encoding: 'utf8',
      },
    );
    return text.trim().replaceAll('\n', ' ');
  }

  it('agree with files that the certificate signed, whether it is PEM or DER', () => {
    sign();
    for (const certificate of [keys.certificate, keys.certificatePem]) {
      writeFileSync(join(root, 'run/secrets/cert/cert'), readFileSync(certificate));
      const result = verify([pattern]);
      assert.equal(result.status, 0, result.lines.join('\n'));
      const by = certificateText(keys.certificatePem);
      assert.equal(result.message, `kmmc: verified for kernel ${kernel}: 1 kernel modules, 1 signatures by ${by}\n`);
    }
  });

  it('refuse a file without signature and a pattern without file', () => {
    const expected = certificateText(keys.certificatePem);
    assertFaults(
      verify([pattern, `${modules}/other/*.ko`]),
      `${modules}/extra/gpu-driver.ko is not signed, expected a signature by ${expected}`,
      `no file matches ${modules}/other/*.ko`,
    );
  });

  it('refuse the signature of somebody else, and tell whose it is', () => {
    const other = makeSigningKeys(openssl, join(root, 'other'), 'Somebody else');
    sign(other);
    const [result] = [verify([pattern])];
    const serial = /serial=([0-9A-F]+)/.exec(certificateText(other.certificatePem))?.[1] ?? '';
    assert.equal(result?.status, 1);
    const line = result?.lines.find((one) => one.includes('is signed by')) ?? '';
    assert.match(line, /gpu-driver\.ko is signed by issuer=CN ?= ?Somebody else serial=/);
    assert.ok(line.toUpperCase().includes(`SERIAL=${serial}, EXPECTED`), line);
    assert.ok(line.endsWith(`expected a signature by ${certificateText(keys.certificatePem)}`), line);
  });

  it('refuse content that was changed after it was signed', () => {
    sign();
    const content = readFileSync(file);
    content[100] = 0x21;
    writeFileSync(file, content);
    const line = verify([pattern]).lines.find((one) => one.includes('gpu-driver.ko is signed by'));
    assert.notEqual(line, undefined);
  });

  it('names the data key that the Secret holds instead', () => {
    sign();
    renameSync(join(root, 'run/secrets/cert/cert'), join(root, 'run/secrets/cert/tls.crt'));
    assertFaults(
      verify([pattern]),
      'no certificate: its Secret must hold it under the data key "cert", and holds: tls.crt',
    );
  });
});
