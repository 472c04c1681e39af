/** The volumes that every device plugin and every DRA driver has, as KMM names and mounts them. */
import type { PluginRole } from '../model/plugin-plan.ts';

interface HostVolume {
  readonly name: string;
  /** On the node and in the container. */
  readonly path: string;
  readonly type: 'Directory' | 'DirectoryOrCreate';
}

export const pluginVolumes: Readonly<Record<PluginRole, readonly HostVolume[]>> = {
  'device-plugin': [{ name: 'kubelet-device-plugins', path: '/var/lib/kubelet/device-plugins', type: 'Directory' }],
  dra: [
    { name: 'kubelet-plugins', path: '/var/lib/kubelet/plugins/', type: 'DirectoryOrCreate' },
    { name: 'kubelet-plugins-registry', path: '/var/lib/kubelet/plugins_registry/', type: 'Directory' },
    { name: 'cdi', path: '/var/run/cdi', type: 'DirectoryOrCreate' },
  ],
};

/** The volume of what loaders and plugins of a Module say to each other, in pods of both. */
export const moduleStateVolume = 'module-state';
