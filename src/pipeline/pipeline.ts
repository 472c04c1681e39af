/** What the pipelines of all providers are made from, and the environment that pipeline-script.ts reads. */
import { type CiSecrets, registrySecret } from './ci-secrets.ts';
import { encodeArgs, encodeLine } from './encode-line.ts';
import type { PipelineGroup, PipelineImage } from './pipeline-groups.ts';

export interface Pipeline {
  readonly groups: readonly PipelineGroup[];
  readonly secrets: CiSecrets;
  readonly script: string;
  /** The script of verification Jobs: the same test, before the push. */
  readonly verifyScript: string;
  /** Image with buildah. */
  readonly builderImage: string;
  /** Image with skopeo. */
  readonly inspectorImage: string;
}

/** Values by name of the variable; texts of users are encoded. */
export type Environment = Readonly<Record<string, string>>;

/** Finds the place of a Secret on the runner: the name of a variable, or a directory. */
export type SecretPlace = (secret: string) => string;

/** What a group's images have in common, but for the Dockerfiles. */
export function groupEnvironment(group: PipelineGroup, place: SecretPlace): Environment {
  const { build, sign, verify } = group;
  const first = build ?? sign;
  const registry = registrySecret(group);
  const mounts = (recipe: PipelineGroup['build']): string =>
    (recipe?.secrets ?? []).map(({ secret, mountPath }) => `${place(secret)} ${mountPath}\n`).join('');
  return {
    KMMC_DIRECTORY: encodeLine(verify.dirName),
    ...(verify.kmod === undefined ? {} : { KMMC_KMOD: encodeLine(verify.kmod) }),
    KMMC_VERIFIER: verify.verifierImage,
    KMMC_PULL_TLS_VERIFY: verifies(first?.pullTLS),
    KMMC_PUSH_TLS_VERIFY: verifies((sign ?? build)?.pushTLS),
    ...(registry === undefined ? {} : { KMMC_REGISTRY_SECRET: place(registry) }),
    ...(mounts(build) === '' ? {} : { KMMC_SECRETS: mounts(build) }),
    ...(sign === undefined ? {} : { KMMC_SIGN_SECRETS: mounts(sign), KMMC_SIGN_TLS_VERIFY: verifies(sign.pullTLS) }),
  };
}

/** Name of a job: unique in the whole pipeline. `kernel` as the provider may show it. */
export function jobName({ verify }: PipelineGroup, kernel: string): string {
  return `${verify.namespace}/${verify.module} ${kernel} ${verify.architecture}`;
}

/** What is one image's own. */
export function imageEnvironment(group: PipelineGroup, image: PipelineImage): Environment {
  return {
    KMMC_KERNEL: encodeLine(image.kernel),
    KMMC_IMAGE: image.image,
    KMMC_INPUT_HASH: image.inputHash,
    ...(group.build === undefined
      ? { KMMC_UNSIGNED_IMAGE: image.unsignedImage ?? '' }
      : { KMMC_ARGS: encodeArgs(image.buildArgs) }),
    ...(group.sign === undefined ? {} : { KMMC_SIGN_ARGS: encodeArgs(image.signArgs) }),
  };
}

function verifies(tls: { readonly insecure: boolean; readonly insecureSkipTLSVerify: boolean } | undefined): string {
  return String(!(tls?.insecure || tls?.insecureSkipTLSVerify));
}

/** Pieces of at most `size`, in order. */
export function inChunks<T>(list: readonly T[], size: number): readonly (readonly T[])[] {
  return Array.from({ length: Math.ceil(list.length / size) }, (_, index) =>
    list.slice(index * size, (index + 1) * size),
  );
}
