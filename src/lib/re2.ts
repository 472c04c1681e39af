/** Regular expressions as Go's `regexp` reads them, by the RE2 port re2js, which is loaded only when it is needed. */
import type { CompileRegexp, Regexp } from '../model/regexp.ts';
import { repairForRe2 } from './repair-for-re2.ts';
import { simpleRegexp } from './simple-regexp.ts';

type Compiled = ReturnType<CompileRegexp>;

/** Patterns repeat over Modules and runs of a test; a compiled one is a few kilobytes. */
const compiled = new Map<string, Compiled>();

/** Whether `pattern` can only be compiled by the engine of `loadRe2`. */
export function needsRe2(pattern: string): boolean {
  return simple(pattern) === undefined;
}

/** Compiles `patterns` and others of their kind; loads RE2 (some 12 ms) only if one of them needs it. */
export async function regexpCompiler(patterns: Iterable<string>): Promise<CompileRegexp> {
  for (const pattern of patterns) if (needsRe2(pattern)) return loadRe2();
  return (pattern) => {
    const known = simple(pattern);
    if (known === undefined) throw new Error(`bug: the RE2 engine was not loaded for ${JSON.stringify(pattern)}`);
    return known;
  };
}

/** Loads the engine and returns a function that compiles every pattern, or says in RE2's words why it cannot. */
export async function loadRe2(): Promise<CompileRegexp> {
  const { RE2JS } = await import('re2js');
  const compile = (pattern: string): Compiled => {
    const repaired = repairForRe2(pattern);
    try {
      const expression = RE2JS.compile(repaired);
      return { matches: (text) => expression.test(text) };
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error);
      return { error: message.replace(repaired, () => pattern).replace(/at end of expression$/, '$&: ``') };
    }
  };
  return (pattern) => {
    const known = simple(pattern) ?? compiled.get(pattern);
    if (known !== undefined) return known;
    const result = compile(pattern);
    compiled.set(pattern, result);
    return result;
  };
}

const simpleOnes = new Map<string, Regexp | undefined>();

function simple(pattern: string): Regexp | undefined {
  if (!simpleOnes.has(pattern)) simpleOnes.set(pattern, simpleRegexp(pattern));
  return simpleOnes.get(pattern);
}
