/** Reads and writes `src/data/openshift-releases.tsv`, the facts that are known about releases of OpenShift, and refuses what contradicts itself. */

/** One line of the table; a column that is not known is empty. */
export interface ReleaseRow {
  /** `4.18.13`, or `4.18` where the patch release is not known. */
  readonly release: string;
  /** `nightly`, `dev`, `rc.4` and the like for what is not released. */
  readonly stream: string;
  /** Version of the operating system. */
  readonly rhcos: string;
  readonly kernel: string;
  readonly rt_kernel: string;
  /** As Kubernetes spells it. */
  readonly architecture: string;
  /** Image of its Driver Toolkit. */
  readonly driver_toolkit: string;
  /** Where this is written. */
  readonly source: string;
}

type Column = keyof ReleaseRow;

const columns: readonly Column[] = [
  ...(['release', 'stream', 'rhcos', 'kernel', 'rt_kernel', 'architecture', 'driver_toolkit', 'source'] as const),
];

/** How a column is written. */
const forms: Readonly<Record<Column, RegExp>> = {
  release: /^\d+\.\d+(?:\.\d+)?$/,
  stream: /^(?:|nightly|dev|(?:ec|fc|rc)\.\d+)$/,
  rhcos: /^(?:|\d+\.\d+\.\d+-\d+)$/,
  kernel: /^(?:|\d+\.[!-~]{1,60})$/,
  rt_kernel: /^(?:|\d+\.[!-~]{1,60})$/,
  architecture: /^(?:amd64|arm64|ppc64le|s390x)$/,
  driver_toolkit: /^(?:|[!-~]+@sha256:[0-9a-f]{64})$/,
  source: /^\S.*\S$/,
};

/** A row in which no column is out of form and none contradicts another. */
export function checkedRow(row: ReleaseRow): ReleaseRow {
  const wrong = columns.find((column) => !forms[column].test(row[column]));
  if (wrong !== undefined) throw new Error(`"${row[wrong]}" is no value of the column ${wrong}`);
  if (row.kernel === '' && row.rt_kernel === '') throw new Error('there is no kernel');
  if (isRealtime(row.kernel)) throw new Error(`"${row.kernel}" is a real-time kernel`);
  if (row.rt_kernel !== '' && !isRealtime(row.rt_kernel)) throw new Error(`"${row.rt_kernel}" is no real-time kernel`);
  const derived = releaseOfRhcos(row.rhcos);
  if (derived !== undefined && derived !== minorOf(row.release))
    throw new Error(`RHCOS ${row.rhcos} is of OpenShift ${derived}, not of ${row.release}`);
  return row;
}

/** Up to 4.18 the version of RHCOS begins with that of OpenShift: `418.94.202505062142-0`. */
export function releaseOfRhcos(rhcos: string): string | undefined {
  const minor = /^4(\d{1,2})\.\d{2}\.\d{12}-\d+$/.exec(rhcos)?.[1];
  return minor === undefined ? undefined : `4.${minor}`;
}

export function isRealtime(kernel: string): boolean {
  return /\.rt\d+\.|\+rt$/.test(kernel);
}

export function readReleaseTable(text: string): readonly ReleaseRow[] {
  const [head, ...lines] = text.trimEnd().split('\n');
  if (head !== columns.join('\t')) throw new Error(`the columns of the table must be ${columns.join(', ')}`);
  return lines.map((line, index) => {
    const cells = line.split('\t');
    try {
      if (cells.length !== columns.length) throw new Error(`there are ${cells.length} columns, not ${columns.length}`);
      const row = Object.fromEntries(columns.map((column, at) => [column, cells[at] ?? '']));
      return checkedRow(row as unknown as ReleaseRow);
    } catch (error) {
      throw new Error(`line ${index + 2} of the table: ${(error as Error).message}`);
    }
  });
}

/** The table, its rows in order. */
export function writeReleaseTable(rows: readonly ReleaseRow[]): string {
  const lines = [...rows].sort(compareRows).map((row) => columns.map((column) => row[column]).join('\t'));
  return `${[columns.join('\t'), ...lines].join('\n')}\n`;
}

/** By release, an unknown patch release last; then what is not released, architectures, kernels. */
function compareRows(a: ReleaseRow, b: ReleaseRow): number {
  const [ours, theirs] = [a, b].map(({ release }) => release.split('.').map(Number)) as [number[], number[]];
  const last = Number.MAX_SAFE_INTEGER;
  const index = [0, 1, 2].find((at) => (ours[at] ?? last) !== (theirs[at] ?? last));
  if (index !== undefined) return (ours[index] ?? last) - (theirs[index] ?? last);
  return (
    compareTexts(a.stream, b.stream) ||
    compareTexts(a.architecture, b.architecture) ||
    compareTexts(a.kernel || a.rt_kernel, b.kernel || b.rt_kernel) ||
    compareTexts(a.rhcos, b.rhcos)
  );
}

/** Numbers in a text count as numbers. */
function compareTexts(a: string, b: string): number {
  return a.localeCompare(b, 'en', { numeric: true });
}

function minorOf(release: string): string {
  return release.split('.').slice(0, 2).join('.');
}
