/** Runs a workflow of GitHub Actions on this machine, as far as pipelines of kmmc use it: matrices, `env` and `run`. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'yaml';

export type Values = Readonly<Record<string, string>>;

export interface Workflow {
  env: Values;
  jobs: Readonly<Record<string, WorkflowJob>>;
}

export interface WorkflowJob {
  name: string;
  'runs-on': string;
  permissions?: Values;
  strategy: { matrix: { include: readonly Values[] } };
  env: Values;
  steps: readonly { name: string; run: string; env?: Values }[];
}

export interface WorkflowRun {
  /** Whether all steps of all jobs succeeded. */
  succeeded: boolean;
  log: string;
}

export type Contexts = Readonly<Record<string, Values>>;

export function parseWorkflow(text: string): Workflow {
  return parse(text) as Workflow;
}

/** What an expression may be: a value of a context, a text, or one `||` the other. */
export function evaluate(text: string, contexts: Contexts): string {
  return text.replace(/\$\{\{((?:'[^']*'|[^'}]|\}(?!\}))*)\}\}/g, (_, expression: string) => {
    for (const part of expression.split('||').map((one) => one.trim())) {
      const literal = /^'([^']*)'$/.exec(part);
      const reference = /^([a-z]+)\.([A-Za-z0-9_-]+)$/.exec(part);
      if (literal === null && reference === null) throw new Error(`unknown expression: ${part}`);
      const value = literal?.[1] ?? contexts[reference?.[1] ?? '']?.[reference?.[2] ?? ''] ?? '';
      if (value !== '') return value;
    }
    return '';
  });
}

export function evaluateAll(values: Values, contexts: Contexts): Values {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, evaluate(value, contexts)]));
}

export function runWorkflow(text: string, secrets: Values = {}): WorkflowRun {
  const workflow = parseWorkflow(text);
  let log = '';
  let succeeded = true;
  for (const job of Object.values(workflow.jobs)) {
    for (const entry of job.strategy.matrix.include) {
      const outcome = runJob(workflow, job, evaluateAll(entry, {}), secrets);
      log += outcome.log;
      succeeded &&= outcome.succeeded;
    }
  }
  return { succeeded, log };
}

/** Steps share the disk of the runner and nothing else; the first one that fails ends the job. */
function runJob(workflow: Workflow, job: WorkflowJob, matrix: Values, secrets: Values): WorkflowRun {
  const directory = mkdtempSync(join(tmpdir(), 'kmmc-github-'));
  let log = '';
  try {
    const global = evaluateAll(workflow.env, {});
    const env = { ...global, ...evaluateAll(job.env, { matrix }) };
    mkdirSync(join(directory, 'home'));
    for (const step of job.steps) {
      const own = evaluateAll(step.env ?? {}, { matrix, secrets, env });
      const { status, stdout, stderr } = spawnSync('bash', ['-e', '-c', evaluate(step.run, { matrix })], {
        cwd: directory,
        encoding: 'utf8',
        env: {
          PATH: process.env['PATH'],
          HOME: join(directory, 'home'),
          RUNNER_TEMP: directory,
          GITHUB_ACTIONS: 'true',
          ...env,
          ...own,
        },
        timeout: 100_000,
      });
      log += `${evaluate(job.name, { matrix })}: ${step.name}\n${stdout}${stderr}`;
      if (status !== 0) return { succeeded: false, log };
    }
    return { succeeded: true, log };
  } finally {
    rmSync(directory, { recursive: true, force: true });
  }
}
