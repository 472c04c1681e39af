/** Parses the words after a command by its option table, refusing what the table does not know. */
import { parseArgs } from 'node:util';
import { suggest } from '../lib/suggest.ts';
import type { Arguments, Command, OptionSpec } from './command.ts';
import { UsageError } from './faults.ts';

export function parseArguments(
  words: readonly string[],
  { name: command, options, singleDash = false }: Pick<Command, 'name' | 'options' | 'singleDash'>,
): Arguments {
  const known = [...options, ...commonOptions];
  const config = Object.fromEntries(
    known.map(({ name, short, value }) => [
      name,
      {
        type: value === undefined ? ('boolean' as const) : ('string' as const),
        multiple: true,
        ...(short === undefined ? {} : { short }),
      },
    ]),
  );
  const { tokens } = parseArgs({
    args: singleDash ? words.map(withTwoDashes) : [...words],
    options: config,
    strict: false,
    tokens: true,
    allowPositionals: true,
  });
  const given: { name: string; value: string | true }[] = [];
  const positionals: string[] = [];
  for (const token of tokens) {
    if (token.kind === 'positional') positionals.push(token.value);
    if (token.kind !== 'option') continue;
    const option = known.find(({ name }) => name === token.name);
    if (option === undefined) throw unknown(token.rawName, known, command);
    given.push({ name: option.name, value: checked(option, token.rawName, token.value, command) });
  }
  const value = (name: string): string | undefined => {
    const last = given.findLast((one) => one.name === name)?.value;
    return last === true ? undefined : last;
  };
  return { positionals, given, value, has: (name) => given.some((one) => one.name === name) };
}

/** `-flag`, `-flag=value` → `--flag`, `--flag=value`; short options and values stay as they are. */
function withTwoDashes(word: string): string {
  return /^-[a-z][a-z-]+(?:=|$)/.test(word) ? `-${word}` : word;
}

export const commonOptions: readonly OptionSpec[] = [
  { name: 'help', short: 'h', help: 'Print this help.' },
  {
    name: 'format',
    value: 'FORMAT',
    choices: ['text', 'json', 'github'],
    help: 'How diagnostics are printed on stderr: text (default), json (one object a line), github (annotations).',
  },
];

function checked(option: OptionSpec, raw: string, value: string | undefined, command: string): string | true {
  if (option.value === undefined) {
    if (value !== undefined) throw new UsageError(`"${raw}" takes no value.`, command);
    return true;
  }
  if (value === undefined || value === '' || value.startsWith('--')) {
    throw new UsageError(`"${raw}" needs a value: ${raw} ${option.value}.`, command);
  }
  if (option.choices !== undefined && !option.choices.includes(value)) {
    throw new UsageError(`"${value}" is no value of ${raw}; choose ${option.choices.join(', ')}.`, command);
  }
  return value;
}

function unknown(raw: string, known: readonly OptionSpec[], command: string): UsageError {
  const near = suggest(
    raw.replace(/^-+/, ''),
    known.map(({ name }) => name),
  );
  return new UsageError(
    `"${raw}" is not an option of "kmmc ${command}"${near === undefined ? '' : `; did you mean "--${near}"?`}`,
    command,
  );
}
