/** Prints a MachineConfig of day 1, in Ignition 3.2.0, which every release of OpenShift from 4.7 on takes. */
import { roleLabel } from '../lib/machine-config-names.ts';
import { managedBy, ownerAnnotation } from '../model/annotations.ts';
import type { Generated } from '../model/generated.ts';
import { machineConfigGroup } from '../model/kinds.ts';
import type { MachineConfigPlan, NodeFile } from '../model/plan.ts';
import type { KubernetesObject } from '../model/resource.ts';
import { loadUnitText, pullUnitText } from './boot-units.ts';

const apiVersion = `${machineConfigGroup}/v1`;

export function generateMachineConfig(plan: MachineConfigPlan): Generated {
  return {
    apiVersion,
    kind: 'MachineConfig',
    name: plan.name,
    owner: plan.owner ?? '',
    stage: 'Boot',
    after: plan.after,
    shape: plan,
    values: {},
    build: () => renderMachineConfig(plan),
  };
}

export function renderMachineConfig({ name, role, owner, load, pull, files }: MachineConfigPlan): KubernetesObject {
  return {
    apiVersion,
    kind: 'MachineConfig',
    metadata: {
      name,
      labels: { [managedBy.key]: managedBy.value, [roleLabel]: role },
      ...(owner === undefined ? {} : { annotations: { [ownerAnnotation]: owner } }),
    },
    spec: {
      config: {
        ignition: { version: '3.2.0' },
        storage: { files: files.map(file) },
        systemd: {
          units: [
            { name: load.name, enabled: true, contents: loadUnitText(load) },
            { name: pull.name, enabled: true, contents: pullUnitText(pull) },
          ],
        },
      },
    },
  };
}

function file({ path, mode, text }: NodeFile): object {
  return {
    path,
    mode,
    overwrite: true,
    user: { name: 'root' },
    contents: { source: `data:text/plain;base64,${base64(text)}` },
  };
}

/** Of the text in UTF-8. */
function base64(text: string): string {
  return btoa(Array.from(new TextEncoder().encode(text), (byte) => String.fromCharCode(byte)).join(''));
}
