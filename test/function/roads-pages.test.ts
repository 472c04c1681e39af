/** Follows the pages of the roads: writes their files, runs their commands. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readBlocks } from '../docs/read-blocks.ts';
import { repositoryRoot, requireTool } from '../lab/tools.ts';
import { parseObjects } from './canonical-objects.ts';
import { openWorkbench, readFiles, type Workbench, writeFiles } from './workbench.ts';

describe('the pages of the roads', function () {
  this.timeout(60_000);
  let bench: Workbench;

  before(() => {
    bench = openWorkbench();
  });

  after(() => bench.remove());

  for (const [page, tool] of [
    ['kustomize', 'kustomize'],
    ['kpt', 'kpt'],
    ['kubectl', 'kubectl'],
  ] as const) {
    it(`docs/${page}.md can be followed`, function () {
      const path = requireTool(this, tool);
      const cwd = bench.put({});
      const blocks = readBlocks(readFileSync(join(repositoryRoot, 'docs', `${page}.md`), 'utf8'));
      let runs = 0;
      for (const { language, text, remark, line } of blocks) {
        const name = /^# (\S+\/\S+)\n/.exec(text)?.[1];
        if (language === 'yaml' && name !== undefined) writeFiles(cwd, { [name]: text.slice(text.indexOf('\n') + 1) });
        if (language !== 'sh' || remark.startsWith('not run')) continue;
        const script = `set -e\n${tool}() { '${path}' "$@"; }\n${text}`;
        const { code, stdout, stderr } = bench.run('/bin/sh', ['-c', script], { cwd, env: { CLONE: repositoryRoot } });
        assert.equal(code, 0, `line ${line}: ${stderr}`);
        const texts = page === 'kpt' ? generated(cwd) : [stdout];
        const loaders = texts.flatMap(parseObjects).filter(({ kind }) => kind === 'DaemonSet');
        assert.equal(loaders.length, remark === 'prints no loader' ? 0 : 1, `line ${line}`);
        runs += 1;
      }
      assert.ok(runs > 0);
    });
  }

  const generated = (cwd: string): string[] =>
    ['gpu/kmmc_gpu.yaml', 'gpu/kmmc_gpu_dgpu.yaml'].map((name) => readFiles(cwd)[name] ?? 'kind: Missing');
});
