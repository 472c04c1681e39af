/** modulesLoadingOrder lists moduleName first, then at least one other module, each once. */
import { at, diagnose } from '../../diagnostics/diagnostic.ts';
import { containerOf, modprobePath } from '../levels.ts';
import { loadingOrderProblems } from '../loading-order-problems.ts';
import type { Rule } from './rule.ts';

export const loadingOrderBeginsWithModule: Rule = function* ({ module, resource }) {
  const { moduleName = '', modulesLoadingOrder: order } = containerOf(module)?.modprobe ?? {};
  if (order === undefined) return;
  for (const { problem, index } of loadingOrderProblems(moduleName, order)) {
    const path = [...modprobePath, 'modulesLoadingOrder', ...(index === undefined ? [] : [index])];
    yield diagnose('invalid-loading-order', { problem }, at(resource, ...path));
  }
};
