/** A regexp is anchored at both ends, or it says by `.*` or by a separator that more may follow. */
import { diagnose } from '../../diagnostics/diagnostic.ts';
import { patternFindings } from '../pattern-findings.ts';
import { alternatives, isAnything, regexpTokens, type Token } from '../regexp-tokens.ts';
import type { Rule } from './rule.ts';

export const regexpIsAnchored: Rule = (context) =>
  patternFindings(context, (regexp, where) => {
    const parts = alternatives(regexpTokens(regexp));
    const start = parts.some(isOpenAtStart);
    const end = parts.some(isOpenAtEnd);
    if (!start && !end) return undefined;
    return diagnose('unanchored-regexp', { regexp, end: start && end ? 'both' : start ? 'start' : 'end' }, where);
  });

function isOpenAtStart(tokens: readonly Token[]): boolean {
  const [first, second] = tokens.filter(({ kind }) => kind !== 'open' && kind !== 'flags');
  return !(first?.kind === 'start' || isAnything(first, second) || isSeparator(first));
}

function isOpenAtEnd(tokens: readonly Token[]): boolean {
  const inner = tokens.filter(({ kind }) => kind !== 'close');
  const last = inner.at(-1);
  return !(last?.kind === 'end' || isAnything(inner.at(-2), last) || isSeparator(last));
}

/** `5\.14\.` and `-generic` end and begin where a part of a kernel does. */
function isSeparator(token: Token | undefined): boolean {
  return token?.kind === 'char' && /[-._+]/.test(token.char);
}
