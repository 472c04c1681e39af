/** Finds the programs that kmmc is compared with, and asks each for its version. */
import { execFileSync } from 'node:child_process';
import { accessSync, constants, realpathSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { delimiter, join } from 'node:path';

export interface NodeProgram {
  readonly path: string;
  readonly version: string;
  readonly major: number;
}

/** What `scripts/lab/install.sh` built goes before PATH. */
export function findProgram(name: string, root: string): string | undefined {
  const directories = [join(root, '.cache', 'tools', 'bin'), ...(process.env['PATH'] ?? '').split(delimiter)];
  return directories.map((directory) => join(directory, name)).find(isExecutable);
}

/** The Node that runs this, which is the current LTS of `node_modules`, and the machine's own where it is another. */
export function defaultNodes(): readonly string[] {
  const directories = (process.env['PATH'] ?? '').split(delimiter).filter((one) => !one.includes('node_modules'));
  const own = directories.map((directory) => join(directory, 'node')).find(isExecutable);
  return own === undefined || realpathSync(own) === realpathSync(process.execPath)
    ? [process.execPath]
    : [process.execPath, own];
}

export function describeNode(path: string): NodeProgram {
  const version = output(path, ['--version']);
  return { path, version, major: Number.parseInt(version.slice(1), 10) };
}

const questions: Readonly<Record<string, { readonly words: readonly string[]; readonly answer: RegExp }>> = {
  kustomize: { words: ['version'], answer: /v?(\d+\.\d+\.\d+\S*)/ },
  kubectl: { words: ['version', '--client'], answer: /v(\d+\.\d+\.\d+\S*)/ },
  kpt: { words: ['version'], answer: /v?(\d+\.\d+\.\d+\S*)/ },
  helm: { words: ['version', '--short'], answer: /v?(\d+\.\d+\S*)/ },
};

export function versionOf(name: string, path: string): string {
  const question = questions[name];
  return question === undefined ? '' : (question.answer.exec(output(path, question.words))?.[1] ?? 'unknown');
}

export function missing(name: string): string {
  const isOurs = name === 'kustomize' || name === 'helm';
  const where = isOurs ? 'scripts/lab/install.sh --benchmark builds it' : 'it is expected on PATH';
  return `skipped: comparisons with ${name}, which is not installed; ${where}`;
}

export function machine(): string {
  const processors = cpus();
  const memory = Math.round(totalmem() / 2 ** 30);
  return `${processors.length} × ${processors[0]?.model.trim() ?? process.arch}, ${memory} GiB`;
}

function output(file: string, words: readonly string[]): string {
  return execFileSync(file, words, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim();
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
