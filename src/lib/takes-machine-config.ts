/** Whether a MachineConfigPool takes a MachineConfig: by its own selector where that is known, else by OpenShift's own rules. */
import type { MachineConfigPool } from '../model/boot-module.ts';
import { roleLabel } from './machine-config-names.ts';
import { isEmptySelector, matchLabels } from './match-labels.ts';

/** Their nodes are of no other pool, and take nothing that is meant for workers (machine-config-operator, pkg/helpers). */
export const controlPlanePools = ['master', 'arbiter'];

/** `pool` is the object, where there is one; `role` the role label of the MachineConfig. */
export function takesMachineConfig(name: string, pool: MachineConfigPool | undefined, role: string): boolean {
  if (pool === undefined) return name === role || (role === 'worker' && !controlPlanePools.includes(name));
  const { machineConfigSelector: selector } = pool;
  // The operator ignores a pool whose selector is empty.
  return !isEmptySelector(selector) && matchLabels({ [roleLabel]: role }, selector);
}
