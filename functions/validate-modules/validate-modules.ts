/** Reports what compiling would find, and changes nothing. */
import { compile } from '../../src/compile.ts';
import type { KrmFunction } from '../../src/function/krm-function.ts';

export const validateModules: KrmFunction = {
  name: 'validate-modules',
  kind: 'ValidateModules',
  async run(resources, settings) {
    const { diagnostics } = await compile(resources, { settings });
    return { kept: resources, generated: [], diagnostics };
  },
};
