/** What later stages ask about a Dockerfile, read once for all of its kernels. */
import { type Dockerfile, driverToolkitArg } from '../../model/dockerfile.ts';
import type { Instruction, ParsedDockerfile } from './parse-dockerfile.ts';
import { argumentsOf } from './read-stages.ts';
import { usesDriverToolkit } from './uses-driver-toolkit.ts';

export type DockerfileFacts = Omit<Dockerfile, 'namespace' | 'name' | 'text' | 'resource'>;

/** Null where the text could not be read. */
export function dockerfileFacts(parsed: ParsedDockerfile | null): DockerfileFacts {
  const args = parsed?.instructions.flatMap(argumentsOf) ?? [];
  return {
    args: parsed && new Set(args.map(({ name }) => name)),
    usesDriverToolkit: parsed !== null && usesDriverToolkit(parsed),
    hasDriverToolkitDefault: args.some(({ name, value }) => name === driverToolkitArg && value !== undefined),
    mountsSecrets: parsed?.instructions.some(mountsSecret) ?? false,
  };
}

/** Flags stand before the command: what looks like one behind it is an argument of the command. */
function mountsSecret({ keyword, head }: Instruction): boolean {
  return keyword === 'RUN' && /^\s*(?:--\S+\s+)*--mount=\S*\btype=secret\b/i.test(head);
}
