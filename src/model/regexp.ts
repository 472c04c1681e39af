/** Regular expressions as the operator reads them: RE2, unanchored. */

export interface Regexp {
  /** Whether the expression matches anywhere in `text`. */
  matches(text: string): boolean;
}

/** Compiles a pattern once; the error text is RE2's own, in English, for a message that quotes it. */
export type CompileRegexp = (pattern: string) => Regexp | { readonly error: string };
