/** What KMM 2.x's worker is told on day 1 (its internal/worker, strictly decoded): JSON, which is YAML to it. */
import { asciiJson } from '../lib/ascii-json.ts';
import type { BootModule } from '../model/boot-module.ts';

/** In-tree modules are removed by the load script, which can bring them back; the worker is not told of them. */
export function bootWorkerConfig(boot: BootModule): string {
  const { kernelModuleImage, dirName, kernelModuleName, parameters, modulesLoadingOrder, firmwareFilesPath } = boot;
  return asciiJson({
    containerImage: kernelModuleImage,
    modprobe: {
      moduleName: kernelModuleName,
      dirName,
      ...(parameters.length === 0 ? {} : { parameters }),
      ...(modulesLoadingOrder.length === 0 ? {} : { modulesLoadingOrder }),
      ...(firmwareFilesPath === '' ? {} : { firmwarePath: firmwareFilesPath }),
    },
  });
}
