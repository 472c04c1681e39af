/** Runs the scripts of loaders that take turns, with stubs on PATH, and looks at who waits for whom and what is called. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { extractScript, loadScript, unloadInTurnScript } from '../../src/scripts/loader-scripts.ts';

const kernel = '5.14.0-570.19.1.el9_6.x86_64';
const features = { checksInput: false, firmware: false, inTree: false, turns: true };
const load = loadScript(features);
const unload = unloadInTurnScript({ firmware: false });
/** The module, and how one that was left behind is unloaded. */
const nic = ['nic', '4', '-rv', '-d', '/opt', 'nic'];

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'kmmc-turns-'));
  for (const directory of ['bin', 'state', 'sys/module']) mkdirSync(join(root, directory), { recursive: true });
  stub('uname', `echo ${kernel}`);
  stub('sleep', 'exit 0');
  stub('modprobe', 'exit 0');
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

/** A program that writes its arguments, one record a call, and then does `body`. */
function stub(name: string, body: string): void {
  const file = join(root, 'bin', name);
  writeFileSync(
    file,
    `#!/bin/sh\nprintf '%s\\001' "$@" >>"${root}/${name}.log"\nprintf '\\0' >>"${root}/${name}.log"\n${body}\n`,
  );
  chmodSync(file, 0o755);
}

function calls(name: string): string[][] {
  const file = join(root, `${name}.log`);
  if (!existsSync(file)) return [];
  return readFileSync(file, 'utf8')
    .split('\0')
    .slice(0, -1)
    .map((record) => record.split('\u0001').slice(0, -1));
}

function run(script: string, words: readonly string[], pod = 'new-pod') {
  const text = script
    .replaceAll('/run/kmmc/module', join(root, 'state'))
    .replaceAll('/sys/module', join(root, 'sys/module'))
    .replaceAll('/proc/1/fd/1', join(root, 'container.log'));
  const { status, stderr } = spawnSync('dash', ['-c', text, 'kmmc', ...words], {
    encoding: 'utf8',
    env: { PATH: `${join(root, 'bin')}:${process.env['PATH']}`, KMMC_POD: pod },
  });
  return { status, stderr };
}

const turn = () =>
  existsSync(join(root, 'state/loader')) ? readFileSync(join(root, 'state/loader'), 'utf8').trim() : '';
const setTurn = (text: string) => writeFileSync(join(root, 'state/loader'), `${text}\n`);
const log = () => (existsSync(join(root, 'container.log')) ? readFileSync(join(root, 'container.log'), 'utf8') : '');

describe('a loader whose turn it is', () => {
  it('loads at once, and says that it is its turn', () => {
    const { status, stderr } = run(load, [kernel, ...nic, '-v', 'nic', 'name=a b;$(x)']);
    assert.deepEqual([status, stderr], [0, '']);
    assert.deepEqual(calls('modprobe'), [['-v', 'nic', 'name=a b;$(x)']]);
    assert.equal(turn(), 'new-pod');
    assert.deepEqual(calls('sleep'), []);
  });

  it('loads again when its container is started again', () => {
    setTurn('new-pod');
    assert.equal(run(load, [kernel, ...nic, 'nic']).status, 0);
    assert.deepEqual(calls('sleep'), []);
  });

  it('gives its turn up when the module cannot be loaded', () => {
    stub('modprobe', 'echo "modprobe: FATAL: no such module" >&2; exit 1');
    const { status, stderr } = run(load, [kernel, ...nic, 'nic']);
    assert.equal(status, 1);
    assert.match(stderr, /no such module/);
    assert.equal(turn(), '');
  });

  it('does nothing on another kernel', () => {
    setTurn('old-pod');
    assert.equal(run(load, ['6.8.0-38-generic', ...nic, 'nic']).status, 1);
    assert.deepEqual(calls('modprobe'), []);
    assert.equal(turn(), 'old-pod');
  });
});

describe('a loader that meets another one', () => {
  it('waits until the other has unloaded, and says so once', () => {
    setTurn('old-pod');
    // the third pause sees the other one go
    stub('sleep', `[ "$(tr -cd '\\0' <"${root}/sleep.log" | wc -c)" -lt 3 ] || rm -f "${root}/state/loader"`);
    const { status, stderr } = run(load, [kernel, ...nic, 'nic']);
    assert.equal(status, 0);
    assert.equal(calls('sleep').length, 3);
    assert.equal(stderr, 'kmmc: another loader of this Module is on this node: waiting until it has unloaded\n');
    assert.equal(turn(), 'new-pod');
  });

  it('takes over after two minutes from one that vanished, and removes what it left', () => {
    setTurn('old-pod');
    mkdirSync(join(root, 'sys/module/nic'));
    assert.equal(run(load, [kernel, ...nic, '-v', 'nic']).status, 0);
    assert.equal(calls('sleep').length, 120);
    assert.deepEqual(calls('modprobe'), [
      ['-rv', '-d', '/opt', 'nic'],
      ['-v', 'nic'],
    ]);
  });

  it('does not tear out what the one before left in use, nor load over it', () => {
    setTurn('left');
    mkdirSync(join(root, 'sys/module/nic'));
    stub('modprobe', '[ "$1" != -rv ] || exit 1');
    const { status, stderr } = run(load, [kernel, ...nic, 'nic']);
    assert.equal(status, 1);
    assert.match(stderr, /^kmmc: the loader before left nic in the kernel, in use: it stays until it is free$/m);
    assert.deepEqual(calls('modprobe'), [['-rv', '-d', '/opt', 'nic']]);
    assert.deepEqual(calls('sleep'), []);
    assert.equal(turn(), 'left');
  });

  it('unloads what was left as it would unload it itself, each argument as it was written', () => {
    setTurn('left');
    mkdirSync(join(root, 'sys/module/nic'));
    const words = ['-d', '/opt/a  b;$(touch pwned)', "'", '"', '`id`', '*', 'nic', 'second'];
    assert.equal(run(load, [kernel, 'nic', String(words.length), ...words, '-v', 'nic', '${HOME}']).status, 0);
    assert.deepEqual(calls('modprobe'), [words, ['-v', 'nic', '${HOME}']]);
  });

  it('goes at once when it is told to end', () => {
    setTurn('old-pod');
    stub('sleep', 'kill -TERM "$PPID"');
    assert.equal(run(load, [kernel, ...nic, 'nic']).status, 143);
    assert.equal(calls('sleep').length, 1);
    assert.equal(turn(), 'old-pod');
  });

  it('goes on when what was left is free', () => {
    setTurn('left');
    mkdirSync(join(root, 'sys/module/nic'));
    assert.equal(run(load, [kernel, ...nic, 'nic']).status, 0);
    assert.equal(turn(), 'new-pod');
  });

  it('copies nothing for the worker while the module of the one before is in the kernel', () => {
    setTurn('left');
    mkdirSync(join(root, 'sys/module/nic'));
    const extract = extractScript(features).replaceAll('/tmp/', `${root}/tmp/`);
    assert.equal(run(extract, [kernel, 'nic', '/opt']).status, 1);
    assert.equal(existsSync(join(root, 'tmp')), false);
  });
});

describe('a loader that ends', () => {
  it('unloads and gives its turn up', () => {
    setTurn('new-pod');
    assert.equal(run(unload, ['0', 'modprobe', '-rv', 'nic']).status, 0);
    assert.deepEqual(calls('modprobe'), [['-rv', 'nic']]);
    assert.equal(turn(), '');
  });

  it('leaves a module that is in use, tells why in hook and log, and tells the next loader', () => {
    setTurn('new-pod');
    stub('modprobe', 'echo "modprobe: FATAL: Module nic is in use." >&2; exit 1');
    const { status, stderr } = run(unload, ['0', 'modprobe', '-rv', 'nic']);
    assert.equal(status, 1);
    const told = 'modprobe: FATAL: Module nic is in use.\nkmmc: the module stays loaded\n';
    assert.equal(stderr, told);
    assert.match(log(), /the module stays loaded/);
    assert.equal(turn(), 'left');
  });

  it('tries again what it had to leave', () => {
    setTurn('left');
    assert.equal(run(unload, ['0', 'modprobe', '-rv', 'nic']).status, 0);
    assert.equal(turn(), '');
  });

  it('unloads nothing where another one has taken over', () => {
    setTurn('other-pod');
    const { status, stderr } = run(unload, ['1', 'idle', 'modprobe', '-rv', 'nic']);
    assert.deepEqual([status, stderr], [0, 'kmmc: another loader has taken over: the module stays loaded\n']);
    assert.deepEqual(calls('modprobe'), []);
    assert.equal(turn(), 'other-pod');
  });

  const hostile = [
    'a b',
    '$(touch pwned)',
    '`id`',
    '"',
    "'",
    '\\',
    '*',
    '-x',
    '',
    '${HOME}',
    'x;y',
    '\n',
    '12',
    'l',
    'm',
    'n',
  ];

  it('runs the command of the user first, each argument as it was written', () => {
    stub('idle', 'echo quiet');
    const words = [String(hostile.length + 1), 'idle', ...hostile, 'modprobe', '-rv', ...hostile];
    assert.equal(run(unload, words).status, 0);
    assert.deepEqual(calls('idle'), [hostile]);
    assert.deepEqual(calls('modprobe'), [['-rv', ...hostile]]);
    assert.match(log(), /quiet/);
  });

  it('leaves the module where the command of the user fails', () => {
    setTurn('new-pod');
    stub('idle', 'echo "still busy"; exit 7');
    const { status, stderr } = run(unload, ['1', 'idle', 'modprobe', '-rv', 'nic']);
    assert.equal(status, 7);
    assert.equal(stderr, 'still busy\nkmmc: the command before unloading failed (7): the module stays loaded\n');
    assert.deepEqual(calls('modprobe'), []);
    assert.equal(turn(), 'left');
  });
});
