/** Finds out which Driver Toolkit image belongs to which kernel: from inventories, and from what a cluster's own ImageStream says. */
import { at, type Diagnostic, diagnose, type Result } from '../diagnostics/diagnostic.ts';
import { parseImageReference } from '../lib/image-reference.ts';
import { isKernel, trimKernel } from '../lib/kernel.ts';
import type { DriverToolkit } from '../model/driver-toolkit.ts';
import type { DriverToolkitImage } from '../model/inventory.generated.ts';
import type { Resource } from '../model/resource.ts';
import type { Architecture, NodePool } from '../model/target.ts';
import { architectureOfKernel, checkArchitecture } from './architecture.ts';

export interface DriverToolkitSources {
  /** Lists of the inventories in use. */
  readonly inventories: readonly {
    readonly driverToolkit: readonly DriverToolkitImage[];
    readonly resource: Resource;
  }[];
  /** Captured ImageStreams `driver-toolkit`. */
  readonly imageStreams: readonly Resource[];
  /** Pools that say which OS image runs which kernel, or which image is that of their release. */
  readonly nodePools: readonly NodePool[];
}

/** What an inventory says counts before what is derived from an ImageStream, and that before what is known of a release. */
export function readDriverToolkit({
  inventories,
  imageStreams,
  nodePools,
}: DriverToolkitSources): Result<DriverToolkit> {
  const diagnostics: Diagnostic[] = [];
  const written = new Map<string, string>();
  for (const { driverToolkit, resource } of inventories) {
    for (const [index, entry] of driverToolkit.entries()) {
      // A wrong entry is still an answer: one error is enough.
      diagnostics.push(...checkEntry(entry, index, resource));
      const { kernel, image } = entry;
      const architecture = entry.architecture ?? architectureOfKernel(kernel) ?? 'amd64';
      const other = written.get(key(kernel, architecture));
      if (other === undefined) written.set(key(kernel, architecture), image);
      else if (other !== image) {
        const where = at(resource, 'spec', 'driverToolkit', index, 'image');
        diagnostics.push(diagnose('driver-toolkit-twice', { kernel, architecture, image, other }, where));
      }
    }
  }
  const releases = readImageStreams(imageStreams);
  diagnostics.push(...releases.diagnostics);
  const derived = deriveFromReleases(releases.value, nodePools);
  const published = new Map(
    nodePools.flatMap(({ kernel, architecture, driverToolkit: image }) =>
      image === undefined ? [] : [[key(kernel, architecture), image] as const],
    ),
  );
  const find = (kernel: string, architecture: Architecture): string | undefined => {
    const name = key(kernel, architecture);
    return written.get(name) ?? derived.get(name) ?? published.get(name);
  };
  return {
    value: {
      find: (kernel, architecture) => find(kernel, architecture) ?? find(withoutVariant(kernel), architecture),
    },
    diagnostics,
  };
}

function checkEntry(
  { kernel, architecture, image }: DriverToolkitImage,
  index: number,
  resource: Resource,
): readonly Diagnostic[] {
  const here = (field: string) => at(resource, 'spec', 'driverToolkit', index, field);
  // Empty texts were reported by the schema.
  const kernelFault =
    kernel !== '' && !isKernel(kernel) ? [diagnose('invalid-kernel', { kernel }, here('kernel'))] : [];
  const imageFault =
    image !== '' && 'fault' in parseImageReference(image)
      ? [diagnose('driver-toolkit-image-invalid', { image }, here('image'))]
      : [];
  return [...kernelFault, ...checkArchitecture(architecture, kernel, here('architecture')), ...imageFault];
}

/**
 * Images by version of the OS image, which is the name of their tag (openshift/driver-toolkit, imagestream manifest). Of
 * two streams that differ the answer is the same in whatever order they come.
 */
function readImageStreams(resources: readonly Resource[]): Result<ReadonlyMap<string, string>> {
  const value = new Map<string, string>();
  const diagnostics: Diagnostic[] = [];
  for (const resource of resources) {
    const tags = (resource.object['spec'] as { tags?: unknown } | null | undefined)?.tags;
    for (const [index, tag] of (Array.isArray(tags) ? (tags as readonly unknown[]) : []).entries()) {
      const { name, from } = Object(tag) as { name?: unknown; from?: { kind?: unknown; name?: unknown } | null };
      const image = from?.name;
      if (typeof name !== 'string' || name.startsWith('latest')) continue;
      if (from?.kind !== 'DockerImage' || typeof image !== 'string') continue;
      if ('fault' in parseImageReference(image)) {
        const where = at(resource, 'spec', 'tags', index, 'from', 'name');
        diagnostics.push(diagnose('driver-toolkit-image-invalid', { image }, where));
      } else if (image < (value.get(name) ?? `${image} `)) value.set(name, image);
    }
  }
  return { value, diagnostics };
}

/** Some kernels are in several releases; the newest answers, whatever the order of the pools. */
function deriveFromReleases(
  releases: ReadonlyMap<string, string>,
  nodePools: readonly NodePool[],
): ReadonlyMap<string, string> {
  const versions = new Map<string, string>();
  for (const { kernel, architecture, osImage } of nodePools) {
    const version = versionOf(osImage);
    const known = versions.get(key(kernel, architecture));
    if (version === undefined || !releases.has(version)) continue;
    if (known === undefined || compareVersions(version, known) > 0) versions.set(key(kernel, architecture), version);
  }
  return new Map([...versions].map(([name, version]) => [name, releases.get(version) ?? '']));
}

/** `418.94.202505062142-0` up to OpenShift 4.18, `9.6.20250930-0` since; the last number may have several digits. */
function versionOf(osImage = ''): string | undefined {
  return /(?<![\w.])\d+\.\d+\.\d+-\d+(?![\w.])/.exec(osImage)?.[0];
}

function compareVersions(a: string, b: string): number {
  const [ours, theirs] = [a, b].map((version) => version.split(/[.-]/).map(Number)) as [number[], number[]];
  const index = ours.findIndex((part, position) => part !== theirs[position]);
  return index < 0 ? 0 : (ours[index] ?? 0) - (theirs[index] ?? 0);
}

/** One Driver Toolkit holds the headers of a kernel and of its real-time and 64k variants (its Dockerfile). */
function withoutVariant(kernel: string): string {
  return trimKernel(kernel).replace(/\+(?:rt|64k)$/, '');
}

function key(kernel: string, architecture: Architecture): string {
  return `${trimKernel(kernel)} ${architecture}`;
}
