/** The files and units of a MachineConfig. The operator compares them as they are written: another encoding is a change. */
import type { MachineConfigContent } from '../model/boot-module.ts';
import type { KubernetesObject } from '../model/resource.ts';
import { canonicalJson } from './canonical-json.ts';
import { fieldsOf, listOf } from './fields-of.ts';
import { textOf } from './text-of.ts';

export function machineConfigContent(object: KubernetesObject): MachineConfigContent {
  const { systemd, storage } = fieldsOf(fieldsOf(object['spec'])['config']);
  return {
    files: keyed(fieldsOf(storage)['files'], 'path'),
    units: keyed(fieldsOf(systemd)['units'], 'name'),
  };
}

function keyed(list: unknown, key: string): ReadonlyMap<string, string> {
  return new Map(listOf(list).map((item) => [textOf(item[key]), canonicalJson(item)]));
}
