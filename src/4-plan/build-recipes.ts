/** Decides what the build steps of a Module share, so that twenty thousand steps refer to a handful of texts. */
import { boundedName } from '../lib/bounded-name.ts';
import { canonicalJson } from '../lib/canonical-json.ts';
import { hashText, stableHash } from '../lib/stable-hash.ts';
import type { RegistryTLS } from '../model/module.generated.ts';
import type { Builder, BuildRecipe, DockerfilePlan, SecretMount } from '../model/plan.ts';
import type { Settings } from '../model/settings.ts';
import type { Platform, ResolvedBuild, ResolvedSign, ResolvedTarget } from '../model/target.ts';
import { secretsDirectory } from '../scripts/secrets-directory.ts';
import { signDockerfile } from '../scripts/sign-dockerfile.ts';
import { defaultBuilderImage, defaultSignerImage } from './builder-images.ts';
import { carryInputHash } from './carry-input-hash.ts';
import { moduleOwner } from './owners.ts';
import type { PlanOptions } from './plan-options.ts';

/**
 * Raised whenever a rendered Build or Job gets another spec for the same plan: both are immutable, so that a new
 * version of kmmc must then give them new names.
 */
const renderVersion = '1';

/** A recipe with the hash of all that a step's spec takes from it. */
export interface HashedRecipe {
  readonly recipe: BuildRecipe;
  readonly hash: number;
}

export interface BuildRecipes {
  build(target: ResolvedTarget, build: ResolvedBuild, dockerfile: string): HashedRecipe;
  sign(target: ResolvedTarget, sign: ResolvedSign): HashedRecipe;
  /** The ConfigMaps that the Jobs of all recipes need. */
  dockerfiles(): readonly DockerfilePlan[];
}

/** The kernels of one mapping have the very same settings: no text is needed to find that out. */
interface Recent {
  readonly key: readonly unknown[];
  readonly entry: HashedRecipe;
}

export function createBuildRecipes({ settings, platform }: PlanOptions): BuildRecipes {
  const known = new Map<string, HashedRecipe>();
  const dockerfiles = new Map<string, DockerfilePlan>();
  const recent = new Map<unknown, Recent>();
  const remember = (key: readonly unknown[], make: () => BuildRecipe): HashedRecipe => {
    const [action] = key;
    const last = recent.get(action);
    if (last !== undefined && key.every((part, index) => part === last.key[index])) return last.entry;
    const text = canonicalJson(key);
    let entry = known.get(text);
    if (entry === undefined) {
      const recipe = make();
      entry = { recipe: withDockerfile(recipe, dockerfiles), hash: hashRecipe(recipe, settings) };
      known.set(text, entry);
    }
    recent.set(action, { key, entry });
    return entry;
  };
  return {
    build: (target, build, dockerfile) => {
      const { dockerfileConfigMap, secrets, nodeSelector, baseImageRegistryTLS, kanikoTag } = build;
      const { architecture, resolution, module } = target;
      const identity = [module.namespace, module.name, architecture, dockerfileConfigMap];
      const details = [secrets, nodeSelector, baseImageRegistryTLS, kanikoTag, resolution?.registryTLS];
      return remember(['Build', ...identity, ...details], () => ({
        action: 'Build',
        ...common(target, settings, platform, kanikoTag),
        dockerfile,
        secrets: [...new Set(secrets)].map(mountedByName),
        nodeSelector: { ...sorted(nodeSelector), 'kubernetes.io/arch': architecture },
        pullTLS: usedTLS(baseImageRegistryTLS, platform),
      }));
    },
    sign: (target, sign) => {
      const { filesToSign, keySecret, certSecret, unsignedImageRegistryTLS } = sign;
      const { architecture, resolution, module } = target;
      const identity = [module.namespace, module.name, architecture, keySecret, certSecret, filesToSign.length];
      const pullTLS = resolution?.build === null ? unsignedImageRegistryTLS : resolution?.registryTLS;
      return remember(['Sign', ...identity, pullTLS, resolution?.registryTLS], () => ({
        action: 'Sign',
        ...common(target, settings, platform),
        dockerfile: signDockerfile({
          files: filesToSign.length,
          signerImage: settings.images.signer ?? defaultSignerImage,
          builder: builderOf(settings, platform),
        }),
        secrets: [
          { secret: keySecret, mountPath: `${secretsDirectory}/key`, key: 'key' },
          { secret: certSecret, mountPath: `${secretsDirectory}/cert`, key: 'cert' },
        ],
        nodeSelector: { 'kubernetes.io/arch': architecture },
        pullTLS: usedTLS(pullTLS, platform),
      }));
    },
    dockerfiles: () => [...dockerfiles.values()].sort((a, b) => (key(a) < key(b) ? -1 : 1)),
  };
}

function common(
  { module, architecture, resolution }: ResolvedTarget,
  settings: Settings,
  platform: Platform,
  kanikoTag?: string,
): Omit<BuildRecipe, 'action' | 'dockerfile' | 'secrets' | 'nodeSelector' | 'pullTLS'> {
  const builder = builderOf(settings, platform);
  const { imageRepoSecret, tolerations } = module.module.spec;
  return {
    builder,
    ...(builder === 'OpenShift'
      ? {}
      : { builderImage: settings.images.builder ?? defaultBuilderImage(builder, kanikoTag) }),
    module: module.name,
    namespace: module.namespace,
    owner: moduleOwner(module),
    architecture,
    ...(imageRepoSecret?.name ? { registrySecret: imageRepoSecret.name } : {}),
    // A Build has no tolerations.
    tolerations: builder === 'OpenShift' ? [] : (tolerations ?? []),
    pushTLS: usedTLS(resolution?.registryTLS, platform),
  };
}

/** A Build has no such field: what the Module says changes nothing of it, its name included. */
function usedTLS(tls: Required<RegistryTLS> | undefined, platform: Platform): Required<RegistryTLS> {
  return tls === undefined || platform === 'OpenShift' ? { insecure: false, insecureSkipTLSVerify: false } : tls;
}

function builderOf({ builder }: Settings, platform: Platform): Builder {
  return platform === 'OpenShift' ? 'OpenShift' : builder;
}

/** Where the operator mounts them, too. */
function mountedByName(secret: string): SecretMount {
  return { secret, mountPath: `${secretsDirectory}/${secret}` };
}

/** Everything but the owner's marks: a step's spec may not change under its name. */
function hashRecipe({ module: _, owner: __, ...rest }: BuildRecipe, { rebuild }: Settings): number {
  return stableHash(renderVersion, rebuild, canonicalJson(rest));
}

function withDockerfile(recipe: BuildRecipe, dockerfiles: Map<string, DockerfilePlan>): BuildRecipe {
  if (recipe.builder === 'OpenShift') return recipe;
  const { namespace, dockerfile, module } = recipe;
  // buildah has an option for it
  const text = recipe.builder === 'Buildah' ? dockerfile : carryInputHash(dockerfile);
  const hash = stableHash(text);
  const name = boundedName([recipe.action === 'Sign' ? 'kmmc-sign' : module, 'dockerfile'], hashText(hash));
  const plan = { namespace, name, text };
  dockerfiles.set(key(plan), plan);
  return { ...recipe, dockerfileConfigMap: name };
}

function key({ namespace, name }: { readonly namespace: string; readonly name: string }): string {
  return `${namespace}/${name}`;
}

function sorted<T extends object>(map: T): T {
  return Object.fromEntries(Object.entries(map).sort(([a], [b]) => (a < b ? -1 : 1))) as T;
}
