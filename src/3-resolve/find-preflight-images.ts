/** Finds the images that nodes will pull when the kernels of PreflightValidations arrive. */
import { canonicalImage } from '../lib/canonical-image.ts';
import type { AnsweredPreflight, PreflightAssertion, PreflightImage } from '../model/preflight.ts';
import type { Settings } from '../model/settings.ts';
import type { CheckedModule, NodePool, ResolvedTarget } from '../model/target.ts';
import { createPoolSelector } from './select-targets.ts';

export interface PreflightImageOptions {
  /** Targets of the node pools: what is made for them is made for others, too. */
  readonly today: readonly ResolvedTarget[];
  readonly nodePools: readonly NodePool[];
  readonly settings: Settings;
}

/** Images that kmmc builds or signs are left out: before their step has run they are not there, and it tells by itself. */
export function findPreflightImages(
  preflights: readonly AnsweredPreflight[],
  { today, nodePools, settings }: PreflightImageOptions,
): readonly PreflightImage[] {
  if (preflights.length === 0) return [];
  const made = madeImages([...today, ...preflights.flatMap(({ targets }) => targets)]);
  const select = createPoolSelector(nodePools, settings.kernelLabel);
  const poolsOf = ({ module }: CheckedModule): readonly NodePool[] => select(module.spec.selector).flat();
  return preflights.flatMap(({ assertion, targets }) =>
    targets.flatMap(({ module, kernel, resolution }) => {
      if (resolution === null || made.has(canonicalImage(resolution.containerImage))) return [];
      const image = resolution.containerImage;
      const architectures = architecturesOf(assertion, poolsOf(module), nodePools);
      return architectures.map((architecture) => ({ assertion, module, kernel, architecture, image }));
    }),
  );
}

function madeImages(targets: readonly ResolvedTarget[]): ReadonlySet<string> {
  const made = targets.flatMap(({ resolution }) =>
    resolution?.build || resolution?.sign ? [canonicalImage(resolution.containerImage)] : [],
  );
  return new Set(made);
}

/**
 * A kernel that names its architecture runs on no other. Else it will run where the Module runs now; where that is nowhere,
 * on any nodes that there are.
 */
function architecturesOf(
  { architecture, nodePool }: PreflightAssertion,
  ...choices: readonly (readonly NodePool[])[]
): readonly string[] {
  if (architecture !== undefined) return [architecture];
  const pools = choices.find((some) => some.length > 0) ?? [nodePool];
  return [...new Set(pools.map((pool) => pool.architecture))];
}
