/** The image that loads where neither the input nor the settings name one. */

/** KMM's own worker, as its release manifests name it. */
export const defaultWorkerImage = 'quay.io/edge-infrastructure/kernel-module-management-worker:latest';
