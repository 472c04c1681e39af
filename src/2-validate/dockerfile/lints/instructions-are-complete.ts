/** Instructions have the arguments that they need. */
import type { InstructionProblem } from '../../../diagnostics/catalogue/validate-dockerfile.ts';
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
    const parameters = { instruction: instruction.keyword, problem };
    yield diagnose('dockerfile-invalid-instruction', parameters, at(instruction.offset));
  }
};

/** Without arguments they take back what a base image says. */
const mayBeEmpty = ['CMD', 'ENTRYPOINT'];

function findProblem(instruction: Instruction): InstructionProblem | undefined {
  const { keyword, head, unclosed } = instruction;
  if (head.trim() === '') return mayBeEmpty.includes(keyword) ? undefined : 'no-arguments';
  if (unclosed !== undefined) return { unclosed };
  if (keyword === 'FROM') return findProblemOfFrom(instruction);
  if (keyword === 'COPY' || keyword === 'ADD') return findProblemOfCopy(instruction);
  return keyword === 'ENV' && /^\s*[^\s=]+\s*$/.test(head) ? 'no-value' : undefined;
}

function findProblemOfFrom(from: Instruction): InstructionProblem | undefined {
  const words = fromWords(from);
  if (words.length === 0) return 'no-image';
  if (words.length === 1 || (words.length === 3 && /^as$/i.test(words[1]?.text ?? ''))) return undefined;
  return 'odd-from';
}

function findProblemOfCopy({ head, escapeCharacter }: Instruction): InstructionProblem | undefined {
  const words = splitAtBlanks(head).filter(({ text }) => !text.startsWith('--'));
  const count = jsonWords(words.map(({ text }) => text).join(' '))?.length ?? words.length;
  if (count >= 2 || findHeredocs(head, escapeCharacter).length > 0) return undefined;
  return 'no-destination';
}
