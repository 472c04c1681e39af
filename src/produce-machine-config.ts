/** Day 1 for programs, with the parameters of KMM's own library (its pkg/mcproducer): values in, YAML out. */
import type { BootOptions } from './2-validate/boot-options.ts';
import { emitYaml } from './7-write/emit-yaml.ts';
import { type BootDocuments, bootDocuments } from './boot-documents.ts';

/** In KMM's order. Empty texts and lists mean the default. */
export type BootParameters = [
  machineConfigName: string,
  machineConfigPoolRef: string,
  /** Without a tag: the tag is the kernel of the node. */
  kernelModuleImage: string,
  kernelModuleName: string,
  inTreeModulesToRemove?: readonly string[],
  firmwareFilesPath?: string,
  workerImage?: string,
  /** What KMM's function does not know. */
  options?: Partial<BootOptions>,
];

/**
 * Returns a MachineConfig whose services load the kernel module before the network (Ignition 3.2.0), as YAML. Throws a
 * BootValueError for wrong values.
 */
export function produceMachineConfig(...parameters: BootParameters): string {
  return emitYaml(documentsOf(parameters).machineConfig);
}

/** Returns the MachineConfiguration that keeps the MachineConfig of the same parameters from rebooting nodes, as YAML. */
export function produceMachineConfiguration(...parameters: BootParameters): string {
  return emitYaml(documentsOf(parameters).machineConfiguration);
}

function documentsOf([
  machineConfigName,
  machineConfigPoolName,
  kernelModuleImage,
  kernelModuleName,
  inTreeModulesToRemove = [],
  firmwareFilesPath = '',
  workerImage = '',
  options = {},
]: BootParameters): BootDocuments {
  const required = { machineConfigName, machineConfigPoolName, kernelModuleImage, kernelModuleName };
  return bootDocuments({ ...required, inTreeModulesToRemove, firmwareFilesPath, workerImage }, options);
}
