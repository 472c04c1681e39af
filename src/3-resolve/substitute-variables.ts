/** Replaces the variables of a template, as the operator does (`Compat`) or refusing what it does in silence (`Strict`). */
import { checkTemplate, neverSet, type TemplateFault } from './check-template.ts';
import { parseTemplate, type TemplatePart } from './parse-template.ts';

export type TemplateMode = 'Strict' | 'Compat';

/** A template that can be filled in for many kernels. */
export interface Template {
  readonly text: string;
  readonly mode: TemplateMode;
  readonly parts: readonly TemplatePart[];
  /** Variables of which only the default counts (`Strict`). */
  readonly neverSet: readonly string[];
}

/** The value of a variable, or undefined when it is not set. */
export type Lookup = (variable: string) => string | undefined;

/** Reads a template once; the faults are those that no kernel can cure. */
export function compileTemplate(
  text: string,
  mode: TemplateMode,
): Template | { readonly faults: readonly TemplateFault[] } {
  const parts = parseTemplate(text);
  if (parts === undefined) return { faults: [{ code: 'unclosed-variable' }] };
  const faults = mode === 'Strict' ? checkTemplate(text, parts) : [];
  return faults.length > 0 ? { faults } : { text, mode, parts, neverSet: mode === 'Strict' ? neverSet(parts) : [] };
}

/** The text with every variable replaced; in `Strict` a variable that is empty for this kernel is a fault. */
export function substituteVariables(template: Template, lookup: Lookup): string | TemplateFault {
  let result = '';
  for (const part of template.parts) {
    if (typeof part === 'string') result += part;
    else {
      const value = evaluate(part, lookup);
      if (value === '' && template.mode === 'Strict') return { code: 'empty-variable', variable: part.variable };
      result += value;
    }
  }
  return result;
}

function evaluate(part: Exclude<TemplatePart, string>, lookup: Lookup): string {
  const value = lookup(part.variable);
  if (part.operator === undefined || part.fallback === undefined) return value ?? '';
  const usesFallback =
    part.operator === 'when-set' ? value !== undefined : part.operator === 'when-unset' ? value === undefined : !value;
  if (!usesFallback) return part.operator === 'when-set' ? '' : (value ?? '');
  return typeof part.fallback === 'string' ? part.fallback : (lookup(part.fallback.variable) ?? '');
}
