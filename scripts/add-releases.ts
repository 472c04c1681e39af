/** Adds to the table of releases what the files of a release payload say: pure, so that it can be tried on any table. */
import { checkedRow, isRealtime, type ReleaseRow } from './release-table.ts';

export interface PayloadFile {
  readonly file: string;
  readonly text: string;
}

export interface AddedReleases {
  readonly rows: readonly ReleaseRow[];
  /** How many rows are new or know more than before. */
  readonly changed: number;
}

/** What `oc adm release info VERSION -o json` prints, as far as it is read. */
interface ReleaseInfo {
  readonly image?: string;
  readonly digest?: string;
  readonly metadata: { readonly version: string };
  readonly displayVersions?: Readonly<Record<string, { readonly Version?: string }>>;
  readonly references?: {
    readonly spec?: {
      readonly tags?: readonly { readonly name: string; readonly from?: { readonly name?: string } }[];
    };
  };
}

/** `etc/driver-toolkit-release.json` of the image `driver-toolkit` of a release. */
interface ToolkitRelease {
  readonly KERNEL_VERSION: string;
  readonly RT_KERNEL_VERSION?: string;
  readonly RHEL_VERSION?: string;
}

/**
 * Each file of a Driver Toolkit belongs to the release in the file before it; a release may have several, for it has one
 * for each architecture and each major release of RHEL.
 */
export function addReleases(table: readonly ReleaseRow[], files: readonly PayloadFile[]): AddedReleases {
  const rows = [...table];
  let changed = 0;
  let release: ReleaseInfo | undefined;
  for (const { file, text } of files) {
    try {
      const content = JSON.parse(text) as Partial<ReleaseInfo & ToolkitRelease>;
      if (typeof content.metadata?.version === 'string') release = content as ReleaseInfo;
      else if (typeof content.KERNEL_VERSION !== 'string')
        throw new Error(
          'it is neither what "oc adm release info VERSION -o json" prints, nor driver-toolkit-release.json',
        );
      else if (release === undefined) throw new Error('the file of its release must stand before it');
      else if (addRow(rows, checkedRow(toRow(release, content as ToolkitRelease)))) changed += 1;
    } catch (error) {
      throw new Error(`${file}: ${(error as Error).message}`);
    }
  }
  return { rows, changed };
}

function toRow(info: ReleaseInfo, toolkit: ToolkitRelease): ReleaseRow {
  const { KERNEL_VERSION: kernel, RT_KERNEL_VERSION: realtime = '', RHEL_VERSION: rhel = '' } = toolkit;
  const rhcos = info.displayVersions?.['machine-os']?.Version ?? '';
  const tags = info.references?.spec?.tags ?? [];
  const ownTag = tags.find(({ name }) => name === `driver-toolkit-${rhel.split('.')[0]}`);
  const tag = ownTag ?? tags.find(({ name }) => name === 'driver-toolkit');
  return {
    ...releaseAndStream(info.metadata.version),
    rhcos: isOfRhel(rhcos, rhel) ? rhcos : '',
    kernel,
    // Where the package is missing the file holds a sentence that says so.
    rt_kernel: isRealtime(realtime) ? realtime : '',
    architecture: architectureOf(kernel),
    driver_toolkit: tag?.from?.name ?? '',
    source: `oc adm release info ${info.metadata.version}${info.digest === undefined ? '' : `, ${info.digest}`}`,
  };
}

function releaseAndStream(version: string): Pick<ReleaseRow, 'release' | 'stream'> {
  const [, minor, patch, candidate, nightly] =
    /^(\d+\.\d+)(\.\d+)(?:-(?:((?:ec|fc|rc)\.\d+)|(0\.nightly.*)))?$/.exec(version) ?? [];
  if (minor === undefined) throw new Error(`"${version}" is no version of a release, a candidate or a nightly build`);
  if (nightly !== undefined) return { release: minor, stream: 'nightly' };
  return { release: `${minor}${patch}`, stream: candidate ?? '' };
}

/** One release may hold two operating systems; its own version counts only for the kernels of that one. */
function isOfRhel(rhcos: string, rhel: string): boolean {
  return rhcos.startsWith(`${rhel}.`) || rhcos.split('.')[1] === rhel.replace('.', '');
}

function architectureOf(kernel: string): string {
  const suffix = /\.([a-z0-9_]+)(?:\+\w+)?$/.exec(kernel)?.[1] ?? '';
  return { x86_64: 'amd64', aarch64: 'arm64' }[suffix] ?? suffix;
}

/** Whether the table knows more than before. */
function addRow(rows: ReleaseRow[], row: ReleaseRow): boolean {
  const index = rows.findIndex((one) => isSameRelease(one, row) && isSameSystem(one, row));
  const known = rows[index];
  if (known === undefined) return rows.push(row) > 0;
  for (const column of ['kernel', 'rt_kernel'] as const) {
    if (known[column] !== '' && row[column] !== '' && known[column] !== row[column])
      throw new Error(`the table says ${known[column]} for ${row.release} on ${row.architecture}, not ${row[column]}`);
  }
  const isNew = Object.entries(row).some(([column, value]) => value !== '' && value !== known[column as 'kernel']);
  const given = Object.fromEntries(Object.entries(row).filter(([, value]) => value !== ''));
  rows[index] = checkedRow({ ...known, ...given });
  return isNew;
}

/** Where the patch release is not known, a row is one of many. */
function isSameRelease(a: ReleaseRow, b: ReleaseRow): boolean {
  const isPatch = a.release.split('.').length > 2;
  return isPatch && a.release === b.release && a.stream === b.stream && a.architecture === b.architecture;
}

/** The part of the kernel that names RHEL, `el9`. */
function isSameSystem(a: ReleaseRow, b: ReleaseRow): boolean {
  const [ours, theirs] = [a, b].map(({ kernel, rt_kernel }) => /\.el\d+/.exec(kernel || rt_kernel)?.[0]);
  return ours === theirs;
}
