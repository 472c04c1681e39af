/** Says what day 1 does to which pools, and which images must be there when nodes boot. */
import type { Compiled } from '../compile.ts';
import type { BootImage } from '../model/boot-module.ts';
import { bootEffect } from './boot-effect.ts';

/** None where the package has no BootModuleConfig. */
export function summarizeBoot({ bootModules, disruptions, plan }: Compiled): readonly string[] {
  if (bootModules.length === 0) return [];
  const images = new Map(bootModules.flatMap((module) => module.images).map((one) => [one.image, one]));
  const paused = plan.pools.map(({ name, paused: isPaused }) => `  pool ${name} is ${isPaused ? 'paused' : 'resumed'}`);
  return [
    `${bootModules.length} day-1 ${bootModules.length === 1 ? 'module' : 'modules'}`,
    ...bootModules.map(
      (module) =>
        `  ${module.namespace}/${module.name}  ${bootEffect(module, disruptions.get(module.boot.machineConfigName))}`,
    ),
    ...paused,
    ...(images.size === 0 ? [] : ['Day-1 images that must be in the registry when nodes boot:']),
    ...[...images.values()].map((image) => `  ${imageText(image)}`),
  ];
}

/** An image that only an upgrade will need says so. */
export function imageText({ image, planned }: BootImage): string {
  return planned ? `${image} (before the upgrade)` : image;
}
