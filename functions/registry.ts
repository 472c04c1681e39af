/** Every function of kmmc, in the order of the pipeline. */
import type { KrmFunction } from '../src/function/krm-function.ts';
import { checkPreflight } from './check-preflight/check-preflight.ts';
import { compileModules } from './compile-modules/compile-modules.ts';
import { expandBootModules } from './expand-boot-modules/expand-boot-modules.ts';
import { expandModules } from './expand-modules/expand-modules.ts';
import { orderRollout } from './order-rollout/order-rollout.ts';
import { patchOutput } from './patch-output/patch-output.ts';
import { validateModules } from './validate-modules/validate-modules.ts';

export const functions: readonly KrmFunction[] = [
  validateModules,
  expandModules,
  expandBootModules,
  patchOutput,
  checkPreflight,
  orderRollout,
  compileModules,
];
