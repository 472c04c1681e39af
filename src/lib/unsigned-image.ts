/** The reference under which an image waits to be signed. */
import { parseImageReference, tagLength } from './image-reference.ts';

/**
 * Returns `image` with another tag: the operator's own suffix `<namespace>_<module>_kmm_unsigned` (KMM up to 2.6,
 * internal/module/helper.go), and before it the hash of the build, so that it names one content for ever. The user's
 * tag is shortened where 128 characters do not hold it all. `image` has no digest.
 */
export function unsignedImage(image: string, build: { readonly inputHash: string; readonly owner: string }): string {
  const reference = parseImageReference(image);
  const tag = 'fault' in reference ? undefined : reference.tag;
  const name = tag === undefined ? image : image.slice(0, image.length - tag.length - 1);
  const full = `_${build.inputHash}_${build.owner}_kmm_unsigned`;
  const suffix = full.length < tagLength - 8 ? full : `_${build.inputHash}_kmm_unsigned`;
  return `${name}:${(tag ?? 'latest').slice(0, tagLength - suffix.length)}${suffix}`;
}
