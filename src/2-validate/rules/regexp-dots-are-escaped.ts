/** In a regexp a dot between digits is escaped. */
import { diagnose } from '../../diagnostics/diagnostic.ts';
import { patternFindings } from '../pattern-findings.ts';
import { regexpTokens, type Token } from '../regexp-tokens.ts';
import type { Rule } from './rule.ts';

export const regexpDotsAreEscaped: Rule = (context) =>
  patternFindings(context, (regexp, where) => {
    const escaped = escapeDots(regexpTokens(regexp));
    return escaped === regexp ? undefined : diagnose('unescaped-dot', { regexp, escaped }, where);
  });

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
