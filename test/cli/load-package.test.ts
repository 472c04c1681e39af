import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runExample } from '../diagnostics/run-example.ts';

const module = 'fixtures/errors/no-kernels';
const kernel = '5.14.0-570.19.1.el9_6.x86_64';

describe('--kernel, --arch and --config', () => {
  let directory = '';
  before(() => {
    directory = mkdtempSync(join(tmpdir(), 'kmmc-'));
  });
  after(() => rmSync(directory, { recursive: true }));

  it('take kernels as uname prints them, and architectures as Kubernetes spells them', async () => {
    assert.deepEqual(await render('--kernel', kernel, '--arch', 'arm64'), [0, '']);
    assert.deepEqual(await render('--kernel', `${kernel} extra`), [
      2,
      `kmmc: "${kernel} extra" is no kernel; --kernel takes what "uname -r" prints on the node.`,
    ]);
    assert.deepEqual(await render('--kernel', kernel, '--arch', 'x86_64'), [
      2,
      'kmmc: --arch: "x86_64" is no architecture of Kubernetes. Did you mean "amd64"?',
    ]);
  });

  it('take one configuration', async () => {
    const settings = 'apiVersion: kmmc.dev/v1alpha1\nkind: CompileModules\n';
    const config = join(directory, 'config.yaml');
    writeFileSync(config, settings);
    assert.deepEqual(await render('--kernel', kernel, '--config', config), [0, '']);
    writeFileSync(config, `${settings}---\n${settings}`);
    const message = `error[two-configurations]: This is a second function configuration; the first one is "${config}".`;
    assert.deepEqual(await render('--kernel', kernel, '--config', config), [2, message]);
    writeFileSync(config, `${settings}spec: {loader: Modprob}\n`);
    const wrong = 'error[invalid-setting]: ';
    for (const [words, code] of [
      [['--config', config], 2],
      [[config], 1],
    ] as const) {
      const [exitCode, first] = await render('--kernel', kernel, ...words);
      assert.deepEqual([exitCode, first.slice(0, wrong.length)], [code, wrong]);
    }
  });
});

/** The exit code and the first line of what is said. */
async function render(...options: readonly string[]): Promise<readonly [number, string]> {
  const { exitCode, stderr } = await runExample({ arguments: ['render', module, ...options] });
  return [exitCode, stderr.split('\n')[0] ?? ''];
}
