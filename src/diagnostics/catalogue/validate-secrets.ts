/** What can be wrong with the Secrets that Modules name. */
import { shellWord } from '../../lib/shell-word.ts';
import { choices, entry } from './entry-texts.ts';
import type { Named } from './validate-dockerfile.ts';

function createSecret({ name, namespace }: Named, key: string, file: string): string {
  const words = ['kubectl', 'create', 'secret', 'generic', name, '-n', namespace, `--from-file=${key}=${file}`];
  return `\`${[...words, '--dry-run=client', '-o', 'yaml'].map(shellWord).join(' ')}\``;
}

function createRegistrySecret({ name, namespace }: Named): string {
  const words = ['kubectl', 'create', 'secret', 'docker-registry', name, '-n', namespace];
  const file = '--from-file=.dockerconfigjson=config.json';
  return `\`${[...words, file, '--dry-run=client', '-o', 'yaml'].map(shellWord).join(' ')}\``;
}

function has(keys: readonly string[]): string {
  return keys.length === 0 ? 'it is empty' : `it has ${choices(keys).replace(/ or (?="[^"]*"$)/, ' and ')}`;
}

export const validateSecrets = {
  'signing-secret-wrong-key': entry<Named & { key: 'key' | 'cert'; found: readonly string[] }>({
    severity: 'error',
    title: 'Signing secrets have the keys `key` and `cert`',
    message: ({ name, namespace, key, found }) =>
      `The Secret "${namespace}/${name}" has no key \`${key}\`; ${has(found)}.`,
    hint: ({ key, found: _, ...named }) =>
      `Create it with ${createSecret(named, key, key === 'key' ? 'private.key' : 'public.der')}, with the file of your ${key === 'key' ? 'private key' : 'certificate'}.`,
    explanation:
      'The private key is read from the key `key` of `sign.keySecret`, the certificate from the key `cert` of `sign.certSecret`; one Secret ' +
      'may hold both. Guides that create both as `key` are wrong. kmmc reads the names of the keys, never their values.',
  }),
  'registry-secret-wrong-type': entry<Named & { type: string; found: readonly string[] }>({
    severity: 'error',
    title: 'A Secret for registries has the type `kubernetes.io/dockerconfigjson`',
    message: ({ name, namespace, type, found }) =>
      `The Secret "${namespace}/${name}" holds no credentials for a registry: its type is "${type}", and ${has(found)}.`,
    hint: (named) => `Create it with ${createRegistrySecret(named)}, with a file as \`podman login\` writes it.`,
    explanation:
      'Nodes pull with a Secret of type `kubernetes.io/dockerconfigjson`, which has the key `.dockerconfigjson`, and pass over any ' +
      'other without a word; the Jobs that build and sign read the same key. The older type `kubernetes.io/dockercfg` does for ' +
      'pulling, and for Builds of OpenShift. kmmc reads type and keys, never values.',
  }),
  'secret-named-later': entry<Named>({
    severity: 'error',
    title: 'The names of Secrets are final before steps are named',
    message: ({ name, namespace }) =>
      `kustomize will add a hash to the name of the Secret "${namespace}/${name}", after the step that uses it was named.`,
    hint: 'Set `generatorOptions: {disableNameSuffixHash: true}` in the kustomization that generates it.',
    explanation:
      'kustomize adds the hash to what a `secretGenerator` makes when all else is done, in the topmost kustomization: no function ever ' +
      'sees that name. It corrects the name in Jobs, which are named after the old one, so that the next content is a change that the ' +
      'API server refuses; it does not know the Builds of OpenShift, which wait for a Secret that does not exist. With a fixed name ' +
      'another content makes nothing again: change `kmmc.dev/rebuild` on the Module where it has to.',
  }),
};
