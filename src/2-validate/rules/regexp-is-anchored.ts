/** A regexp is anchored at both ends, or it says by `.*` or by a separator that more may follow. */
import { at, diagnose } from '../../diagnostics/diagnostic.ts';
import { mappingsOf } from '../levels.ts';
import { alternatives, isAnything, regexpTokens, type Token } from '../regexp-tokens.ts';
import type { Rule } from './rule.ts';

export const regexpIsAnchored: Rule = function* ({ module, resource }) {
  for (const { mapping, path } of mappingsOf(module)) {
    const { regexp = '' } = mapping;
    if (regexp === '') continue;
    const parts = alternatives(regexpTokens(regexp));
    const start = parts.some(isOpenAtStart);
    const end = parts.some(isOpenAtEnd);
    if (!start && !end) continue;
    const parameters = {
      regexp,
      end: start && end ? ('both' as const) : start ? ('start' as const) : ('end' as const),
    };
    yield diagnose('unanchored-regexp', parameters, at(resource, ...path, 'regexp'));
  }
};

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
