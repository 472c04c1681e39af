/** Finds the mapping that came closest to a kernel that none matches, for hints. */

import { trimKernel } from '../lib/kernel.ts';
import type { KernelMapping } from '../model/module.generated.ts';

export interface NearestMapping {
  readonly index: number;
  readonly kind: 'literal' | 'regexp';
  readonly text: string;
}

/**
 * The mapping that shares the longest beginning with the kernel, then the longest end; the earlier of two that are as
 * close. Undefined when there is no mapping at all.
 */
export function nearestMapping(mappings: readonly KernelMapping[], kernel: string): NearestMapping | undefined {
  const trimmed = trimKernel(kernel);
  let nearest: NearestMapping | undefined;
  let best = -1;
  for (const [index, { literal, regexp }] of mappings.entries()) {
    const text = literal || regexp;
    if (!text) continue;
    const closeness =
      commonPrefix(literal || plainText(text), trimmed) * 1000 + commonSuffix(literal || plainText(text), trimmed);
    if (closeness <= best) continue;
    best = closeness;
    nearest = { index, kind: literal ? 'literal' : 'regexp', text };
  }
  return nearest;
}

/** What a pattern spells out, roughly: anchors dropped, escapes resolved, anything that repeats or chooses left out. */
function plainText(pattern: string): string {
  return pattern
    .replace(/^\^|\$$/g, '')
    .replace(/\\d\+?/g, '0')
    .replace(/\\([^A-Za-z0-9])/g, '$1')
    .replace(/\.[*+]\??|\[[^\]]*\][*+?]?|[()|?*+]/g, '');
}

function commonPrefix(one: string, other: string): number {
  let length = 0;
  while (length < one.length && one[length] === other[length]) length += 1;
  return length;
}

function commonSuffix(one: string, other: string): number {
  let length = 0;
  while (length < one.length && one.at(-1 - length) === other.at(-1 - length)) length += 1;
  return Math.min(length, 999);
}
