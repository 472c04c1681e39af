/** Runs the script that signs, with stubs and with the kernel's own sign-file, in several shells. */
import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { secretsDirectory } from '../../src/scripts/secrets-directory.ts';
import { signPaths, signScript } from '../../src/scripts/sign-script.ts';
import { requireSignFile } from '../lab/sign-file.ts';
import { makeSigningKeys } from '../lab/signing-keys.ts';
import { findTool, requireTool } from '../lab/tools.ts';

const magic = '~Module signature appended~\n';
const kernel = '5.14.0-570.19.1.el9_6.x86_64';
const modules = `/opt/lib/modules/${kernel}`;

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'kmmc-sign-'));
  for (const directory of ['bin', 'run/secrets/key', 'run/secrets/cert', `unsigned${modules}`]) {
    mkdirSync(join(root, directory), { recursive: true });
  }
  writeFileSync(join(root, 'run/secrets/key/key'), '-----BEGIN PRIVATE KEY-----\n');
  writeFileSync(join(root, 'run/secrets/cert/cert'), 'a certificate\n');
  stub('sign-file', `printf '%s\\n' "$*" >>"${root}/calls"; printf 'signature${magic.replace('\n', '\\n')}' >>"$4"`);
  // a stub that agrees to everything: the keys of these tests are no keys
  stub('openssl', 'echo the same public key');
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

function stub(name: string, body: string): void {
  const file = join(root, 'bin', name);
  writeFileSync(file, `#!/bin/sh\n${body}\n`);
  chmodSync(file, 0o755);
}

function put(path: string, content: string | Buffer = 'a module'): string {
  const file = join(root, 'unsigned', path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, content);
  return file;
}

interface Run {
  readonly status: number | null;
  readonly output: string;
  readonly signed: readonly string[];
}

function sign(patterns: readonly string[], { shell = ['sh'], path = `${root}/bin:${process.env.PATH}` } = {}): Run {
  // each step has a file system of its own
  rmSync(join(root, 'signed'), { recursive: true, force: true });
  const places = [...Object.values(signPaths), secretsDirectory, '/usr/src', '/usr/lib'];
  const directories = new RegExp(`(${places.join('|')})(?![\\w:])`, 'g');
  const here = signScript.join('\n').replaceAll(directories, (directory) => `${root}${directory}`);
  const [program = 'sh', ...flags] = shell;
  const { status, stdout, stderr } = spawnSync(program, [...flags, '-c', here, 'sign', ...patterns], {
    encoding: 'utf8',
    env: { PATH: path, MODULE_DIRECTORY: '/opt' },
    cwd: root,
    // bash takes a socket for a remote login and reads its user's settings
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const directory = join(root, 'signed');
  const names = existsSync(directory) ? readdirSync(directory, { recursive: true, encoding: 'utf8' }) : [];
  const signed = names.filter((name) => statSync(join(directory, name)).isFile()).map((name) => `/${name}`);
  return { status, output: (stdout + stderr).replaceAll(root, ''), signed: signed.sort() };
}

function assertRefused(run: Run, line: string | RegExp): void {
  assert.notEqual(run.status, 0, run.output);
  if (typeof line === 'string') assert.ok(run.output.split('\n').includes(`kmmc: ${line}`), run.output);
  else assert.match(run.output, line);
}

describe('script that signs', () => {
  it('is clean shell', function () {
    const shellcheck = requireTool(this, 'shellcheck');
    // the numbers of `od` are split, and patterns expanded, on purpose
    const { status, stdout } = spawnSync(shellcheck, ['--shell=sh', '--exclude=SC2046,SC2086,SC2231', '-'], {
      encoding: 'utf8',
      input: `${signScript.join('\n')}\n`,
    });
    assert.equal(stdout, '');
    assert.equal(status, 0);
  });

  it('signs what patterns match, each file once, and leaves nothing else', () => {
    for (const name of ['b.ko', 'a b.ko', 'extra/c.ko', 'extra/d.ko.bak']) put(`${modules}/${name}`);
    mkdirSync(join(root, `unsigned${modules}/directory.ko`));
    const run = sign([`${modules}/*.ko`, `${modules}/extra/c.ko`, `${modules}/../${kernel}//b.ko`, `${modules}/?.ko`]);
    assert.equal(run.status, 0, run.output);
    assert.deepEqual(run.signed, [`${modules}/a b.ko`, `${modules}/b.ko`, `${modules}/extra/c.ko`]);
    assert.deepEqual(readFileSync(join(root, 'calls'), 'utf8').trim().split('\n').length, 3);
    assert.ok(readFileSync(join(root, `signed${modules}/b.ko`), 'utf8').endsWith(magic));
    assert.match(run.output, /^kmmc: signed files: 3$/m);
  });

  it('does so in every shell', () => {
    put(`${modules}/a b.ko`);
    for (const [shell = '', ...flags] of [['dash'], ['bash'], ['bash', '--posix'], ['busybox', 'sh']]) {
      const program = findTool(shell);
      if (program === undefined) continue;
      const run = sign([`${modules}/*.ko`], { shell: [program, ...flags] });
      assert.equal(run.status, 0, `${shell}: ${run.output}`);
      assert.deepEqual(run.signed, [`${modules}/a b.ko`]);
    }
  });

  it('keeps mode and time of files and mode of directories', () => {
    const file = put(`${modules}/extra/b.ko`);
    chmodSync(file, 0o440);
    utimesSync(file, 1_500_000_000, 1_500_000_000);
    chmodSync(dirname(file), 0o710);
    assert.equal(sign([`${modules}/extra/*`]).status, 0);
    const signed = statSync(join(root, `signed${modules}/extra/b.ko`));
    assert.equal(signed.mode & 0o777, 0o440);
    assert.equal(signed.mtimeMs, 1_500_000_000_000);
    assert.equal(statSync(join(root, `signed${modules}/extra`)).mode & 0o777, 0o710);
  });

  it('never reads a pattern as shell', () => {
    const names = [
      '$(touch pwned)',
      '`touch pwned`',
      '; touch pwned',
      "'",
      '"',
      '$HOME',
      '-x',
      '#',
      '%s',
      '{a,b}',
      '~',
      '&',
    ];
    for (const name of names) put(`${modules}/${name}.ko`);
    const run = sign(names.map((name) => `${modules}/${name}.ko`));
    assert.equal(run.status, 0, run.output);
    assert.deepEqual(run.signed, names.map((name) => `${modules}/${name}.ko`).sort());
    assert.ok(!existsSync(join(root, 'pwned')));
    assertRefused(sign([`${modules}/$(touch pwned)*.xx`]), /no file matches .*\$\(touch pwned\)\*\.xx; /);
    assert.ok(!existsSync(join(root, 'pwned')));
  });

  it('tells what there is where a pattern matches nothing', () => {
    put(`${modules}+64k/b.ko`);
    put(`${modules}/b.ko`);
    assertRefused(
      sign([`${modules}/b.ko`, `${modules}_64k/*.ko`]),
      `no file matches ${modules}_64k/*.ko; /opt/lib/modules holds: ${kernel} ${kernel}+64k`,
    );
    mkdirSync(join(root, `unsigned${modules}/empty.ko`));
    assertRefused(sign([`${modules}/empty.ko`]), /no file matches/);
  });

  it('signs the file that a link leads to, and refuses one that leads out of the directory', () => {
    put(`${modules}/extra/b.ko`);
    mkdirSync(join(root, `unsigned${modules}/weak-updates`));
    symlinkSync('../extra/b.ko', join(root, `unsigned${modules}/weak-updates/b.ko`));
    const run = sign([`${modules}/weak-updates/*.ko`, `${modules}/*/b.ko`]);
    assert.deepEqual(run.signed, [`${modules}/extra/b.ko`], run.output);
    symlinkSync('/nowhere/c.ko', join(root, `unsigned${modules}/c.ko`));
    assertRefused(sign([`${modules}/c.ko`]), `${modules}/c.ko is a link to nowhere: name the file itself`);
    writeFileSync(join(root, 'other.ko'), 'of the signer image');
    assertRefused(sign(['/opt/../../other.ko']), '/opt/../../other.ko leads out of /opt: name the file itself');
  });

  it('refuses files that are no kernel modules', () => {
    put(`${modules}/b.ko`);
    put(`${modules}/modules.dep`);
    const line = `${modules}/* matches ${modules}/modules.dep, which is no kernel module (.ko, .ko.gz, .ko.xz, .ko.zst)`;
    assertRefused(sign([`${modules}/*`]), line);
    put(`${modules}/c.ko.lz4`);
    assertRefused(sign([`${modules}/c.*`]), /c\.ko\.lz4, which is no kernel module/);
  });

  it('names the data keys that a Secret holds instead', () => {
    put(`${modules}/b.ko`);
    const secrets = join(root, 'run/secrets');
    renameSync(join(secrets, 'cert/cert'), join(secrets, 'cert/key'));
    assertRefused(
      sign([`${modules}/b.ko`]),
      'no certificate: its Secret must hold it under the data key "cert", and holds: key',
    );
    rmSync(join(secrets, 'key'), { recursive: true });
    assertRefused(
      sign([`${modules}/b.ko`]),
      'no private key: its Secret must hold it under the data key "key", and holds: nothing',
    );
  });

  it('fails when sign-file fails, does nothing, or is missing', () => {
    put(`${modules}/a.ko`);
    put(`${modules}/b.ko`);
    stub('sign-file', `case "$(cat "$4")" in first*) exit 1;; esac; printf '${magic.replace('\n', '\\n')}' >>"$4"`);
    put(`${modules}/a.ko`, 'first');
    assertRefused(sign([`${modules}/*.ko`]), /kmmc: sign-file refuses to sign .*\/a\.ko with this private key/);
    stub('sign-file', 'exit 0');
    assertRefused(sign([`${modules}/b.ko`]), `sign-file left no signature on ${modules}/b.ko`);
    mkdirSync(join(root, 'usr/src/kernels/a b/scripts'), { recursive: true });
    renameSync(join(root, 'bin/sign-file'), join(root, 'usr/src/kernels/a b/scripts/sign-file'));
    assertRefused(sign([`${modules}/b.ko`]), `sign-file left no signature on ${modules}/b.ko`);
    rmSync(join(root, 'usr'), { recursive: true });
    assertRefused(sign([`${modules}/b.ko`]), 'the signer image has no sign-file');
  });

  it('names a tool that the signer image lacks', () => {
    put(`${modules}/b.ko.zst`);
    for (const tool of ['cat', 'tail', 'tr', 'mkdir', 'readlink', 'rm', 'sh']) {
      symlinkSync(requireToolPath(tool), join(root, 'bin', tool));
    }
    assertRefused(sign([`${modules}/b.ko.zst`], { path: join(root, 'bin') }), 'the signer image has no zstd');
  });

  it('refuses a damaged signature and a damaged file', () => {
    put(`${modules}/b.ko`, `${'\xff'.repeat(8)}${magic}`);
    assertRefused(sign([`${modules}/b.ko`]), /the signature at the end of .* is damaged/);
    put(`${modules}/c.ko.gz`, 'not compressed');
    assertRefused(sign([`${modules}/c.ko.gz`]), `cannot decompress ${modules}/c.ko.gz`);
  });
});

function requireToolPath(name: string): string {
  return findTool(name) ?? assert.fail(`${name} is not on PATH`);
}

describe("script that signs, with the kernel's sign-file", () => {
  let openssl: string;
  beforeEach(function () {
    openssl = requireTool(this, 'openssl');
    rmSync(join(root, 'bin/openssl'));
    rmSync(join(root, 'bin/sign-file'));
    symlinkSync(requireSignFile(this), join(root, 'bin/sign-file'));
    makeSigningKeys(openssl, root, 'Example Drivers');
  });

  const content = Buffer.from('\x7fELF and some bytes of a module'.repeat(200));

  it('replaces an older signature: the same bytes, whether signed before or not', () => {
    const file = put(`${modules}/a.ko`, content);
    put(`${modules}/b.ko`, content);
    const keys = ['run/secrets/key/key', 'run/secrets/cert/cert'].map((name) => join(root, name));
    for (const hash of ['sha512', 'sha1']) execFileSync(join(root, 'bin/sign-file'), [hash, ...keys, file]);
    const run = sign([`${modules}/*.ko`]);
    assert.equal(run.status, 0, run.output);
    assert.equal(run.output.match(/kmmc: the old signature of .*\/a\.ko is replaced/g)?.length, 2);
    const [a, b] = ['a', 'b'].map((name) => readFileSync(join(root, `signed${modules}/${name}.ko`)));
    assert.deepEqual(a, b);
    assert.ok(b?.subarray(0, content.length).equals(content));
  });

  it('signs inside each compression, in the form that the kernel reads', function () {
    put(`${modules}/a.ko`, content);
    const packers = { gz: ['gzip'], xz: ['xz'], zst: ['zstd', '-q', '--rm'] };
    for (const [suffix, packer] of Object.entries(packers)) {
      const [program = '', ...flags] = packer;
      requireTool(this, program);
      execFileSync(program, [...flags, put(`${modules}/${suffix}.ko`, content)]);
    }
    const run = sign([`${modules}/*`]);
    assert.equal(run.status, 0, run.output);
    assert.equal(run.signed.length, 4);
    const plain = readFileSync(join(root, `signed${modules}/a.ko`));
    for (const [suffix, [program = '']] of Object.entries(packers)) {
      const packed = join(root, `signed${modules}/${suffix}.ko.${suffix}`);
      assert.deepEqual(execFileSync(program, ['-dc', packed]), plain, suffix);
    }
    const list = execFileSync('xz', ['--robot', '--list', join(root, `signed${modules}/xz.ko.xz`)], {
      encoding: 'utf8',
    });
    assert.match(list, /\tCRC32\t/);
    // no file name and no time: the kernel reads the plain header, and the image is the same each time
    assert.equal(
      readFileSync(join(root, `signed${modules}/gz.ko.gz`))
        .subarray(3, 8)
        .toString('hex'),
      '0000000000',
    );
  });

  it('takes key and certificate as PEM or DER', () => {
    put(`${modules}/a.ko`, content);
    const key = join(root, 'run/secrets/key/key');
    const certificate = join(root, 'run/secrets/cert/cert');
    const der = execFileSync(openssl, ['pkey', '-in', key, '-outform', 'DER']);
    const pem = readFileSync(key);
    writeFileSync(certificate, readFileSync(join(root, 'certificate.pem')));
    const texts = [pem, der, Buffer.concat([Buffer.from('Bag Attributes\n'), pem])].map((text) => {
      writeFileSync(key, text);
      const run = sign([`${modules}/a.ko`]);
      assert.equal(run.status, 0, run.output);
      return readFileSync(join(root, `signed${modules}/a.ko`), 'hex');
    });
    assert.equal(new Set(texts).size, 1);
  });

  it('refuses a key that is not that of the certificate, with openssl and without', () => {
    put(`${modules}/a.ko`, content);
    makeSigningKeys(openssl, join(root, 'other'), 'Somebody else');
    renameSync(join(root, 'other/run/secrets/cert/cert'), join(root, 'run/secrets/cert/cert'));
    assertRefused(sign([`${modules}/a.ko`]), 'the private key and the certificate do not belong together');
    assertRefused(withoutOpenssl(), /kmmc: sign-file refuses to sign .*\/a\.ko/);
  });

  it('refuses swapped files and keys with a passphrase', () => {
    put(`${modules}/a.ko`, content);
    const key = join(root, 'run/secrets/key/key');
    const certificate = join(root, 'run/secrets/cert/cert');
    const pem = readFileSync(key);
    writeFileSync(key, readFileSync(certificate));
    const noKey = 'the data key "key" holds no private key without a passphrase';
    assertRefused(sign([`${modules}/a.ko`]), noKey);
    writeFileSync(key, pem);
    execFileSync(openssl, ['rsa', '-aes256', '-passout', 'pass:secret', '-in', key, '-out', key], { stdio: 'pipe' });
    assertRefused(sign([`${modules}/a.ko`]), noKey);
    assertRefused(withoutOpenssl(), /kmmc: sign-file refuses to sign .*\/a\.ko/);
    writeFileSync(key, pem);
    writeFileSync(certificate, pem);
    assertRefused(sign([`${modules}/a.ko`]), 'the data key "cert" holds no certificate');
  });

  it('signs without openssl, as the signer image of KMM has none', () => {
    put(`${modules}/a.ko`, content);
    const run = withoutOpenssl();
    assert.equal(run.status, 0, run.output);
    assert.deepEqual(run.signed, [`${modules}/a.ko`]);
  });

  function withoutOpenssl(): Run {
    const tools = ['cat', 'chmod', 'chown', 'cp', 'head', 'mkdir', 'mv', 'od', 'readlink', 'rm', 'sh', 'stat', 'tail'];
    for (const tool of [...tools, 'touch', 'tr', 'wc']) {
      const link = join(root, 'bin', tool);
      if (!existsSync(link)) symlinkSync(requireToolPath(tool), link);
    }
    return sign([`${modules}/a.ko`], { path: join(root, 'bin') });
  }
});
