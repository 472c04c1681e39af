/** An image to build and sign kernel modules in, made of this machine's own packages: no distribution has to be fetched. */
import { execFileSync } from 'node:child_process';
import { existsSync, lstatSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { buildahStorage } from './buildah-storage.ts';

/** What Dockerfiles of the tests run. */
const packages = [
  ...[
    'bash',
    'coreutils',
    'dash',
    'findutils',
    'gcc',
    'grep',
    'kmod',
    'make',
    'openssl',
    'sed',
    'tar',
    'xz-utils',
    'zstd',
  ],
  'gzip',
];

/** What signs modules, and no more: such an image is made much faster. */
const signerPackages = ['coreutils', 'dash', 'gzip', 'openssl', 'xz-utils', 'zstd'];

/** Not needed to compile a kernel module, and large. */
const unused = [
  /^\/usr\/share\/(doc|man|info|locale|lintian|bug|gcc)\//,
  /\.a$/,
  /\/(lto1|lto-wrapper|libasan|libtsan|liblsan|libubsan|libitm|libquadmath|libgprofng|liblto_plugin)[^/]*$/,
  /^\/usr\/src\/[^/]*\/arch\/(?!x86)/,
  /^\/usr\/src\/[^/]*\/(drivers|sound|net|Documentation)\//,
];

/** Of what `linux-headers-cloud-amd64` installed: the newest. */
export function headersOf(): string {
  return newestOf('linux-headers-*-cloud-amd64').slice('linux-headers-'.length);
}

function newestOf(pattern: string): string {
  const found = output('dpkg-query', ['-W', '-f', '${Package}\\n', pattern]).split('\n');
  const newest = found
    .filter((name) => /\d/.test(name))
    .sort(new Intl.Collator('en', { numeric: true }).compare)
    .at(-1);
  if (newest === undefined) throw new Error(`no ${pattern} is installed`);
  return newest;
}

/** `buildah` is its path. */
export function pushToolchain(buildah: string, image: string): void {
  const awk = basename(realpathSync('/usr/bin/awk'));
  pushPackages(buildah, image, [...packages, awk, `linux-headers-${headersOf()}`]);
}

/** The part of the toolchain that signs. */
export function pushSigner(buildah: string, image: string): void {
  pushPackages(buildah, image, [...signerPackages, newestOf('linux-kbuild-*')]);
}

/** Pushes the image uncompressed: what is pulled on the same machine need not be small. */
function pushPackages(buildah: string, image: string, wanted: readonly string[]): void {
  const directory = mkdtempSync(join(tmpdir(), 'kmmc-toolchain-'));
  try {
    const archive = join(directory, 'root.tar');
    const names = join(directory, 'names');
    writeFileSync(names, filesOf(wanted).join('\0'));
    execFileSync('tar', ['--null', '--no-recursion', '-C', '/', '-T', names, '-cf', archive], { stdio: 'pipe' });
    const storage = buildahStorage(directory);
    const run = (...args: string[]) => output(buildah, [...storage, ...args]).trim();
    const container = run('from', 'scratch');
    run('add', '--quiet', container, archive, '/');
    run('config', '--env', 'PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin', container);
    run('commit', '--quiet', container, 'localhost/toolchain');
    run('push', '--quiet', '--tls-verify=false', '--disable-compression', 'localhost/toolchain', `docker://${image}`);
  } finally {
    rmSync(directory, { recursive: true, force: true });
  }
}

/** Relative to the root, directories before what is in them. */
function filesOf(names: readonly string[]): string[] {
  const options = ['--recurse', '--installed', '--no-recommends', '--no-suggests', '--no-conflicts', '--no-breaks'];
  const dependencies = output('apt-cache', ['depends', ...options, '--no-replaces', '--no-enhances', ...names]);
  const all = new Set(dependencies.split('\n').filter((line) => /^[a-z0-9]/.test(line)));
  const links = ['/bin', '/lib', '/lib64', '/sbin', '/usr/bin/awk', '/etc/alternatives/awk'];
  const files = new Set([...links, ...output('dpkg', ['-L', ...all]).split('\n')].map(realPlace));
  const kept = [...files].filter(
    (file) => file !== '/' && existsLink(file) && !unused.some((pattern) => pattern.test(file)),
  );
  return [...kept, 'tmp'].map((file) => file.replace(/^\//, '')).sort();
}

/** Packages still name files in /bin and /lib, which are links. */
function realPlace(file: string): string {
  const parent = dirname(file);
  return existsSync(parent) ? join(realpathSync(parent), basename(file)) : file;
}

function existsLink(file: string): boolean {
  return file !== '' && lstatSync(file, { throwIfNoEntry: false }) !== undefined;
}

function output(command: string, args: readonly string[]): string {
  return execFileSync(command, args, { encoding: 'utf8', maxBuffer: 1 << 27, stdio: ['ignore', 'pipe', 'pipe'] });
}
