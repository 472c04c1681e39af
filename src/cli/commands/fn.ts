/** `kmmc fn NAME`: one KRM function on the standard streams. */
import { functions } from '../../../functions/registry.ts';
import { runFunction } from '../../function/run-function.ts';
import { suggest } from '../../lib/suggest.ts';
import type { Command } from '../command.ts';
import { UsageError } from '../faults.ts';
import { runOnStreams } from '../function-main.ts';

const names = functions.map(({ name }) => name);

export const command: Command = {
  name: 'fn',
  summary: 'Run one KRM function: a ResourceList on stdin, a ResourceList on stdout',
  usage: 'kmmc fn NAME < resource-list.yaml',
  description: `NAME is one of: ${names.join(', ')}.\nThe functionConfig of the ResourceList holds the settings; without one the defaults apply.`,
  options: [],
  examples: [['try a function by hand', 'kpt fn source modules/ | kmmc fn compile-modules']],
  async run({ positionals: [name, ...rest] }) {
    if (name === undefined || rest.length > 0)
      throw new UsageError(`"kmmc fn" needs one name: ${names.join(', ')}.`, 'fn');
    const selected = functions.find((one) => one.name === name);
    if (selected === undefined) {
      const near = suggest(name, names);
      throw new UsageError(
        `"${name}" is not a function of kmmc${near === undefined ? '' : `; did you mean "${near}"?`}`,
        'fn',
      );
    }
    return runOnStreams((stdin) => runFunction(stdin, functions, selected));
  },
};
