/** Expands every Module into the objects that load it, one loader per kernel. */
import { compile } from '../../src/compile.ts';
import { asKptFunc, type KptFunction } from '../../src/function/as-kpt-func.ts';
import type { KrmFunction } from '../../src/function/krm-function.ts';

export const expandModules: KrmFunction = {
  name: 'expand-modules',
  kind: 'ExpandModules',
  async run(resources, settings) {
    const { value, diagnostics } = await compile(resources, { settings, expand: ['Module'] });
    return { kept: value.kept, generated: value.generated, diagnostics };
  },
};

/** The same as a `KptFunc`, for programs built on the kpt-functions package. */
export const expandModulesFunction: KptFunction = /* @__PURE__ */ asKptFunc(
  expandModules,
  'Expands every Module of the package into the objects that load it, one loader per kernel.\nSettings: a functionConfig of kind ExpandModules.',
);
