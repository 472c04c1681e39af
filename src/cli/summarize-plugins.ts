/** Says which device plugins and DRA drivers a package has, in the summary of a tree and in explanations. */
import type { Plan } from '../model/plan.ts';
import type { PluginPlan } from '../model/plugin-plan.ts';
import { field } from './explain-layout.ts';

/** Goes on where the loaders are counted; nothing where there is no plugin. */
export function countPlugins({ plugins, deviceClasses }: Plan): string {
  const drivers = plugins.filter(({ role }) => role === 'dra').length;
  return [
    count(plugins.length - drivers, 'device plugin', 'device plugins'),
    count(drivers, 'DRA driver', 'DRA drivers'),
    count(deviceClasses.length, 'DeviceClass', 'DeviceClasses'),
  ].join('');
}

function count(number: number, one: string, many: string): string {
  return number === 0 ? '' : `, ${number.toLocaleString('en')} ${number === 1 ? one : many}`;
}

/** One field for each plugin of a Module, below its heading. */
export function explainPlugins(
  { plugins }: Pick<Plan, 'plugins'>,
  module: { readonly namespace: string; readonly name: string },
): string {
  return plugins
    .filter((plan) => plan.namespace === module.namespace && plan.module === module.name)
    .map((plan) => field(plan.role === 'dra' ? 'DRA' : 'plugin', describePlugin(plan)))
    .join('');
}

function describePlugin({ name, container, gate }: PluginPlan): string {
  const start = gate === undefined ? 'starts at once' : 'starts where the module is loaded';
  const stop = gate?.marks === false ? ', and is not waited for when it is unloaded' : '';
  return `DaemonSet ${name} with ${container.image}: ${start}${stop}`;
}
