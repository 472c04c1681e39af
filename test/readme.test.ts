/** Follows the README: writes its files, runs its commands, and compares what it shows with what is printed. */
import assert from 'node:assert/strict';
import { mkdirSync, readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { type Block, readBlocks } from './docs/read-blocks.ts';
import { parseObjects } from './function/canonical-objects.ts';
import { openWorkbench, readFiles, type Workbench, writeFiles } from './function/workbench.ts';
import { repositoryRoot, requireTool } from './lab/tools.ts';

const blocks = readBlocks(readFileSync(join(repositoryRoot, 'README.md'), 'utf8'));

function blockOf(section: string, language: string): Block {
  const found = blocks.find((one) => one.section === section && one.language === language && one.remark === '');
  assert.ok(found !== undefined, `the README has no ${language} block under "${section}"`);
  return found;
}

/** The files that the README writes, named by their first line, which is not part of them. */
const files = Object.fromEntries(
  blocks
    .filter(({ language }) => language === 'yaml')
    .map(({ text }) => [/^# (\S+\/\S+)\n/.exec(text)?.[1] ?? '', text.slice(text.indexOf('\n') + 1)])
    .filter(([name]) => name !== ''),
) as Record<string, string>;
const first = Object.fromEntries(Object.entries(files).filter(([name]) => /module|inventory/.test(name.slice(8))));

describe('README', function () {
  this.timeout(60_000);
  let bench: Workbench;

  before(() => {
    bench = openWorkbench();
  });

  after(() => bench.remove());

  const shell = (directory: string, text: string) => {
    const env = { CLONE: repositoryRoot, GIT_CEILING_DIRECTORIES: bench.directory };
    return bench.run('/bin/sh', ['-e', '-c', text], { cwd: directory, env });
  };

  const daemonSets = (text: string): string[] =>
    parseObjects(text)
      .filter(({ kind }) => kind === 'DaemonSet')
      .map(({ metadata }) => metadata.name);

  it('writes the files that it names', () => {
    assert.deepEqual(Object.keys(files).sort(), [
      'modules/Kptfile',
      'modules/inventory.yaml',
      'modules/kmmc.yaml',
      'modules/kustomization.yaml',
      'modules/module.yaml',
    ]);
  });

  it('shows the result and the diagnostic of its first package', () => {
    const directory = bench.put(first);
    const { code, stderr } = shell(directory, blockOf('A first package', 'sh').text);
    assert.equal(code, 0, stderr);
    const shown = blockOf('A first package', 'text').text;
    assert.equal(stderr.slice(0, shown.length), shown);
    const tree = Object.keys(readFiles(join(directory, 'rendered'))).filter((name) => !name.startsWith('.'));
    assert.equal(tree.map((name) => `rendered/${name}\n`).join(''), blockOf('A first package', 'tree').text);
    const part = blocks.find(({ remark }) => remark === 'skip: a part of a DaemonSet')?.text ?? '?';
    const texts = Object.values(readFiles(join(directory, 'rendered'))).join('');
    assert.ok(texts.includes(part), texts);
  });

  it('command line', () => {
    const directory = bench.put(first);
    shell(directory, blockOf('A first package', 'sh').text);
    const { code, stdout, stderr } = shell(directory, blockOf('Command line', 'sh').text);
    assert.equal(code, 0, stderr);
    assert.match(stdout, /no image {2}No mapping matches this kernel/);
    assert.match(stdout, /kind: DaemonSet/);
  });

  it('kustomize', function () {
    requireTool(this, 'kustomize');
    const { code, stdout, stderr } = shell(bench.put(files), withTools(blockOf('kustomize', 'sh').text, bench));
    assert.equal(code, 0, stderr);
    assert.equal(daemonSets(stdout).length, 1);
  });

  it('kpt', function () {
    requireTool(this, 'kpt');
    const directory = bench.put(files);
    const { code, stderr } = shell(directory, withTools(blockOf('kpt', 'sh').text, bench));
    assert.equal(code, 0, stderr);
    assert.ok(Object.values(readFiles(directory)).some((text) => text.includes('kind: DaemonSet')));
  });

  it('kubectl', function () {
    requireTool(this, 'kubectl');
    const config = (files['modules/kmmc.yaml'] ?? '').replace(/ {2}annotations:\n.*\n/, '');
    assert.doesNotMatch(config, /annotations/);
    const directory = bench.put({ ...files, 'modules/kmmc.yaml': config });
    const { code, stdout, stderr } = shell(directory, withTools(blockOf('kubectl', 'sh').text, bench));
    assert.equal(code, 0, stderr);
    assert.equal(daemonSets(stdout).length, 1);
  });

  it('container', function () {
    requireTool(this, 'kustomize');
    const line = blocks.find(({ remark }) => remark === 'skip: one line of kmmc.yaml')?.text ?? '?';
    const config = (files['modules/kmmc.yaml'] ?? '').replace(/ {4}config\.kubernetes\.io\/function: .*\n/, line);
    const directory = bench.put({ ...files, 'modules/kmmc.yaml': config });
    const { code, stdout, stderr } = shell(directory, withTools(blockOf('Container', 'sh').text, bench));
    assert.equal(code, 0, stderr);
    assert.equal(daemonSets(stdout).length, 1);
    assert.match(bench.dockerCalls().at(-1) ?? '', /registry\.example\.com\/kmmc-fn:0\.1\.0$/);
  });

  it('library', () => {
    const directory = bench.put(first);
    mkdirSync(join(directory, 'node_modules'));
    symlinkSync(repositoryRoot, join(directory, 'node_modules', 'kmmc'));
    writeFiles(directory, { 'example.mjs': blockOf('Library', 'js').text });
    const { code, stdout, stderr } = bench.run(process.execPath, ['example.mjs'], { cwd: directory });
    assert.equal(code, 0, stderr);
    assert.match(stdout, /^false 1 \[\s*'ServiceAccount',\s*'RoleBinding',\s*'NetworkPolicy',\s*'DaemonSet'\s*\]/);
  });
});

/** Tools that the tests compiled themselves are not on PATH. */
function withTools(text: string, { bin }: Workbench): string {
  return `PATH="${bin}:${join(repositoryRoot, '.cache', 'tools', 'bin')}:$PATH"\n${text}`;
}
