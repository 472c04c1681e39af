/** Gives a device plugin or DRA driver the names that the ConfigMaps and Secrets it mounts and reads have now. */
import type { EnvVar, PluginContainer, Volume } from '../model/module.generated.ts';

/** The present names of objects of the Module's namespace. */
export interface PresentNames {
  secret(name: string): string;
  configMap(name: string): string;
}

interface Plugin {
  readonly container: PluginContainer;
  readonly initContainer?: PluginContainer;
  readonly volumes?: readonly Volume[];
}

export function presentNamesInPlugin<T extends Plugin>(plugin: T, names: PresentNames): T {
  return {
    ...plugin,
    container: inContainer(plugin.container, names),
    ...(plugin.initContainer && { initContainer: inContainer(plugin.initContainer, names) }),
    ...(plugin.volumes && { volumes: plugin.volumes.map((volume) => inVolume(volume, names)) }),
  };
}

function inContainer(container: PluginContainer, names: PresentNames): PluginContainer {
  return container.env === undefined ? container : { ...container, env: container.env.map((one) => inEnv(one, names)) };
}

function inEnv(variable: EnvVar, names: PresentNames): EnvVar {
  const { configMapKeyRef, secretKeyRef } = variable.valueFrom ?? {};
  if (configMapKeyRef === undefined && secretKeyRef === undefined) return variable;
  return {
    ...variable,
    valueFrom: {
      ...variable.valueFrom,
      ...(configMapKeyRef && { configMapKeyRef: named(configMapKeyRef, names.configMap) }),
      ...(secretKeyRef && { secretKeyRef: named(secretKeyRef, names.secret) }),
    },
  };
}

function inVolume(volume: Volume, names: PresentNames): Volume {
  const { configMap, secret, projected } = volume;
  return {
    ...volume,
    ...(configMap && { configMap: named(configMap, names.configMap) }),
    ...(secret?.secretName && { secret: { ...secret, secretName: names.secret(secret.secretName) } }),
    ...(projected?.sources && {
      projected: {
        ...projected,
        sources: projected.sources.map((source) => ({
          ...source,
          ...(source.configMap && { configMap: named(source.configMap, names.configMap) }),
          ...(source.secret && { secret: named(source.secret, names.secret) }),
        })),
      },
    }),
  };
}

function named<T extends { readonly name?: string }>(reference: T, present: (name: string) => string): T {
  return reference.name ? { ...reference, name: present(reference.name) } : reference;
}
