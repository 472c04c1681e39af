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

/** By canonical image, in the order of the targets. */
export function groupByImage(targets: readonly ResolvedTarget[]): ReadonlyMap<string, ImageMakers> {
  const groups = new Map<string, ImageMakers>();
  for (const target of targets) {
    const { resolution } = target;
    if (!resolution?.build && !resolution?.sign) continue;
    const image = canonicalImage(resolution.containerImage);
    const group = groups.get(image);
    if (group === undefined) groups.set(image, { targets: [target], state: 'open' });
    else group.targets.push(target);
  }
  return groups;
}

/** What the users of an image changed to have it made again, whichever of its Modules they changed. */
export function rebuildTokens({ targets }: ImageMakers): readonly string[] {
  return [...new Set(targets.map(({ module }) => rebuildToken(module)))].sort();
}
