/** What a command of the CLI is made of; help and shell completion are printed from it. */

export interface OptionSpec {
  readonly name: string;
  readonly short?: string;
  /** Name of its value in the help; absent for switches. */
  readonly value?: string;
  /** Fixed values, for completion and checking. */
  readonly choices?: readonly string[];
  readonly help: string;
}

/** What was given on the command line. */
export interface Arguments {
  readonly positionals: readonly string[];
  /** Values in the order they were given; switches give `true`. */
  readonly given: readonly { readonly name: string; readonly value: string | true }[];
  /** The last value of an option. */
  value(name: string): string | undefined;
  has(name: string): boolean;
}

export interface Command {
  readonly name: string;
  readonly summary: string;
  readonly usage: string;
  readonly description: string;
  /** Long options may have one dash, as programs written in Go take them. */
  readonly singleDash?: boolean;
  readonly options: readonly OptionSpec[];
  readonly examples: readonly (readonly [what: string, command: string])[];
  /** Returns the exit code. */
  run(args: Arguments): Promise<number>;
}
