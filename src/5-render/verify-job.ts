/** Turns the verification of an image into the Job that looks into it, without any privilege. */
import { kubeletEscape } from '../lib/kubelet-escape.ts';
import type { Generated } from '../model/generated.ts';
import type { VerifyPlan, VerifyRecipe } from '../model/plan.ts';
import type { KubernetesObject } from '../model/resource.ts';
import { shapesByRecipe } from './remember-by-recipe.ts';
import { stepLabels, stepMetadata } from './step-metadata.ts';
import { verifyParts } from './verify-parts.ts';

type Texts = Readonly<Record<string, string>>;

/** Jobs of one recipe are of one shape where they have the same number of patterns. */
const shapeIn = shapesByRecipe<VerifyRecipe>();

export function generateVerification(plan: VerifyPlan): Generated {
  const { recipe, name, inputHash, kernel, kernelName, image, imageHash, filesToSign } = plan;
  const patterns = filesToSign.map((pattern, index) => [`file${index}`, kubeletEscape(pattern)]);
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
    shape: shapeIn(recipe, String(filesToSign.length)),
    values: {
      name,
      inputHash,
      kernel,
      kernelName,
      image,
      imageHash,
      kernelArgument: kubeletEscape(kernel),
      ...Object.fromEntries(patterns),
    },
    build: (texts) => renderVerification(recipe, filesToSign.length, texts),
  };
}

function renderVerification(recipe: VerifyRecipe, files: number, values: Texts): KubernetesObject {
  const text = (name: string): string => values[name] ?? '';
  const labels = stepLabels('verify', recipe, values);
  const { tries, podBefore, podAfter, directory, kmod, copy, verify, volumes } = verifyParts(recipe);
  const patterns = Array.from({ length: files }, (_, index) => text(`file${index}`));
  return {
    apiVersion: 'batch/v1',
    kind: 'Job',
    metadata: stepMetadata(recipe, labels, values),
    spec: {
      ...tries,
      template: {
        metadata: { labels },
        spec: {
          ...podBefore,
          nodeSelector: recipe.nodeSelector,
          ...podAfter,
          initContainers: [
            {
              name: 'copy-files',
              image: text('image'),
              // Nodes may still have an older image of this name.
              imagePullPolicy: 'Always',
              args: [text('imageHash'), directory, text('kernelArgument'), ...patterns],
              ...copy,
            },
          ],
          containers: [
            {
              name: 'verify',
              image: recipe.verifierImage,
              args: [directory, text('kernelArgument'), kmod, ...patterns],
              ...verify,
            },
          ],
          volumes,
        },
      },
    },
  };
}
