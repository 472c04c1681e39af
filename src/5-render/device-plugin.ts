/** Prints the DaemonSet of a device plugin. */
import { pluginVolumes } from '../lib/plugin-volumes.ts';
import type { PluginPlan } from '../model/plugin-plan.ts';
import type { KubernetesObject } from '../model/resource.ts';
import { pluginDaemonSet } from './plugin-daemon-set.ts';

export function renderDevicePlugin(plan: PluginPlan): KubernetesObject {
  return pluginDaemonSet(plan, { volumes: pluginVolumes['device-plugin'], env: [], podFields: {} });
}
