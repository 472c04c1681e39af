/** Writes the marks of a GitOps tool on what earlier functions generated, so that it waits where it must. */
import { readMachineConfigObjects } from '../../src/2-validate/read-machine-config-objects.ts';
import { checkSubstitution } from '../../src/6-finish/check-substitution.ts';
import { orderResources } from '../../src/6-finish/order-resources.ts';
import { editAnnotations } from '../../src/7-write/edit-annotations.ts';
import { strictly } from '../../src/diagnostics/strictly.ts';
import { asKptFunc, type KptFunction } from '../../src/function/as-kpt-func.ts';
import type { KrmFunction } from '../../src/function/krm-function.ts';
import type { Resource } from '../../src/model/resource.ts';

export const orderRollout: KrmFunction = {
  name: 'order-rollout',
  kind: 'OrderRollout',
  async run(resources, settings) {
    const { pools } = readMachineConfigObjects(resources);
    const changed = new Map<Resource, Resource>();
    for (const [resource, changes] of orderResources(resources, settings, pools))
      changed.set(resource, await editAnnotations(resource, changes));
    const diagnostics = strictly(checkSubstitution(resources, settings), settings);
    return { kept: resources, changed, generated: [], diagnostics };
  },
};

/** The same as a `KptFunc`, for programs built on the kpt-functions package. */
export const orderRolloutFunction: KptFunction = /* @__PURE__ */ asKptFunc(
  orderRollout,
  'Writes sync waves for Argo CD, or the marks of Flux or kpt, on what kmmc generated in the package.\nSettings: a functionConfig of kind OrderRollout.',
);
