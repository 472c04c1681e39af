/** `kmmc day1`: the MachineConfig of one kernel module, from flags, as KMM's day1-utility takes them. */
import type { BootOptions } from '../../2-validate/boot-options.ts';
import { emitYaml } from '../../7-write/emit-yaml.ts';
import { BootValueError, bootDocuments } from '../../boot-documents.ts';
import { writeFully } from '../../lib/write-fully.ts';
import type { Arguments, Command } from '../command.ts';
import { UsageError } from '../faults.ts';

export const command: Command = {
  name: 'day1',
  summary: 'Print the MachineConfig that loads a kernel module before the network',
  usage: 'kmmc day1 -machine-config NAME -machine-config-pool POOL -image IMAGE -kernel-module NAME [option]…',
  description:
    'Prints a MachineConfiguration, whose policies keep the nodes from rebooting, and a MachineConfig, for the Machine Config\n' +
    'Operator of OpenShift. Apply the first one first, by server-side apply: it is a part of the object of the cluster. The flags are\n' +
    "those of KMM's day1-utility, with one dash or two. A BootModuleConfig in a package gives the same, see kmmc render.",
  singleDash: true,
  options: [
    { name: 'machine-config', value: 'NAME', help: 'Name of the MachineConfig, such as 99-worker-nic.' },
    {
      name: 'machine-config-pool',
      value: 'POOL',
      help: 'Pool whose nodes load the module: worker, master, or your own.',
    },
    { name: 'image', value: 'IMAGE', help: 'Image with the module, without a tag: the tag is the kernel of the node.' },
    { name: 'kernel-module', value: 'NAME', help: 'Name of the module, as lsmod shows it.' },
    {
      name: 'in-tree-modules-to-remove',
      value: 'NAME,…',
      help: 'Modules of the kernel itself that are unloaded first. Default: none.',
    },
    { name: 'firmware-files-path', value: 'PATH', help: 'Directory with firmware in the image. Default: no firmware.' },
    { name: 'worker-image', value: 'IMAGE', help: "Image that calls modprobe. Default: KMM's worker." },
    { name: 'parameter', value: 'NAME=VALUE', help: 'A parameter of the module; repeatable.' },
    {
      name: 'modules-loading-order',
      value: 'NAME,…',
      help: 'The module, then what must be loaded before it, in order. Default: what depmod says.',
    },
    { name: 'dir-name', value: 'PATH', help: 'Directory above lib/modules in the image. Default: /opt.' },
    { name: 'auth-file', value: 'PATH', help: 'Credentials on the node. Default: /var/lib/kubelet/config.json.' },
    { name: 'load-after-pull', help: 'Load right after the pull, and reboot only where that does not work.' },
    { name: 'replaces-kmm', help: "The MachineConfig takes the place of one of KMM's: cover what that leaves behind." },
  ],
  examples: [
    [
      'a driver for all workers',
      'kmmc day1 -machine-config 99-worker-nic -machine-config-pool worker -image registry.example.com/drivers/nic -kernel-module nic',
    ],
    [
      'in place of a module of the kernel, with firmware',
      'kmmc day1 -machine-config 99-sfc-ice -machine-config-pool sfc -image registry.example.com/drivers/ice -kernel-module ice -in-tree-modules-to-remove ice,irdma -firmware-files-path /firmware',
    ],
  ],
  run,
};

async function run(args: Arguments): Promise<number> {
  const [word] = args.positionals;
  if (word !== undefined) throw new UsageError(`"${word}" belongs to no flag.`, 'day1');
  const value = (name: string) => args.value(name) ?? '';
  const list = (name: string) => (args.has(name) ? value(name).split(',') : undefined);
  const spec = {
    machineConfigName: value('machine-config'),
    machineConfigPoolName: value('machine-config-pool'),
    kernelModuleImage: value('image'),
    kernelModuleName: value('kernel-module'),
    inTreeModulesToRemove: list('in-tree-modules-to-remove') ?? [],
    firmwareFilesPath: value('firmware-files-path'),
    workerImage: value('worker-image'),
  };
  const missing = mandatory.filter((flag) => !args.has(flag));
  const [first] = missing;
  if (first !== undefined) {
    const names = missing.map((flag) => `-${flag}`);
    const verb = names.length === 1 ? 'is' : 'are';
    throw new UsageError(
      `${names.join(', ')} ${verb} missing: ${missing.length === 1 ? 'it has' : 'they have'} no default.`,
      'day1',
    );
  }
  try {
    const { machineConfiguration, machineConfig } = bootDocuments(spec, optionsOf(args, list));
    writeFully(1, [emitYaml(machineConfiguration), '---\n', emitYaml(machineConfig)]);
    return 0;
  } catch (error) {
    if (!(error instanceof BootValueError)) throw error;
    const sentences = error.diagnostics.map(({ place, message, hint }) => {
      const field = String(place?.path.findLast((step) => typeof step === 'string'));
      return `-${flagOf(field)}: ${message} ${hint}`.replaceAll('`', '"');
    });
    throw new UsageError(sentences.join('\nkmmc: '), 'day1');
  }
}

const mandatory = ['machine-config', 'machine-config-pool', 'image', 'kernel-module'];

function optionsOf(args: Arguments, list: (name: string) => readonly string[] | undefined): Partial<BootOptions> {
  const parameters = args.given.filter(({ name }) => name === 'parameter').map(({ value }) => String(value));
  const order = list('modules-loading-order');
  const dirName = args.value('dir-name');
  const authFile = args.value('auth-file');
  return {
    ...(parameters.length === 0 ? {} : { parameters }),
    ...(order === undefined ? {} : { modulesLoadingOrder: order }),
    ...(dirName === undefined ? {} : { dirName }),
    ...(authFile === undefined ? {} : { authFile }),
    loadAfterPull: args.has('load-after-pull'),
    replacesKmm: args.has('replaces-kmm'),
  };
}

/** The flag of a field of a BootModuleConfig, or of the annotation of an option. */
function flagOf(field: string): string {
  const flags: Readonly<Record<string, string>> = {
    machineConfigName: 'machine-config',
    machineConfigPoolName: 'machine-config-pool',
    kernelModuleImage: 'image',
    kernelModuleName: 'kernel-module',
    inTreeModulesToRemove: 'in-tree-modules-to-remove',
    firmwareFilesPath: 'firmware-files-path',
    workerImage: 'worker-image',
    'kmmc.dev/boot-parameters': 'parameter',
  };
  return flags[field] ?? field.replace('kmmc.dev/boot-', '');
}
