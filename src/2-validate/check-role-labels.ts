/** Finds the role label of MachineConfigs where it is misspelt: on MachineConfigs, and in the selectors of pools. */
import { type Diagnostic, diagnose } from '../diagnostics/diagnostic.ts';
import { roleLabel } from '../lib/machine-config-names.ts';
import { suggest } from '../lib/suggest.ts';
import type { MachineConfigObjects } from '../model/boot-module.ts';
import type { FieldPath, Resource } from '../model/resource.ts';

export function checkRoleLabels({ machineConfigs, pools }: MachineConfigObjects): readonly Diagnostic[] {
  return [
    ...machineConfigs.flatMap(({ labels, resource }) =>
      Object.keys(labels).flatMap((label) => misspelt(label, resource, ['metadata', 'labels', label], true)),
    ),
    ...pools.flatMap(({ machineConfigSelector: { matchLabels = {}, matchExpressions = [] }, resource }) => {
      const selector = ['spec', 'machineConfigSelector'];
      return [
        ...Object.keys(matchLabels).flatMap((label) =>
          misspelt(label, resource, [...selector, 'matchLabels', label], true),
        ),
        ...matchExpressions.flatMap(({ key }, index) =>
          misspelt(key, resource, [...selector, 'matchExpressions', index, 'key'], false),
        ),
      ];
    }),
  ];
}

/** Other keys of the same group differ in more than a third of their letters. */
function misspelt(label: string, resource: Resource, path: FieldPath, atKey: boolean): readonly Diagnostic[] {
  if (label === roleLabel || suggest(label, [roleLabel]) === undefined) return [];
  return [diagnose('role-label-misspelt', { label, expected: roleLabel }, { resource, path, atKey })];
}
