/** Finds the mapping that came closest to a kernel that none matches, for hints. */

import { trimKernel } from '../lib/kernel.ts';
import type { KernelMapping } from '../model/module.ts';
import { editDistance } from './edit-distance.ts';

export interface NearestMapping {
  readonly index: number;
  readonly kind: 'literal' | 'regexp';
  readonly text: string;
}

/** Undefined when there is no mapping at all. The earlier of two that are as close wins. */
export function nearestMapping(mappings: readonly KernelMapping[], kernel: string): NearestMapping | undefined {
  const trimmed = trimKernel(kernel);
  let nearest: NearestMapping | undefined;
  let best = [-1, 0];
  for (const [index, { literal, regexp }] of mappings.entries()) {
    const text = literal || regexp;
    if (!text) continue;
    const shape = literal ? literal : plainText(text);
    const prefix = commonPrefix(shape, trimmed);
    if (prefix < (best[0] ?? 0)) continue;
    const distance = editDistance(shape.slice(prefix, prefix + 16), trimmed.slice(prefix, prefix + 16));
    if (prefix === best[0] && distance >= (best[1] ?? 0)) continue;
    best = [prefix, distance];
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
