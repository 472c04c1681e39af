/** Runs the scripts of a loader with stubs on PATH and looks at the argument vectors that arrive. */
import assert from 'node:assert/strict';
import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { kubeletEscape } from '../../src/lib/kubelet-escape.ts';
import {
  announceAndWaitScript,
  extractScript,
  loadedScript,
  loadScript,
  unloadByProgramScript,
  unloadInTurnScript,
  unloadScript,
  waitScript,
} from '../../src/scripts/loader-scripts.ts';
import { expand } from '../lab/kubelet.ts';
import { requireTool } from '../lab/tools.ts';

const kernel = '5.14.0-570.19.1.el9_6.x86_64';
const hostile = [
  'a b',
  '$(touch pwned)',
  '`touch pwned`',
  '"',
  "'",
  '\\',
  'a\nb',
  '*',
  '?',
  '-x',
  '--',
  ';reboot',
  '$HOME',
  '$$',
  '$(X)',
  '#',
  '~',
  '',
];

const plain = { checksInput: false, firmware: false, inTree: false, turns: false, plugin: false };
const checked = { ...plain, checksInput: true };

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'kmmc-scripts-'));
  for (const directory of [
    'bin',
    'image/opt/lib/modules',
    'image/fw/sub',
    'firmware',
    'sys/module',
    'firmware_class',
    'work',
  ]) {
    mkdirSync(join(root, directory), { recursive: true });
  }
  stub('uname', `echo ${kernel}`);
  stub('modprobe', 'exit 0');
  writeFileSync(join(root, 'firmware_class/path'), '');
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

/** A program that writes its arguments, one NUL-terminated record a call, and then does `body`. */
function stub(name: string, body: string): void {
  const file = join(root, 'bin', name);
  writeFileSync(
    file,
    `#!/bin/sh\nfor word; do printf '%s\\001' "$word"; done >>"${root}/${name}.log"\nprintf '\\0' >>"${root}/${name}.log"\n${body}\n`,
  );
  chmodSync(file, 0o755);
}

/** Directories of the node, moved into the scratch root. */
function here(script: string): string {
  return script
    .replaceAll('/tmp/', `${root}/work/`)
    .replaceAll('/var/lib/firmware', `${root}/firmware`)
    .replaceAll('/run/firmware_class', `${root}/firmware_class`)
    .replaceAll('/sys/module', `${root}/sys/module`);
}

function run(
  script: string,
  words: readonly string[],
  environment: Readonly<Record<string, string>> = {},
): { status: number | null; stderr: string; stdout: string } {
  const options = {
    env: { PATH: `${root}/bin:/usr/bin:/bin`, ...environment },
    cwd: join(root, 'work'),
    encoding: 'utf8' as const,
  };
  return spawnSync('/bin/sh', ['-c', here(script), 'script', ...words], options);
}

function calls(name: string): string[][] {
  const file = join(root, `${name}.log`);
  if (!existsSync(file)) return [];
  const records = readFileSync(file, 'utf8').split('\0').slice(0, -1);
  return records.map((record) => record.split('\u0001').slice(0, -1));
}

describe('loader-scripts', () => {
  it('load: passes every argument to modprobe as it is', () => {
    const words = ['-v', '-d', '/opt', 'mod', ...hostile];
    const { status } = run(loadScript(plain), [kernel, ...words]);
    assert.equal(status, 0);
    assert.deepEqual(calls('modprobe'), [words]);
    assert.ok(!existsSync(join(root, 'work/pwned')));
  });

  it('load: refuses on a foreign kernel with one clear line, and touches nothing', () => {
    stub('uname', 'echo 6.1.0-28-amd64');
    const { status, stderr } = run(loadScript({ ...plain, firmware: true, inTree: true }), [
      kernel,
      '/fw',
      'intree',
      '',
      'mod',
    ]);
    assert.equal(status, 1);
    assert.equal(stderr, `kmmc: refused: this node runs kernel 6.1.0-28-amd64, this loader is for ${kernel}\n`);
    assert.deepEqual(calls('modprobe'), []);
  });

  it('load and extract: refuse an image of other input, or one that says nothing, and take the right one', () => {
    const directory = join(root, 'image/opt');
    mkdirSync(join(directory, 'lib/modules', kernel), { recursive: true });
    const scripts = [
      { script: loadScript(checked), words: [kernel, '0a1b2c3d', 'mod'], copied: false },
      { script: extractScript(checked), words: [kernel, '0a1b2c3d', directory], copied: true },
    ];
    for (const { script, words, copied } of scripts) {
      for (const [has, environment] of Object.entries({ none: {}, ffffffff: { KMMC_INPUT_HASH: 'ffffffff' } })) {
        const { status, stderr } = run(script, words, environment);
        assert.equal(status, 1);
        const found = `(has ${has}, needs 0a1b2c3d)`;
        assert.equal(stderr, `kmmc: this image was made from other input ${found}: waiting for the build to push it\n`);
      }
      assert.deepEqual(calls('modprobe'), []);
      assert.equal(existsSync(join(root, 'work', directory)), false);
      assert.equal(run(script, words, { KMMC_INPUT_HASH: '0a1b2c3d' }).status, 0);
      assert.equal(existsSync(join(root, 'work', directory)), copied);
      if (!copied) assert.deepEqual(calls('modprobe'), [['mod']]);
      rmSync(join(root, 'modprobe.log'), { force: true });
    }
  });

  it('load: speaks of a foreign kernel before it speaks of the image', () => {
    stub('uname', 'echo 6.1.0-28-amd64');
    assert.match(run(loadScript(checked), [kernel, '0a1b2c3d', 'mod']).stderr, /^kmmc: refused: this node runs kernel/);
  });

  it('the check of the image holds nothing that Flux would replace', () => {
    for (const script of [loadScript(checked), extractScript(checked)]) assert.doesNotMatch(script, /\$\{/);
  });

  it('load: fails with the exit code and the words of modprobe', () => {
    stub('modprobe', 'echo "modprobe: ERROR: could not insert \'mod\': Key was rejected by service" >&2; exit 1');
    const { status, stderr } = run(loadScript(plain), [kernel, 'mod']);
    assert.equal(status, 1);
    assert.match(stderr, /Key was rejected by service/);
  });

  it('load: removes in-tree modules first, one by one, and takes a missing one for no error', () => {
    stub('modprobe', '[ "$1" != -r ]');
    const { status } = run(loadScript({ ...plain, inTree: true }), [kernel, 'in-tree', '--', 'other', '', '-v', 'mod']);
    assert.equal(status, 0);
    assert.deepEqual(calls('modprobe'), [
      ['-r', 'in-tree'],
      ['-r', '--'],
      ['-r', 'other'],
      ['-v', 'mod'],
    ]);
  });

  it('load: stops where an in-tree module stays loaded, whatever the spelling of its name', () => {
    mkdirSync(join(root, 'sys/module/in_tree'));
    stub('modprobe', '[ "$1" != -r ]');
    const { status, stderr } = run(loadScript({ ...plain, inTree: true }), [kernel, 'in-tree', '', 'mod']);
    assert.equal(status, 1);
    assert.match(stderr, /in-tree module in-tree is loaded and cannot be removed/);
    assert.deepEqual(calls('modprobe'), [['-r', 'in-tree']]);
  });

  it('firmware: is copied before the load, named to the kernel, and removed after the unload', () => {
    const image = join(root, 'image/fw');
    writeFileSync(join(image, 'a b.bin'), 'a');
    writeFileSync(join(image, 'sub/-c.bin'), 'c');
    writeFileSync(join(root, 'firmware/foreign.bin'), 'foreign');
    assert.equal(run(loadScript({ ...plain, firmware: true }), [kernel, image, 'mod']).status, 0);
    assert.equal(readFileSync(join(root, 'firmware/sub/-c.bin'), 'utf8'), 'c');
    assert.equal(readFileSync(join(root, 'firmware_class/path'), 'utf8'), `${root}/firmware`);
    const { status, stderr } = run(unloadScript({ firmware: true, plugin: false }), [image, '-rv', 'mod']);
    assert.deepEqual([status, stderr], [0, '']);
    assert.deepEqual(calls('modprobe'), [['mod'], ['-rv', 'mod']]);
    assert.ok(existsSync(join(root, 'firmware/foreign.bin')));
    assert.ok(!existsSync(join(root, 'firmware/a b.bin')) && !existsSync(join(root, 'firmware/sub')));
  });

  it('firmware: stays where the unload fails', () => {
    const image = join(root, 'image/fw');
    writeFileSync(join(image, 'a.bin'), 'a');
    run(loadScript({ ...plain, firmware: true }), [kernel, image, 'mod']);
    stub('modprobe', "echo 'modprobe: FATAL: Module mod is in use.' >&2; exit 1");
    const { status, stderr } = run(unloadScript({ firmware: true, plugin: false }), [image, '-rv', 'mod']);
    assert.equal(status, 1);
    assert.match(stderr, /Module mod is in use/);
    assert.ok(existsSync(join(root, 'firmware/a.bin')));
  });

  it('unload: passes every argument to modprobe as it is', () => {
    const words = ['-rv', '-d', '/opt', ...hostile];
    assert.equal(run(unloadScript({ firmware: false, plugin: false }), words).status, 0);
    assert.deepEqual(calls('modprobe'), [words]);
  });

  it('extract: copies the modules of the one kernel, and refuses on another', () => {
    const directory = join(root, 'image/opt');
    mkdirSync(join(directory, 'lib/modules', kernel), { recursive: true });
    writeFileSync(join(directory, 'lib/modules', kernel, 'x.ko'), 'x');
    assert.equal(run(extractScript(plain), [kernel, directory]).status, 0);
    assert.ok(existsSync(join(root, 'work', directory, 'lib/modules', kernel, 'x.ko')));
    assert.equal(run(extractScript(plain), ['6.1.0', directory]).status, 1);
    assert.notEqual(run(extractScript(plain), [kernel, '/nowhere']).status, 0);
  });

  it('ready: only while the kernel has the module', () => {
    mkdirSync(join(root, 'sys/module/mod'));
    assert.equal(run(loadedScript, ['mod']).status, 0);
    assert.equal(run(loadedScript, ['other']).status, 1);
  });

  it('wait: ends at once when it is told to', async () => {
    const child = spawn('/bin/sh', ['-c', waitScript], { detached: true, stdio: 'ignore' });
    await new Promise((resolve) => setTimeout(resolve, 200));
    const ended = new Promise<number | null>((resolve) => child.once('exit', resolve));
    child.kill('SIGTERM');
    assert.equal(await ended, 0);
    process.kill(-(child.pid ?? assert.fail()), 'SIGKILL');
  });

  it('user text survives the kubelet', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('$', '(', ')', 'A', ' ', '{', '}') }), (text) => {
        assert.equal(expand(kubeletEscape(text)), text);
      }),
    );
    for (const text of hostile) assert.equal(expand(kubeletEscape(text)), text);
  });

  it('the scripts are what they are before and after the kubelet', () => {
    for (const script of allScripts()) assert.equal(expand(script), script);
  });

  it('all scripts are clean to shellcheck', function () {
    const shellcheck = requireTool(this, 'shellcheck');
    for (const script of allScripts()) {
      execFileSync(shellcheck, ['--shell=sh', '--severity=style', '-'], { input: script });
    }
  });
});

function allScripts(): readonly string[] {
  const flags = [true, false];
  const features = flags.flatMap((checksInput) =>
    flags.flatMap((firmware) =>
      flags.flatMap((inTree) =>
        flags.flatMap((turns) => flags.map((plugin) => ({ checksInput, firmware, inTree, turns, plugin }))),
      ),
    ),
  );
  return [
    waitScript,
    loadedScript,
    announceAndWaitScript,
    unloadByProgramScript,
    ...features.flatMap((one) => [unloadScript(one), unloadInTurnScript(one)]),
    ...features.flatMap((one) => [extractScript(one), loadScript(one)]),
  ];
}
