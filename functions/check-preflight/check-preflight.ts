/**
 * Reports PreflightValidations that do not hold: Modules that do not cover a kernel that nodes will run. Changes nothing,
 * unless Jobs are asked for that check their images in a cluster.
 */
import { asKptFunc, type KptFunction } from '../../src/function/as-kpt-func.ts';
import type { KrmFunction } from '../../src/function/krm-function.ts';
import { assertPreflights } from '../../src/preflight.ts';

export const checkPreflight: KrmFunction = {
  name: 'check-preflight',
  kind: 'CheckPreflight',
  async run(resources, settings) {
    const { value, diagnostics } = await assertPreflights(resources, settings);
    return { kept: value.kept, generated: value.generated, diagnostics };
  },
};

/** The same as a `KptFunc`, for programs built on the kpt-functions package. */
export const checkPreflightFunction: KptFunction = /* @__PURE__ */ asKptFunc(
  checkPreflight,
  'Reports every Module of the package that does not cover the kernel of a PreflightValidation, and changes nothing but, where asked, the Jobs that check images in a cluster.\nSettings: a functionConfig of kind CheckPreflight.',
);
