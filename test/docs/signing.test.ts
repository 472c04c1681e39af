/** The commands of docs/signing.md, as they stand there. */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { requireSignFile } from '../lab/sign-file.ts';
import { repositoryRoot, requireTool } from '../lab/tools.ts';

describe('docs/signing.md', () => {
  const page = readFileSync(join(repositoryRoot, 'docs/signing.md'), 'utf8');
  const blocks = [...page.matchAll(/```sh\n([\s\S]*?)```/g)].map(([, block = '']) => block);
  const blockWith = (text: string): string => blocks.find((block) => block.includes(text)) ?? assert.fail(text);

  let work: string;
  beforeEach(() => {
    work = mkdtempSync(join(tmpdir(), 'kmmc-docs-'));
  });
  afterEach(() => rmSync(work, { recursive: true, force: true }));

  const run = (script: string): string =>
    execFileSync('sh', ['-euc', script], { cwd: work, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });

  it('makes a key and a certificate that sign-file takes', function () {
    requireTool(this, 'openssl');
    const signFile = requireSignFile(this);
    run(blockWith('openssl req'));
    writeFileSync(join(work, 'x.ko'), 'a module');
    execFileSync(signFile, ['sha256', 'signing.key', 'signing.der', 'x.ko'], { cwd: work });
    assert.match(readFileSync(join(work, 'x.ko'), 'latin1'), /~Module signature appended~\n$/);
  });

  it('creates Secrets with the data keys that the step reads', function () {
    requireTool(this, 'kubectl');
    for (const name of ['signing.key', 'signing.der']) writeFileSync(join(work, name), name);
    const commands = blockWith('kubectl create secret').trim().split('\n');
    const secrets = commands.map((command) => JSON.parse(run(`${command} --dry-run=client -o json`)));
    const data = secrets.map(({ data }) => Object.entries(data as Record<string, string>));
    assert.deepEqual(data, [
      [['key', Buffer.from('signing.key').toString('base64')]],
      [['cert', Buffer.from('signing.der').toString('base64')]],
    ]);
  });
});
