/** The variables that an instruction uses, as far as builders or the shell of a RUN expand them. */
import { remember } from '../../lib/remember.ts';
import { findVariables, type VariableUse } from './find-variables.ts';
import type { Instruction } from './parse-dockerfile.ts';
import { jsonWords } from './split-words.ts';

/** Instructions in which builders expand variables ("Environment replacement" in the reference of the format). */
const expanded = ['ADD', 'ARG', 'COPY', 'ENV', 'EXPOSE', 'FROM', 'LABEL', 'STOPSIGNAL', 'USER', 'VOLUME', 'WORKDIR'];

/** A RUN that reads commands from elsewhere may set anything. */
const readsCommands = /(?:^|[;&|({]|\b(?:then|do|else))\s*(?:\.|source|eval)\s/m;

export function variablesOf(instruction: Instruction): readonly VariableUse[] {
  const { keyword, head, body, bodyOffset: offset, escapeCharacter } = instruction;
  if (expanded.includes(keyword)) return findVariables(head, { escapeCharacter, quotes: true, offset });
  // `RUN ["…"]` has no shell that would expand anything.
  if (keyword !== 'RUN' || jsonWords(head) !== undefined || readsCommands.test(body)) return [];
  const uses = findVariables(body, { escapeCharacter: '\\', quotes: false, offset });
  const isSet = remember((name) => setsVariable(body, name));
  return uses.filter(({ name }) => !isSet(name));
}

/** Whether a shell text sets `name` itself; `NAME=$NAME` only hands it on. */
function setsVariable(text: string, name: string): boolean {
  const value = new RegExp(`\\b${name}=(?!["']?\\$\\{?${name}\\b)`);
  const other = new RegExp(`\\b(?:for|select|read|mapfile|readarray|getopts|printf\\s+-v)\\b[^;&|\\n]*\\b${name}\\b`);
  return value.test(text) || other.test(text) || new RegExp(`\\benv=${name}\\b`).test(text);
}
