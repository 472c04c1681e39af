/** Finds the heredocs that the first line of an instruction begins (frontend/dockerfile/parser of BuildKit). */
import { splitWords, unquote } from './split-words.ts';

export interface Heredoc {
  readonly name: string;
  /** `<<-`: tabs before the closing name do not count. */
  readonly tabs: boolean;
}

export function findHeredocs(head: string, escapeCharacter: string): readonly Heredoc[] {
  if (!head.includes('<<')) return [];
  return splitWords(head, escapeCharacter).flatMap(({ text }) => {
    const [, tabs, name = ''] = /^\d*<<(-?)([^<]+)$/.exec(text) ?? [];
    return name === '' ? [] : [{ name: unquote(name), tabs: tabs === '-' }];
  });
}
