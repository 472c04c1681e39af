/** The configuration that KMM 2.x's worker decodes strictly (its internal/worker and the NodeModulesConfig types). */
import type { CheckedModule, Resolution } from '../model/target.ts';

/** Characters that YAML 1.1 takes for the end of a line, or refuses, where JSON lets them stand. */
const unreadable = /[\u007f-\u009f\u2028\u2029\ufeff]/g;

/** Returns JSON, which is YAML to the worker. */
export function workerConfig(module: CheckedModule, kernel: string, resolution: Resolution): string {
  const container = module.module.spec?.moduleLoader?.container;
  const { registryTLS } = resolution;
  const config = {
    kernelVersion: kernel,
    containerImage: resolution.containerImage,
    ...(container?.imagePullPolicy ? { imagePullPolicy: container.imagePullPolicy } : {}),
    insecurePull: registryTLS.insecure || registryTLS.insecureSkipTLSVerify,
    ...(resolution.inTreeModulesToRemove.length > 0 ? { inTreeModulesToRemove: resolution.inTreeModulesToRemove } : {}),
    modprobe: container?.modprobe,
  };
  return `${JSON.stringify(config, null, 2).replace(unreadable, escapeCharacter)}\n`;
}

function escapeCharacter(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}
