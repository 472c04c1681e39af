/**
 * Merges the settings of a mapping with those of the container, as the operator does (getRelevantBuild, getRelevantSign
 * and prepareModuleLoaderData in internal/module/kernelmapper.go, KMM 2.x), before any variable is replaced.
 */
import type { Build, KernelMapping, ModuleLoaderContainer, RegistryTLS, Sign } from '../model/module.generated.ts';
import type { BuildArg } from '../model/target.ts';

export interface MergedBuild {
  readonly dockerfileConfigMap: string;
  readonly buildArgs: readonly BuildArg[];
  readonly secrets: readonly string[];
  readonly selector: Readonly<Record<string, string>>;
  readonly baseImageRegistryTLS: Required<RegistryTLS>;
  readonly kanikoTag?: string;
}

/** Where a value of a merged list or field was written. */
export type Level = 'container' | 'mapping';

export interface MergedSign {
  readonly unsignedImage: { readonly text: string; readonly level: Level };
  readonly unsignedImageRegistryTLS: Required<RegistryTLS>;
  readonly keySecret: string;
  readonly certSecret: string;
  /** Container's first; `index` counts within its level. */
  readonly filesToSign: readonly { readonly text: string; readonly level: Level; readonly index: number }[];
}

/** One side alone is taken as it is; with both, the mapping adds to the container's, and some of its fields are lost. */
export function mergeBuild(container: Build | undefined, mapping: Build | undefined): MergedBuild | null {
  const base = container ?? mapping;
  if (base === undefined) return null;
  const added = container === undefined ? undefined : mapping;
  const tag = base.kanikoParams?.tag;
  return {
    dockerfileConfigMap: (added?.dockerfileConfigMap ?? base.dockerfileConfigMap)?.name ?? '',
    buildArgs: overrideBuildArgs(base.buildArgs ?? [], added?.buildArgs ?? []),
    secrets: [...(base.secrets ?? []), ...(added?.secrets ?? [])].map((secret) => secret.name ?? ''),
    selector: base.selector ?? {},
    baseImageRegistryTLS: completeTLS(base.baseImageRegistryTLS),
    ...(tag ? { kanikoTag: tag } : {}),
  };
}

export function mergeSign(container: Sign | undefined, mapping: Sign | undefined): MergedSign | null {
  const base = container ?? mapping;
  if (base === undefined) return null;
  const baseLevel: Level = container === undefined ? 'mapping' : 'container';
  const added = container === undefined ? undefined : mapping;
  const list = (sign: Sign | undefined, level: Level): MergedSign['filesToSign'] =>
    (sign?.filesToSign ?? []).map((text, index) => ({ text, level, index }));
  return {
    unsignedImage: added?.unsignedImage
      ? { text: added.unsignedImage, level: 'mapping' }
      : { text: base.unsignedImage ?? '', level: baseLevel },
    unsignedImageRegistryTLS: completeTLS(base.unsignedImageRegistryTLS),
    keySecret: (added?.keySecret ?? base.keySecret)?.name ?? '',
    certSecret: (added?.certSecret ?? base.certSecret)?.name ?? '',
    filesToSign: [...list(base, baseLevel), ...list(added, 'mapping')],
  };
}

/** The mapping's, even when it is empty, else the container's; never both. */
export function mergeRegistryTLS(container: ModuleLoaderContainer, mapping: KernelMapping): Required<RegistryTLS> {
  return completeTLS(mapping.registryTLS ?? container.registryTLS);
}

/** The old single name wins over both lists; an empty list in the mapping clears the container's. */
export function mergeInTreeModules(container: ModuleLoaderContainer, mapping: KernelMapping): readonly string[] {
  const single = mapping.inTreeModuleToRemove || container.inTreeModuleToRemove;
  return single ? [single] : (mapping.inTreeModulesToRemove ?? container.inTreeModulesToRemove ?? []);
}

/**
 * Replaces every argument of a name in `overrides` where it stands, duplicates included, and appends the others sorted by
 * name; of overrides with one name the last wins (internal/module/buildargoverrider.go of the operator).
 */
export function overrideBuildArgs(args: readonly BuildArg[], overrides: readonly BuildArg[]): readonly BuildArg[] {
  const added = new Map(overrides.map((override) => [override.name, override]));
  const kept = args.map((arg) => added.get(arg.name) ?? arg);
  for (const { name } of args) added.delete(name);
  return [...kept, ...[...added.values()].sort((a, b) => (a.name < b.name ? -1 : 1))];
}

function completeTLS(tls: RegistryTLS | undefined): Required<RegistryTLS> {
  return { insecure: tls?.insecure ?? false, insecureSkipTLSVerify: tls?.insecureSkipTLSVerify ?? false };
}
