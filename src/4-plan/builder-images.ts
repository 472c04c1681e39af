/** The images of the tools that build, sign and verify, where the settings name none. */
import { parseImageReference } from '../lib/image-reference.ts';
import type { Builder } from '../model/plan.ts';

const builderImages: Readonly<Record<Exclude<Builder, 'OpenShift'>, string>> = {
  Buildah: 'quay.io/buildah/stable:v1.43.1',
  BuildKit: 'docker.io/moby/buildkit:v0.32.2-rootless',
  Kaniko: 'gcr.io/kaniko-project/executor:v1.24.0',
};

/**
 * KMM's own, as its release manifests name it: sign-file, a shell and coreutils (Dockerfile.signimage). It has no xz or
 * zstd: what needs them takes an image of the user's.
 */
export const defaultSignerImage = 'quay.io/edge-infrastructure/kernel-module-management-signimage:latest';

/**
 * Has a shell, coreutils, sed, gzip, openssl and, for .xz, the Python of its package manager; no zstd. Published for
 * amd64, arm64, ppc64le and s390x, on a registry that asks for no account.
 */
export const defaultVerifierImage = 'registry.access.redhat.com/ubi9/ubi:9.8';

/** `kanikoTag` takes the place of tag and digest of the kaniko image, as the operator does it. */
export function defaultBuilderImage(builder: Exclude<Builder, 'OpenShift'>, kanikoTag?: string): string {
  const image = builderImages[builder];
  if (builder !== 'Kaniko' || kanikoTag === undefined) return image;
  const reference = parseImageReference(image);
  return 'fault' in reference ? image : `${reference.registry}/${reference.repository}:${kanikoTag}`;
}
