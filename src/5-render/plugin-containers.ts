/** Prints the containers that a user wrote for a plugin, with what KMM gives each of them. */
import type { EnvVar, PluginContainer } from '../model/module.generated.ts';

/** What each container of its kind has. */
export interface Preset {
  readonly volumeMounts: readonly object[];
  readonly env: readonly EnvVar[];
  readonly livenessProbe?: object;
}

/**
 * Text of the user stays as it is: in `command`, `args` and `env` the kubelet replaces what a pod's author wants replaced. Of
 * two variables with one name the user's counts; both could not be applied on the side of the server.
 */
export function pluginContainer(name: string, given: PluginContainer, preset: Preset): object {
  const own = new Set(given.env?.map((one) => one.name));
  const env = [...preset.env.filter((one) => !own.has(one.name)), ...(given.env ?? [])];
  const volumeMounts = [...preset.volumeMounts, ...(given.volumeMounts ?? [])];
  const resources = given.resources ?? {};
  return {
    name,
    image: given.image,
    ...(given.imagePullPolicy ? { imagePullPolicy: given.imagePullPolicy } : {}),
    ...(given.command === undefined ? {} : { command: given.command }),
    ...(given.args === undefined ? {} : { args: given.args }),
    ...(env.length === 0 ? {} : { env }),
    ...(preset.livenessProbe === undefined ? {} : { livenessProbe: preset.livenessProbe }),
    ...(Object.keys(resources).length === 0 ? {} : { resources }),
    securityContext: { privileged: true },
    ...(volumeMounts.length === 0 ? {} : { volumeMounts }),
  };
}
