/** Cuts a Dockerfile into instructions, by the library dockerfile-ast, and mends what it reads otherwise than builders do. */
import { findHeredocs } from './find-heredocs.ts';

export interface Instruction {
  /** In capitals. */
  readonly keyword: string;
  /** The keyword as written. */
  readonly word: string;
  readonly offset: number;
  /** What stands behind the keyword. Comments, line continuations and CR are blanks, so that offsets hold. */
  readonly body: string;
  readonly bodyOffset: number;
  /** The body without the texts of heredocs. */
  readonly head: string;
  /** Name of a heredoc that nothing closes. */
  readonly unclosed?: string;
  readonly escapeCharacter: string;
}

export interface ParsedDockerfile {
  readonly text: string;
  /** What `# syntax=` names. */
  readonly frontend?: string;
  readonly instructions: readonly Instruction[];
}

/** Null where the text cannot be read. */
export type ParseDockerfile = (text: string) => ParsedDockerfile | null;

type Library = typeof import('dockerfile-ast').DockerfileParser;
interface Position {
  readonly line: number;
  readonly character: number;
}

/** Loads the library (some 15 ms) and returns a parser with a memory: Modules share Dockerfiles. */
export async function loadDockerfileParser(): Promise<ParseDockerfile> {
  const { DockerfileParser } = await import('dockerfile-ast');
  const known = new Map<string, ParsedDockerfile | null>();
  return (text) => {
    let parsed = known.get(text);
    if (parsed === undefined) {
      parsed = parse(DockerfileParser, text);
      known.set(text, parsed);
    }
    return parsed;
  };
}

/** More of them stand in no Dockerfile that a person wrote. */
const mostRepairs = 20;

function parse(library: Library, text: string): ParsedDockerfile | null {
  let readable = text.replace(/(?<=\s)\d+(?=<<-?["']?\w)/g, blank);
  try {
    for (let round = 0; round <= mostRepairs; round += 1) {
      const { instructions, frontend, mistaken } = read(library, text, readable);
      if (mistaken === undefined) return { text, instructions, ...(frontend === undefined ? {} : { frontend }) };
      readable = readable.slice(0, mistaken) + readable.slice(mistaken).replace('<<', '__');
    }
  } catch {
    // The library promises nothing for texts that are no Dockerfile.
  }
  return null;
}

interface Reading extends Omit<ParsedDockerfile, 'text'> {
  /** Position of a "<<" that the library took for a heredoc, though it stands in quotes. */
  readonly mistaken?: number;
}

function read(library: Library, text: string, readable: string): Reading {
  const lines = lineStarts(text);
  const offset = ({ line, character }: Position): number => (lines[line] ?? text.length) + character;
  const directives = /^\uFEFF?(?:[ \t]*#.*\r?\n)*/.exec(readable)?.[0] ?? '';
  const escapeCharacter = library.parse(directives).getEscapeCharacter();
  const file = library.parse(withoutEscapedBlanks(readable, escapeCharacter));
  const frontend = file.getDirectives().find((directive) => directive.getName().toLowerCase() === 'syntax');
  let plain = text;
  for (const comment of file.getComments().flatMap((one) => one.getRange() ?? [])) {
    const [from, to] = [offset(comment.start), offset(comment.end)];
    plain = plain.slice(0, from) + blank(plain.slice(from, to)) + plain.slice(to);
  }
  const instructions: Instruction[] = [];
  for (const instruction of file.getInstructions()) {
    const start = offset(instruction.getInstructionRange().start);
    const bodyOffset = offset(instruction.getInstructionRange().end);
    const found = cut({ plain, readable, bodyOffset, end: offset(instruction.getRange().end), escapeCharacter });
    if (typeof found === 'number') return { instructions, mistaken: found };
    const written = text.slice(start, bodyOffset);
    const word = written.includes('\n') ? instruction.getInstruction() : written;
    const keyword = word.toUpperCase();
    instructions.push({ keyword, word, offset: start, bodyOffset, escapeCharacter, ...found });
  }
  return { instructions, ...(frontend === undefined ? {} : { frontend: frontend.getValue() }) };
}

interface Cut {
  /** The text without comments. */
  readonly plain: string;
  /** The text that the library read. */
  readonly readable: string;
  readonly bodyOffset: number;
  readonly end: number;
  readonly escapeCharacter: string;
}

/** Returns a number, where to look for it, if the library saw a heredoc and there is none. */
function cut(where: Cut): Pick<Instruction, 'body' | 'head' | 'unclosed'> | number {
  const { plain, readable, bodyOffset, end, escapeCharacter } = where;
  const text = plain.slice(bodyOffset, end);
  const length = continuedLength(text, escapeCharacter);
  const head = oneLine(text.slice(0, length), escapeCharacter);
  const rest = text.slice(length);
  const heredocs = findHeredocs(head, escapeCharacter);
  if (heredocs.length === 0) {
    if (rest.trim() !== '' && readable.slice(bodyOffset, bodyOffset + length).includes('<<')) return bodyOffset;
    const body = oneLine(text, escapeCharacter);
    return { head: body, body };
  }
  const lines = rest.split(/\r?\n/);
  const unclosed = heredocs.find(
    ({ name, tabs }) => !lines.some((line) => (tabs ? line.replace(/^\t+/, '') : line) === name),
  );
  return { head, body: head + rest, ...(unclosed === undefined ? {} : { unclosed: unclosed.name }) };
}

/** Length of the part of `text` that builders join into one line. */
function continuedLength(text: string, escapeCharacter: string): number {
  const continuation = new RegExp(`\\${escapeCharacter}[ \\t]*\\r?$`);
  let at = 0;
  let isContinued = false;
  while (at < text.length) {
    const end = text.indexOf('\n', at);
    const line = text.slice(at, end < 0 ? undefined : end);
    if (!(isContinued && line.trim() === '')) isContinued = continuation.test(line);
    if (end < 0 || !isContinued) return end < 0 ? text.length : end;
    at = end + 1;
  }
  return text.length;
}

function oneLine(text: string, escapeCharacter: string): string {
  return text.replace(new RegExp(`\\${escapeCharacter}[ \\t]*(?=\\r?\\n)`, 'g'), blank).replace(/[\r\n]/g, ' ');
}

/** "\ \" at the end of a line: the library overlooks the second one. */
function withoutEscapedBlanks(text: string, escapeCharacter: string): string {
  return text.replace(new RegExp(`\\${escapeCharacter}(?=[ \\t]+\\${escapeCharacter}[ \\t]*\\r?$)`, 'gm'), '_');
}

function lineStarts(text: string): readonly number[] {
  return [0, ...[...text.matchAll(/\r\n|\n|\r/g)].map(({ index, 0: end }) => index + end.length)];
}

function blank(text: string): string {
  return ' '.repeat(text.length);
}
