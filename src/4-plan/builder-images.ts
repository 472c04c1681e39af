/** The images of the tools that build and sign, where the settings name none. */
import { parseImageReference } from '../lib/image-reference.ts';
import type { Builder } from '../model/plan.ts';

const builderImages: Readonly<Record<Exclude<Builder, 'OpenShift'>, string>> = {
  Buildah: 'quay.io/buildah/stable:v1.43.1',
  BuildKit: 'docker.io/moby/buildkit:v0.32.2-rootless',
  Kaniko: 'gcr.io/kaniko-project/executor:v1.24.0',
};

/**
 * KMM's own, as its release manifests name it: sign-file, a shell and coreutils (Dockerfile.signimage). It has no
 * openssl, xz or zstd: what needs them takes an image of the user's.
 */
export const defaultSignerImage = 'quay.io/edge-infrastructure/kernel-module-management-signimage:latest';

/** `kanikoTag` takes the place of tag and digest of the kaniko image, as the operator does it. */
export function defaultBuilderImage(builder: Exclude<Builder, 'OpenShift'>, kanikoTag?: string): string {
  const image = builderImages[builder];
  if (builder !== 'Kaniko' || kanikoTag === undefined) return image;
  const reference = parseImageReference(image);
  return 'fault' in reference ? image : `${reference.registry}/${reference.repository}:${kanikoTag}`;
}
