/** Packages of objects, and what `kmmc render` prints of them. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { stringify } from 'yaml';
import { runExample } from '../diagnostics/run-example.ts';
import { repositoryRoot } from './tools.ts';

export interface LabPackage {
  inputs: readonly object[];
  /** Each is one that every node selector matches. */
  kernels?: readonly string[];
  settings?: object;
  /** Further words of the command line. */
  words?: readonly string[];
}

/** By the sources, in this process. */
export async function renderPackage(content: LabPackage): Promise<string> {
  const directory = mkdtempSync(join(tmpdir(), 'kmmc-package-'));
  try {
    const { exitCode, stdout, stderr } = await runExample({ arguments: writePackage(directory, content) });
    assert.equal(exitCode, 0, stderr);
    return stdout;
  } finally {
    rmSync(directory, { recursive: true, force: true });
  }
}

/** By the built program, as users run it. */
export function renderByProgram(content: LabPackage): string {
  const directory = mkdtempSync(join(tmpdir(), 'kmmc-package-'));
  try {
    const words = [join(repositoryRoot, 'dist', 'kmmc.js'), ...writePackage(directory, content)];
    const { status, stdout, stderr } = spawnSync(process.execPath, words, { encoding: 'utf8' });
    assert.equal(status, 0, stderr);
    return stdout;
  } finally {
    rmSync(directory, { recursive: true, force: true });
  }
}

/** Returns the words of the command line. */
function writePackage(directory: string, { inputs, kernels = [], settings, words = [] }: LabPackage): string[] {
  const input = join(directory, 'input.yaml');
  const config = join(directory, 'config.yaml');
  writeFileSync(input, inputs.map((document) => stringify(document)).join('---\n'));
  const head = { apiVersion: 'kmmc.dev/v1alpha1', kind: 'CompileModules', metadata: { name: 'lab' } };
  writeFileSync(config, stringify({ ...head, spec: { platform: 'Kubernetes', ...settings } }));
  return ['render', input, '--config', config, ...kernels.flatMap((kernel) => ['--kernel', kernel]), ...words];
}
