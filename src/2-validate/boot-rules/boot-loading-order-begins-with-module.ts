/** The loading order lists the module first, then at least one other, each once. */
import { diagnose } from '../../diagnostics/diagnostic.ts';
import { annotationOfOption } from '../boot-options.ts';
import { loadingOrderProblems } from '../loading-order-problems.ts';
import type { BootRule } from './boot-rule.ts';

export const bootLoadingOrderBeginsWithModule: BootRule = function* ({ boot, resource }) {
  if (boot.modulesLoadingOrder.length === 0) return;
  const path = ['metadata', 'annotations', annotationOfOption.modulesLoadingOrder];
  for (const { problem } of loadingOrderProblems(boot.kernelModuleName, boot.modulesLoadingOrder)) {
    yield diagnose('invalid-loading-order', { problem }, { resource, path });
  }
};
