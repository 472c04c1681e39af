/** Runs a configuration of GitLab CI/CD on this machine: gitlab-ci-local plans the jobs and runs their scripts in a shell. */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { repositoryRoot } from './tools.ts';

export interface GitlabRun {
  status: number | null;
  log: string;
}

const modules = join(repositoryRoot, 'node_modules');

/** `variables` are those of the project. Artifacts reach only the jobs that need them, as on GitLab. */
export function runGitlab(configuration: string, variables: Readonly<Record<string, string>> = {}): GitlabRun {
  const given = Object.entries(variables).flatMap(([name, value]) => ['--variable', `${name}=${value}`]);
  return call(configuration, ['--force-shell-executor', '--shell-isolation', ...given]);
}

/** The jobs of a configuration that GitLab's schema allows. */
export function listGitlab(configuration: string): GitlabRun & { jobs: string[] } {
  const { status, log } = call(configuration, ['--list-csv-all']);
  const jobs = [...log.matchAll(/^"?([^";]+)"?;/gm)].map(([, name = '']) => name);
  return { status, log, jobs };
}

function call(configuration: string, options: readonly string[]): GitlabRun {
  const directory = mkdtempSync(join(tmpdir(), 'kmmc-gitlab-'));
  try {
    const git = (...args: string[]) => execFileSync('git', args, { cwd: directory, stdio: 'pipe' });
    git('init', '--quiet', '--initial-branch', 'main');
    git('-c', 'user.name=lab', '-c', 'user.email=lab@example.com', 'commit', '--quiet', '--allow-empty', '-m', 'empty');
    writeFileSync(join(directory, '.gitlab-ci.yml'), configuration);
    const program = join(modules, 'gitlab-ci-local/dist/index.js');
    const { status, stdout, stderr } = spawnSync(join(modules, '.bin/node'), [program, ...options], {
      cwd: directory,
      encoding: 'utf8',
      env: { ...process.env, HOME: directory, TMPDIR: directory },
      maxBuffer: 1 << 26,
      timeout: 100_000,
    });
    return { status, log: stripVTControlCharacters(stdout + stderr) };
  } finally {
    rmSync(directory, { recursive: true, force: true });
  }
}
