/** Finds the Secrets that the pod of a plugin cannot start without. */
import type { PluginContainer, Volume } from '../model/module.generated.ts';
import type { PluginPlan } from '../model/plugin-plan.ts';

interface Needed {
  readonly secret: string | undefined;
  readonly key?: string;
}

export function pluginSecrets({ container, initContainer, volumes }: PluginPlan): readonly Needed[] {
  return [
    ...fromEnv(container),
    ...(initContainer === undefined ? [] : fromEnv(initContainer)),
    ...volumes.flatMap(fromVolume),
  ];
}

function fromEnv({ env = [] }: PluginContainer): readonly Needed[] {
  return env.flatMap(({ valueFrom }) => {
    const { name, key, optional } = valueFrom?.secretKeyRef ?? {};
    return optional === true || !name ? [] : [{ secret: name, ...(key === undefined ? {} : { key }) }];
  });
}

function fromVolume({ secret, projected }: Volume): readonly Needed[] {
  const sources = (projected?.sources ?? []).flatMap((source) => source.secret ?? []);
  return [
    ...(secret === undefined || secret.optional === true ? [] : [{ secret: secret.secretName }]),
    ...sources.filter(({ optional }) => optional !== true).map(({ name }) => ({ secret: name || undefined })),
  ];
}
