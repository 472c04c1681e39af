/** The last word on an exception: what the user can mend is said in one line, everything else is a bug of ours. */
import { writeFully } from '../lib/write-fully.ts';
import { isSystemFault, SystemError, systemError, UsageError } from './faults.ts';
import { version } from './version.ts';

/** Prints the fault and returns the exit code. */
export function reportFault(error: unknown): 1 | 2 | 3 {
  if (error instanceof UsageError) {
    const help = ['kmmc', error.command, '--help'].filter((word) => word !== '').join(' ');
    say(`kmmc: ${error.message}\nRun "${help}" to see what is possible.\n`);
    return 2;
  }
  if (error instanceof SystemError) {
    say(`kmmc: ${error.message}.\n`);
    return 1;
  }
  if (isSystemFault(error)) {
    say(
      `kmmc: ${systemError(`write ${error.path === undefined ? 'the output' : `"${error.path}"`}`, error).message}.\n`,
    );
    return 1;
  }
  const what = error instanceof Error ? error.message : String(error);
  say(
    `kmmc: internal error: ${what}\nThis is a bug in kmmc ${version}; please report it with the input that leads to it.\n`,
  );
  if (process.env['KMMC_DEBUG'] && error instanceof Error) say(`${error.stack}\n`);
  return 3;
}

function say(text: string): void {
  try {
    writeFully(2, [text]);
  } catch {
    // stderr is closed as well: the exit code is all that is left to say.
  }
}
