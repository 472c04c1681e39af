/** Changes what other functions of the pipeline have generated: RFC 6902 patches and image overrides. */
import { patchResources } from '../../src/6-finish/patches/patch-resources.ts';
import { respell } from '../../src/7-write/respell.ts';
import { strictly } from '../../src/diagnostics/strictly.ts';
import { asKptFunc, type KptFunction } from '../../src/function/as-kpt-func.ts';
import type { KrmFunction } from '../../src/function/krm-function.ts';

export const patchOutput: KrmFunction = {
  name: 'patch-output',
  kind: 'PatchOutput',
  async run(resources, settings) {
    const patched = await patchResources(resources, settings);
    const changed = new Map([...patched.changed].map(([resource, object]) => [resource, respell(resource, object)]));
    return { kept: resources, changed, generated: [], diagnostics: strictly(patched.diagnostics, settings) };
  },
};

/** The same as a `KptFunc`, for programs built on the kpt-functions package. */
export const patchOutputFunction: KptFunction = /* @__PURE__ */ asKptFunc(
  patchOutput,
  'Patches the objects of the package that another function of kmmc has generated.\nSettings: a functionConfig of kind PatchOutput.',
);
