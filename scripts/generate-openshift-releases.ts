/** Packs the table of OpenShift's releases into a text that costs a program next to nothing until somebody asks. */
import { readFileSync } from 'node:fs';
import { type ReleaseRow, readReleaseTable } from './release-table.ts';

/** Generated files by path, relative to `root`. */
export function generateOpenshiftReleases(root: URL): [string, string][] {
  const rows = readReleaseTable(readFileSync(new URL('src/data/openshift-releases.tsv', root), 'utf8'));
  return [['src/data/openshift-releases.generated.ts', moduleText(packReleases(rows))]];
}

/**
 * One kernel of an architecture a line: both, the image of its Driver Toolkit or `-`, then its releases, each with its
 * stream behind `~` and the version of its operating system behind `=` where they are known.
 */
export function packReleases(rows: readonly ReleaseRow[]): readonly string[] {
  const lines = new Map<string, { image: string; readonly releases: Set<string> }>();
  for (const row of rows) {
    for (const kernel of [row.kernel, row.rt_kernel].filter((name) => name !== '')) {
      const key = `${kernel} ${row.architecture}`;
      const line = lines.get(key) ?? { image: '', releases: new Set<string>() };
      lines.set(key, line);
      // The newest: rows are in the order of their releases.
      line.image = row.driver_toolkit || line.image;
      line.releases.add(packRelease(row));
    }
  }
  return [...lines].map(([key, { image, releases }]) => [key, image || '-', ...releases].join(' '));
}

function packRelease({ release, stream, rhcos }: ReleaseRow): string {
  const isCandidate = /^\w+\.\d+$/.test(stream);
  const name = stream === '' ? release : `${release}${isCandidate ? '-' : '~'}${stream}`;
  return rhcos === '' ? name : `${name}=${rhcos}`;
}

function moduleText(lines: readonly string[]): string {
  return [
    '/** Generated from openshift-releases.tsv by `npm run generate`. Do not edit. */',
    '',
    '/** A kernel a line: kernel, architecture, Driver Toolkit or `-`, releases with `~stream` and `=RHCOS version`. */',
    'export const openshiftReleases = `\\',
    lines.join('\n'),
    '`;',
    '',
  ].join('\n');
}
