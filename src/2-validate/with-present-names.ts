/** Gives a Module the names that the objects it refers to have now: kustomize renames them, and not the fields of a Module. */
import type { Build, LocalObjectReference, Module, Sign } from '../model/module.generated.ts';
import type { Resource } from '../model/resource.ts';
import type { ByName } from './find-by-name.ts';
import { containerOf } from './levels.ts';
import { presentNamesInPlugin } from './present-names-in-plugin.ts';

interface CheckedResource {
  readonly module: Module;
  readonly namespace: string;
  readonly resource: Resource;
}

export interface Referred {
  readonly secrets: ByName;
  readonly configMaps: ByName;
}

/** The Module itself where nothing was renamed. Names of objects that are not in the stream stay. */
export function withPresentNames(
  { module, namespace, resource }: CheckedResource,
  { secrets, configMaps }: Referred,
): Module {
  if (!secrets.isRenamed && !configMaps.isRenamed) return module;
  const present = <T extends LocalObjectReference>(objects: ByName, reference: T): T =>
    reference.name ? { ...reference, name: objects.presentName(namespace, reference.name, resource) } : reference;
  const inBuild = (build: Build): Build => ({
    ...build,
    ...(build.dockerfileConfigMap && { dockerfileConfigMap: present(configMaps, build.dockerfileConfigMap) }),
    ...(build.secrets && { secrets: build.secrets.map((secret) => present(secrets, secret)) }),
  });
  const inSign = (sign: Sign): Sign => ({
    ...sign,
    ...(sign.keySecret && { keySecret: present(secrets, sign.keySecret) }),
    ...(sign.certSecret && { certSecret: present(secrets, sign.certSecret) }),
  });
  const inLevel = <T extends { readonly build?: Build; readonly sign?: Sign }>(level: T): T => ({
    ...level,
    ...(level.build && { build: inBuild(level.build) }),
    ...(level.sign && { sign: inSign(level.sign) }),
  });
  const names = {
    secret: (name: string) => secrets.presentName(namespace, name, resource),
    configMap: (name: string) => configMaps.presentName(namespace, name, resource),
  };
  const { spec } = module;
  const container = containerOf(module);
  return {
    ...module,
    spec: {
      ...spec,
      ...(spec.imageRepoSecret && { imageRepoSecret: present(secrets, spec.imageRepoSecret) }),
      ...(spec.devicePlugin && { devicePlugin: presentNamesInPlugin(spec.devicePlugin, names) }),
      ...(spec.dra && { dra: presentNamesInPlugin(spec.dra, names) }),
      ...(container && {
        moduleLoader: {
          ...spec.moduleLoader,
          container: { ...inLevel(container), kernelMappings: container.kernelMappings.map(inLevel) },
        },
      }),
    },
  };
}
