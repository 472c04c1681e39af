/** Finds in a template what the operator would replace by nothing, or read in another way than it looks: `Strict`. */
import { nearestName } from './edit-distance.ts';
import type { TemplatePart } from './parse-template.ts';

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

/** What the engine and a shell read alike: `$$`, `$NAME`, `${NAME}`, `${NAME:-text}`, `${NAME:-$OTHER}` and the like. */
const meant =
  /\$\$|\$(?!_(?![\p{L}\p{Nd}_]))[\p{L}\p{Nd}_]+|\$\{(?!_[}:=+-])[\p{L}\p{Nd}_]+(?::?[-=+](?:\$(?!_\})[\p{L}\p{Nd}_]+|[^$}\r\n]+))?\}/uy;

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
    const fallback = typeof part.fallback === 'object' ? [part.fallback.variable] : [];
    for (const variable of [part.variable, ...fallback])
      if (!known.has(variable)) faults.push(unknownVariable(variable));
  }
  return faults;
}

function expressionAt(text: string, at: number): string {
  return /^\$(?:\{[^}\n]*\}?|\([^)\n]*\)?|.?)/u.exec(text.slice(at))?.[0] ?? '$';
}

/** A name that goes on where a known one ends (`$MOD_NAME_x`) lacks its braces; others are misspelt. */
function unknownVariable(variable: string): TemplateFault {
  const begun = templateVariables.find((name) => variable.startsWith(name));
  if (begun !== undefined) {
    return { code: 'unknown-variable', variable, suggestion: `\${${begun}}${variable.slice(begun.length)}` };
  }
  const near = nearestName(variable, templateVariables);
  return { code: 'unknown-variable', variable, ...(near === undefined ? {} : { suggestion: `\${${near}}` }) };
}
