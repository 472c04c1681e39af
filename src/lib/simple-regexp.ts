/**
 * Translates the plain patterns that kernel mappings mostly hold to a JavaScript RegExp, so that a run without others
 * need not load an RE2 engine. Accepts only what means the same in both syntaxes and cannot backtrack badly; a pattern
 * that is not accepted may be just as valid.
 */
import type { Regexp } from '../model/regexp.ts';

/** Classes of RE2, which knows ASCII only here (https://github.com/google/re2/wiki/Syntax); JavaScript's `\s` is wider. */
const classes: Readonly<Record<string, string>> = {
  d: '0-9',
  w: '0-9A-Za-z_',
  s: '\\t\\n\\f\\r ',
};

/** How many ways to split a text among alternatives and bounded repeats are worth trying. */
const mostChoices = 64;

interface Scan {
  readonly pattern: string;
  at: number;
  source: string;
  /** Open groups: how many alternatives each has so far. */
  readonly groups: number[];
  choices: number;
  unbounded: number;
}

/** The pattern as a JavaScript RegExp, or undefined when only RE2 can tell what it means. */
export function simpleRegexp(pattern: string): Regexp | undefined {
  const scan: Scan = { pattern, at: 0, source: '', groups: [1], choices: 1, unbounded: 0 };
  while (scan.at < pattern.length) if (!(scanStructure(scan) || scanAtom(scan))) return undefined;
  // A match that may begin anywhere tries each beginning: one more level of repetition.
  const anchored = pattern.startsWith('^') && !pattern.includes('|');
  if (scan.groups.length > 1 || scan.choices > mostChoices || scan.unbounded > (anchored ? 2 : 1)) return undefined;
  const expression = new RegExp(scan.source, 'u');
  return { matches: (text) => expression.test(text) };
}

/** Anchors, alternatives and groups; none of them may be repeated here. */
function scanStructure(scan: Scan): boolean {
  const char = scan.pattern[scan.at] ?? '';
  if (!'^$|()'.includes(char)) return false;
  if (char === '(' && scan.pattern[scan.at + 1] === '?') {
    if (scan.pattern[scan.at + 2] !== ':') return false;
    scan.at += 2;
  }
  if (char === '(') scan.groups.push(1);
  if (char === '|') scan.groups.push((scan.groups.pop() ?? 0) + 1);
  if (char === ')') {
    if (scan.groups.length === 1) return false;
    scan.choices *= scan.groups.pop() ?? 1;
  }
  scan.source += char === '(' ? '(?:' : char;
  scan.at += 1;
  return !'*+?{'.includes(scan.pattern[scan.at] ?? ' ');
}

/** One character or class and its quantifier. */
function scanAtom(scan: Scan): boolean {
  const char = scan.pattern[scan.at] ?? '';
  if (char === '[') return scanClass(scan) && scanQuantifier(scan);
  if (char === '.') return take(scan, 1, '[^\\n]');
  if (char === '\\') {
    const next = scan.pattern[scan.at + 1] ?? '';
    const members = classes[next.toLowerCase()];
    if (members !== undefined) return take(scan, 2, next === next.toLowerCase() ? `[${members}]` : `[^${members}]`);
    return isPunctuation(next) && take(scan, 2, literal(next));
  }
  return /^[ -~]$/.test(char) && !'*+?{}]()|^$'.includes(char) && take(scan, 1, literal(char));
}

function take(scan: Scan, length: number, source: string): boolean {
  scan.at += length;
  scan.source += source;
  return scanQuantifier(scan);
}

/** `*`, `+`, `?`, `{n}`, `{n,}`, `{n,m}`, lazy or not; false for what RE2 refuses or, as `{01}`, reads as a literal. */
function scanQuantifier(scan: Scan): boolean {
  const found = /(?:[*+?]|\{(0|[1-9]\d?)(,(0|[1-9]\d?)?)?\})\??(?![*+?{])/y;
  found.lastIndex = scan.at;
  const match = found.exec(scan.pattern);
  if (match === null) return !'*+?{'.includes(scan.pattern[scan.at] ?? ' ');
  const [text, least, range, most] = match;
  if (most !== undefined && Number(least) > Number(most)) return false;
  if (text.startsWith('?')) scan.choices *= 2;
  else if (most !== undefined) scan.choices *= Number(most) - Number(least) + 1;
  else if (range !== undefined || least === undefined) scan.unbounded += 1;
  scan.at += text.length;
  scan.source += text;
  return true;
}

/** `[a-z0-9._-]`: letters, digits, punctuation and ranges of one kind; a `-` that is no range stands first or last. */
function scanClass(scan: Scan): boolean {
  const not = scan.pattern[scan.at + 1] === '^' ? '^' : '';
  const found = /(?:\\[!-/:-@[-`{-~dws]|[^\\[\]^])+(?=\])/y;
  found.lastIndex = scan.at + 1 + not.length;
  const body = found.exec(scan.pattern)?.[0] ?? '';
  const members = body.match(/\\[dws]|\\?[ -~](?:-[0-9A-Za-z])?/g) ?? [];
  if (body === '' || members.join('') !== body) return false;
  let source = '';
  for (const [index, member] of members.entries()) {
    const translated = translateMember(member, index === 0 || index === members.length - 1);
    if (translated === undefined) return false;
    source += translated;
  }
  scan.at += 2 + not.length + body.length;
  scan.source += `[${not}${source}]`;
  return true;
}

function translateMember(member: string, outermost: boolean): string | undefined {
  if (/^\\[dws]$/.test(member)) return classes[member.charAt(1)];
  if (/^(?:[0-9]-[0-9]|[a-z]-[a-z]|[A-Z]-[A-Z])$/.test(member))
    return member.charAt(0) <= member.charAt(2) ? member : undefined;
  if (member === '-') return outermost ? '\\-' : undefined;
  if (member.length > 2 || (member.length === 2 && !member.startsWith('\\'))) return undefined;
  const char = member.slice(-1);
  return char === '-' ? '\\-' : literal(char);
}

function isPunctuation(char: string): boolean {
  return /^[!-/:-@[-`{-~]$/.test(char);
}

function literal(char: string): string {
  return /[\^$\\.*+?()[\]{}|/]/.test(char) ? `\\${char}` : char;
}
