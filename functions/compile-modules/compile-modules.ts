/** The whole compiler as one function: every kind that kmmc knows is expanded. */
import { compile } from '../../src/compile.ts';
import type { KrmFunction } from '../../src/function/krm-function.ts';

export const compileModules: KrmFunction = {
  name: 'compile-modules',
  kind: 'CompileModules',
  async run(resources, settings) {
    const { value, diagnostics } = await compile(resources, { settings });
    return { kept: value.kept, generated: value.generated, diagnostics };
  },
};
