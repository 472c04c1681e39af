/** Says how far a pattern agrees with a kernel that it does not match. */
import { trimKernel } from '../lib/kernel.ts';
import type { CompileRegexp } from '../model/regexp.ts';

/** The longest beginning of `pattern` that is valid and still matches, cut where the rest begins to disagree. */
export function matchedPart(pattern: string, kernel: string, compile: CompileRegexp): string {
  const text = trimKernel(kernel);
  for (let end = pattern.length - 1; end > 0; end -= 1) {
    // A cut inside an escape or before a quantifier would judge another expression.
    if (/^[*+?{]/.test(pattern.slice(end)) || /(?:^|[^\\])(?:\\\\)*\\$/.test(pattern.slice(0, end))) continue;
    const compiled = compile(pattern.slice(0, end));
    if ('matches' in compiled && compiled.matches(text)) return pattern.slice(0, end);
  }
  return '';
}
