/** Turns the verification of an image into the Job that looks into it, without any privilege. */
import { kubeletEscape } from '../lib/kubelet-escape.ts';
import { share } from '../lib/share.ts';
import {
  componentLabel,
  inputHashAnnotation,
  kernelAnnotation,
  managedBy,
  moduleNameLabel,
  ownerAnnotation,
  targetKernelLabel,
} from '../model/annotations.ts';
import type { Generated } from '../model/generated.ts';
import type { VerifyPlan, VerifyRecipe } from '../model/plan.ts';
import type { KubernetesObject } from '../model/resource.ts';
import { secretsDirectory } from '../scripts/secrets-directory.ts';
import { copyScript, verifyPaths, verifyScript } from '../scripts/verify-script.ts';

type Texts = Readonly<Record<string, string>>;

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
    shape: shapeOf(plan),
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
  const labels = {
    [managedBy.key]: managedBy.value,
    [componentLabel]: 'verify',
    [moduleNameLabel]: recipe.module,
    [targetKernelLabel]: text('kernelName'),
  };
  const { tries, podBefore, podAfter, directory, kmod, copy, verify, volumes } = partsOf(recipe);
  const patterns = Array.from({ length: files }, (_, index) => text(`file${index}`));
  return {
    apiVersion: 'batch/v1',
    kind: 'Job',
    metadata: {
      name: text('name'),
      namespace: recipe.namespace,
      labels,
      annotations: {
        [inputHashAnnotation]: text('inputHash'),
        [kernelAnnotation]: text('kernel'),
        [ownerAnnotation]: recipe.owner,
      },
    },
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

interface Parts {
  readonly tries: object;
  readonly podBefore: object;
  readonly podAfter: object;
  readonly directory: string;
  readonly kmod: string;
  readonly copy: object;
  readonly verify: object;
  readonly volumes: readonly object[];
}

/** Made, and later spelled, once for all kernels. */
const known = new WeakMap<VerifyRecipe, Parts>();

function partsOf(recipe: VerifyRecipe): Parts {
  let parts = known.get(recipe);
  if (parts === undefined) {
    parts = makeParts(recipe);
    known.set(recipe, parts);
  }
  return parts;
}

/**
 * While the registry has an older image under the same tag, each try ends at once and the next one pulls again. The Job
 * controller doubles its pauses from 10 s up to 10 minutes: 20 of them are 2.5 hours, more than the longest wait of a
 * step for its base. What a script finds wrong with an image, a Secret or its tools it will find again: the Job fails at
 * the first such verdict (1; 126 and 127: a program is missing). The tries that are left are for nodes and registries; a disruption counts, too, for an eviction
 * from a full disk is one, and would be repeated for ever.
 */
const tries = {
  backoffLimit: 20,
  podFailurePolicy: share({
    rules: [{ action: 'FailJob', onExitCodes: { operator: 'In', values: [1, 126, 127] } }],
  }),
};

const securityContext = share({
  allowPrivilegeEscalation: false,
  capabilities: { drop: ['ALL'] },
  readOnlyRootFilesystem: true,
});

const files = {
  volume: { name: 'files', emptyDir: {} },
  mount: { name: 'files', mountPath: verifyPaths.files },
};
const scratch = {
  volume: { name: 'scratch', emptyDir: {} },
  mount: { name: 'scratch', mountPath: verifyPaths.scratch },
};

function makeParts(recipe: VerifyRecipe): Parts {
  const { serviceAccount, imagePullSecret, user, tolerations, certSecret, dirName, kmod = '' } = recipe;
  const cert = certSecret === undefined ? [] : [certificate(certSecret)];
  const read = [{ ...files.mount, readOnly: true }, scratch.mount, ...cert.map(({ mount }) => mount)];
  return {
    tries,
    podBefore: {
      ...(serviceAccount === undefined ? {} : { serviceAccountName: serviceAccount }),
      automountServiceAccountToken: false,
      restartPolicy: 'Never',
      ...(imagePullSecret === undefined ? {} : { imagePullSecrets: share([{ name: imagePullSecret }]) }),
      securityContext: share({
        runAsNonRoot: true,
        ...(user === undefined ? {} : { runAsUser: user }),
        seccompProfile: { type: 'RuntimeDefault' },
      }),
    },
    podAfter: tolerations.length === 0 ? {} : { tolerations: share([...tolerations]) },
    directory: kubeletEscape(dirName),
    kmod: kubeletEscape(kmod),
    copy: container(['/bin/sh', '-c', copyScript, 'copy-files'], [files.mount]),
    verify: container(['/bin/sh', '-c', verifyScript(verifyPaths), 'verify'], read),
    volumes: share([files, scratch, ...cert].map(({ volume }) => volume)),
  };
}

function container(command: readonly string[], volumeMounts: readonly object[]): object {
  return {
    command: share([...command]),
    securityContext,
    terminationMessagePolicy: 'FallbackToLogsOnError',
    volumeMounts: share([...volumeMounts]),
  };
}

function certificate(secretName: string): { readonly volume: object; readonly mount: object } {
  return {
    volume: { name: 'cert', secret: { secretName } },
    mount: { name: 'cert', mountPath: `${secretsDirectory}/cert`, readOnly: true },
  };
}

/** Jobs of one recipe are of one shape where they have the same number of patterns. */
const shapes = new WeakMap<VerifyRecipe, Map<number, object>>();

function shapeOf({ recipe, filesToSign }: VerifyPlan): object {
  const own = shapes.get(recipe) ?? new Map<number, object>();
  shapes.set(recipe, own);
  const shape = own.get(filesToSign.length) ?? {};
  own.set(filesToSign.length, shape);
  return shape;
}
