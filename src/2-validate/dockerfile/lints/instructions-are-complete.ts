/** Instructions have the arguments that they need. */
import { diagnose } from '../../../diagnostics/diagnostic.ts';
import { findHeredocs } from '../find-heredocs.ts';
import { instructionNames } from '../instruction-names.ts';
import type { Instruction } from '../parse-dockerfile.ts';
import { fromWords } from '../read-stages.ts';
import { jsonWords, splitAtBlanks } from '../split-words.ts';
import type { Lint } from './lint.ts';

export const instructionsAreComplete: Lint = function* ({ dockerfile, at }) {
  for (const instruction of dockerfile.instructions) {
    const problem = instructionNames.has(instruction.keyword) ? findProblem(instruction) : undefined;
    if (problem === undefined) continue;
    yield diagnose(
      'dockerfile-invalid-instruction',
      { instruction: instruction.keyword, problem },
      at(instruction.offset),
    );
  }
};

/** Without arguments they take back what a base image says. */
const mayBeEmpty = ['CMD', 'ENTRYPOINT'];

function findProblem(instruction: Instruction): string | undefined {
  const { keyword, head, unclosed } = instruction;
  if (head.trim() === '') return mayBeEmpty.includes(keyword) ? undefined : 'has no arguments';
  if (unclosed !== undefined) return `begins a heredoc that no line "${unclosed}" closes`;
  if (keyword === 'FROM') return findProblemOfFrom(instruction);
  if (keyword === 'COPY' || keyword === 'ADD') return findProblemOfCopy(instruction);
  return keyword === 'ENV' && /^\s*[^\s=]+\s*$/.test(head) ? 'names a variable without a value' : undefined;
}

function findProblemOfFrom(from: Instruction): string | undefined {
  const words = fromWords(from);
  if (words.length === 0) return 'names no image';
  if (words.length === 1 || (words.length === 3 && /^as$/i.test(words[1]?.text ?? ''))) return undefined;
  return 'has other arguments than an image and `AS` with a name';
}

function findProblemOfCopy({ head, escapeCharacter }: Instruction): string | undefined {
  const words = splitAtBlanks(head).filter(({ text }) => !text.startsWith('--'));
  const count = jsonWords(words.map(({ text }) => text).join(' '))?.length ?? words.length;
  if (count >= 2 || findHeredocs(head, escapeCharacter).length > 0) return undefined;
  return 'lacks a source or a destination';
}
