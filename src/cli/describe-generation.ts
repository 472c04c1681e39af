/** Says which nodes a generation of a Module is for, and which version they get. */
import { versionLabel } from '../lib/version-label.ts';
import type { Generation } from '../model/rollout.ts';
import type { CheckedModule } from '../model/target.ts';

/** `canary`, `wave zone-a`, `all other nodes`, or the nodes that ask for a version. */
export function describeLane(module: CheckedModule, { lane, version, rollout, isCurrent }: Generation): string {
  const isCanary = lane !== undefined && lane === rollout.canary?.name;
  const hasLanes = rollout.canary !== undefined || rollout.waves.length > 0;
  const others = hasLanes && (version === undefined || isCurrent) ? 'all other nodes' : 'all nodes';
  const who = isCanary ? 'canary' : lane === undefined ? others : `wave ${lane}`;
  return version === undefined ? who : `${who} with ${versionLabel(module)}=${version}`;
}

/** What they get: the Module as it is, or an earlier version that they keep. */
export function describeState({ rollout, version, isCurrent }: Generation): string {
  const own = rollout.module.module.spec.moduleLoader?.container.version;
  if (isCurrent) return own ? `version ${own}` : 'the Module as it is';
  if (version !== undefined) return `version ${version}, an earlier one`;
  return `version ${rollout.canary?.baseline?.version ?? ''}, the baseline, until \`promote: true\``;
}
