/** The device plugin or DRA driver of a Module; it has one of them at most. */
import type { DevicePlugin, DRA } from '../model/module.generated.ts';
import type { PluginRole } from '../model/plugin-plan.ts';
import type { CheckedModule } from '../model/target.ts';

export interface Plugin {
  readonly role: PluginRole;
  readonly spec: DevicePlugin | DRA;
}

export function pluginOf({ module }: CheckedModule): Plugin | undefined {
  const { devicePlugin, dra } = module.spec ?? {};
  if (devicePlugin !== undefined) return { role: 'device-plugin', spec: devicePlugin };
  return dra === undefined ? undefined : { role: 'dra', spec: dra };
}
