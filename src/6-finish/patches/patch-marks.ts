/** Short marks of patches and image overrides, by which a second run over its own result knows what it has done. */
import { canonicalJson } from '../../lib/canonical-json.ts';
import { hashText, stableHash } from '../../lib/stable-hash.ts';
import type { ImageOverride, Patch } from '../../model/patch.ts';

/** Of what is done, not of the target: a patch that was given another one is not done twice. */
export function markOf(change: Patch | ImageOverride): string {
  return hashText(stableHash('patch', canonicalJson('patch' in change ? change.patch : change)));
}
