/** Expands every Module into the objects that load it, one loader per kernel. */
import { compile } from '../../src/compile.ts';
import type { KrmFunction } from '../../src/function/krm-function.ts';

export const expandModules: KrmFunction = {
  name: 'expand-modules',
  kind: 'ExpandModules',
  async run(resources, settings) {
    const { value, diagnostics } = await compile(resources, { settings });
    return { kept: value.kept, generated: value.generated, diagnostics };
  },
};
