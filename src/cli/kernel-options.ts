/** The options that stand in for an inventory: `--kernel`, `--openshift`, `--arch` and `--realtime`. */
import { checkArchitecture } from '../2-validate/architecture.ts';
import { isKernel } from '../lib/kernel.ts';
import { findReleaseKernels, type ReleaseKernel, type UnknownRelease } from '../lib/openshift-releases.ts';
import type { NodePool } from '../model/target.ts';
import type { Arguments, OptionSpec } from './command.ts';
import { UsageError } from './faults.ts';

export const kernelOptions: readonly OptionSpec[] = [
  { name: 'kernel', value: 'KERNEL', help: 'Compile for this kernel (uname -r) instead of an inventory; repeatable.' },
  {
    name: 'openshift',
    value: 'VERSION',
    help: 'Compile for the kernels of this OpenShift release, 4.20 or 4.20.3, instead of an inventory; repeatable.',
  },
  { name: 'arch', value: 'ARCH', help: 'Architecture of the --kernel or --openshift before it. Default: amd64.' },
  { name: 'realtime', help: 'With --openshift: its real-time kernels, too.' },
];

/** What was asked for on the command line instead of an inventory. */
export interface AskedKernels {
  /** Every selector matches them; empty where nothing was asked for. */
  readonly nodePools: readonly NodePool[];
  /** What was left out of it, as sentences. */
  readonly notes: readonly string[];
}

/** Each `--kernel` is a node pool, each `--openshift` one for each kernel of each release; the `--arch` after it is its architecture. */
export function readKernelOptions(args: Arguments): AskedKernels {
  const asked: { name: 'kernel' | 'openshift'; value: string; architecture: string }[] = [];
  for (const { name, value } of args.given) {
    if (name === 'kernel' || name === 'openshift') asked.push({ name, value: String(value), architecture: 'amd64' });
    if (name !== 'arch') continue;
    const last = asked.at(-1);
    if (last === undefined) throw new UsageError('--arch stands after the --kernel or --openshift it belongs to.');
    last.architecture = checkedArchitecture(String(value));
  }
  if (args.has('realtime') && !args.has('openshift')) throw new UsageError('--realtime needs --openshift VERSION.');
  const found = asked.map(({ name, value, architecture }) =>
    name === 'kernel'
      ? { nodePools: [kernelPool(checkedKernel(value), architecture)], notes: [] }
      : releasePools(value, architecture, args.has('realtime')),
  );
  return { nodePools: found.flatMap(({ nodePools }) => nodePools), notes: found.flatMap(({ notes }) => notes) };
}

/** A pool that every selector matches. */
export function kernelPool(kernel: string, architecture: string): NodePool {
  return { name: kernel, ...{ kernel, architecture }, ...anyNodes, state: 'Current' };
}

const anyNodes = { inventory: '', nodes: 0, labels: {}, matchesEverySelector: true } as const;

/** The kernels of a release; its real-time kernels where they are asked for, or no others are known. */
export function releasePools(version: string, architecture: string, realtime: boolean): AskedKernels {
  const known = findReleaseKernels(version);
  if ('fault' in known) throw unknownRelease(version, known);
  const ofArchitecture = known.filter((one) => one.architecture === architecture);
  const plain = ofArchitecture.filter((one) => !one.realtime);
  const wanted = realtime || plain.length === 0 ? ofArchitecture : plain;
  if (wanted.length === 0) {
    throw new UsageError(
      `no kernel of OpenShift ${version} is known for ${architecture}, only for ${architecturesOf(known)}.`,
    );
  }
  return { nodePools: wanted.map(releasePool), notes: leftOut(version, known, wanted, architecture) };
}

function releasePool({ release, kernel, architecture, rhcos, driverToolkit }: ReleaseKernel): NodePool {
  return {
    name: `OpenShift ${release}`,
    ...{ kernel, architecture, release },
    ...anyNodes,
    osImage: `Red Hat Enterprise Linux CoreOS${rhcos === undefined ? '' : ` ${rhcos}`}`,
    ...(driverToolkit === undefined ? {} : { driverToolkit }),
    state: 'Planned',
  };
}

/** Nobody should believe that these were looked at. */
function leftOut(
  version: string,
  known: readonly ReleaseKernel[],
  wanted: readonly ReleaseKernel[],
  architecture: string,
): readonly string[] {
  const others = known.filter((one) => !wanted.includes(one));
  const realtime = countKernels(others.filter((one) => one.architecture === architecture));
  const foreign = others.filter((one) => one.architecture !== architecture);
  const parts = [
    ...(realtime === 0 ? [] : [`${realtime} real-time (--realtime)`]),
    ...(foreign.length === 0 ? [] : [`${countKernels(foreign)} for ${architecturesOf(foreign)} (--arch)`]),
  ];
  return parts.length === 0
    ? []
    : [`OpenShift ${version} has other kernels, which were left out: ${parts.join(', ')}.`];
}

function countKernels(kernels: readonly ReleaseKernel[]): number {
  return new Set(kernels.map(({ kernel }) => kernel)).size;
}

function architecturesOf(kernels: readonly ReleaseKernel[]): string {
  return [...new Set(kernels.map(({ architecture }) => architecture))].join(', ');
}

function unknownRelease(version: string, { fault, nearest }: UnknownRelease): UsageError {
  if (fault === 'no-version') {
    return new UsageError(`"${version}" is no version of OpenShift; write it as 4.20, or as 4.20.3 for one release.`);
  }
  const near = nearest === undefined ? '' : `; the nearest that is known is ${nearest}`;
  return new UsageError(
    `the kernels of OpenShift ${version} are not known${near}. Give its kernel by --kernel, or another release.`,
  );
}

export function checkedKernel(kernel: string): string {
  if (isKernel(kernel)) return kernel;
  throw new UsageError(`"${kernel}" is no kernel; --kernel takes what "uname -r" prints on the node.`);
}

export function checkedArchitecture(architecture: string): string {
  const [fault] = checkArchitecture(architecture, '', { position: { file: '', line: 1, column: 1 } });
  if (fault === undefined) return architecture;
  throw new UsageError(`--arch: ${fault.message} ${fault.hint.replaceAll('`', '"')}`);
}
