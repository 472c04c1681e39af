/**
 * Reads a template exactly as the operator's engine does (github.com/a8m/envsubst, without restrictions), oddities
 * included: it is no shell. `Strict` templates are checked apart, by `check-template.ts`.
 */

/** What a template consists of: text, or the value of a variable. */
export type TemplatePart = string | Reference;

export interface Reference {
  readonly variable: string;
  /** The three meanings of the engine's six operators: `:-` `:=`, `-` `=`, `:+` `+`. */
  readonly operator?: 'when-empty' | 'when-unset' | 'when-set';
  /** What the operator gives instead: text, or the value of another variable. */
  readonly fallback?: string | { readonly variable: string };
}

interface Token {
  readonly kind: 'text' | 'variable' | 'operator' | 'open' | 'close';
  readonly text: string;
}

/** The engine takes letters and digits of every script; the tables for that are slow to load and seldom needed. */
const asciiWord = /[A-Za-z0-9_]*/y;
const anyWord = /[\p{L}\p{Nd}_]*/uy;

const meanings: Readonly<Record<string, Reference['operator']>> = {
  ':-': 'when-empty',
  ':=': 'when-empty',
  '-': 'when-unset',
  '=': 'when-unset',
  ':+': 'when-set',
  '+': 'when-set',
};

/** The parts of `template`, or undefined when a `${` is not closed on its line. */
export function parseTemplate(template: string): readonly TemplatePart[] | undefined {
  if (!template.includes('$')) return [template];
  const tokens = cutTokens(template);
  if (tokens === undefined) return undefined;
  const parts: TemplatePart[] = [];
  for (let index = 0; index < tokens.length; index += 1) {
    const token = tokens[index];
    if (token === undefined) break;
    if (token.kind === 'variable') parts.push({ variable: withoutDollar(token.text) });
    else if (token.kind === 'open' && tokens[index + 1]?.kind === 'variable') {
      const end = readExpression(tokens, index + 1, parts);
      if (end === undefined) return undefined;
      index = end;
    } else parts.push(token.text);
  }
  return parts;
}

/** Reads from the variable of an expression to its `}`, adds it to `parts` and returns where the `}` stands. */
function readExpression(tokens: readonly Token[], start: number, parts: TemplatePart[]): number | undefined {
  let operator: Reference['operator'];
  let fallback: Reference['fallback'];
  for (let index = start + 1; index < tokens.length; index += 1) {
    const { kind, text } = tokens[index] ?? { kind: 'close', text: '' };
    if (kind === 'close') {
      const variable = tokens[start]?.text ?? '';
      parts.push(operator === undefined || fallback === undefined ? { variable } : { variable, operator, fallback });
      return index;
    }
    if (kind === 'operator') operator = meanings[text];
    else if (kind === 'variable') fallback = { variable: withoutDollar(text) };
    else {
      // From its first text on, a default is text up to the brace, whatever stands in it.
      const close = tokens.findIndex((token, position) => position > index && token.kind === 'close');
      if (close < 0) return undefined;
      fallback = tokens
        .slice(index, close)
        .map((token) => token.text)
        .join('');
      index = close - 1;
    }
  }
  return undefined;
}

/** Cuts `template` into tokens; undefined when it, or a line of it, ends inside an expression. */
function cutTokens(template: string): readonly Token[] | undefined {
  const tokens: Token[] = [];
  let mode: 'text' | 'name' | 'operator' | 'default' = 'text';
  let depth = 0;
  let at = 0;
  let start = 0;
  let last = 0;
  const emit = (kind: Token['kind']): void => {
    tokens.push({ kind, text: template.slice(start, at) });
    last = start;
    start = at;
  };
  for (;;) {
    if (mode === 'text') {
      const dollar = template.indexOf('$', at);
      at = dollar < 0 ? template.length : dollar;
      if (at > start) emit('text');
      if (dollar < 0) return tokens;
      at += 1;
      if (template[at] === '$') {
        start = at;
        at += 1;
        emit('text');
      } else if (template[at] === '{') {
        at += 1;
        depth += 1;
        emit('open');
        mode = 'operator';
      } else if (wordLength(template, at) > 0) mode = 'name';
    } else if (mode === 'name') {
      at += wordLength(template, at);
      const name = template.slice(start, at);
      if (name === '_' || name === '$_') mode = 'text';
      else {
        emit('variable');
        mode = depth > 0 ? 'operator' : 'text';
      }
    } else {
      const char = charAt(template, at);
      if (char === '' || char === '\n' || char === '\r') return undefined;
      at += char.length;
      if (char === '}') {
        depth -= 1;
        emit('close');
        mode = 'text';
      } else if (template.startsWith('${', last) && wordLength(char, 0) > 0) mode = 'name';
      else if (mode === 'default') {
        if (char === '$') mode = 'name';
        else emit('text');
      } else {
        // The engine swallows what is no operator, and whatever follows a colon; the next token begins with it.
        const colon = char === ':' ? charAt(template, at) : '';
        at += colon.length;
        if ('+-='.includes(colon === '' ? char : colon) && !(char === ':' && colon === '')) emit('operator');
        mode = 'default';
      }
    }
  }
}

function charAt(text: string, at: number): string {
  const code = text.codePointAt(at);
  return code === undefined ? '' : String.fromCodePoint(code);
}

function wordLength(text: string, at: number): number {
  asciiWord.lastIndex = at;
  const length = asciiWord.exec(text)?.[0].length ?? 0;
  if (!(text.charCodeAt(at + length) > 127)) return length;
  anyWord.lastIndex = at;
  return anyWord.exec(text)?.[0].length ?? 0;
}

function withoutDollar(text: string): string {
  return text.startsWith('$') ? text.slice(1) : text;
}
