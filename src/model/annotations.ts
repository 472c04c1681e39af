/** Annotation and label keys: those kmmc writes, KMM's own, and those that kustomize and kpt pass along. */

export const managedBy = { key: 'app.kubernetes.io/managed-by', value: 'kmmc' } as const;
export const componentLabel = 'app.kubernetes.io/component';
export const moduleNameLabel = 'kmm.node.kubernetes.io/module.name';
/** The kernel name form of the kernel that an image is made for, as the operator writes it on its Builds. */
export const targetKernelLabel = 'kmm.node.kubernetes.io/target-kernel';
/** BuildImage or SignImage on OpenShift's Builds, as the operator writes it. */
export const buildTypeLabel = 'kmm.openshift.io/build.type';
/** The kernel label form of a loader's kernel, under the key that KMM 1.x used on its own DaemonSets. */
export const loaderKernelLabel = 'kmm.node.kubernetes.io/kernel-version.full';
/** Selector label of a loader's pods: the name the DaemonSet has in the plan. */
export const loaderLabel = 'kmmc.dev/loader';

export const ownerAnnotation = 'kmmc.dev/owner';
export const kernelAnnotation = 'kmmc.dev/kernel';
/** Marks of the patches and image overrides that were applied to an object of the stream. */
export const patchedAnnotation = 'kmmc.dev/patched';
/** Hash of what makes an image: on its steps, and on the pods that use it. */
export const inputHashAnnotation = 'kmmc.dev/input-hash';
/** The same hash inside the image: what runs in it can tell whether it is the one that it needs. */
export const inputHashVariable = 'KMMC_INPUT_HASH';
/** The build argument that carries it, of another name: builders prefer a variable of the base image to an argument. */
export const inputHashArg = 'KMMC_STEP_HASH';
/** The build argument of a signing step with the image that it signs. */
export const unsignedImageArg = 'UNSIGNED_IMAGE';
/** On a Module: another text builds its images again. */
export const rebuildAnnotation = 'kmmc.dev/rebuild';
/** On a BootModuleConfig: the options of day 1, see docs/day-1.md. */
export const bootOptionPrefix = 'kmmc.dev/boot-';
/** Same key and text as KMM: lines for modprobe.d. */
export const modulesOrderAnnotation = 'kmm.node.kubernetes.io/modules-order';
/** Same key and text as KMM 2.x: configuration of the worker. */
export const workerConfigAnnotation = 'kmm.node.kubernetes.io/worker-config';

export const localConfigAnnotation = 'config.kubernetes.io/local-config';
export const pathAnnotation = 'internal.config.kubernetes.io/path';
export const indexAnnotation = 'internal.config.kubernetes.io/index';
export const legacyPathAnnotation = 'config.kubernetes.io/path';
export const previousNamesAnnotation = 'internal.config.kubernetes.io/previousNames';
export const previousNamespacesAnnotation = 'internal.config.kubernetes.io/previousNamespaces';
/** The prefixes and suffixes that kustomize's layers gave a name, the innermost first. */
export const prefixesAnnotation = 'internal.config.kubernetes.io/prefixes';
export const suffixesAnnotation = 'internal.config.kubernetes.io/suffixes';
/** `enabled`: kustomize puts a hash behind the name when everything else is done. */
export const needsHashAnnotation = 'internal.config.kubernetes.io/needsHashSuffix';

/** Whether an orchestrator put this annotation on the wire: it is not in the user's file. */
export function isTransportAnnotation(key: string): boolean {
  return (
    key.startsWith('internal.config.kubernetes.io/') ||
    key === legacyPathAnnotation ||
    key === 'config.kubernetes.io/index' ||
    key === 'config.k8s.io/id' ||
    key === 'kustomize.config.k8s.io/id'
  );
}
