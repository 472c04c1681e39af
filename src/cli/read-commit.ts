/** Reads a package as it was in a commit, by git. */
import { execFileSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import type { InputText } from '../1-read/read.ts';
import { SystemError, UsageError } from './faults.ts';

/** Larger files are no hand-written resources. */
const maxBytes = 256 * 1024 * 1024;

/** The YAML and JSON files below `paths` in commit `revision` of the repository that holds them. */
export function readCommit(revision: string, paths: readonly string[]): readonly InputText[] {
  return paths.flatMap((path) => {
    if (path === '-') throw new UsageError('--git reads a directory or a file, not the standard input.', 'revision');
    const directory = nearestDirectory(resolve(path));
    const git = (...words: readonly string[]) => runGit(directory, words);
    const commit = git('rev-parse', '--verify', '--end-of-options', `${revision}^{commit}`).trim();
    const list = git('ls-tree', '-r', '-z', '--full-tree', '--name-only', commit, '--', pathInRepository(git, path));
    const names = list.split('\0').filter((name) => /\.(ya?ml|json)$/i.test(name));
    return names.map((name) => ({
      file: `${revision}:${name}`,
      text: git('cat-file', 'blob', `${commit}:${name}`),
      found: true,
    }));
  });
}

function pathInRepository(git: (...words: readonly string[]) => string, path: string): string {
  const top = git('rev-parse', '--show-toplevel').trim();
  const inside = resolve(path) === top ? '' : resolve(path).slice(top.length + 1);
  return inside === '' ? '.' : inside;
}

/** What was there in the commit may be gone now. */
function nearestDirectory(path: string): string {
  if (existsSync(path)) return statSync(path).isDirectory() ? path : dirname(path);
  return path === dirname(path) ? path : nearestDirectory(join(path, '..'));
}

function runGit(directory: string, words: readonly string[]): string {
  try {
    return execFileSync('git', ['-C', directory, ...words], {
      encoding: 'utf8',
      maxBuffer: maxBytes,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
  } catch (error) {
    const { code, stderr = '' } = error as { readonly code?: string; readonly stderr?: string };
    if (code === 'ENOENT') throw new SystemError('--git needs the program git, which is not installed.');
    const reason = stderr.trim().split('\n').at(-1) ?? '';
    if (/single revision/.test(reason)) throw new UsageError(`--git: there is no such commit.`, 'revision');
    throw new UsageError(`--git: git says "${reason}".`, 'revision');
  }
}
