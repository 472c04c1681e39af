/** Gives an image another name, tag or digest, as `images` of a kustomization does (kustomize, api/filters/imagetag). */
import type { ImageOverride } from '../model/patch.ts';

/** The image without tag and digest. */
export function imageName(image: string): string {
  const [named = ''] = image.split('@', 1);
  const colon = named.indexOf(':', named.lastIndexOf('/') + 1);
  return colon < 0 ? named : named.slice(0, colon);
}

/** `image` is one that `override` names. A new tag or digest takes the place of both that it had. */
export function overrideImage(image: string, { newName, newTag, digest }: ImageOverride): string {
  const name = imageName(image);
  const version = image.slice(name.length);
  const fresh = newTag === undefined ? version : `:${newTag}`;
  return `${newName ?? name}${digest === undefined ? fresh : `@${digest}`}`;
}
