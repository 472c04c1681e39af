/** `kmmc completion SHELL`: completion scripts, printed from the tables of commands and options. */
import { writeFully } from '../../lib/write-fully.ts';
import { functionKinds } from '../../model/kinds.ts';
import type { Command } from '../command.ts';
import { UsageError } from '../faults.ts';
import { commonOptions } from '../parse-arguments.ts';

const shells = { bash, zsh, fish } as const;

/** `commands` is asked for when it is needed: this command is one of them. */
export function completionCommand(commands: () => readonly Command[]): Command {
  return {
    name: 'completion',
    summary: 'Print the completion script of a shell',
    usage: 'kmmc completion bash|zsh|fish',
    description: 'Prints a script that completes commands, options and their values.',
    options: [],
    examples: [
      ['bash', 'kmmc completion bash > /etc/bash_completion.d/kmmc'],
      ['zsh', 'kmmc completion zsh > "${fpath[1]}/_kmmc"'],
      ['fish', 'kmmc completion fish > ~/.config/fish/completions/kmmc.fish'],
    ],
    async run({ positionals: [shell, ...rest] }) {
      if (shell === undefined || rest.length > 0 || !Object.hasOwn(shells, shell)) {
        throw new UsageError('"kmmc completion" needs one shell: bash, zsh or fish.', 'completion');
      }
      writeFully(1, [shells[shell as keyof typeof shells](commands())]);
      return 0;
    },
  };
}

function words({ name, options }: Command): string {
  const flags = [...options, ...commonOptions].map((option) => `--${option.name}`);
  const extra = { fn: Object.values(functionKinds), completion: Object.keys(shells) };
  return [...flags, ...(extra[name as keyof typeof extra] ?? [])].join(' ');
}

function bash(loaded: readonly Command[]): string {
  return [
    '# bash completion of kmmc',
    '_kmmc() {',
    '  local current=${COMP_WORDS[COMP_CWORD]} words',
    '  if [ "$COMP_CWORD" -eq 1 ]; then',
    `    words="${loaded.map(({ name }) => name).join(' ')} --help --version"`,
    '  else',
    '    case ${COMP_WORDS[1]} in',
    ...loaded.map((one) => `      ${one.name}) words="${words(one)}" ;;`),
    '    esac',
    '  fi',
    '  COMPREPLY=($(compgen -W "$words" -- "$current"))',
    '}',
    'complete -o default -F _kmmc kmmc',
    '',
  ].join('\n');
}

function zsh(loaded: readonly Command[]): string {
  return [
    '#compdef kmmc',
    '_kmmc() {',
    '  if (( CURRENT == 2 )); then',
    `    local -a names=(${loaded.map(({ name, summary }) => `'${name}:${summary.replaceAll("'", '')}'`).join(' ')})`,
    '    _describe command names',
    '  else',
    '    case $words[2] in',
    ...loaded.map((one) => `      ${one.name}) compadd -- ${words(one)} ;;`),
    '    esac',
    '    _files',
    '  fi',
    '}',
    '_kmmc "$@"',
    '',
  ].join('\n');
}

function fish(loaded: readonly Command[]): string {
  const lines = loaded.flatMap(({ name, summary, options }) => [
    `complete -c kmmc -n __fish_use_subcommand -a ${name} -d '${summary.replaceAll("'", '')}'`,
    ...[...options, ...commonOptions].map((option) => {
      const short = option.short === undefined ? '' : ` -s ${option.short}`;
      const value = option.value === undefined ? '' : ' -r';
      const choices = option.choices === undefined ? '' : ` -a '${option.choices.join(' ')}'`;
      const when = `-n '__fish_seen_subcommand_from ${name}'`;
      return `complete -c kmmc ${when} -l ${option.name}${short}${value}${choices} -d '${option.help.replaceAll("'", '')}'`;
    }),
  ]);
  return `${lines.join('\n')}\n`;
}
