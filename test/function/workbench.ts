/** A temporary directory with the built programs, for tests that run them and the real orchestrators. */
import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { findTool, repositoryRoot, requireTool } from '../lab/tools.ts';

export interface Outcome {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface RunOptions {
  readonly cwd?: string;
  readonly input?: string;
  readonly env?: Readonly<Record<string, string>>;
}

export interface Workbench {
  readonly directory: string;
  /** Holds `kmmc`, `kmmc-fn` and a stand-in `docker`; first on the PATH of everything that `run` starts. */
  readonly bin: string;
  run(program: string, words: readonly string[], options?: RunOptions): Outcome;
  /** Writes files into a new directory and returns its path. */
  put(files: Readonly<Record<string, string>>): string;
  /** The command lines that the stand-in `docker` saw. */
  dockerCalls(): readonly string[];
  remove(): void;
}

/** Stands in for a container runtime: the image is the program on PATH, everything else is as the caller asks. */
const docker = `#!/bin/sh
echo "$*" >>"$(dirname -- "$0")/docker.log"
case "$1" in
  run) exec kmmc-fn ;;
  version) echo 27.0.0 ;;
esac
`;

/** The programs are copied: they need nothing beside them, and a build that runs meanwhile does not disturb. */
export function openWorkbench(): Workbench {
  const directory = mkdtempSync(join(tmpdir(), 'kmmc-test-'));
  const bin = join(directory, 'bin');
  mkdirSync(bin);
  for (const name of ['kmmc', 'kmmc-fn']) {
    copyFileSync(join(repositoryRoot, 'dist', `${name}.js`), join(bin, name));
    chmodSync(join(bin, name), 0o755);
  }
  writeFileSync(join(bin, 'docker'), docker, { mode: 0o755 });
  const path = [bin, dirname(process.execPath), process.env.PATH ?? ''].join(delimiter);
  let packages = 0;
  return {
    directory,
    bin,
    run: (program, words, { cwd = directory, input = '', env = {} } = {}) => {
      const file = program.startsWith('/')
        ? program
        : program.startsWith('kmmc')
          ? join(bin, program)
          : findTool(program);
      const { status, stdout, stderr, error } = spawnSync(file ?? program, words, {
        cwd,
        input,
        encoding: 'utf8',
        maxBuffer: 1 << 28,
        timeout: 120_000,
        env: { ...process.env, HOME: directory, ...env, PATH: path },
      });
      if (error !== undefined && status === null) throw error;
      return { code: status, stdout, stderr };
    },
    put: (files) => {
      packages += 1;
      const root = join(directory, `package-${packages}`);
      mkdirSync(root);
      writeFiles(root, files);
      return root;
    },
    dockerCalls: () => readFileSync(join(bin, 'docker.log'), 'utf8').trimEnd().split('\n'),
    remove: () => rmSync(directory, { recursive: true, force: true }),
  };
}

/** The same for a hook of a suite that needs further programs: it is skipped where one is missing. */
export function requireWorkbench(context: Mocha.Context, ...tools: readonly string[]): Workbench {
  for (const tool of tools) requireTool(context, tool);
  return openWorkbench();
}

export function writeFiles(root: string, files: Readonly<Record<string, string>>): void {
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, name)), { recursive: true });
    writeFileSync(join(root, name), text);
  }
}

/** Every file below `root` with its text, by its relative path. */
export function readFiles(root: string): Record<string, string> {
  const names = readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(root.length + 1))
    .sort();
  return Object.fromEntries(names.map((name) => [name, readFileSync(join(root, name), 'utf8')]));
}
