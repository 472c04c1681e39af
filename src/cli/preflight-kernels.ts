/** Which kernels `kmmc preflight` asks about: `--kernel`, `--kernels FILE` and `--openshift`, with one `--arch` for all. */
import { existsSync } from 'node:fs';
import { architectureOfKernel } from '../2-validate/architecture.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Arguments, OptionSpec } from './command.ts';
import { UsageError } from './faults.ts';
import { type AskedKernels, checkedArchitecture, checkedKernel, kernelPool, releasePools } from './kernel-options.ts';
import { readKernelList } from './read-kernel-list.ts';

export const preflightKernelOptions: readonly OptionSpec[] = [
  { name: 'kernel', value: 'KERNEL', help: 'Ask about this kernel (uname -r); repeatable.' },
  { name: 'kernels', value: 'FILE', help: 'Ask about the kernels of a list, "KERNEL [ARCH]" a line; - is stdin.' },
  {
    name: 'openshift',
    value: 'VERSION',
    help: 'Ask about the kernels of this OpenShift release, 4.20 or 4.20.3; repeatable.',
  },
  {
    name: 'arch',
    value: 'ARCH',
    help: 'Architecture of kernels that do not say theirs by their name. Default: amd64.',
  },
  { name: 'realtime', help: 'With --openshift: its real-time kernels, too.' },
];

export interface PreflightKernels extends AskedKernels {
  /** What is wrong with a list. */
  readonly diagnostics: readonly Diagnostic[];
}

export async function readPreflightKernels(args: Arguments): Promise<PreflightKernels> {
  const architecture = commonArchitecture(args);
  const asked: PreflightKernels[] = [];
  for (const { name, value: given } of args.given) {
    const value = String(given);
    if (name === 'kernel') asked.push({ ...noRemarks, nodePools: [poolOf(checkedKernel(value), architecture)] });
    else if (name === 'openshift') {
      asked.push({ ...noRemarks, ...releasePools(value, architecture ?? 'amd64', args.has('realtime')) });
    } else if (name === 'kernels') {
      if (value !== '-' && !existsSync(value)) throw new UsageError(`"${value}" does not exist.`, 'preflight');
      const list = await readKernelList(value, architecture);
      if (list.value.length === 0 && list.diagnostics.length === 0)
        throw new UsageError(`"${value}" lists no kernel.`, 'preflight');
      const nodePools = list.value.map((one) => kernelPool(one.kernel, one.architecture));
      asked.push({ nodePools, notes: [], diagnostics: list.diagnostics });
    }
  }
  return {
    nodePools: asked.flatMap(({ nodePools }) => nodePools),
    notes: asked.flatMap(({ notes }) => notes),
    diagnostics: asked.flatMap(({ diagnostics }) => diagnostics),
  };
}

const noRemarks = { notes: [], diagnostics: [] };

function poolOf(kernel: string, architecture: string | undefined) {
  return kernelPool(kernel, architecture ?? architectureOfKernel(kernel) ?? 'amd64');
}

function commonArchitecture(args: Arguments): string | undefined {
  const given = args.given.filter(({ name }) => name === 'arch');
  if (given.length > 1) {
    throw new UsageError('--arch counts for all kernels; a list of --kernels can name one in each line.', 'preflight');
  }
  if (args.has('realtime') && !args.has('openshift'))
    throw new UsageError('--realtime needs --openshift VERSION.', 'preflight');
  return given.length === 0 ? undefined : checkedArchitecture(String(given[0]?.value));
}
