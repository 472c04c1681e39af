/** Runs the scripts of Jobs that build with stubs on PATH, and looks at the argument vectors that arrive. */
import assert from 'node:assert/strict';
import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildahScript, buildKitScript } from '../../src/scripts/build-scripts.ts';
import { expand } from '../lab/kubelet.ts';
import { requireTool } from '../lab/tools.ts';

const image = 'registry.example.com/drivers/nic:6.8.0-38-generic';
const base = 'registry.example.com/drivers/nic:6.8.0-38-generic_0a1b2c3d_unsigned';
const digest = `sha256:${'0f'.repeat(32)}`;
const hostile = [
  '--build-arg',
  'A=a b',
  '--build-arg',
  'B=$(touch pwned)',
  '`touch pwned`',
  "'",
  '"',
  '-x',
  '--',
  'a\nb',
  '*',
  '$HOME',
  '',
];

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'kmmc-build-scripts-'));
  for (const directory of ['bin', 'disk', 'workspace', 'secrets']) mkdirSync(join(root, directory));
  writeFileSync(
    join(root, 'workspace/Dockerfile'),
    'FROM registry.example.com:5000/base/driver:1\nRUN curl https://example.com/x\n',
  );
  stub('sleep', 'exit 0');
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

/** A program that writes its arguments, one NUL-terminated record a call, and then does `body`. */
function stub(name: string, body: string): void {
  const file = join(root, 'bin', name);
  const record = `for word; do printf '%s\\001' "$word"; done >>"${root}/${name}.log"\nprintf '\\0' >>"${root}/${name}.log"`;
  writeFileSync(file, `#!/bin/sh\n${record}\n${body}\n`);
  chmodSync(file, 0o755);
}

/** A buildah of which some commands fail: a shell's `case` by the name of the command. */
function stubBuildah(cases = ''): void {
  stub(
    'buildah',
    `driver= command= file= last=
while [ "$#" -gt 0 ]; do
  case $1 in
  --storage-driver) driver=$2; shift ;;
  --digestfile) file=$2; shift ;;
  --root | --runroot | --registries-conf-dir) shift ;;
  -*) ;;
  *) [ -n "$command" ] || command=$1 ;;
  esac
  shift
done
case $command in
${cases}
push) printf %s ${digest} >"$file" ;;
esac`,
  );
}

/** Directories of the pod, moved into the scratch root. */
function here(script: string): string {
  return script
    .replaceAll('/var/lib/kmmc', `${root}/disk`)
    .replaceAll('/workspace', `${root}/workspace`)
    .replaceAll('/run/secrets', `${root}/secrets`)
    .replaceAll('/dev/termination-log', `${root}/message`);
}

interface RunOptions {
  base?: string;
  baseHash?: string;
  seconds?: number;
  pull?: string;
  push?: string;
  shell?: readonly string[];
}

function commandLine(script: string, words: readonly string[], options: RunOptions = {}): string[] {
  const { base = '', seconds = 60, pull = 'Verify', push = 'Verify', shell = ['/bin/sh'] } = options;
  const parameters = [image, '0a1b2c3d', base, String(seconds), pull, push];
  if (script === buildahScript) parameters.push(options.baseHash ?? '');
  return [...shell, '-c', here(script), 'kmmc-build', ...parameters, ...words];
}

const env = () => ({ PATH: `${root}/bin:/usr/bin:/bin` });

function run(script: string, words: readonly string[] = [], options: RunOptions = {}) {
  const [command = '', ...args] = commandLine(script, words, options);
  return spawnSync(command, args, { env: env(), cwd: join(root, 'disk'), encoding: 'utf8' });
}

function calls(name: string): string[][] {
  const file = join(root, `${name}.log`);
  if (!existsSync(file)) return [];
  const records = readFileSync(file, 'utf8').split('\0').slice(0, -1);
  return records.map((record) => record.split('\u0001').slice(0, -1));
}

/** The calls of one command of buildah, without the options before it. */
function callsOf(command: string): string[][] {
  return calls('buildah').flatMap((words) => (words.includes(command) ? [words.slice(words.indexOf(command))] : []));
}

const message = () => (existsSync(join(root, 'message')) ? readFileSync(join(root, 'message'), 'utf8') : undefined);
const lastLine = (text: string) => text.trimEnd().split('\n').at(-1);

describe('build-scripts: buildah', () => {
  it('hands every argument on as it is, and leaves the digest as the message', () => {
    stubBuildah();
    const { status, stderr } = run(buildahScript, hostile);
    assert.equal(status, 0, stderr);
    const [build = []] = callsOf('build');
    assert.deepEqual(build.slice(build.indexOf('localhost/kmmc-image') + 1, -1), hostile);
    assert.ok(build.includes('kmmc.dev/input-hash=0a1b2c3d'));
    assert.deepEqual(callsOf('push')[0]?.slice(-2), ['localhost/kmmc-image', `docker://${image}`]);
    assert.equal(message(), `${image}@${digest}\n`);
    assert.ok(!existsSync(join(root, 'disk/pwned')));
  });

  it('runs in the shell of busybox, too', function () {
    const busybox = requireTool(this, 'busybox');
    stubBuildah();
    const { status, stderr } = run(buildahScript, hostile, { base, shell: [busybox, 'sh'] });
    assert.equal(status, 0, stderr);
    assert.equal(message(), `${image}@${digest}\n`);
  });

  it('verifies TLS unless it is told not to, for pulls and pushes apart', () => {
    stubBuildah();
    run(buildahScript);
    run(buildahScript, [], { pull: 'HTTP' });
    run(buildahScript, [], { push: 'SkipTLSVerify' });
    const words = (command: string) =>
      callsOf(command).map((call) => call.find((word) => word.startsWith('--tls-verify')));
    assert.deepEqual(words('build'), ['--tls-verify=true', '--tls-verify=false', '--tls-verify=true']);
    assert.deepEqual(words('push'), ['--tls-verify=true', '--tls-verify=true', '--tls-verify=false']);
  });

  it('takes vfs where there is no overlay file system, and says so', () => {
    stubBuildah('info) [ "$driver" = vfs ] ;;');
    const { status, stdout } = run(buildahScript);
    assert.equal(status, 0);
    assert.match(stdout, /^kmmc: no overlay file system here: vfs is slower and needs more disk$/m);
    assert.ok(calls('buildah').at(-1)?.includes('vfs'));
  });

  it('fails where buildah can make no container at all', () => {
    stubBuildah('info) echo "unshare(CLONE_NEWUSER): Operation not permitted" >&2; exit 1 ;;');
    const { status, stderr } = run(buildahScript);
    assert.equal(status, 1);
    assert.match(stderr, /Operation not permitted\nkmmc: this node does not let buildah make a user namespace/);
    assert.deepEqual(callsOf('build'), []);
  });

  it('waits for the image of the step before, as long as it is told', () => {
    stubBuildah(`pull) [ -e ${root}/there ] || { : >${root}/there; echo 'manifest unknown' >&2; exit 125; } ;;`);
    const { status, stdout, stderr } = run(buildahScript, [], { base });
    assert.equal(status, 0, stderr);
    assert.equal(callsOf('pull').length, 2);
    assert.deepEqual(calls('sleep'), [['10']]);
    assert.match(stdout, new RegExp(`^kmmc: waiting for ${base}$`, 'm'));
    stubBuildah("pull) echo 'manifest unknown' >&2; exit 125 ;;");
    const late = run(buildahScript, [], { base, seconds: 0 });
    assert.equal(late.status, 1);
    assert.equal(lastLine(late.stderr), `kmmc: ${base} is still not there after 0 s: see the step that pushes it`);
    assert.equal(callsOf('build').length, 1);
  });

  it('waits for the base that is made from the right input, where the tag does not tell', () => {
    stubBuildah(`inspect) if [ -e ${root}/there ]; then echo KMMC_INPUT_HASH=4e5f6071; else echo KMMC_INPUT_HASH=ffffffff; fi
: >${root}/there ;;`);
    const { status, stdout, stderr } = run(buildahScript, [], { base, baseHash: '4e5f6071' });
    assert.equal(status, 0, stderr);
    assert.equal(stderr, `${base} was made from other input than 4e5f6071\n`);
    assert.match(stdout, new RegExp(`^kmmc: waiting for ${base}$`, 'm'));
    // what is in the storage of the pod is not taken for what the registry has
    assert.ok(callsOf('pull').length === 2 && callsOf('pull').every((words) => words.includes('always')));
    const late = run(buildahScript, [], { base, baseHash: 'eeeeeeee', seconds: 0 });
    assert.equal(lastLine(late.stderr), `kmmc: ${base} is still not there after 0 s: see the step that pushes it`);
    assert.equal(callsOf('build').length, 1);
  });

  it('says in its last line why a build failed, and pushes nothing', () => {
    const step = 'an instruction of the Dockerfile failed: see the lines above';
    const refused = 'a registry refused an image that the Dockerfile starts from: see the lines above';
    const full = `the disk is full: ${image} needs more room than this node gives`;
    const killed = `the build of ${image} was killed, perhaps because memory ran out`;
    const cases: [said: string, status: number, line: string][] = [
      ['Error: building at STEP "RUN make": while running runtime: exit status 2', 2, step],
      ['error building at STEP "COPY --from=a /b /c": no such file or directory', 125, step],
      ['Error: writing blob: write /x: no space left on device', 125, full],
      ['Error: initializing source docker://x: unauthorized: authentication required', 125, refused],
      ['Error: denied: requested access to the resource is denied', 125, refused],
      ['subprocess exited on killed\nError: building at STEP "RUN make": exit status 1', 1, killed],
      ['', 137, killed],
      ['open /x: permission denied', 125, `the build of ${image} failed with exit code 125: see the lines above`],
    ];
    for (const [said, code, line] of cases) {
      stubBuildah(`build) printf '%s\\n' '${said}' >&2; exit ${code} ;;`);
      const { status, stdout, stderr } = run(buildahScript);
      assert.equal(status, 1);
      assert.ok(stdout.includes(said));
      assert.equal(stderr, `kmmc: ${line}\n`, said);
    }
    assert.deepEqual(callsOf('push'), []);
    assert.equal(message(), undefined);
  });

  it('fails where the registry does not take the image', () => {
    stubBuildah("push) echo 'denied: requested access to the resource is denied' >&2; exit 125 ;;");
    const { status, stderr } = run(buildahScript);
    assert.equal(status, 1);
    assert.equal(stderr, `kmmc: the registry did not take ${image}: see the lines above\n`);
    assert.equal(message(), undefined);
  });

  it('ends at once when it is told to', async () => {
    stubBuildah(`build) : >${root}/building; exec /bin/sleep 60 ;;`);
    const [command = '', ...args] = commandLine(buildahScript, []);
    const child = spawn(command, args, { env: env(), detached: true, stdio: ['ignore', 'ignore', 'pipe'] });
    let said = '';
    child.stderr.on('data', (chunk) => {
      said += chunk;
    });
    while (!existsSync(join(root, 'building'))) await new Promise((resolve) => setTimeout(resolve, 20));
    const ended = new Promise<number | null>((resolve) => child.once('exit', resolve));
    child.kill('SIGTERM');
    assert.equal(await ended, 1);
    // in a pod all else ends with the first process
    process.kill(-(child.pid ?? assert.fail()), 'SIGKILL');
    assert.equal(said, `kmmc: stopped from outside before ${image} was done\n`);
    assert.deepEqual(callsOf('push'), []);
  });
});

describe('build-scripts: BuildKit', () => {
  const stubBuildKit = (body: string) =>
    stub(
      'buildctl-daemonless.sh',
      `printf '%s\\n' "$BUILDKITD_FLAGS" >"${root}/flags"
while [ "$#" -gt 0 ]; do if [ "$1" = --metadata-file ]; then file=$2; fi; shift; done
${body}`,
    );
  const succeed = `printf '{\\n  "containerimage.config.digest": "sha256:1",\\n  "containerimage.digest": "${digest}"\\n}' >"$file"`;

  it('hands every argument on as it is, each file of a Secret by name, and leaves the digest as the message', () => {
    for (const [name, file] of [
      ['key', 'key'],
      ['token.example', 'a.b'],
    ] as const) {
      mkdirSync(join(root, 'secrets', name));
      writeFileSync(join(root, 'secrets', name, file), 'hush');
    }
    stubBuildKit(succeed);
    const { status, stderr } = run(buildKitScript, hostile);
    assert.equal(status, 0, stderr);
    const [call = []] = calls('buildctl-daemonless.sh');
    const from = call.indexOf('--output') + 2;
    assert.equal(call[from - 1], `type=image,name=${image},push=true`);
    assert.deepEqual(call.slice(from, from + hostile.length), hostile);
    assert.deepEqual(call.slice(from + hostile.length), [
      ...['--secret', `id=key/key,src=${root}/secrets/key/key`],
      ...['--secret', `id=token.example/a.b,src=${root}/secrets/token.example/a.b`],
      ...['--opt', 'label:kmmc.dev/input-hash=0a1b2c3d', '--opt', 'build-arg:KMMC_STEP_HASH=0a1b2c3d'],
    ]);
    assert.equal(message(), `${image}@${digest}\n`);
    assert.equal(readFileSync(join(root, 'disk/buildkitd.toml'), 'utf8'), '');
  });

  it('names the registries to which less care is due', function () {
    const words = ['--opt', 'build-arg:BASE=lab.example.com:5000/x/y:1', '--opt', 'build-arg:A="]\n[x]'];
    const shell = [requireTool(this, 'busybox'), 'sh'];
    stubBuildKit(succeed);
    assert.equal(run(buildKitScript, words, { base, pull: 'HTTP', push: 'HTTP', shell }).status, 0);
    const text = readFileSync(join(root, 'disk/buildkitd.toml'), 'utf8');
    for (const host of ['registry.example.com', 'registry.example.com:5000', 'lab.example.com:5000']) {
      assert.ok(text.includes(`[registry."${host}"]\ninsecure = true\nhttp = true\n`), `${host} in ${text}`);
    }
    assert.match(text, /^(\[registry\."[A-Za-z0-9.:-]+"\]\ninsecure = true\nhttp = true\n)+$/);
    assert.ok(!text.includes('"example.com"'), 'an address in a RUN is no registry');
    const [call = []] = calls('buildctl-daemonless.sh');
    assert.ok(call.includes(`type=image,name=${image},push=true,registry.insecure=true`));
  });

  it('waits for the image of the step before, as long as it is told', () => {
    const missing = `echo "error: failed to solve: ${base}: failed to resolve source metadata for ${base}: not found" >&2`;
    stubBuildKit(`if [ -e ${root}/there ]; then ${succeed}; else : >${root}/there; ${missing}; exit 1; fi`);
    assert.equal(run(buildKitScript, [], { base }).status, 0);
    assert.equal(calls('buildctl-daemonless.sh').length, 2);
    stubBuildKit(`${missing}; exit 1`);
    const late = run(buildKitScript, [], { base, seconds: 0 });
    assert.equal(lastLine(late.stderr), `kmmc: ${base} is still not there after 0 s: see the step that pushes it`);
    const without = run(buildKitScript);
    assert.equal(lastLine(without.stderr), `kmmc: the build of ${image} failed with exit code 1: see the lines above`);
  });

  it('says in its last line why a build failed', () => {
    const cases: [said: string, line: string][] = [
      [
        'error: failed to solve: process "/bin/sh -c make" did not complete successfully: exit code: 2',
        'an instruction of the Dockerfile failed: see the lines above',
      ],
      [
        'error: failed to solve: failed to push registry.example.com/x: 405 Method Not Allowed',
        `the registry did not take ${image}: see the lines above`,
      ],
      [
        'error: failed to solve: write /x: no space left on device',
        `the disk is full: ${image} needs more room than this node gives`,
      ],
    ];
    for (const [said, line] of cases) {
      stubBuildKit(`printf '%s\\n' '${said}' >&2; exit 1`);
      const { status, stderr } = run(buildKitScript);
      assert.equal(status, 1);
      assert.equal(stderr, `kmmc: ${line}\n`, said);
    }
    assert.equal(message(), undefined);
  });
});

describe('build-scripts', () => {
  it('are what they are before and after the kubelet', () => {
    for (const script of [buildahScript, buildKitScript]) assert.equal(expand(script), script);
  });

  it('are clean to shellcheck', function () {
    const shellcheck = requireTool(this, 'shellcheck');
    for (const input of [buildahScript, buildKitScript]) {
      execFileSync(shellcheck, ['--shell=sh', '--severity=style', '-'], {
        input,
        stdio: ['pipe', 'inherit', 'inherit'],
      });
    }
  });
});
