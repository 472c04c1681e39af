/** Words for kernels that no mapping matches, and for mappings. */
import { kernelList } from './entry-texts.ts';

export type Kernels = { readonly kernels: readonly string[] };
export type Mapping = { readonly index: number; readonly kind: 'literal' | 'regexp'; readonly text: string };

export function named({ index, kind, text }: Mapping): string {
  return `\`kernelMappings[${index}]\` (${kind} "${text}")`;
}

export function someMappings(mappings: readonly Mapping[]): string {
  return mappings.slice(0, 3).map(named).join(', ') + (mappings.length > 3 ? ' …' : '');
}

export function uncovered({ module, kernels, nearest }: Kernels & { module: string; nearest?: Mapping }): string {
  const close = nearest === undefined ? '' : `; nearest is ${named(nearest)}`;
  return `No mapping of Module "${module}" matches ${kernelList(kernels)}${close}.`;
}

export const coverageHint = ({ kernels }: Kernels): string =>
  `Add a mapping, such as \`literal: ${(kernels[0] ?? '').replace(/\+$/, '')}\`, or widen the nearest one.`;
