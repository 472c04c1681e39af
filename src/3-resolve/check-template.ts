/** Finds in a template what the operator would replace by nothing, or read in another way than it looks: `Strict`. */
import { suggest } from '../lib/suggest.ts';
import type { Reference, TemplatePart } from './parse-template.ts';

export type TemplateFault =
  | { readonly code: 'unclosed-variable' }
  | { readonly code: 'unsupported-expression'; readonly expression: string }
  | { readonly code: 'unknown-variable'; readonly variable: string; readonly suggestion?: string }
  | { readonly code: 'empty-variable'; readonly variable: string };

/** Every variable that a template can use (internal/module/kernelmapper.go of the operator). */
export const templateVariables = [
  'KERNEL_FULL_VERSION',
  'KERNEL_VERSION',
  'KERNEL_XYZ',
  'KERNEL_X',
  'KERNEL_Y',
  'KERNEL_Z',
  'MOD_NAME',
  'MOD_NAMESPACE',
] as const;

const known: ReadonlySet<string> = new Set(templateVariables);

/**
 * What the engine and a shell read alike: `$$`, `$NAME`, `${NAME}`, `${NAME:-text}`, `${NAME:-$OTHER}` and the like. Names
 * are ASCII here: those that go on in another script are unknown in any case.
 */
const meant = /\$\$|\$(?!_(?!\w))\w+|\$\{(?!_[}:=+-])\w+(?::?[-=+](?:\$(?!_\})\w+|[^$}\r\n]+))?\}/y;

/** The faults of a template that `parseTemplate` could read, all of them, without knowing a kernel. */
export function checkTemplate(text: string, parts: readonly TemplatePart[]): readonly TemplateFault[] {
  const faults: TemplateFault[] = [];
  for (let at = text.indexOf('$'); at >= 0; at = text.indexOf('$', at)) {
    meant.lastIndex = at;
    const found = meant.exec(text)?.[0];
    if (found === undefined) return [...faults, { code: 'unsupported-expression', expression: expressionAt(text, at) }];
    at += found.length;
  }
  for (const part of parts) {
    if (typeof part === 'string') continue;
    if (!known.has(part.variable) && !isOptional(part)) faults.push(unknownVariable(part.variable));
    const { fallback } = part;
    if (typeof fallback === 'object' && !known.has(fallback.variable)) faults.push(unknownVariable(fallback.variable));
  }
  return faults;
}

/** Variables that are never set and have a default, which is then all there is: `${KERNEL_VERSON:-latest}`. */
export function neverSet(parts: readonly TemplatePart[]): readonly string[] {
  return parts.flatMap((part) => (typeof part === 'string' || known.has(part.variable) ? [] : [part.variable]));
}

function isOptional({ operator, fallback }: Reference): boolean {
  return fallback !== undefined && operator !== 'when-set';
}

function expressionAt(text: string, at: number): string {
  return /^\$(?:\{[^}\n]*\}?|\([^)\n]*\)?|.?)/u.exec(text.slice(at))?.[0] ?? '$';
}

function unknownVariable(variable: string): TemplateFault {
  const suggestion = suggestVariable(variable);
  return { code: 'unknown-variable', variable, ...(suggestion === undefined ? {} : { suggestion }) };
}

/** A name that goes on where a known one ends (`$MOD_NAME_x`) lacks its braces; others are misspelt. */
export function suggestVariable(variable: string): string | undefined {
  const begun = templateVariables.find((name) => variable.startsWith(name));
  if (begun !== undefined) return `\${${begun}}${variable.slice(begun.length)}`;
  const near = suggest(variable, templateVariables);
  return near === undefined ? undefined : `\${${near}}`;
}
