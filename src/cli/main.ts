/** `kmmc`: finds the command, runs it, turns every failure into a sentence and an exit code. */
import { suggest } from '../lib/suggest.ts';
import { writeFully } from '../lib/write-fully.ts';
import { commands } from './commands.ts';
import { UsageError } from './faults.ts';
import { commandHelp, mainHelp } from './help.ts';
import { parseArguments } from './parse-arguments.ts';
import { reportFault } from './report-fault.ts';
import { version } from './version.ts';

export async function main(argv: readonly string[]): Promise<number> {
  try {
    return await run(argv);
  } catch (error) {
    return reportFault(error);
  }
}

async function run([name, ...words]: readonly string[]): Promise<number> {
  if (name === undefined || name === '--help' || name === '-h' || name === 'help') {
    writeFully(name === undefined ? 2 : 1, [mainHelp(commands)]);
    return name === undefined ? 2 : 0;
  }
  if (name === '--version') {
    writeFully(1, [`${version}\n`]);
    return 0;
  }
  const command = commands.find((one) => one.name === name);
  if (command === undefined) throw unknownCommand(name);
  const args = parseArguments(words, command);
  if (args.has('help')) {
    writeFully(1, [commandHelp(command)]);
    return 0;
  }
  return command.run(args);
}

function unknownCommand(name: string): UsageError {
  const names = commands.map((one) => one.name);
  const near = suggest(name, names);
  return new UsageError(`"${name}" is not a command${near === undefined ? '' : `; did you mean "${near}"?`}`);
}
