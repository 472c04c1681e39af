/** The kinds that kmmc reads, told apart by group and kind. */
import { previousNamesAnnotation, previousNamespacesAnnotation } from './annotations.ts';
import type { KubernetesObject } from './resource.ts';

export const kmmGroup = 'kmm.sigs.x-k8s.io';
export const kmmcGroup = 'kmmc.dev';
/** Of the Machine Config Operator. */
export const machineConfigGroup = 'machineconfiguration.openshift.io';
export const kmmcVersion = 'kmmc.dev/v1alpha1';

/** One functionConfig kind per function, and the name a ConfigMap or `kmmc fn` gives it. */
export const functionKinds = {
  CompileModules: 'compile-modules',
  ValidateModules: 'validate-modules',
  ExpandModules: 'expand-modules',
  CheckPreflight: 'check-preflight',
  ExpandBootModules: 'expand-boot-modules',
  OrderRollout: 'order-rollout',
  PatchOutput: 'patch-output',
} as const;

export type FunctionKind = keyof typeof functionKinds;
export type FunctionName = (typeof functionKinds)[FunctionKind];

/** Whether a function changes nothing unless a setting asks for more, so that it may be a validator. */
export function onlyReports(name: unknown): boolean {
  return name === 'validate-modules' || name === 'check-preflight';
}

export function groupOf(object: KubernetesObject): string {
  const slash = object.apiVersion.indexOf('/');
  return slash < 0 ? '' : object.apiVersion.slice(0, slash);
}

export function isModule(object: KubernetesObject): boolean {
  return object.kind === 'Module' && groupOf(object) === kmmGroup;
}

export function isBootModuleConfig(object: KubernetesObject): boolean {
  return object.kind === 'BootModuleConfig' && groupOf(object) === kmmGroup;
}

/** Assertions about a future kernel: both say the same, and are of the cluster. */
export const preflightKinds = ['PreflightValidation', 'PreflightValidationOCP'] as const;

/** Kinds that objects are generated for; each function expands some of them. */
export const expandedKinds = ['Module', 'BootModuleConfig', ...preflightKinds] as const;
export type ExpandedKind = (typeof expandedKinds)[number];

export function isExpanded(object: KubernetesObject): boolean {
  return expandedKinds.some((kind) => kind === object.kind) && groupOf(object) === kmmGroup;
}

export function isInventory(object: KubernetesObject): boolean {
  return object.kind === 'KernelInventory' && groupOf(object) === kmmcGroup;
}

/** In both of its versions. */
export function isPreflight(object: KubernetesObject): boolean {
  return preflightKinds.some((kind) => kind === object.kind) && groupOf(object) === kmmGroup;
}

export function isRollout(object: KubernetesObject): boolean {
  return object.kind === 'ModuleRollout' && groupOf(object) === kmmcGroup;
}

export function isRevision(object: KubernetesObject): boolean {
  return object.kind === 'ModuleRevision' && groupOf(object) === kmmcGroup;
}

export function isNode(object: KubernetesObject): boolean {
  return object.kind === 'Node' && object.apiVersion === 'v1';
}

/**
 * What a cluster says about its Driver Toolkit; `driver-toolkit-10` is that of RHEL 10, from OpenShift 4.23 on. kustomize
 * gives it the namespace and the prefix of everything else, and says what it was called before.
 */
export function isCapturedToolkit(object: KubernetesObject): boolean {
  if (object.kind !== 'ImageStream' || groupOf(object) !== 'image.openshift.io') return false;
  const { name, namespace, annotations } = object.metadata ?? {};
  const once = firstOf(annotations?.[previousNamesAnnotation] ?? name);
  const isOpenShifts = firstOf(annotations?.[previousNamespacesAnnotation] ?? namespace) === 'openshift';
  return isOpenShifts && /^driver-toolkit(?:-\d+)?$/.test(once);
}

/** Of names with commas between them; what was read may be of any type. */
function firstOf(names: unknown): string {
  return typeof names === 'string' ? (names.split(',')[0] ?? '') : '';
}

export function isNamespace(object: KubernetesObject): boolean {
  return object.kind === 'Namespace' && object.apiVersion === 'v1';
}

/** A functionConfig of ours: one of our kinds, or a ConfigMap whose `data.function` names a function of ours. */
export function isFunctionConfig(object: KubernetesObject): boolean {
  if (groupOf(object) === kmmcGroup) return Object.hasOwn(functionKinds, object.kind);
  if (object.kind !== 'ConfigMap' || object.apiVersion !== 'v1') return false;
  const data = object['data'];
  const name = typeof data === 'object' && data !== null ? (data as Record<string, unknown>)['function'] : undefined;
  return Object.values<unknown>(functionKinds).includes(name);
}

/** A MachineConfigPool as a cluster answers it, with what only the API server writes; without that it is the user's own. */
export function isCapturedPool(object: KubernetesObject): boolean {
  const isPool = object.kind === 'MachineConfigPool' && groupOf(object) === machineConfigGroup;
  return isPool && 'uid' in Object(object.metadata);
}

/** Inputs that no API server knows or that describe a cluster: never part of what is applied. */
export function isLocalOnly(object: KubernetesObject): boolean {
  const isCaptured = isNode(object) || isCapturedToolkit(object) || isCapturedPool(object);
  return groupOf(object) === kmmcGroup || isCaptured || isFunctionConfig(object) || isPackageFile(object);
}

/** Files of kustomize and kpt themselves. */
export function isPackageFile(object: KubernetesObject): boolean {
  const group = groupOf(object);
  return group === 'kustomize.config.k8s.io' || (group === 'kpt.dev' && object.kind === 'Kptfile');
}
