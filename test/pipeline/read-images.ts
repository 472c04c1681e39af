/** What a pipeline makes, read back from its text: one entry for each image. */
import { parse, parseAllDocuments } from 'yaml';
import { evaluate, evaluateAll, parseWorkflow, type Values } from '../lab/github-runner.ts';

export interface PipelineEntry {
  /** Name of the job. */
  job: string;
  image: string;
  hash: string;
  args: string;
  signArgs: string;
}

export function readImages(provider: 'github' | 'gitlab' | 'tekton', text: string): PipelineEntry[] {
  return { github: ofGithub, gitlab: ofGitlab, tekton: ofTekton }[provider](text);
}

function entry(job: string, values: Values): PipelineEntry {
  return {
    job,
    image: values['KMMC_IMAGE'] ?? '',
    hash: values['KMMC_INPUT_HASH'] ?? '',
    args: values['KMMC_ARGS'] ?? '',
    signArgs: values['KMMC_SIGN_ARGS'] ?? '',
  };
}

function ofGithub(text: string): PipelineEntry[] {
  return Object.values(parseWorkflow(text).jobs).flatMap((job) =>
    job.strategy.matrix.include.map((line) => {
      const matrix = evaluateAll(line, {});
      return entry(evaluate(job.name, { matrix }), evaluateAll(job.env, { matrix }));
    }),
  );
}

function ofGitlab(text: string): PipelineEntry[] {
  const jobs = Object.entries(parse(text) as Record<string, { variables?: Values }>);
  return jobs
    .filter(([, { variables }]) => variables?.['KMMC_IMAGE'] !== undefined)
    .map(([name, { variables = {} }]) => entry(name, variables));
}

interface TektonPipeline {
  kind: string;
  spec: { tasks: { matrix: { include: { name: string; params: { name: string; value: string }[] }[] } }[] };
}

function ofTekton(text: string): PipelineEntry[] {
  const documents = parseAllDocuments(text).map((document) => document.toJS() as TektonPipeline);
  return documents
    .filter(({ kind }) => kind === 'Pipeline')
    .flatMap(({ spec }) => spec.tasks)
    .flatMap(({ matrix }) => matrix.include)
    .map(({ name, params }) => entry(name, Object.fromEntries(params.map((param) => [param.name, param.value]))));
}

/** Every shell text that a pipeline runs, but for the scripts that come in variables. */
export function readCommands(provider: 'github' | 'gitlab' | 'tekton', text: string): string[] {
  if (provider === 'github')
    return Object.values(parseWorkflow(text).jobs).flatMap(({ steps }) => steps.map(({ run }) => run));
  if (provider === 'gitlab')
    return Object.values(parse(text) as Record<string, { script?: string[] }>).flatMap(({ script = [] }) => script);
  const documents = parseAllDocuments(text).map((document) => document.toJS() as TektonTask);
  const tasks = documents.filter(({ kind }) => kind === 'Task');
  return tasks.flatMap(({ spec }) => spec.steps.map(({ command }) => command[2] ?? ''));
}

interface TektonTask {
  kind: string;
  spec: { steps: { command: string[] }[] };
}
