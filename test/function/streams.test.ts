/** stdout is complete, or the exit code is not 0: orchestrators delete what is missing from it. */
import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, openSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { requireTool } from '../lab/tools.ts';
import { daemonSetText, moduleText } from './example-package.ts';
import { asItem, exampleFiles, resourceList, wrapped } from './resource-list.ts';
import { openWorkbench, type Workbench } from './workbench.ts';

/** About 5 MB: far beyond what a pipe or a socket holds. */
const manyItems = Array.from({ length: 12_000 }, (_, index) => asItem(daemonSetText(`own-${index}`))).join('');
const nonBlocking =
  'use Fcntl; for my $stream (*STDIN, *STDOUT) { fcntl($stream, F_SETFL, fcntl($stream, F_GETFL, 0) | O_NONBLOCK) or die } exec @ARGV';

describe('the streams of a KRM function', function () {
  this.timeout(60_000);
  let bench: Workbench;
  const large = wrapped(manyItems);

  before(() => {
    bench = openWorkbench();
  });

  after(() => bench.remove());

  const program = (): string => join(bench.bin, 'kmmc-fn');
  const start = (words: readonly string[], stdout: 'pipe' | number = 'pipe'): ChildProcess => {
    const child = spawn(process.execPath, words, { stdio: ['pipe', stdout, 'pipe'] });
    // the child may end before it has read everything
    child.stdin?.on('error', () => undefined);
    return child;
  };
  const collect = async (stream: NodeJS.ReadableStream | null): Promise<string> => {
    const chunks: Buffer[] = [];
    for await (const chunk of stream ?? []) chunks.push(chunk as Buffer);
    return Buffer.concat(chunks).toString();
  };
  const closed = async (child: ChildProcess): Promise<number | null> => {
    const [code] = (await once(child, 'close')) as [number | null];
    return code;
  };

  it('a slow reader gets everything', async () => {
    const child = start([program()]);
    const end = closed(child);
    child.stdin?.end(large);
    await sleep(1500);
    const stdout = await collect(child.stdout);
    assert.equal(await end, 0);
    assert.ok(stdout === large, `${stdout.length} of ${large.length} characters`);
  });

  it('a reader that goes away early: not 0, one line, no stack trace', async () => {
    const child = start([program()]);
    const end = closed(child);
    child.stdin?.end(large);
    child.stdout?.once('data', () => child.stdout?.destroy());
    const stderr = await collect(child.stderr);
    assert.equal(await end, 1);
    // Which of the two it is depends on whether anything lay unread in the socket.
    assert.match(stderr, /^kmmc: cannot write .*the reader closed the pipe .*\((EPIPE|ECONNRESET)\)\.\n$/);
  });

  it('a full disk: not 0, one line, no stack trace', async function () {
    if (process.platform !== 'linux') this.skip();
    const full = openSync('/dev/full', 'w');
    const child = start([program()], full);
    const end = closed(child);
    child.stdin?.end(resourceList(exampleFiles));
    const stderr = await collect(child.stderr);
    closeSync(full);
    assert.equal(await end, 1);
    assert.match(stderr, /^kmmc: cannot write .*ENOSPC.*\n$/);
  });

  it('non-blocking sockets, a slow writer and a slow reader', async function () {
    const perl = requireTool(this, 'perl');
    const child = spawn(perl, ['-e', nonBlocking, process.execPath, program()], { stdio: ['pipe', 'pipe', 'pipe'] });
    const end = closed(child);
    const third = Math.ceil(large.length / 3);
    for (let at = 0; at < large.length; at += third) {
      child.stdin.write(large.slice(at, at + third));
      await sleep(300);
    }
    child.stdin.end();
    await sleep(1000);
    const stdout = await collect(child.stdout);
    assert.equal(await end, 0, await collect(child.stderr));
    assert.ok(stdout === large, `${stdout.length} of ${large.length} characters`);
  });

  it('closed stderr does not matter to the result', async () => {
    const words = ['-c', 'exec "$0" "$1" 2>&-', process.execPath, program()];
    const { code, stdout } = bench.run('/bin/sh', words, {
      input: resourceList({ ...exampleFiles, 'module.yaml': moduleText.replace("'^5", "'[^5") }),
    });
    assert.notEqual(code, 0);
    assert.ok(stdout === '' || stdout.includes('results:'));
  });

  it('20,000 items in linear time', () => {
    const measure = (count: number): number => {
      const items = Array.from({ length: count }, (_, index) => asItem(daemonSetText(`own-${index}`))).join('');
      const input = resourceList(exampleFiles).replace('functionConfig:', `${items}functionConfig:`);
      const begin = performance.now();
      const { code, stderr } = bench.run('kmmc-fn', [], { input });
      assert.equal(code, 0, stderr);
      return performance.now() - begin;
    };
    const [few, many] = [measure(1000), measure(20_000)];
    console.log(`      1,000 items: ${few.toFixed(0)} ms, 20,000 items: ${many.toFixed(0)} ms`);
  });
});
