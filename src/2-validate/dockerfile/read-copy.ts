/** Reads a COPY or an ADD: where it takes files from, and where it puts them. */
import { findHeredocs } from './find-heredocs.ts';
import type { Instruction } from './parse-dockerfile.ts';
import { jsonWords, splitAtBlanks, unquote } from './split-words.ts';

export interface Copy {
  readonly sources: readonly string[];
  readonly destination: string;
  /** Of the destination. */
  readonly offset: number;
  /** The stage or image of `--from`. */
  readonly from?: string;
  /** Whether a source is written in the Dockerfile itself. */
  readonly hasHeredoc: boolean;
}

/** Undefined for other instructions, and where the destination is missing. */
export function readCopy({ keyword, head, bodyOffset, escapeCharacter }: Instruction): Copy | undefined {
  if (keyword !== 'COPY' && keyword !== 'ADD') return undefined;
  const words = splitAtBlanks(head, bodyOffset);
  const flags = words.filter(({ text }) => text.startsWith('--'));
  const rest = words.slice(flags.length);
  const json = jsonWords(head.slice((rest[0]?.offset ?? bodyOffset) - bodyOffset));
  const list = json ?? rest.map(({ text }) => unquote(text));
  const destination = list.at(-1);
  if (destination === undefined) return undefined;
  const from = flags.find(({ text }) => text.startsWith('--from='))?.text.slice('--from='.length);
  const written = json === undefined ? (rest.at(-1)?.text ?? '') : JSON.stringify(destination);
  return {
    ...{ sources: list.slice(0, -1), destination },
    offset: bodyOffset + Math.max(head.lastIndexOf(written), 0),
    ...(from === undefined ? {} : { from: unquote(from) }),
    hasHeredoc: findHeredocs(head, escapeCharacter).length > 0,
  };
}
