/** The commands of the CLI, in the order of the help. */
import type { Command } from './command.ts';
import { completionCommand } from './commands/completion.ts';
import { command as day1 } from './commands/day1.ts';
import { command as explain } from './commands/explain.ts';
import { command as fn } from './commands/fn.ts';
import { command as preflight } from './commands/preflight.ts';
import { command as render } from './commands/render.ts';
import { command as revision } from './commands/revision.ts';

export const commands: readonly Command[] = [
  render,
  explain,
  preflight,
  day1,
  revision,
  fn,
  completionCommand(() => commands),
];
