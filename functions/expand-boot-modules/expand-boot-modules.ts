/** Expands every BootModuleConfig into a MachineConfig, and the policies that keep it from rebooting nodes. */
import { compile } from '../../src/compile.ts';
import { asKptFunc, type KptFunction } from '../../src/function/as-kpt-func.ts';
import type { KrmFunction } from '../../src/function/krm-function.ts';

export const expandBootModules: KrmFunction = {
  name: 'expand-boot-modules',
  kind: 'ExpandBootModules',
  async run(resources, settings) {
    const { value, diagnostics } = await compile(resources, { settings, expand: ['BootModuleConfig'] });
    return { kept: value.kept, generated: value.generated, diagnostics };
  },
};

/** The same as a `KptFunc`, for programs built on the kpt-functions package. */
export const expandBootModulesFunction: KptFunction = /* @__PURE__ */ asKptFunc(
  expandBootModules,
  'Expands every BootModuleConfig of the package into a MachineConfig, which loads a kernel module before the network.\nSettings: a functionConfig of kind ExpandBootModules.',
);
