/** The whole compiler as one function: every kind that kmmc knows is expanded. */
import { compile } from '../../src/compile.ts';
import { asKptFunc, type KptFunction } from '../../src/function/as-kpt-func.ts';
import type { KrmFunction } from '../../src/function/krm-function.ts';

export const compileModules: KrmFunction = {
  name: 'compile-modules',
  kind: 'CompileModules',
  async run(resources, settings) {
    const { value, diagnostics } = await compile(resources, { settings });
    return { kept: value.kept, generated: value.generated, diagnostics };
  },
};

/** The same as a `KptFunc`, for programs built on the kpt-functions package. */
export const compileModulesFunction: KptFunction = /* @__PURE__ */ asKptFunc(
  compileModules,
  'Compiles every Module of the package into the objects that load it, one loader per kernel.\nSettings: a functionConfig of kind CompileModules.',
);
