/** Recognises kernel modules that day 1 loads and a Module takes over, and finds what the two say differently. */
import { at, type Diagnostic, diagnose } from '../diagnostics/diagnostic.ts';
import { canonicalImage } from '../lib/canonical-image.ts';
import { kernelTag } from '../lib/kernel.ts';
import { moduleDirectory } from '../lib/module-directory.ts';
import type { ResolvedBootModule } from '../model/boot-module.ts';
import type { FieldPath } from '../model/resource.ts';
import type { CheckedModule, Resolution, ResolvedTarget } from '../model/target.ts';
import { loaderContainer } from './prepare-module.ts';

export function checkHandOver(
  boots: readonly ResolvedBootModule[],
  targets: readonly ResolvedTarget[],
): readonly Diagnostic[] {
  return boots.flatMap((boot) => {
    const kmod = normalised(boot.boot.kernelModuleName);
    const nodePools = new Set(boot.pools.flatMap((pool) => pool.nodePools));
    const shared = targets.filter(
      (target) =>
        normalised(loaderContainer(target.module.module)?.modprobe.moduleName ?? '') === kmod &&
        target.nodePools.some((pool) => nodePools.has(pool) || pool.matchesEverySelector === true),
    );
    const modules = [...new Set(shared.map(({ module }) => module))];
    return modules.flatMap((module) =>
      compare(
        boot,
        module,
        shared.filter((target) => target.module === module),
      ),
    );
  });
}

function normalised(name: string): string {
  return name.replaceAll('-', '_');
}

interface Difference {
  readonly field: string;
  readonly path: FieldPath;
  readonly dayOne: string;
  readonly dayTwo: string;
}

function compare(
  { boot, resource }: ResolvedBootModule,
  module: CheckedModule,
  targets: readonly ResolvedTarget[],
): readonly Diagnostic[] {
  const names = { kmod: boot.kernelModuleName, module: `${module.namespace}/${module.name}` };
  const modprobe = loaderContainer(module.module)?.modprobe;
  const found: Difference[] = [];
  const differ = (field: string, path: FieldPath, dayOne: string, dayTwo: string) => {
    if (dayOne !== dayTwo) found.push({ field, path, dayOne, dayTwo });
  };
  for (const { kernel, resolution } of targets) {
    if (resolution === null) continue;
    const image = `${boot.kernelModuleImage}:${kernelTag(kernel)}`;
    if (canonicalImage(image) === canonicalImage(resolution.containerImage)) continue;
    // One kernel stands for all: the repository or the form of the tag differs.
    differ('kernelModuleImage', ['spec', 'kernelModuleImage'], image, resolution.containerImage);
    break;
  }
  const first = targets.find(({ resolution }) => resolution !== null)?.resolution;
  if (first) {
    const path = ['spec', ...(boot.inTreeModulesToRemove.length === 0 ? [] : ['inTreeModulesToRemove'])];
    differ('inTreeModulesToRemove', path, inTree(boot), inTree(first));
  }
  const firmware = ['spec', ...(boot.firmwareFilesPath === '' ? [] : ['firmwareFilesPath'])];
  differ('firmwareFilesPath', firmware, boot.firmwareFilesPath, modprobe?.firmwarePath ?? '');
  differ('dirName', ['spec'], boot.dirName, moduleDirectory(modprobe));
  differ('parameters', ['spec'], boot.parameters.join(' '), (modprobe?.parameters ?? []).join(' '));
  return [
    diagnose('hand-over', names, at(resource, 'spec', 'kernelModuleName')),
    ...found.map(({ path, ...difference }) =>
      diagnose('hand-over-differs', { ...names, ...difference }, at(resource, ...path)),
    ),
  ];
}

/** Their order makes no difference. */
function inTree({ inTreeModulesToRemove: names }: Pick<Resolution, 'inTreeModulesToRemove'>): string {
  return names.map(normalised).sort().join(', ');
}
