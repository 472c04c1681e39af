/** Decides the DeviceClasses of DRA drivers. They are of the whole cluster: no two Modules may make the same one. */
import { at, type Diagnostic, diagnose, type Result } from '../diagnostics/diagnostic.ts';
import type { DeviceClassPlan } from '../model/plugin-plan.ts';
import type { Generation } from '../model/rollout.ts';
import type { CheckedModule } from '../model/target.ts';
import { moduleOwner } from './owners.ts';

interface State {
  readonly module: CheckedModule;
  readonly generation?: Generation | undefined;
}

/** Of a class that several states of one Module make, the present state decides what it says. */
export function planDeviceClasses(states: readonly State[]): Result<readonly DeviceClassPlan[]> {
  const present = ({ generation }: State) => generation?.isCurrent ?? true;
  const ordered = [...states.filter(present), ...states.filter((state) => !present(state))];
  const plans = new Map<string, DeviceClassPlan>();
  const diagnostics = new Map<string, Diagnostic>();
  for (const { module } of ordered) {
    for (const [index, { name, selectors, config }] of (module.module.spec.dra?.deviceClasses ?? []).entries()) {
      const owner = moduleOwner(module);
      const other = plans.get(name);
      if (other === undefined) {
        plans.set(name, { name, module: module.name, namespace: module.namespace, owner, selectors, config });
      } else if (other.owner !== owner) {
        const parameters = { name, module: nameOf(module), other: `${other.namespace}/${other.module}` };
        const where = at(module.resource, 'spec', 'dra', 'deviceClasses', index, 'name');
        diagnostics.set(`${owner} ${name}`, diagnose('device-class-in-two-modules', parameters, where));
      }
    }
  }
  const value = [...plans.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
  return { value, diagnostics: [...diagnostics.values()] };
}

function nameOf({ namespace, name }: CheckedModule): string {
  return `${namespace}/${name}`;
}
