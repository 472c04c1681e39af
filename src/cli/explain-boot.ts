/** Explains BootModuleConfigs: which nodes, what a change does to them, which images they pull, what runs at boot. */
import type { Compiled } from '../compile.ts';
import type { Disruption, ResolvedBootModule } from '../model/boot-module.ts';
import type { Origin } from '../model/origin.ts';
import { bootEffect } from './boot-effect.ts';
import { field, printable, quoteWords } from './explain-layout.ts';
import { createLocator } from './explain-targets.ts';
import { imageText } from './summarize-boot.ts';

/** One BootModuleConfig. The keys are printed in this order. */
export interface ExplainedBootModule {
  readonly bootModule: { readonly namespace: string; readonly name: string; readonly origin: Origin };
  readonly machineConfig: string;
  readonly role: string;
  readonly pools: readonly { readonly name: string; readonly nodes: number }[];
  readonly images: readonly { readonly image: string; readonly kernel: string; readonly planned: boolean }[];
  /** Null where an error keeps the MachineConfig from being made. */
  readonly disruption: Disruption | null;
}

export type BootPart = Pick<Compiled, 'bootModules' | 'disruptions'>;

export async function explainBootModules({
  bootModules,
  disruptions,
}: BootPart): Promise<readonly ExplainedBootModule[]> {
  const origin = createLocator();
  return Promise.all(
    bootModules.map(async ({ boot, name, namespace, resource, pools, images }) => ({
      bootModule: { namespace, name, origin: await origin(resource) },
      machineConfig: boot.machineConfigName,
      role: boot.machineConfigPoolName,
      pools: pools.map((pool) => ({ name: pool.name, nodes: pool.nodes })),
      images,
      disruption: disruptions.get(boot.machineConfigName) ?? null,
    })),
  );
}

export async function explainBootAsText(part: BootPart): Promise<string> {
  const explained = await explainBootModules(part);
  const paragraphs = part.bootModules.map((module, index) => {
    const origin = explained[index]?.bootModule.origin;
    return explainOne(module, part.disruptions.get(module.boot.machineConfigName), origin);
  });
  return paragraphs.join('\n');
}

function explainOne(
  module: ResolvedBootModule,
  disruption: Disruption | undefined,
  origin: Origin | undefined,
): string {
  const { boot, images } = module;
  const place = origin === undefined ? '' : `  ${printable(origin.file)}:${origin.line}:${origin.column}\n`;
  const list = (label: string, items: readonly string[]) =>
    items.map((item, index) => field(index === 0 ? label : '', item)).join('');
  return [
    `BootModuleConfig ${printable(`${module.namespace}/${module.name}`)}\n${place}\n`,
    `  ${printable(boot.machineConfigName)}\n`,
    field('change', bootEffect(module, disruption)),
    images.length === 0
      ? field('image', `${boot.kernelModuleImage}:<kernel of the node>`)
      : list('image', images.map(imageText)),
    field('worker', boot.workerImage),
    boot.inTreeModulesToRemove.length === 0 ? '' : field('removes', boot.inTreeModulesToRemove.join(', ')),
    boot.firmwareFilesPath === '' ? '' : field('firmware', boot.firmwareFilesPath),
    field('load', quoteWords(['modprobe', '-vd', `/tmp${boot.dirName}`, boot.kernelModuleName, ...boot.parameters])),
    field(
      'pull',
      `at the first boot of a kernel, ${boot.loadAfterPull ? 'then loaded at once, or one reboot' : 'then one reboot'}`,
    ),
  ].join('');
}
