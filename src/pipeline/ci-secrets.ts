/** Names under which a provider keeps what the cluster keeps in Secrets. */
import { hashText, stableHash } from '../lib/stable-hash.ts';
import type { PipelineGroup } from './pipeline-groups.ts';

export interface CiSecret {
  /** Name of the secret or variable of the provider. */
  readonly name: string;
  readonly namespace: string;
  /** Name of the Secret. */
  readonly secret: string;
}

export interface CiSecrets {
  /** All of them, in the order of their names. */
  readonly list: readonly CiSecret[];
  nameOf(namespace: string, secret: string): string;
}

/** Where credentials are looked for that no Module names: the text of a docker configuration. */
export const registryAuthVariable = 'KMMC_REGISTRY_AUTH';

/** GitLab refuses names of more than 255 characters. */
const nameLength = 200;

export function ciSecrets(groups: readonly PipelineGroup[]): CiSecrets {
  const secrets = new Map<string, Omit<CiSecret, 'name'>>();
  for (const group of groups) {
    const { build, sign, verify } = group;
    const { namespace } = verify;
    const mounted = [build, sign].flatMap((recipe) => recipe?.secrets ?? []).map(({ secret }) => secret);
    for (const secret of [registrySecret(group), ...mounted])
      if (secret !== undefined) secrets.set(JSON.stringify([namespace, secret]), { namespace, secret });
  }
  const taken = new Map<string, number>();
  for (const { namespace, secret } of secrets.values()) {
    const name = plainName(namespace, secret);
    taken.set(name, (taken.get(name) ?? 0) + 1);
  }
  const nameOf = (namespace: string, secret: string): string => {
    const name = plainName(namespace, secret);
    const isAlone = taken.get(name) === 1 && name.length <= nameLength;
    return isAlone ? name : `${name.slice(0, nameLength)}_${hashText(stableHash(namespace, secret)).toUpperCase()}`;
  };
  const list = [...secrets.values()].map((one) => ({ name: nameOf(one.namespace, one.secret), ...one }));
  return { list: list.sort((a, b) => (a.name < b.name ? -1 : 1)), nameOf };
}

/** Credentials for all pulls and pushes of a group. */
export function registrySecret({ build, sign }: PipelineGroup): string | undefined {
  return (sign ?? build)?.registrySecret;
}

function plainName(namespace: string, secret: string): string {
  return `KMMC_SECRET_${namespace}_${secret}`.toUpperCase().replace(/[^A-Z0-9]/g, '_');
}
