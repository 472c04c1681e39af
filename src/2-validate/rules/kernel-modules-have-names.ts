/** Kernel modules are named as lsmod names them. */
import { at, diagnose } from '../../diagnostics/diagnostic.ts';
import type { FieldPath } from '../../model/resource.ts';
import { isKernelModuleName, suggestModuleName } from '../kernel-module-name.ts';
import { containerOf, levelsOf, modprobePath } from '../levels.ts';
import type { Rule } from './rule.ts';

export const kernelModulesHaveNames: Rule = function* ({ module, resource }) {
  const modprobe = containerOf(module)?.modprobe;
  const lists: [readonly string[], FieldPath][] = [
    [modprobe?.modulesLoadingOrder ?? [], [...modprobePath, 'modulesLoadingOrder']],
    ...levelsOf(module).map(({ settings, path }): [readonly string[], FieldPath] => [
      settings.inTreeModulesToRemove ?? [],
      [...path, 'inTreeModulesToRemove'],
    ]),
  ];
  const scalars: [string | undefined, FieldPath][] = [
    [modprobe?.moduleName, [...modprobePath, 'moduleName']],
    ...levelsOf(module).map(({ settings, path }): [string | undefined, FieldPath] => [
      settings.inTreeModuleToRemove,
      [...path, 'inTreeModuleToRemove'],
    ]),
  ];
  for (const [name, path] of scalars) if (name && !isKernelModuleName(name)) yield odd(name, path);
  for (const [names, path] of lists) {
    for (const [index, name] of names.entries()) {
      if (name === '') yield diagnose('empty-module-name', {}, at(resource, ...path, index));
      else if (!isKernelModuleName(name)) yield odd(name, [...path, index]);
    }
  }

  function odd(name: string, path: FieldPath) {
    const suggestion = suggestModuleName(name);
    const better = suggestion === undefined ? {} : { suggestion };
    return diagnose('odd-module-name', { name, ...better }, at(resource, ...path));
  }
};
