/**
 * Rewrites what Go's `regexp` accepts and re2js refuses: repeated group names, and the names that `\p{…}` takes since
 * Go 1.25 (https://go.dev/doc/go1.25, regexp/syntax), where case, blanks, `_` and `-` do not count.
 */

/** Long names of Unicode's general categories (PropertyValueAliases.txt), folded. */
const categories: Readonly<Record<string, string>> = {
  casedletter: 'LC',
  closepunctuation: 'Pe',
  cntrl: 'Cc',
  combiningmark: 'M',
  connectorpunctuation: 'Pc',
  control: 'Cc',
  currencysymbol: 'Sc',
  dashpunctuation: 'Pd',
  decimalnumber: 'Nd',
  digit: 'Nd',
  enclosingmark: 'Me',
  finalpunctuation: 'Pf',
  format: 'Cf',
  initialpunctuation: 'Pi',
  letter: 'L',
  letternumber: 'Nl',
  lineseparator: 'Zl',
  lowercaseletter: 'Ll',
  mark: 'M',
  mathsymbol: 'Sm',
  modifierletter: 'Lm',
  modifiersymbol: 'Sk',
  nonspacingmark: 'Mn',
  number: 'N',
  openpunctuation: 'Ps',
  other: 'C',
  otherletter: 'Lo',
  othernumber: 'No',
  otherpunctuation: 'Po',
  othersymbol: 'So',
  paragraphseparator: 'Zp',
  privateuse: 'Co',
  punct: 'P',
  punctuation: 'P',
  separator: 'Z',
  spaceseparator: 'Zs',
  spacingmark: 'Mc',
  surrogate: 'Cs',
  symbol: 'S',
  titlecaseletter: 'Lt',
  unassigned: 'Cn',
  uppercaseletter: 'Lu',
  lc: 'LC',
};

/** `\p{…}` or `\P{…}` */
const property = /\\([pP])\{(\^?)([A-Za-z _-]+)\}|\\[\s\S]/g;

/** Quoted text, a class (a `]` right after its bracket is literal), a property, another escape, a named group. */
const token =
  /\\Q[\s\S]*?(?:\\E|$)|(\[\^?\]?(?:\[:\^?\w+:\]|\\[\s\S]|[^\]\\])*(?:\]|$))|\\[pP]\{\^?[A-Za-z _-]+\}|\\[\s\S]|\(\?P?<([0-9A-Za-z_]+)>/g;

/** The pattern in the words of re2js; what is wrong with it stays wrong, for the error to quote. */
export function repairForRe2(pattern: string): string {
  if (!/\\[pP]\{|\(\?P?</.test(pattern)) return pattern;
  const names = new Set<string>();
  return pattern.replace(token, (text, set?: string, group?: string) => {
    if (group === undefined) return text.startsWith('\\Q') ? text : repairProperties(text, set !== undefined);
    let name = group;
    while (names.has(name)) name += '_';
    names.add(name);
    return text.replace(group, name);
  });
}

function repairProperties(text: string, inClass: boolean): string {
  return text.replace(property, (found, sign?: string, not?: string, name?: string) =>
    name === undefined ? found : repairProperty(found, (sign === 'P') !== (not === '^'), name, inClass),
  );
}

function repairProperty(text: string, negative: boolean, name: string, inClass: boolean): string {
  const folded = name.toLowerCase().replace(/[ _-]/g, '');
  if (folded === 'ascii') {
    const range = negative ? '\\x{80}-\\x{10FFFF}' : '\\x00-\\x7F';
    return inClass ? range : `[${range}]`;
  }
  if (folded === 'assigned') return negative ? '\\p{Cn}' : '\\P{Cn}';
  const canonical = categories[folded] ?? `${folded.charAt(0).toUpperCase()}${folded.slice(1)}`;
  // Scripts of several words keep their `_`: folded they would be unknown to re2js.
  if (categories[folded] === undefined && /[ _-]/.test(name)) return text;
  return `\\${negative ? 'P' : 'p'}{${canonical}}`;
}
