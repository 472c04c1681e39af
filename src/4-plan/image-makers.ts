/** Groups targets by the image that they make, however its reference is spelled. */
import { canonicalImage } from '../lib/canonical-image.ts';
import type { ResolvedTarget } from '../model/target.ts';
import type { ImageSteps } from './image-steps.ts';
import { rebuildToken } from './rebuild-token.ts';

/** The targets that make one image. */
export interface ImageMakers {
  readonly targets: ResolvedTarget[];
  /** Set while its steps are decided: what asks for them then is made from itself. */
  state: 'open' | 'pending' | 'done';
  /** The steps of the first target, which all of them share. */
  steps?: ImageSteps;
}

export interface MadeImages {
  /** In the order of the targets. */
  readonly all: Iterable<ImageMakers>;
  /** What makes `image`, however it is spelled. */
  find(image: string): ImageMakers | undefined;
}

export function groupByImage(targets: readonly ResolvedTarget[]): MadeImages {
  const groups = new Map<string, ImageMakers>();
  // Most texts are canonical: those that are found need not be looked at.
  const find = (image: string): ImageMakers | undefined =>
    groups.size === 0 ? undefined : (groups.get(image) ?? groups.get(canonicalImage(image)));
  for (const target of targets) {
    const { resolution } = target;
    if (!resolution?.build && !resolution?.sign) continue;
    const image = canonicalImage(resolution.containerImage);
    const group = groups.get(image);
    if (group === undefined) groups.set(image, { targets: [target], state: 'open' });
    else group.targets.push(target);
  }
  return { all: groups.values(), find };
}

/** What the users of an image changed to have it made again, whichever of its Modules they changed. */
export function rebuildTokens({ targets }: ImageMakers): readonly string[] {
  if (targets.length === 1) return targets.map(({ module }) => rebuildToken(module));
  return [...new Set(targets.map(({ module }) => rebuildToken(module)))].sort();
}
