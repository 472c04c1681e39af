/** `kmmc explain`: why a node gets the image it gets, or none, with file and line. */
import { hasErrors } from '../../diagnostics/diagnostic.ts';
import { locateAll } from '../../diagnostics/locate-all.ts';
import { strictly } from '../../diagnostics/strictly.ts';
import { writeFully } from '../../lib/write-fully.ts';
import type { Arguments, Command } from '../command.ts';
import { explain } from '../explain-package.ts';
import { loadPackage, packageOptions } from '../load-package.ts';
import { type DiagnosticFormat, printDiagnostics } from '../print-diagnostics.ts';

export const command: Command = {
  name: 'explain',
  summary: 'Say why a node gets the image it gets, or none',
  usage:
    'kmmc explain [PATH…] [--module [NAMESPACE/]NAME] [(--kernel K | --openshift V) [--arch A]]… [--node NAME] [-o text|json]',
  description:
    'Shows for each Module and kernel the mapping that was chosen and the line it stands on, the image and the steps that\n' +
    'make it, and what modprobe is called with. For a kernel without a mapping: the nearest one, why it does not match,\n' +
    'and what to write. For a BootModuleConfig: its pools, whether they reboot and why, and the images that they pull.',
  options: [
    { name: 'module', value: '[NAMESPACE/]NAME', help: 'Only this Module or BootModuleConfig.' },
    { name: 'node', value: 'NAME', help: 'Only what reaches this node, and what keeps other Modules off it.' },
    { name: 'output', short: 'o', value: 'FORMAT', choices: ['text', 'json'], help: 'text (default) or json.' },
    ...packageOptions,
  ],
  examples: [
    ['why does this node get its image, or none?', 'kmmc explain modules/ --node worker-3'],
    [
      'what will this Module do on the next kernel?',
      'kmmc explain modules/ --module gpu --kernel 5.14.0-570.19.1.el9_6.x86_64',
    ],
    ['and on the kernels of the next OpenShift?', 'kmmc explain modules/ --module gpu --openshift 4.20'],
    ['for scripts', "kmmc explain modules/ -o json | jq '.targets[] | select(.matched | not)'"],
  ],
  run,
};

async function run(args: Arguments): Promise<number> {
  const { compiled, resources, settings, diagnostics, badConfiguration } = await loadPackage(args);
  const found = strictly(diagnostics, settings);
  const format = (args.value('format') ?? 'text') as DiagnosticFormat;
  if (compiled === undefined) {
    printDiagnostics(await locateAll(found), format);
    return badConfiguration ? 2 : 1;
  }
  const asked = compiled.checked.nodePools.filter(({ matchesEverySelector }) => matchesEverySelector);
  const kernels = asked.map(({ kernel }) => kernel);
  const module = args.value('module');
  const node = args.value('node');
  const { text, problems } = await explain({
    targets: compiled.targets,
    checked: compiled.checked,
    plan: compiled.plan,
    boot: compiled,
    resources,
    kernelLabel: settings.kernelLabel,
    filter: { kernels, ...(module === undefined ? {} : { module }), ...(node === undefined ? {} : { node }) },
    output: args.value('output') === 'json' ? 'json' : 'text',
  });
  writeFully(1, [text]);
  printDiagnostics(await locateAll(found), format);
  for (const problem of problems) writeFully(2, [`kmmc: ${problem}\n`]);
  return problems.length > 0 || hasErrors(found) ? 1 : 0;
}
