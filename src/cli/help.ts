/** `--help`: what kmmc is, what a command does, and lines to copy. */
import type { Command, OptionSpec } from './command.ts';
import { commonOptions } from './parse-arguments.ts';

export function mainHelp(commands: readonly Command[]): string {
  return `kmmc compiles Kernel Module Management (KMM) resources into the plain manifests that load kernel modules,
one loader per kernel, before anything is applied.

Usage: kmmc COMMAND [ARGUMENT…]

${columns(commands.map(({ name, summary }) => [name, summary]))}

  kmmc COMMAND --help   what a command does, with examples
  kmmc --version        the version

Start here:
  kmmc render modules/ -o rendered/          compile a package; commit and review the result
  kmmc explain modules/                      why each kernel gets its image, or none
  kmmc preflight modules/ --openshift 4.20   which Modules break when the nodes move to this release

Exit codes: 0 ok, 1 errors in the input or a failed check, 2 wrong usage or configuration, 3 a bug in kmmc.
`;
}

export function commandHelp({ summary, usage, description, options, examples }: Command): string {
  return `${summary}

Usage: ${usage}

${description}

Options:
${columns([...options, ...commonOptions].map((option) => [flag(option), option.help]))}

Examples:
${examples.map(([what, line]) => `  # ${what}\n  ${line}`).join('\n')}
`;
}

function flag({ name, short, value }: OptionSpec): string {
  return `${short === undefined ? '    ' : `-${short}, `}--${name}${value === undefined ? '' : ` ${value}`}`;
}

function columns(rows: readonly (readonly [string, string])[]): string {
  const width = Math.max(...rows.map(([left]) => left.length));
  return rows.map(([left, right]) => `  ${left.padEnd(width)}  ${right}`).join('\n');
}
