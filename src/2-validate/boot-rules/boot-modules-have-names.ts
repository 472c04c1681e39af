/** Kernel modules of day 1 are named as lsmod names them. */
import { type Diagnostic, diagnose } from '../../diagnostics/diagnostic.ts';
import type { FieldPath } from '../../model/resource.ts';
import { annotationOfOption } from '../boot-options.ts';
import { isKernelModuleName, suggestModuleName } from '../kernel-module-name.ts';
import type { BootRule } from './boot-rule.ts';

export const bootModulesHaveNames: BootRule = function* ({ boot, resource }) {
  const order = ['metadata', 'annotations', annotationOfOption.modulesLoadingOrder];
  const named: readonly (readonly [name: string, path: FieldPath])[] = [
    // an empty name is reported as such
    ...(boot.kernelModuleName === '' ? [] : [[boot.kernelModuleName, ['spec', 'kernelModuleName']] as const]),
    ...boot.inTreeModulesToRemove.map((name, index) => [name, ['spec', 'inTreeModulesToRemove', index]] as const),
    ...boot.modulesLoadingOrder.map((name) => [name, order] as const),
  ];
  for (const [name, path] of named) if (!isKernelModuleName(name)) yield invalid(name, path);

  function invalid(name: string, path: FieldPath): Diagnostic {
    const suggestion = suggestModuleName(name);
    const parameters = { name, ...(suggestion === undefined ? {} : { suggestion }) };
    return diagnose('kernel-module-name-invalid', parameters, { resource, path });
  }
};
