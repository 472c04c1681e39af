/** Prints the DaemonSet of a driver for dynamic resource allocation. */
import { pluginVolumes } from '../lib/plugin-volumes.ts';
import type { EnvVar } from '../model/module.generated.ts';
import type { PluginPlan } from '../model/plugin-plan.ts';
import type { KubernetesObject } from '../model/resource.ts';
import { pluginDaemonSet } from './plugin-daemon-set.ts';

export function renderDraDriver(plan: PluginPlan): KubernetesObject {
  const { healthPort } = plan;
  return pluginDaemonSet(plan, {
    volumes: pluginVolumes.dra,
    env: [...variables, ...(healthPort === undefined ? [] : [{ name: 'HEALTHCHECK_PORT', value: String(healthPort) }])],
    ...(healthPort === undefined ? {} : { livenessProbe: health(healthPort) }),
    podFields: { hostNetwork: true },
  });
}

/** The names that drivers built on the Kubernetes example driver read. */
const variables: readonly EnvVar[] = [
  { name: 'NODE_NAME', valueFrom: { fieldRef: { fieldPath: 'spec.nodeName' } } },
  { name: 'POD_UID', valueFrom: { fieldRef: { fieldPath: 'metadata.uid' } } },
  { name: 'CDI_ROOT', value: '/var/run/cdi' },
  { name: 'KUBELET_REGISTRAR_DIRECTORY_PATH', value: '/var/lib/kubelet/plugins_registry/' },
  { name: 'KUBELET_PLUGINS_DIRECTORY_PATH', value: '/var/lib/kubelet/plugins/' },
];

function health(port: number): object {
  return {
    grpc: { port, service: 'liveness' },
    initialDelaySeconds: 30,
    periodSeconds: 10,
    timeoutSeconds: 5,
    failureThreshold: 3,
  };
}
