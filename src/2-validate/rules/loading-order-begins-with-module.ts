/** modulesLoadingOrder lists moduleName first, then at least one other module, each once. */
import { at, diagnose } from '../../diagnostics/diagnostic.ts';
import { containerOf, modprobePath } from '../levels.ts';
import type { Rule } from './rule.ts';

export const loadingOrderBeginsWithModule: Rule = function* ({ module, resource }) {
  const { moduleName = '', modulesLoadingOrder: order } = containerOf(module)?.modprobe ?? {};
  if (order === undefined) return;
  const path = [...modprobePath, 'modulesLoadingOrder'];
  if (moduleName === '') yield diagnose('invalid-loading-order', { problem: 'no-module-name' }, at(resource, ...path));
  if (order.length < 2) yield diagnose('invalid-loading-order', { problem: 'short' }, at(resource, ...path));
  if (moduleName !== '' && order.length > 0 && order[0] !== moduleName) {
    yield diagnose('invalid-loading-order', { problem: 'first' }, at(resource, ...path, 0));
  }
  for (const [index, name] of order.entries()) {
    if (order.indexOf(name) === index) continue;
    yield diagnose('invalid-loading-order', { problem: 'duplicate' }, at(resource, ...path, index));
  }
};
