/** The comment at the head of a pipeline: how it was made, how to make it again, and which secrets it needs. */
import { registryAuthVariable, registrySecret } from './ci-secrets.ts';
import type { Pipeline } from './pipeline.ts';

export interface HeadOptions {
  /** Value of `--ci`. */
  readonly provider: string;
  /** Where such a file usually lies. */
  readonly file: string;
  /** The command that takes a secret from stdin; absent where the pipeline mounts the Secrets themselves. */
  readonly setSecret?: (name: string) => string;
  /** The command that starts it, where a push does not. */
  readonly apply?: string;
}

export function headComment({ secrets, groups }: Pipeline, { provider, file, setSecret, apply }: HeadOptions): string {
  const lines = [
    `Made by "kmmc render --ci ${provider}": builds, tests and pushes one image for each kernel.`,
    'Do not edit it. When Modules, Dockerfiles or kernels change, make it again:',
    `  kmmc render PATH --ci ${provider} >${file}`,
  ];
  if (apply !== undefined) lines.push('Apply it to start a run:', `  ${apply} ${file}`);
  if (setSecret === undefined) {
    const names = secrets.list.map(({ namespace, secret }) => `  ${namespace}/${secret}`);
    if (names.length > 0) lines.push('It needs these Secrets (NAMESPACE/NAME):', ...names);
    return comment(lines);
  }
  if (secrets.list.length > 0) lines.push('It needs these secrets, from a cluster that has them or made by hand:');
  for (const { name, namespace, secret } of secrets.list)
    lines.push(`  kubectl get secret ${secret} -n ${namespace} -o jsonpath={.data} | ${setSecret(name)}`);
  if (groups.some((group) => registrySecret(group) === undefined))
    lines.push(
      'Where the registry asks for an account, and no Module names a Secret, a docker configuration:',
      `  ${setSecret(registryAuthVariable)} <config.json`,
    );
  return comment(lines);
}

function comment(lines: readonly string[]): string {
  return lines.map((line) => `# ${line}\n`).join('');
}
