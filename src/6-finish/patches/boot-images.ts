/** Finds the images that the units of a MachineConfig are told of. */
import { fieldsOf, listOf } from '../../lib/fields-of.ts';
import { textOf } from '../../lib/text-of.ts';
import { groupOf, machineConfigGroup } from '../../model/kinds.ts';
import type { Patchable } from './patchable.ts';

export interface BootImageField {
  readonly image: string;
  /** Of the BootModuleConfig. */
  readonly field: 'kernelModuleImage' | 'workerImage';
}

const fields = { KERNEL_MODULE_IMAGE: 'kernelModuleImage', WORKER_IMAGE: 'workerImage' } as const;
const assignment = /^Environment="(KERNEL_MODULE_IMAGE|WORKER_IMAGE)=([^"]*)"$/gm;

/** Each once; both units are told of both. */
export function bootImages(one: Patchable): readonly BootImageField[] {
  if (one.kind !== 'MachineConfig' || groupOf(one) !== machineConfigGroup) return [];
  const { systemd } = fieldsOf(fieldsOf(one.build(one.values)['spec'])['config']);
  const found = new Map<string, BootImageField>();
  for (const { contents } of listOf(fieldsOf(systemd)['units'])) {
    for (const [text, variable, image = ''] of textOf(contents).matchAll(assignment))
      found.set(text, { image, field: fields[variable as keyof typeof fields] });
  }
  return [...found.values()];
}
