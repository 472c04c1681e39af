/** Prints what the DaemonSets of device plugins and DRA drivers have in common. */
import type { pluginVolumes } from '../lib/plugin-volumes.ts';
import {
  componentLabel,
  managedBy,
  moduleNameLabel,
  ownerAnnotation,
  pluginLabel,
  roleLabel,
} from '../model/annotations.ts';
import type { EnvVar } from '../model/module.generated.ts';
import type { PluginPlan } from '../model/plugin-plan.ts';
import type { KubernetesObject } from '../model/resource.ts';
import { pluginGraceSeconds } from '../scripts/plugin-gate-scripts.ts';
import { exclusion } from './node-exclusion.ts';
import { pluginContainer } from './plugin-containers.ts';
import { type GateParts, gateParts } from './plugin-gate.ts';

/** What one kind of plugin has that the other has not. */
export interface PluginKind {
  readonly volumes: (typeof pluginVolumes)[keyof typeof pluginVolumes];
  readonly env: readonly EnvVar[];
  readonly livenessProbe?: object;
  readonly podFields: object;
}

export function pluginDaemonSet(plan: PluginPlan, kind: PluginKind): KubernetesObject {
  const labels = {
    [managedBy.key]: managedBy.value,
    [componentLabel]: plan.role,
    [moduleNameLabel]: plan.module,
    [roleLabel]: plan.role,
  };
  const selector = { [pluginLabel]: plan.name };
  return {
    apiVersion: 'apps/v1',
    kind: 'DaemonSet',
    metadata: {
      name: plan.name,
      namespace: plan.namespace,
      labels,
      annotations: { [ownerAnnotation]: plan.owner },
    },
    spec: {
      selector: { matchLabels: selector },
      template: { metadata: { labels: { ...labels, ...selector } }, spec: podSpec(plan, kind) },
    },
  };
}

function podSpec(plan: PluginPlan, kind: PluginKind): object {
  const { gate, initContainer, container } = plan;
  const { initContainers, volumes }: GateParts =
    gate === undefined ? { initContainers: [], volumes: [] } : gateParts(plan, gate);
  const preset = kind.volumes.map(({ name, path, type }) => ({ name, hostPath: { path, type } }));
  const first = [
    ...initContainers,
    ...(initContainer === undefined
      ? []
      : [pluginContainer(`${plan.role}-init`, initContainer, { volumeMounts: [], env: [] })]),
  ];
  const main = pluginContainer(plan.role, container, {
    volumeMounts: kind.volumes.map(({ name, path }) => ({ name, mountPath: path })),
    env: kind.env,
    ...(kind.livenessProbe === undefined ? {} : { livenessProbe: kind.livenessProbe }),
  });
  return {
    ...placement(plan, kind),
    ...(first.length === 0 ? {} : { initContainers: first }),
    containers: [main],
    volumes: [...volumes, ...preset, ...plan.volumes],
  };
}

function placement(plan: PluginPlan, kind: PluginKind): object {
  const { nodeSelector, excluded, tolerations, gate } = plan;
  return {
    ...(plan.serviceAccount === undefined ? {} : { serviceAccountName: plan.serviceAccount }),
    ...(plan.mountsToken === undefined ? {} : { automountServiceAccountToken: plan.mountsToken }),
    priorityClassName: 'system-node-critical',
    ...kind.podFields,
    ...(plan.imagePullSecret === undefined ? {} : { imagePullSecrets: [{ name: plan.imagePullSecret }] }),
    ...(excluded.length === 0 ? {} : { affinity: exclusion(excluded) }),
    ...(Object.keys(nodeSelector).length === 0 ? {} : { nodeSelector }),
    ...(tolerations.length === 0 ? {} : { tolerations }),
    // The loader of the same node waits for the end of this pod only for a while.
    ...(gate?.marks ? { terminationGracePeriodSeconds: pluginGraceSeconds } : {}),
  };
}
