/** What the MachineConfig of a BootModuleConfig does to its nodes, as one sentence for `explain` and the summary. */
import { disruptionText, poolsText } from '../diagnostics/disruption-text.ts';
import type { Disruption, ResolvedBootModule } from '../model/boot-module.ts';

/** `disruption` is absent where an error keeps the MachineConfig from being made. */
export function bootEffect({ boot, pools }: ResolvedBootModule, disruption: Disruption | undefined): string {
  if (disruption === undefined) return `not compiled; meant for ${poolsText(pools)}`;
  if (disruption.actions.length > 0) return disruptionText(disruption, pools);
  if (disruption.unchanged) return `no reboot of ${poolsText(pools)}: the MachineConfig does not change`;
  if (boot.retired) return `no reboot of ${poolsText(pools)}: the MachineConfig goes, its policies stay`;
  return `no reboot of ${poolsText(pools)}: policies cover its files and units; nodes load it from their next boot on`;
}
