/** Says what a change does to nodes, in the words that diagnostics, `explain` and the summary share. */
import type { Disruption, DisruptionCause, HitPool } from '../model/boot-module.ts';

const verbs: Readonly<Record<string, string>> = {
  Reboot: 'reboots',
  Drain: 'drains',
  Reload: 'reloads services of',
  Restart: 'restarts services of',
  DaemonReload: 'reloads systemd of',
  Special: 'restarts CRI-O of',
};

/** `reboots pool worker (40 nodes): unit "x" has no policy that says otherwise`. */
export function disruptionText({ actions, because }: Disruption, pools: readonly HitPool[]): string {
  const verb = actions.map((action) => verbs[action] ?? `does ${action} to`).join(' and ');
  return `${verb} ${poolsText(pools)}${because === undefined ? '' : `: ${causeText(because)}`}`;
}

function causeText(because: DisruptionCause): string {
  return because.what === 'version'
    ? `OpenShift ${because.version} has no node disruption policies`
    : `${because.what} "${because.name}" has no policy that says otherwise`;
}

/** `pool worker (40 nodes) and pool sfc`: pools of which no node is known have no number. */
export function poolsText(pools: readonly HitPool[]): string {
  if (pools.length === 0) return 'no known pool';
  const texts = pools.map(poolText);
  return texts.length < 2 ? texts.join() : `${texts.slice(0, -1).join(', ')} and ${texts.at(-1)}`;
}

function poolText({ name, nodes }: HitPool): string {
  const count = nodes === 0 ? '' : ` (${nodes.toLocaleString('en')} ${nodes === 1 ? 'node' : 'nodes'})`;
  return `pool ${name}${count}`;
}
