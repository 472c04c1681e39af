/** One spelling for all references that mean the same image. */
import { type ImageReference, isPlainReference, parseImageReference } from './image-reference.ts';
import { internalHost, isInternalHost } from './internal-registry.ts';

/** Under which Docker Hub is known (distribution/reference, normalize.go; docker/cli, registry). */
const dockerHub = 'docker.io';
const dockerHubHosts = [dockerHub, 'index.docker.io', 'registry-1.docker.io'];

/**
 * Returns `image` with its registry and tag, whether or not they are written: references with one answer are pulled
 * from, and pushed to, one place. A digest makes the tag beside it meaningless. What is no reference stays as it is.
 */
export function canonicalImage(image: string): string {
  if (isCanonical(image)) return image;
  const reference = parseImageReference(image);
  if ('fault' in reference) return image;
  const { tag = 'latest', digest } = reference;
  return `${canonicalName(reference)}${digest === undefined ? `:${tag}` : `@${digest}`}`;
}

/** At a glance, as most images are; false says nothing. */
function isCanonical(image: string): boolean {
  const slash = image.indexOf('/');
  if (slash < 0 || !isPlainReference(image)) return false;
  const host = image.slice(0, slash);
  if (!host.includes('.') || host.endsWith('docker.io') || host.endsWith(':443')) return false;
  return host === internalHost || !host.startsWith('image-registry.');
}

function canonicalName({ registry = dockerHub, repository }: ImageReference): string {
  const host = registry.toLowerCase().replace(/:443$/, '');
  if (isInternalHost(host)) return `${internalHost}/${repository}`;
  if (!dockerHubHosts.includes(host)) return `${host}/${repository}`;
  return `${dockerHub}/${repository.includes('/') ? repository : `library/${repository}`}`;
}
