/** Reports what compiling would find, and changes nothing. */
import { compile } from '../../src/compile.ts';
import { asKptFunc, type KptFunction } from '../../src/function/as-kpt-func.ts';
import type { KrmFunction } from '../../src/function/krm-function.ts';

export const validateModules: KrmFunction = {
  name: 'validate-modules',
  kind: 'ValidateModules',
  async run(resources, settings) {
    const { diagnostics } = await compile(resources, { settings });
    return { kept: resources, generated: [], diagnostics };
  },
};

/** The same as a `KptFunc`, for programs built on the kpt-functions package. */
export const validateModulesFunction: KptFunction = /* @__PURE__ */ asKptFunc(
  validateModules,
  'Reports what compiling the Modules of the package would find, and changes nothing.\nSettings: a functionConfig of kind ValidateModules.',
);
