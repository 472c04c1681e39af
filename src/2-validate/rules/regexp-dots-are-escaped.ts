/** In a regexp a dot between digits is escaped. */
import { at, diagnose } from '../../diagnostics/diagnostic.ts';
import { mappingsOf } from '../levels.ts';
import { regexpTokens, type Token } from '../regexp-tokens.ts';
import type { Rule } from './rule.ts';

export const regexpDotsAreEscaped: Rule = function* ({ module, resource }) {
  for (const { mapping, path } of mappingsOf(module)) {
    const { regexp = '' } = mapping;
    const escaped = escapeDots(regexpTokens(regexp));
    if (escaped !== regexp) yield diagnose('unescaped-dot', { regexp, escaped }, at(resource, ...path, 'regexp'));
  }
};

function escapeDots(tokens: readonly Token[]): string {
  const isBetween = (index: number): boolean => {
    const before = tokens.slice(0, index).findLast(({ kind }) => kind !== 'repeat');
    return isDigit(before) && isDigit(tokens[index + 1]);
  };
  return tokens.map(({ kind, text }, index) => (kind === 'dot' && isBetween(index) ? '\\.' : text)).join('');
}

function isDigit(token: Token | undefined): boolean {
  return token?.kind === 'char'
    ? /\d/.test(token.char)
    : token?.kind === 'class' && /^(\\d|\[[\d-]+\])$/.test(token.text);
}
