/** Turns the check of an image into the Job that pulls it, once, on a node of its architecture. */
import { share } from '../lib/share.ts';
import type { Generated } from '../model/generated.ts';
import type { PreflightPlan, PreflightRecipe } from '../model/preflight.ts';
import type { KubernetesObject } from '../model/resource.ts';
import { shapesByRecipe } from './remember-by-recipe.ts';
import { stepLabels, stepMetadata } from './step-metadata.ts';
import { unprivileged } from './unprivileged.ts';

type Texts = Readonly<Record<string, string>>;

/**
 * What the operator's own pull pod runs. Loaders need this shell, so that an image without it, or of another architecture, fails
 * here too. It reads nothing and writes nothing: whichever user the image has, it ends well.
 */
const command = share(['/bin/sh', '-c', 'exit 0']);

/**
 * A pull that fails is repeated by the kubelet for ever, and its pod never fails: only the deadline ends it. Pulls of large
 * images take minutes. The tries are for nodes that go away.
 */
const tries = { activeDeadlineSeconds: 900, backoffLimit: 2 };

/** The user is that of the image: its files may be readable for no other. */
const securityContext = share({ seccompProfile: { type: 'RuntimeDefault' } });

const shapeIn = shapesByRecipe<PreflightRecipe>();

export function generatePreflight(plan: PreflightPlan): Generated {
  const { recipe, name, inputHash, kernel, kernelName, image, owner } = plan;
  return {
    apiVersion: 'batch/v1',
    kind: 'Job',
    namespace: recipe.namespace,
    name,
    owner,
    stage: 'Preflight',
    kernel,
    architecture: recipe.architecture,
    shape: shapeIn(recipe, ''),
    values: { name, inputHash, kernel, kernelName, image, owner },
    build: (values) => renderPreflight(recipe, values),
  };
}

function renderPreflight(recipe: PreflightRecipe, values: Texts): KubernetesObject {
  const { module, namespace, serviceAccount, imagePullSecret, nodeSelector, tolerations } = recipe;
  const owned = { module, namespace, owner: values['owner'] ?? '' };
  const labels = stepLabels('preflight', owned, values);
  return {
    apiVersion: 'batch/v1',
    kind: 'Job',
    metadata: stepMetadata(owned, labels, values),
    spec: {
      ...tries,
      template: {
        metadata: { labels },
        spec: {
          ...(serviceAccount === undefined ? {} : { serviceAccountName: serviceAccount }),
          automountServiceAccountToken: false,
          restartPolicy: 'Never',
          ...(imagePullSecret === undefined ? {} : { imagePullSecrets: [{ name: imagePullSecret }] }),
          securityContext,
          nodeSelector,
          ...(tolerations.length === 0 ? {} : { tolerations }),
          containers: [
            {
              name: 'pull-image',
              image: values['image'] ?? '',
              // A node may have an image that the registry has lost.
              imagePullPolicy: 'Always',
              command,
              securityContext: unprivileged,
              terminationMessagePolicy: 'FallbackToLogsOnError',
            },
          ],
        },
      },
    },
  };
}
