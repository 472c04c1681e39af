/** Turns the verification of an image into the Job that looks into it. */
import type { Generated } from '../model/generated.ts';
import type { VerifyPlan } from '../model/plan.ts';
import type { KubernetesObject } from '../model/resource.ts';

export function generateVerification(plan: VerifyPlan): Generated {
  const { recipe, name, inputHash, kernel, kernelName, image } = plan;
  return {
    apiVersion: 'batch/v1',
    kind: 'Job',
    namespace: recipe.namespace,
    name,
    owner: recipe.owner,
    stage: 'Verify',
    after: [plan.after],
    kernel,
    architecture: recipe.architecture,
    shape: plan,
    values: { name, inputHash, kernel, kernelName, image },
    build: (values) => renderVerification(plan, values),
  };
}

function renderVerification({ recipe }: VerifyPlan, values: Readonly<Record<string, string>>): KubernetesObject {
  return {
    apiVersion: 'batch/v1',
    kind: 'Job',
    metadata: { name: values['name'] ?? '', namespace: recipe.namespace },
    spec: {},
  };
}
