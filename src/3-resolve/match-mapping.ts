/** Chooses the mapping of a kernel: the first, in order, whose literal equals it or whose regexp matches somewhere in it. */
import type { CompileRegexp, Regexp } from '../model/regexp.ts';
import type { PreparedModule } from './prepare-module.ts';

/** Answers whether `pattern` matches `text`; remembers the answer, as many Modules ask the same. */
export type Matcher = (pattern: string, text: string) => boolean | { readonly error: string };

export function createMatcher(compile: CompileRegexp): Matcher {
  const known = new Map<
    string,
    { readonly regexp: Regexp | { readonly error: string }; readonly answers: Map<string, boolean> }
  >();
  return (pattern, text) => {
    let entry = known.get(pattern);
    if (entry === undefined) {
      entry = { regexp: compile(pattern), answers: new Map() };
      known.set(pattern, entry);
    }
    if ('error' in entry.regexp) return entry.regexp;
    let answer = entry.answers.get(text);
    if (answer === undefined) {
      answer = entry.regexp.matches(text);
      entry.answers.set(text, answer);
    }
    return answer;
  };
}

/** A regexp that does not compile stands in the way of every later mapping, as in the operator. */
export interface BrokenMapping {
  readonly index: number;
  readonly pattern: string;
  readonly error: string;
}

/** Position of the chosen mapping, or undefined when none matches. Give the kernel trimmed (internal/module/kernelmapper.go). */
export function matchMapping(
  module: PreparedModule,
  trimmedKernel: string,
  matches: Matcher,
): number | undefined | BrokenMapping {
  const literal = module.literals.get(trimmedKernel);
  for (const { index, pattern } of module.regexps) {
    if (literal !== undefined && index >= literal) break;
    const answer = matches(pattern, trimmedKernel);
    if (answer === true) return index;
    if (answer !== false) return { index, pattern, error: answer.error };
  }
  return literal;
}
