/** The two places of a Module that may say the same things: the container and each of its mappings. */
import type { KernelMapping, Module, ModuleLoaderContainer } from '../model/module.generated.ts';
import type { FieldPath } from '../model/resource.ts';

export interface Level {
  readonly settings: Pick<
    KernelMapping,
    'containerImage' | 'build' | 'sign' | 'registryTLS' | 'inTreeModuleToRemove' | 'inTreeModulesToRemove'
  >;
  readonly path: FieldPath;
}

export interface MappingAt {
  readonly mapping: KernelMapping;
  readonly index: number;
  readonly path: FieldPath;
}

export const containerPath: FieldPath = ['spec', 'moduleLoader', 'container'];
export const modprobePath: FieldPath = [...containerPath, 'modprobe'];

export function containerOf(module: Module): ModuleLoaderContainer | undefined {
  return module.spec.moduleLoader?.container;
}

export function mappingsOf(module: Module): readonly MappingAt[] {
  const mappings = containerOf(module)?.kernelMappings ?? [];
  return mappings.map((mapping, index) => ({ mapping, index, path: [...containerPath, 'kernelMappings', index] }));
}

/** The container first, then the mappings in order. */
export function levelsOf(module: Module): readonly Level[] {
  const container = containerOf(module);
  if (container === undefined) return [];
  const mappings = mappingsOf(module).map(({ mapping, path }) => ({ settings: mapping, path }));
  return [{ settings: container, path: containerPath }, ...mappings];
}
