/** Reads MachineConfigPools, MachineConfigs and the MachineConfiguration of the stream, as far as day 1 depends on them. */
import { fieldsOf, listOf } from '../lib/fields-of.ts';
import { machineConfigContent } from '../lib/machine-config-content.ts';
import { operatorGroup } from '../lib/machine-config-names.ts';
import { textOf } from '../lib/text-of.ts';
import { ownerAnnotation } from '../model/annotations.ts';
import type {
  DisruptionPolicies,
  LabelSelector,
  MachineConfigInput,
  MachineConfigObjects,
  MachineConfigPool,
} from '../model/boot-module.ts';
import { groupOf, isCapturedPool, machineConfigGroup } from '../model/kinds.ts';
import type { KubernetesObject, Resource } from '../model/resource.ts';

/** Of what has an odd shape only the sound parts are read: these objects are the user's, and the API server judges them. */
export function readMachineConfigObjects(resources: readonly Resource[]): MachineConfigObjects {
  const ofKind = (group: string, kind: string) =>
    resources.filter(({ object }) => object.kind === kind && groupOf(object) === group);
  const [configuration] = ofKind(operatorGroup, 'MachineConfiguration').filter(
    ({ object }) => ownerOf(object) === undefined && object.metadata?.name === 'cluster',
  );
  return {
    pools: ofKind(machineConfigGroup, 'MachineConfigPool')
      .filter(({ object }) => ownerOf(object) === undefined)
      .map(readPool),
    machineConfigs: ofKind(machineConfigGroup, 'MachineConfig').map(readMachineConfig),
    ...(configuration === undefined
      ? {}
      : { machineConfiguration: { policies: readPolicies(configuration.object), resource: configuration } }),
  };
}

function ownerOf({ metadata }: KubernetesObject): string | undefined {
  const owner: unknown = metadata?.annotations?.[ownerAnnotation];
  return typeof owner === 'string' && owner !== '' ? owner : undefined;
}

function readPool(resource: Resource): MachineConfigPool {
  const spec = fieldsOf(resource.object['spec']);
  return {
    name: textOf(resource.object.metadata?.name),
    machineConfigSelector: readSelector(spec['machineConfigSelector']),
    nodeSelector: readSelector(spec['nodeSelector']),
    isPaused: spec['paused'] === true,
    isCaptured: isCapturedPool(resource.object),
    resource,
  };
}

function readSelector(value: unknown): LabelSelector {
  const { matchLabels, matchExpressions } = fieldsOf(value);
  const labels = Object.entries(fieldsOf(matchLabels)).map(([key, text]) => [key, textOf(text)] as const);
  return {
    ...(matchLabels === undefined ? {} : { matchLabels: Object.fromEntries(labels) }),
    ...(matchExpressions === undefined
      ? {}
      : {
          matchExpressions: listOf(matchExpressions).map(({ key, operator, values }) => ({
            key: textOf(key),
            operator: textOf(operator),
            values: Array.isArray(values) ? values.map(textOf) : [],
          })),
        }),
  };
}

function readMachineConfig(resource: Resource): MachineConfigInput {
  const { object } = resource;
  const owner = ownerOf(object);
  return {
    name: textOf(object.metadata?.name),
    labels: fieldsOf(object.metadata?.labels) as Readonly<Record<string, string>>,
    ...machineConfigContent(object),
    resource,
    ...(owner === undefined ? {} : { owner }),
  };
}

function readPolicies({ spec }: KubernetesObject): DisruptionPolicies {
  const { files, units } = fieldsOf(fieldsOf(spec)['nodeDisruptionPolicy']);
  return { files: actionsBy(files, 'path'), units: actionsBy(units, 'name') };
}

function actionsBy(list: unknown, key: string): ReadonlyMap<string, readonly string[]> {
  return new Map(
    listOf(list).map((item) => [textOf(item[key]), listOf(item['actions']).map(({ type }) => textOf(type))]),
  );
}
