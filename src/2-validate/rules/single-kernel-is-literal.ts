/** A pattern that stands for one kernel is written as a literal. */
import { diagnose } from '../../diagnostics/diagnostic.ts';
import { patternFindings } from '../pattern-findings.ts';
import { regexpTokens } from '../regexp-tokens.ts';
import type { Rule } from './rule.ts';

const completeKernel =
  /^\d+\.\d+\.\d+-.+[._-](x86_64|aarch64|ppc64le|s390x|amd64|arm64|generic|default|azure|aws|gcp)$/;

export const singleKernelIsLiteral: Rule = (context) =>
  patternFindings(context, (regexp, where) => {
    const kernel = singleKernel(regexp);
    return kernel === undefined ? undefined : diagnose('regexp-is-exact-kernel', { kernel }, where);
  });

/** The kernel that the author had in mind: unescaped dots count as dots. */
function singleKernel(regexp: string): string | undefined {
  const tokens = regexpTokens(regexp);
  const isAnchored = tokens[0]?.kind === 'start' && tokens.at(-1)?.kind === 'end';
  const inner = tokens.filter(({ kind }) => kind !== 'start' && kind !== 'end');
  if (!inner.every(({ kind }) => kind === 'char' || kind === 'dot')) return undefined;
  const kernel = inner.map(({ kind, char }) => (kind === 'dot' ? '.' : char)).join('');
  return (isAnchored ? /^\d+\.\d+\S*$/ : completeKernel).test(kernel) ? kernel : undefined;
}
