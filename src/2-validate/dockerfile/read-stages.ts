/** The build stages of a Dockerfile, the `ARG`s before the first of them, and what each stage is based on. */
import { findVariables } from './find-variables.ts';
import type { Instruction, ParsedDockerfile } from './parse-dockerfile.ts';
import { splitAtBlanks, splitWords, unquote, type Word } from './split-words.ts';

export interface Stage {
  readonly from: Instruction;
  /** In lower case. */
  readonly name?: string;
  /** The image as written. */
  readonly image: Word;
  /** The earlier stage that `FROM` names. */
  readonly base?: Stage;
  /** Whether a build argument decides which stage it is based on. */
  readonly isOpen: boolean;
  /** Without its `FROM`. */
  readonly instructions: readonly Instruction[];
}

export interface Argument {
  readonly name: string;
  readonly offset: number;
  /** The default as written. */
  readonly value?: string;
}

export interface Stages {
  /** `ARG`s before the first `FROM`. */
  readonly header: readonly Argument[];
  /** Other instructions before the first `FROM`. */
  readonly strays: readonly Instruction[];
  readonly stages: readonly Stage[];
}

export function readStages({ instructions }: ParsedDockerfile): Stages {
  const first = instructions.findIndex(({ keyword }) => keyword === 'FROM');
  const before = first < 0 ? instructions : instructions.slice(0, first);
  const header = before.flatMap(argumentsOf);
  const stages: Stage[] = [];
  for (const [index, from] of instructions.entries()) {
    if (from.keyword !== 'FROM') continue;
    const next = instructions.findIndex(({ keyword }, other) => other > index && keyword === 'FROM');
    const own = instructions.slice(index + 1, next < 0 ? undefined : next);
    const [image, as, name] = fromWords(from);
    const isNamed = as !== undefined && name !== undefined && /^as$/i.test(as.text);
    const written = image ?? { text: '', offset: from.offset };
    stages.push({
      ...{ from, image: written, instructions: own },
      ...findBase(unquote(written.text), header, stages),
      ...(isNamed ? { name: name.text.toLowerCase() } : {}),
    });
  }
  return { header, strays: before.filter(({ keyword }) => keyword !== 'ARG'), stages };
}

/** Its words without flags. */
export function fromWords({ head, bodyOffset }: Instruction): readonly Word[] {
  return splitAtBlanks(head, bodyOffset).filter(({ text }) => !text.startsWith('--'));
}

/** The stage and the stages that it is based on, the farthest first. */
export function lineOf(stage: Stage): readonly Stage[] {
  const line: Stage[] = [];
  for (let one: Stage | undefined = stage; one !== undefined; one = one.base) line.push(one);
  return line.reverse();
}

/** The stage that `--from` names, by name or by number. */
export function findStage(from: string | undefined, stages: readonly Stage[]): Stage | undefined {
  if (from === undefined) return undefined;
  return (
    stages.findLast(({ name }) => name === from.toLowerCase()) ??
    (/^\d+$/.test(from) ? stages[Number(from)] : undefined)
  );
}

/** What an `ARG` declares; nothing for other instructions. */
export function argumentsOf({ keyword, head, bodyOffset, escapeCharacter }: Instruction): readonly Argument[] {
  if (keyword !== 'ARG') return [];
  return splitWords(head, escapeCharacter, bodyOffset).map(({ text, offset }) => {
    const equals = text.indexOf('=');
    return equals < 0
      ? { name: unquote(text), offset }
      : { name: unquote(text.slice(0, equals)), offset, value: unquote(text.slice(equals + 1)) };
  });
}

function findBase(
  image: string,
  header: readonly Argument[],
  stages: readonly Stage[],
): Pick<Stage, 'base' | 'isOpen'> {
  const open = '\0';
  let text = image;
  for (const { name } of findVariables(image, { escapeCharacter: '\\', quotes: false, offset: 0 })) {
    const value = header.findLast((argument) => argument.name === name)?.value;
    text = text.replace(new RegExp(`\\$(?:${name}(?!\\w)|\\{${name}(?!\\w)[^}]*\\})`), () =>
      value === undefined || value === '' || value.includes('$') ? open : value,
    );
  }
  const base = stages.findLast(({ name }) => name !== undefined && name === text.toLowerCase());
  if (base !== undefined) return { base, isOpen: false };
  const [head = '', ...tail] = text.toLowerCase().split(open);
  const isPartlyOpen = tail.length > 0 && text.length > tail.length;
  const fits = ({ name = '' }: Stage): boolean => name.startsWith(head) && name.endsWith(tail.at(-1) ?? '');
  return { isOpen: isPartlyOpen && stages.some((stage) => stage.name !== undefined && fits(stage)) };
}
