/** Runs both sides of the gate on one scratch directory: who waits for whom, and what a killed container leaves behind. */
import assert from 'node:assert/strict';
import { type ChildProcess, execFileSync, spawn, spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  announceAndWaitScript,
  loadScript,
  unloadByProgramScript,
  unloadInTurnScript,
  unloadScript,
} from '../../src/scripts/loader-scripts.ts';
import {
  awaitModuleScript,
  awaitUseScript,
  loaderGraceSeconds,
  patienceSeconds,
  pluginGraceSeconds,
  useModuleScript,
} from '../../src/scripts/plugin-gate-scripts.ts';
import { expand } from '../lab/kubelet.ts';
import { requireTool } from '../lab/tools.ts';

const kernel = '5.14.0-570.19.1.el9_6.x86_64';
const features = { checksInput: false, firmware: false, inTree: false, turns: false, plugin: true };
const stays = 'kmmc: the device plugin or DRA driver of this node still runs: the module stays loaded\n';

let root: string;
let children: ChildProcess[];

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'kmmc-gate-'));
  children = [];
  for (const directory of ['bin', 'state', 'sys/module', 'work']) mkdirSync(join(root, directory), { recursive: true });
  stub('uname', `echo ${kernel}`);
  stub('modprobe', 'exit 0');
});
afterEach(() => {
  for (const child of children) {
    try {
      if (child.pid !== undefined) process.kill(-child.pid, 'SIGKILL');
    } catch {
      // it has ended
    }
  }
  rmSync(root, { recursive: true, force: true });
});

function stub(name: string, body: string): void {
  const file = join(root, 'bin', name);
  writeFileSync(file, `#!/bin/sh\nprintf '%s\\n' "$*" >>"${root}/${name}.log"\n${body}\n`);
  chmodSync(file, 0o755);
}

function calls(name: string): string[] {
  const file = join(root, `${name}.log`);
  return existsSync(file) ? readFileSync(file, 'utf8').split('\n').slice(0, -1) : [];
}

/** The same texts on directories of the test, with less patience. */
function here(script: string): string {
  return script
    .replaceAll('/run/kmmc/module', `${root}/state`)
    .replaceAll('/sys/module', `${root}/sys/module`)
    .replaceAll(`-ge ${patienceSeconds} ]`, '-ge 2 ]')
    .replaceAll(/sleep (1|2)\b/g, 'sleep 0.2');
}

const environment = (pod: string) => ({ PATH: `${root}/bin:/usr/bin:/bin`, KMMC_POD: pod });

function run(script: string, words: readonly string[] = [], pod = 'loader') {
  const options = { env: environment(pod), cwd: join(root, 'work'), encoding: 'utf8' as const };
  return spawnSync('/bin/sh', ['-c', here(script), 'script', ...words], options);
}

function start(script: string, words: readonly string[] = [], pod = 'pod'): ChildProcess {
  const options = { env: environment(pod), cwd: join(root, 'work'), detached: true } as const;
  const child = spawn('/bin/sh', ['-c', here(script), 'script', ...words], { ...options, stdio: 'ignore' });
  children.push(child);
  return child;
}

const ended = (child: ChildProcess): Promise<number | null> =>
  child.exitCode === null && child.signalCode === null
    ? new Promise((resolve) => child.once('exit', resolve))
    : Promise.resolve(child.exitCode);

async function until(condition: () => boolean, what: string): Promise<void> {
  for (let tries = 0; tries < 100; tries += 1) {
    if (condition()) return;
    await pause(50);
  }
  assert.fail(what);
}

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));
const state = (name: string) => join(root, 'state', name);
const load = (what = 'dgpu', kmod = 'dgpu') => {
  mkdirSync(join(root, 'sys/module', kmod), { recursive: true });
  writeFileSync(state('loaded'), `${what}\n`);
};
/** A plugin that runs: its sidecar has passed. */
async function startPlugin(pod = 'pod'): Promise<ChildProcess> {
  const child = start(useModuleScript, ['dgpu', 'dgpu'], pod);
  await until(() => existsSync(state(`users/${pod}.ready`)), 'the sidecar does not pass');
  return child;
}

describe('plugin-gate-scripts', function () {
  this.timeout(20_000);

  it('a plugin starts when its loader says that the very state is loaded, and the kernel has the module', async () => {
    const sidecar = start(useModuleScript, ['dgpu-2.0', 'dgpu']);
    const gate = start(awaitUseScript);
    const waits = async (why: string) => {
      await pause(700);
      assert.equal(gate.exitCode, null, why);
      assert.equal(existsSync(state('users/pod')), false, why);
    };
    await waits('nothing is loaded');
    mkdirSync(join(root, 'sys/module/dgpu'));
    await waits('a module of that name, but not by the loader');
    load('dgpu-1.0');
    await waits('another version');
    rmSync(join(root, 'sys/module/dgpu'), { recursive: true });
    writeFileSync(state('loaded'), 'dgpu-2.0\n');
    await waits('the module is gone');
    load('dgpu-2.0');
    assert.equal(await ended(gate), 0);
    assert.equal(sidecar.exitCode, null);
    assert.ok(existsSync(state('users/pod')));
  });

  it('without a name below /sys/module the word of the loader is enough', async () => {
    const gate = start(awaitModuleScript, ['raw', '']);
    await pause(300);
    assert.equal(gate.exitCode, null);
    writeFileSync(state('loaded'), 'raw\n');
    assert.equal(await ended(gate), 0);
    assert.equal(existsSync(state('users')), false);
  });

  it('says once what it waits for', () => {
    const options = { env: environment('pod'), encoding: 'utf8' as const, timeout: 700 };
    const { stdout } = spawnSync('/bin/sh', ['-c', here(awaitModuleScript), 'script', 'dgpu', 'dgpu'], options);
    assert.equal(stdout, 'kmmc: waiting until the kernel module is loaded on this node\n');
    load();
    assert.equal(run(awaitModuleScript, ['dgpu', 'dgpu']).stdout, '');
  });

  for (const [name, script] of Object.entries({ awaitUseScript, awaitModuleScript, useModuleScript }))
    it(`${name} ends at once when its pod goes`, async () => {
      const child = start(script, ['dgpu', 'dgpu']);
      await pause(300);
      child.kill('SIGTERM');
      assert.equal(await ended(child), script === useModuleScript ? 0 : 1);
    });

  it('the loader says what is loaded', async () => {
    start(announceAndWaitScript, ['dgpu-2.0']);
    await until(() => existsSync(state('loaded')) && readFileSync(state('loaded'), 'utf8') === 'dgpu-2.0\n', 'nothing');
  });

  it('the loader unloads at once where no plugin runs', () => {
    load();
    const { status, stderr } = run(unloadScript(features), ['-rv', 'dgpu']);
    assert.deepEqual([status, stderr], [0, '']);
    assert.deepEqual(calls('modprobe'), ['-rv dgpu']);
    assert.equal(existsSync(state('loaded')), false);
  });

  it('the loader waits for the end of a plugin, and lets none begin meanwhile', async () => {
    load();
    const plugin = await startPlugin();
    const unload = start(unloadScript(features).replace(`-ge ${patienceSeconds} ]`, '-ge 100 ]'), ['-rv', 'dgpu']);
    await until(() => !existsSync(state('loaded')), 'loaded stays');
    const late = start(useModuleScript, ['dgpu', 'dgpu'], 'late');
    await pause(700);
    assert.equal(unload.exitCode, null);
    assert.deepEqual([calls('modprobe'), existsSync(state('users/late'))], [[], false]);
    plugin.kill('SIGTERM');
    assert.equal(await ended(unload), 0);
    assert.equal(late.exitCode, null);
    assert.deepEqual(calls('modprobe'), ['-rv dgpu']);
    assert.equal(existsSync(state('users/pod')) || existsSync(state('users/pod.ready')), false);
  });

  for (const [name, script, words] of [
    ['Modprobe', unloadScript(features), ['-rv', 'dgpu']],
    ['Worker', unloadByProgramScript, ['modprobe', '-rv', 'dgpu']],
    ['in turns', unloadInTurnScript(features), ['1', 'touch-me', 'modprobe', '-rv', 'dgpu']],
  ] as const)
    it(`the loader leaves the module where a plugin does not end (${name})`, async () => {
      load();
      stub('touch-me', '');
      await startPlugin();
      const { status, stderr } = run(script, words);
      assert.deepEqual([status, stderr], [1, stays]);
      assert.deepEqual([calls('modprobe'), calls('touch-me')], [[], []]);
      if (name === 'in turns') assert.equal(readFileSync(state('loader'), 'utf8'), 'left\n');
    });

  it('a killed plugin holds nothing up', async () => {
    load();
    const plugin = await startPlugin();
    process.kill(-(plugin.pid ?? assert.fail()), 'SIGKILL');
    await ended(plugin);
    assert.ok(existsSync(state('users/pod')), 'the pipe is still there');
    assert.equal(run(unloadScript(features), ['-rv', 'dgpu']).status, 0);
    assert.deepEqual(calls('modprobe'), ['-rv dgpu']);
  });

  it('a sidecar that starts again takes the place of the one before', async () => {
    load();
    const first = await startPlugin();
    process.kill(-(first.pid ?? assert.fail()), 'SIGKILL');
    await ended(first);
    rmSync(state('users/pod.ready'));
    await startPlugin();
    assert.equal(run(unloadScript(features), ['-rv', 'dgpu']).status, 1);
  });

  it('a plugin that begins while the loader goes stands back', async () => {
    load();
    // between both looks of the sidecar
    stub('mkfifo', `/usr/bin/mkfifo "$@"; rm -f "${state('loaded')}"`);
    const sidecar = start(useModuleScript, ['dgpu', 'dgpu']);
    await until(() => calls('mkfifo').length > 0 && !existsSync(state('users/pod')), 'the pipe stays');
    assert.deepEqual([sidecar.exitCode, existsSync(state('users/pod.ready'))], [null, false]);
    assert.equal(run(unloadScript(features), ['-rv', 'dgpu']).status, 0);
  });

  it('several plugins are all waited for, among pipes of dead ones', async () => {
    load();
    mkdirSync(state('users'));
    execFileSync('mkfifo', [state('users/a-dead'), state('users/z-dead')]);
    const one = await startPlugin('one');
    const two = await startPlugin('two');
    assert.equal(run(unloadScript(features), ['-rv', 'dgpu']).status, 1);
    one.kill('SIGTERM');
    await ended(one);
    assert.equal(run(unloadScript(features), ['-rv', 'dgpu']).status, 1);
    two.kill('SIGTERM');
    await ended(two);
    assert.equal(run(unloadScript(features), ['-rv', 'dgpu']).status, 0);
  });

  it('the next loader removes nothing under a plugin that the one before could not wait for', async () => {
    load();
    const plugin = await startPlugin();
    assert.equal(run(unloadScript(features), ['-rv', 'dgpu']).status, 1);
    const words = [kernel, 'dgpu', '', '-v', 'dgpu'];
    const refused = run(loadScript({ ...features, inTree: true }), words);
    assert.equal(refused.status, 1);
    assert.match(refused.stderr, /^kmmc: the device plugin or DRA driver of this node still uses the module: waiting/);
    assert.deepEqual(calls('modprobe'), []);
    plugin.kill('SIGTERM');
    await ended(plugin);
    assert.equal(run(loadScript({ ...features, inTree: true }), words).status, 0);
    assert.deepEqual(calls('modprobe'), ['-r dgpu', '-v dgpu']);
  });

  it('in turns, only a loader of another pod must wait for plugins', async () => {
    load();
    await startPlugin();
    writeFileSync(state('loader'), 'left\n');
    const words = [kernel, 'dgpu', '2', '-rv', 'dgpu', '-v', 'dgpu'];
    assert.equal(run(loadScript({ ...features, turns: true }), words, 'next').status, 1);
    assert.deepEqual(calls('modprobe'), []);
    writeFileSync(state('loader'), 'next\n');
    assert.equal(run(loadScript({ ...features, turns: true }), words, 'next').status, 0);
    assert.deepEqual(calls('modprobe'), ['-v dgpu']);
  });

  it('words of users are never shell text', async () => {
    for (const word of [
      '$(touch pwned)',
      '`touch pwned`',
      "'; touch pwned; '",
      '" ; touch pwned ; "',
      '-n',
      '$HOME',
      '*',
    ]) {
      start(announceAndWaitScript, [word]);
      await until(() => existsSync(state('loaded')) && readFileSync(state('loaded'), 'utf8') === `${word}\n`, word);
      assert.equal(run(awaitModuleScript, [word, '']).status, 0);
      const child = start(useModuleScript, [word, word]);
      await pause(100);
      child.kill('SIGTERM');
      await ended(child);
      assert.equal(existsSync(join(root, 'work/pwned')), false);
    }
  });

  it('the times fit: a plugin has ended before its loader gives up, which then has the usual time', () => {
    assert.ok(pluginGraceSeconds + 2 < patienceSeconds);
    assert.equal(loaderGraceSeconds - patienceSeconds, 30);
  });

  const scripts = { useModuleScript, awaitUseScript, awaitModuleScript };

  it('the scripts are what they are before and after the kubelet and Flux', () => {
    for (const script of Object.values(scripts)) {
      assert.equal(expand(script, { KMMC_POD: 'x' }), script);
      assert.doesNotMatch(script, /\$\{/);
    }
  });

  it('the scripts are clean to shellcheck', function () {
    const shellcheck = requireTool(this, 'shellcheck');
    for (const script of Object.values(scripts))
      execFileSync(shellcheck, ['--shell=sh', '--severity=style', '-'], { input: script });
  });
});
