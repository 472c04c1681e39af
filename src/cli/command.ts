/** What a command of the CLI is made of; help and shell completion are printed from it. */
import type { Arguments } from './parse-arguments.ts';

export interface OptionSpec {
  readonly name: string;
  readonly short?: string;
  /** Name of its value in the help; absent for switches. */
  readonly value?: string;
  /** Fixed values, for completion and checking. */
  readonly choices?: readonly string[];
  readonly help: string;
}

export interface Command {
  readonly name: string;
  readonly summary: string;
  readonly usage: string;
  readonly description: string;
  readonly options: readonly OptionSpec[];
  readonly examples: readonly (readonly [what: string, command: string])[];
  /** Returns the exit code. */
  run(args: Arguments): Promise<number>;
}
