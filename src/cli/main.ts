/** `kmmc`: finds the command, runs it, turns every failure into a sentence and an exit code. */
import { UsageError } from './faults.ts';
import { reportFault } from './report-fault.ts';

export async function main(argv: readonly string[]): Promise<number> {
  try {
    return await run(argv);
  } catch (error) {
    return reportFault(error);
  }
}

async function run([name, ...words]: readonly string[]): Promise<number> {
  const { commands } = await import('./commands.ts');
  const { writeFully } = await import('../lib/write-fully.ts');
  if (name === undefined || name === '--help' || name === '-h' || name === 'help') {
    const { mainHelp } = await import('./help.ts');
    writeFully(name === undefined ? 2 : 1, [mainHelp()]);
    return name === undefined ? 2 : 0;
  }
  if (name === '--version') {
    const { version } = await import('./version.ts');
    writeFully(1, [`${version}\n`]);
    return 0;
  }
  const entry = commands.find((one) => one.name === name);
  if (entry === undefined) {
    const { suggest } = await import('../lib/suggest.ts');
    const near = suggest(
      name,
      commands.map((one) => one.name),
    );
    throw new UsageError(`"${name}" is not a command${near === undefined ? '' : `; did you mean "${near}"?`}`);
  }
  const command = await entry.load();
  const { parseArguments } = await import('./parse-arguments.ts');
  const args = parseArguments(words, command.options, command.name);
  if (args.has('help')) {
    const { commandHelp } = await import('./help.ts');
    writeFully(1, [commandHelp(command)]);
    return 0;
  }
  return command.run(args);
}
